import Testing

@Suite struct CurlTransportTestsPlaceholder {
}
