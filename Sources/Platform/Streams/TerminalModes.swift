#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The modes of a terminal as they were found, and changes to them that last for a while.
package struct TerminalModes {
  private let terminal: Int32
  private let before: termios

  /// The modes that a terminal has now; nil where there is no terminal.
  package init?(of stream: ByteStream) {
    var modes = termios()
    guard tcgetattr(stream.descriptor, &modes) == 0 else { return nil }
    terminal = stream.descriptor
    before = modes
  }

  /// Has every key arrive at once and not as a line, shown or not.
  ///
  /// - Parameter dropsInput: whether what was typed before and not read is dropped.
  package func readKeys(isShown: Bool, dropsInput: Bool = false) {
    var modes = before
    modes.c_lflag &= ~tcflag_t(isShown ? ICANON : ICANON | ECHO)
    tcsetattr(terminal, dropsInput ? TCSAFLUSH : TCSANOW, &modes)
  }

  /// Back to the modes of before.
  package func restore(dropsInput: Bool = false) {
    var modes = before
    tcsetattr(terminal, dropsInput ? TCSAFLUSH : TCSANOW, &modes)
  }

  /// Opens the terminal of this process's session; nil if it has none.
  package static func openOwn() -> Descriptor? {
    let raw = open("/dev/tty", O_RDWR | O_CLOEXEC)
    return raw >= 0 ? Descriptor(raw) : nil
  }
}
