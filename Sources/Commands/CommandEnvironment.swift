package import FoundationEssentials
package import InfusionsoftOAuth
package import Platform
package import Setups

/// The world of a command: all that it reads, writes, asks and waits for.
package struct CommandEnvironment: Sendable {
  package var variables: [String: String]
  package var input: CommandInput
  package var output: CommandOutput
  package var errors: CommandOutput
  package var timeZone: TimeZone
  package var now: @Sendable () -> Date
  /// Makes a transport that trusts the certificates in a file, or the system's.
  package var makeTransport: @Sendable (_ caFile: String?) -> any Transport
  package var keyring: any KeyringTool
  /// Makes what a command waits with; nil where there is no descriptor left.
  ///
  /// It takes over the signals of the process, and so is called by what waits, no sooner.
  package var makeWakeUp: @Sendable () -> WakeUp?

  package init(
    variables: [String: String], input: CommandInput, output: CommandOutput, errors: CommandOutput,
    timeZone: TimeZone, now: @escaping @Sendable () -> Date,
    makeTransport: @escaping @Sendable (_ caFile: String?) -> any Transport, keyring: any KeyringTool,
    makeWakeUp: @escaping @Sendable () -> WakeUp?
  ) {
    self.variables = variables
    self.input = input
    self.output = output
    self.errors = errors
    self.timeZone = timeZone
    self.now = now
    self.makeTransport = makeTransport
    self.keyring = keyring
    self.makeWakeUp = makeWakeUp
  }
}

/// What stands on a command's standard input.
package enum CommandInput: Sendable {
  /// The process's own, which may be a terminal; else questions go to the terminal of its session.
  case process
  /// These bytes, and no terminal to ask at.
  case bytes([UInt8])

  var isTerminal: Bool {
    switch self {
    case .process: ByteStream.standardInput.isTerminal
    case .bytes: false
    }
  }
}

/// Where a command writes to.
package struct CommandOutput: Sendable {
  package let isTerminal: Bool
  private let deliver: @Sendable ([UInt8]) -> Bool

  /// - Parameter deliver: gives whether all bytes were written.
  package init(isTerminal: Bool = false, deliver: @escaping @Sendable ([UInt8]) -> Bool) {
    self.isTerminal = isTerminal
    self.deliver = deliver
  }

  package init(_ stream: ByteStream) {
    self.init(isTerminal: stream.isTerminal) { bytes in (try? stream.write(bytes)) != nil }
  }

  /// Writes a text as it is, and tells whether it was written whole.
  @discardableResult package func write(_ text: String) -> Bool { deliver(Array(text.utf8)) }
}

extension CommandEnvironment {
  /// Prints what was asked for; what cannot be written is lost.
  func print(_ text: String) { output.write(text) }

  /// Prints what must not be lost, and tells whether it was written whole.
  func deliver(_ text: String) -> Bool { output.write(text) }

  /// One sentence on standard error, named as this program's.
  package func complain(_ sentence: String) { errors.write("infusionsoft-oauth: \(sentence)\n") }

  /// The instant, with the zone in which it is told.
  var localTime: LocalTime { LocalTime(now: now(), zone: timeZone) }

  /// What sends a code or a refresh token, each once.
  func tokenClient(caFile: String?) -> TokenClient { TokenClient(transport: makeTransport(caFile), now: now) }

  /// The saved setups of this user.
  func setupStore() throws(CommandFailure) -> SetupStore {
    do throws(SetupError) {
      return SetupStore(
        directory: try SetupStore.standardDirectory(in: variables), keyring: keyring, clock: now)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Waits for work that loses nothing by being left: a signal ends the command at once.
  func waitUntilSignal<Value: Sendable>(
    for work: @escaping @Sendable () async -> Value
  ) throws(CommandFailure) -> Value {
    let wait = try signalSafeWait()
    do throws(SignalSafeWait.Left) { return try wait.runUntilSignal(work) } catch {
      throw .ended(ExitStatus(endingBy: error.reason))
    }
  }

  /// Waits for work whose answer no signal takes away; the sentence is said once one has come.
  func waitThroughSignals<Value: Sendable>(
    saying sentence: String, for work: @escaping @Sendable () async -> Value
  ) throws(CommandFailure) -> (value: Value, ending: ExitStatus?) {
    let finished = try signalSafeWait().run(onSignal: { complain(sentence) }, work)
    return (finished.value, finished.ending.map(ExitStatus.init(endingBy:)))
  }

  private func signalSafeWait() throws(CommandFailure) -> SignalSafeWait {
    guard let wakeUp = makeWakeUp() else { throw .outOfFiles }
    return SignalSafeWait(wakeUp: wakeUp)
  }
}

/// An instant, and the zone in which people are told of it.
struct LocalTime: Sendable {
  let now: Date
  let zone: TimeZone

  /// Another instant in words, in that zone.
  func words(_ date: Date) -> String { TimeText.instant(date, in: zone) }
}
