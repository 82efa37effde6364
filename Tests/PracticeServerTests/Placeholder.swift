import Testing

@Suite struct PracticeServerTestsPlaceholder {
}
