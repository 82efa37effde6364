import Foundation
import Platform
import TerminalUI
import Testing

@testable import NcursesTerminal

#if canImport(Glibc)
  import Glibc
#endif

/// A terminal of a given size with nobody at it: what the program sends is collected, what it shall read is typed.
final class PseudoTerminal {
  /// The end that a person would sit at.
  private let master: Int32
  /// The end that the program has.
  let device: Int32

  init(width: Int = 80, height: Int = 24) throws {
    var master: Int32 = -1
    var device: Int32 = -1
    var size = winsize(ws_row: UInt16(height), ws_col: UInt16(width), ws_xpixel: 0, ws_ypixel: 0)
    try #require(openpty(&master, &device, nil, nil, &size) == 0)
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    for descriptor in [master, device] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    self.master = master
    self.device = device
  }

  deinit {
    _ = Foundation.close(device)
    hangUp()
  }

  private var isHungUp = false

  /// Takes the terminal away.
  func hangUp() {
    if !isHungUp { _ = Foundation.close(master) }
    isHungUp = true
  }

  /// Opens it in full-screen use.
  func open(name: String = "xterm-256color", wantsColor: Bool = true) throws -> NcursesTerminal {
    try NcursesTerminal(input: device, output: device, name: name, wantsColor: wantsColor)
  }

  /// What was sent since the last call; "␛" stands for ESC.
  func sent() -> String {
    String(decoding: sentBytes(), as: UTF8.self).replacingOccurrences(of: "\u{1B}", with: "␛")
  }

  /// What was sent since the last call.
  func sentBytes() -> [UInt8] {
    var all: [UInt8] = []
    while let bytes = ByteStream(descriptor: master).read(), !bytes.isEmpty { all += bytes }
    return all
  }

  /// Types bytes.
  func type(_ text: String) throws {
    let bytes = Array(text.utf8)
    try #require(write(master, bytes, bytes.count) == bytes.count)
  }

  /// Gives the terminal another size.
  func resize(width: Int, height: Int) {
    var size = winsize(ws_row: UInt16(height), ws_col: UInt16(width), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// The line modes, as far as programs change them.
  var modes: [UInt32] {
    var modes = termios()
    tcgetattr(device, &modes)
    return [UInt32(modes.c_iflag), UInt32(modes.c_oflag), UInt32(modes.c_lflag)]
  }
}

extension Canvas {
  /// Writes text into a row; characters of two columns are told by the caller.
  mutating func write(_ text: String, row: Int, column: Int = 0, tone: Tone = .plain, wide: Set<Character> = []) {
    var column = column
    for character in text {
      self[row, column] = Cell(String(character), tone: tone)
      column += 1
      if wide.contains(character) {
        self[row, column] = Cell("", tone: tone)
        column += 1
      }
    }
  }
}
