package import Platform

/// What the program leaves with; thrown by a command that has said why.
package struct ExitStatus: Error, Equatable, RawRepresentable {
  package let rawValue: Int32

  package init(rawValue: Int32) { self.rawValue = rawValue }

  /// Done.
  package static let done = ExitStatus(rawValue: 0)
  /// Refused or wrong, and said why.
  package static let refused = ExitStatus(rawValue: 1)
  /// A usage error, or no terminal.
  package static let usage = ExitStatus(rawValue: 2)
  /// The user must sign in again.
  package static let signInAgain = ExitStatus(rawValue: 3)
  /// The server could not be reached, or did not answer sensibly.
  package static let unreachable = ExitStatus(rawValue: 4)
  /// Ctrl-C.
  package static let interrupted = ExitStatus(rawValue: 130)

  /// Ended by a signal, as a shell counts it.
  package static func signal(_ number: Int32) -> ExitStatus { ExitStatus(rawValue: 128 + number) }

  /// Ended by one of the signals that end a program.
  package init(endingBy reason: WakeUp.Reason) {
    self = reason == .interrupted ? .interrupted : .signal(reason.endingSignal ?? 0)
  }
}
