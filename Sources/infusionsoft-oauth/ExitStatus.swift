/// What the program leaves with; thrown by a command that has said why.
struct ExitStatus: Error, Equatable, RawRepresentable {
  let rawValue: Int32

  init(rawValue: Int32) { self.rawValue = rawValue }

  /// Done.
  static let done = ExitStatus(rawValue: 0)
  /// Refused or wrong, and said why.
  static let refused = ExitStatus(rawValue: 1)
  /// A usage error, or no terminal.
  static let usage = ExitStatus(rawValue: 2)
  /// The user must sign in again.
  static let signInAgain = ExitStatus(rawValue: 3)
  /// The server could not be reached, or did not answer sensibly.
  static let unreachable = ExitStatus(rawValue: 4)
  /// Ctrl-C.
  static let interrupted = ExitStatus(rawValue: 130)

  /// Ended by a signal, as a shell counts it.
  static func signal(_ number: Int32) -> ExitStatus { ExitStatus(rawValue: 128 + number) }
}
