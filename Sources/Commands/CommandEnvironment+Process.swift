internal import CurlTransport
internal import FoundationEssentials
internal import Platform
internal import Setups

extension CommandEnvironment {
  /// The world of this process.
  package static var process: CommandEnvironment {
    CommandEnvironment(
      variables: ProcessInfo.processInfo.environment, input: .process, output: CommandOutput(.standardOutput),
      errors: CommandOutput(.standardError), timeZone: .current, now: { Date() },
      makeTransport: { CurlTransport(caFile: $0) }, keyring: SetupStore.systemKeyring(), makeWakeUp: { WakeUp() })
  }
}
