/// Why a full screen cannot be had.
package enum TerminalError: Error, Equatable, Sendable {
  /// Standard input or output is no terminal.
  case notATerminal
  /// Terminfo does not know the terminal of this name (what TERM says; empty where it is unset), or that terminal cannot
  /// place its cursor.
  case unknownTerminal(String)
}
