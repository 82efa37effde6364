import Testing

@Suite struct InfusionsoftOAuthTestsPlaceholder {
}
