internal import CNcurses
internal import TerminalUI

extension Tone {
  /// How curses shows the tone: attributes, and a color that it leaves out where there is none.
  ///
  /// No tone is told by its color alone. Signs and words carry the meaning; and without color, what wants attention and
  /// what is to be taken away are still bold.
  var style: UInt32 {
    switch self {
    case .plain: 0
    case .quiet: UInt32(CN_DIM)
    case .strong: UInt32(CN_BOLD)
    case .good: UInt32(CN_GREEN)
    case .warning: UInt32(CN_BOLD) | UInt32(CN_YELLOW)
    case .bad: UInt32(CN_BOLD) | UInt32(CN_RED)
    case .value: UInt32(CN_CYAN)
    }
  }
}
