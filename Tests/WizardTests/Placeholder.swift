import Testing

@Suite struct WizardTestsPlaceholder {
}
