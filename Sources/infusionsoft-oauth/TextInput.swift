#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Reading a text of any length from standard input, from a person or from a program.
enum TextInput {
  /// No text that is explained is longer.
  private static let limit = 16 << 20

  /// All of standard input; from a terminal until Ctrl-D, after a sentence that says so.
  ///
  /// A terminal in line mode hands over at most 4,095 bytes of a line, so a long URL needs another mode.
  ///
  /// - Returns: nil after Ctrl-C at the terminal.
  static func read(asking isAsking: Bool) -> [UInt8]? {
    guard isAsking || isatty(STDIN_FILENO) == 1, isatty(STDIN_FILENO) == 1 else { return readAll() }
    StandardStream.write("Paste the text, then press Enter and Ctrl-D:\n", to: STDERR_FILENO)
    var before = termios()
    guard tcgetattr(STDIN_FILENO, &before) == 0 else { return readAll() }
    var keys = before
    keys.c_lflag &= ~tcflag_t(ICANON)
    tcsetattr(STDIN_FILENO, TCSANOW, &keys)
    defer { tcsetattr(STDIN_FILENO, TCSANOW, &before) }
    return readAll(until: 4)
  }

  /// Everything up to the end of input, or up to a byte that stands for it.
  static func readAll(from descriptor: Int32 = STDIN_FILENO, until end: UInt8? = nil) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while bytes.count < limit {
      let count = buffer.withUnsafeMutableBytes { pointer in
        #if canImport(Darwin)
          Darwin.read(descriptor, pointer.baseAddress, pointer.count)
        #else
          Glibc.read(descriptor, pointer.baseAddress, pointer.count)
        #endif
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      let piece = buffer[..<count]
      if let end, let place = piece.firstIndex(of: end) { return bytes + piece[..<place] }
      bytes += piece
    }
    return bytes
  }
}
