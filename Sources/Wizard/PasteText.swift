import InfusionsoftOAuth
import TerminalUI

/// What is said after a paste into a field.
enum PasteText {
  /// The answer to Ctrl-V, which a terminal hands to the program as a key.
  static let controlV = Notice("Here it is Ctrl-Shift-V, Cmd-V, or a right click that pastes.")
}
