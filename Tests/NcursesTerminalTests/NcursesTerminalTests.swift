import CNcurses
import Foundation
import TerminalUI
import Testing

@testable import NcursesTerminal

/// Curses knows one screen at a time, so these tests, and those in the extensions, run one after the other.
@Suite(.serialized) struct NcursesTerminalTests {
  let terminal: PseudoTerminal

  init() throws {
    // A bare system has no locale set, and what these tests draw is not ASCII.
    setenv("LC_ALL", "C.UTF-8", 1)
    terminal = try PseudoTerminal()
  }
}

extension NcursesTerminalTests {
  // MARK: Drawing

  @Test func `a canvas is shown as it is, signs and wide characters included`() throws {
    var screen = try terminal.open()
    var canvas = Canvas(size: screen.size)
    canvas.write(" infusionsoft-oauth │  Welcome", row: 0)
    canvas.write(String(repeating: "─", count: 80), row: 1)
    canvas.write("✓ ▸ ┃ • · … ━ “”", row: 3, column: 2)
    canvas.write("漢字 e\u{301} 👍", row: 5, column: 1, wide: ["漢", "字", "👍"])
    canvas.write("the last cell of all", row: 23, column: 60)
    screen.draw(canvas)
    #expect(screen.shownLines == canvas.lines)
    #expect(screen.shownLines[5] == " 漢字 e\u{301} 👍")
  }

  @Test(
    arguments: [
      (.plain, 0), (.quiet, CN_DIM), (.strong, CN_BOLD), (.good, CN_GREEN), (.warning, CN_BOLD | CN_YELLOW),
      (.bad, CN_BOLD | CN_RED), (.value, CN_CYAN),
    ] as [(Tone, Int)])
  func `a tone has its look, and without color no more than bold and dim`(tone: Tone, style: Int) throws {
    var canvas = Canvas(size: Size(width: 80, height: 24))
    canvas.write("x", row: 6, column: 7, tone: tone)
    do {
      var colored = try terminal.open()
      colored.draw(canvas)
      #expect(colored.shownStyle(row: 6, column: 7) == UInt32(style))
    }

    _ = terminal.sent()
    var colorless = try terminal.open(wantsColor: false)
    colorless.draw(canvas)
    #expect(colorless.shownStyle(row: 6, column: 7) == UInt32(style & 0xFF))
    #expect(!terminal.sent().contains("␛[3"))
  }

  @Test(arguments: [
    ("ab", "漢"), ("漢", "ab"), ("漢b", "a漢"), ("a漢", "漢b"), ("漢字", "a漢b"), ("a漢b", "漢字"),
  ])
  func `what was wide becomes narrow, and the other way, and nothing is left over`(before: String, after: String) throws
  {
    var screen = try terminal.open()
    for text in [before, after] {
      var canvas = Canvas(size: screen.size)
      canvas.write(text, row: 0, column: 10, wide: ["漢", "字"])
      canvas.write("|", row: 0, column: 14)
      screen.draw(canvas)
      #expect(screen.shownLines == canvas.lines)
    }
  }

  @Test func `what does not fit its cells never moves its neighbors`() throws {
    var screen = try terminal.open()
    var canvas = Canvas(size: screen.size)
    for (row, text) in ["漢", "\u{1B}", "\u{301}", "\u{200B}", "❤️", "👩‍💻"].enumerated() {
      canvas.write(text + "|", row: row)
    }
    canvas.write("a", row: 6, wide: ["a"])
    canvas.write("❤️|", row: 7, wide: ["❤️"])
    canvas.write("👩‍💻|", row: 8, wide: ["👩‍💻"])
    canvas[9, 0] = Canvas.Cell("")
    canvas[9, 1] = Canvas.Cell("|")
    canvas.write("漢", row: 10, column: 79)
    screen.draw(canvas)
    let expected =
      ["?|", "?|", "?|", "?|", "❤|", "?|", "a", "❤ |", "👩|", " |", String(repeating: " ", count: 79) + "?"]
      + Array(repeating: "", count: 13)
    #expect(screen.shownLines == expected)
  }

  @Test(arguments: [0x20..<0x3000, 0x3000..<0xA000, 0xA000..<0xFF00, 0xFF00..<0x1_E000, 0x1_E000..<0x2_0000])
  func `whatever text a page has, curses shows it in the cells that the layout gave it`(scalars: Range<UInt32>) throws {
    terminal.resize(width: 120, height: 60)
    var screen = try terminal.open()
    let text = scalars.lazy.compactMap(Unicode.Scalar.init).map { "a\($0)" }
    for start in stride(from: 0, to: text.count, by: 1250) {
      let page = Screen(
        head: Head(program: "p", title: "t"), body: [.prose(Prose(text.dropFirst(start).prefix(1250).joined()))])
      var viewport = Viewport()
      let canvas = Layout().draw(page, size: screen.size, viewport: &viewport)
      screen.draw(canvas)
      #expect(screen.shownLines == canvas.lines.map(\.withoutJoiners))
      _ = terminal.sent()
    }
  }

  @Test(arguments: [Size(width: 10, height: 3), Size(width: 200, height: 60), Size(width: 0, height: 0)])
  func `of a canvas of another size, what fits is shown`(size: Size) throws {
    var screen = try terminal.open()
    var canvas = Canvas(size: Size(width: 80, height: 24))
    for row in 0..<24 { canvas.write(String(repeating: "x", count: 80), row: row) }
    screen.draw(canvas)
    canvas = Canvas(size: size)
    for row in 0..<size.height { canvas.write(String(repeating: "y", count: size.width), row: row) }
    canvas.cursor = Position(row: size.height, column: size.width)
    screen.draw(canvas)
    let row = String(repeating: "y", count: min(80, size.width))
    #expect(screen.shownLines == (0..<24).map { $0 < size.height ? row : "" })
  }

  @Test func `in a character set without signs, what is not ASCII is a question mark`() throws {
    var screen = try terminal.open()
    var canvas = Canvas(size: screen.size)
    canvas.write("✓ 漢|", row: 0, wide: ["漢"])
    setlocale(LC_CTYPE, "C")
    defer { setlocale(LC_CTYPE, "") }
    screen.draw(canvas)
    #expect(screen.shownLines[0] == "? ? |")
  }

  // MARK: Bytes

  @Test func `a typed key costs the byte of its character`() throws {
    var screen = try terminal.open()
    var canvas = Canvas(size: screen.size)
    canvas.write("┃ ab", row: 5, column: 23)
    canvas.cursor = Position(row: 5, column: 27)
    screen.draw(canvas)
    _ = terminal.sent()
    canvas.write("c", row: 5, column: 27)
    canvas.cursor = Position(row: 5, column: 28)
    screen.draw(canvas)
    #expect(terminal.sent() == "c")
    canvas.write("4", row: 5, column: 66)
    canvas.write("d", row: 5, column: 28)
    canvas.cursor = Position(row: 5, column: 29)
    screen.draw(canvas)
    #expect(terminal.sent() == "d␛[6;67H4␛[6;30H")
    screen.draw(canvas)
    #expect(terminal.sent() == "")
  }

  @Test func `the cursor is hidden where a canvas has none, and shown again`() throws {
    var screen = try terminal.open()
    var canvas = Canvas(size: screen.size)
    screen.draw(canvas)
    #expect(terminal.sent().contains("␛[?25l"))
    canvas.cursor = Position(row: 3, column: 4)
    screen.draw(canvas)
    #expect(terminal.sent() == "␛[4;5H␛[?12l␛[?25h")
  }

  // MARK: Size

  @Test func `another size is taken when asked for, and everything is drawn anew`() throws {
    var screen = try terminal.open()
    #expect(screen.size == Size(width: 80, height: 24))
    screen.draw(Canvas(size: screen.size))
    terminal.resize(width: 40, height: 12)
    screen.resize()
    #expect(screen.size == Size(width: 40, height: 12))
    var canvas = Canvas(size: screen.size)
    canvas.write("the very last cell", row: 11, column: 20)
    screen.draw(canvas)
    #expect(screen.shownLines == canvas.lines)
    _ = terminal.sent()
    screen.resize()
    screen.draw(canvas)
    #expect(terminal.sent().contains("the very last cell"))
  }

  // MARK: Restoring

  @Test func `the terminal is as it was when the value goes`() throws {
    let modes = terminal.modes
    do {
      var screen = try terminal.open()
      screen.draw(Canvas(size: screen.size))
      #expect(terminal.modes != modes)
      let sent = terminal.sent()
      #expect(sent.contains("␛[?1049h"))
      #expect(sent.contains("␛[?2004h"))
    }
    #expect(terminal.modes == modes)
    let sent = terminal.sent()
    for end in ["␛[?1049l", "␛[?2004l", "␛[?25h", "␛[?1l"] { #expect(sent.contains(end)) }
  }

  @Test func `it can be closed before, and taken again`() throws {
    let modes = terminal.modes
    var screen = try terminal.open()
    var canvas = Canvas(size: screen.size)
    canvas.write("still here", row: 4)
    screen.draw(canvas)
    screen.close()
    #expect(terminal.modes == modes)
    _ = terminal.sent()
    screen.close()
    #expect(terminal.sent() == "")
    screen.resume()
    screen.draw(canvas)
    let sent = terminal.sent()
    for part in ["␛[?1049h", "␛[?2004h", "still here"] { #expect(sent.contains(part)) }
    #expect(terminal.modes != modes)
  }

  @Test func `without a screen of its own, the next line goes below the last page`() throws {
    var screen = try terminal.open(name: "linux")
    screen.draw(Canvas(size: screen.size))
    _ = terminal.sent()
    screen.close()
    #expect(terminal.sent().hasSuffix("\r\n"))
  }

  // MARK: Aside

  @Test(arguments: [false, true])
  func `aside, text is written as it is in line mode, and the page comes back`(leavingNothing: Bool) throws {
    struct Refused: Error {}
    let modes = terminal.modes
    var screen = try terminal.open()
    var canvas = Canvas(size: screen.size)
    canvas.write("the page", row: 0)
    screen.draw(canvas)
    _ = terminal.sent()
    let line = String(repeating: "x", count: 200)
    try terminal.type("typed\n")
    let read = screen.stepAside(leavingNothing: leavingNothing) { lines in
      #expect(terminal.modes == modes)
      let before = terminal.sent()
      #expect(before.contains("␛[?2004l"))
      #expect(before.contains("␛[?1049l") != leavingNothing)
      #expect(before.contains("␛[2J") == leavingNothing)
      lines.write(line + "\n")
      #expect(terminal.sent() == line + "\r\n")
      return lines.read()
    }
    #expect(read == Array("typed\n".utf8))
    #expect(throws: Refused.self) {
      try screen.stepAside(leavingNothing: leavingNothing) { _ throws(Refused) in throw Refused() }
    }
    _ = terminal.sent()
    screen.draw(canvas)
    #expect(terminal.sent().contains("the page"))
    #expect(terminal.modes != modes)
  }

  // MARK: Opening

  @Test func `what is no terminal is refused`() throws {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    defer { ends.forEach { _ = close($0) } }
    for (input, output) in [(ends[0], terminal.device), (terminal.device, ends[1])] {
      #expect(throws: TerminalError.notATerminal) {
        _ = try NcursesTerminal(input: input, output: output, name: "xterm", wantsColor: true)
      }
    }
  }

  @Test(arguments: ["no-such-terminal", "dumb", ""])
  func `a terminal that cannot be drawn on is refused and left alone`(name: String) throws {
    let modes = terminal.modes
    #expect(throws: TerminalError.unknownTerminal(name)) { _ = try terminal.open(name: name) }
    #expect(terminal.modes == modes)
    #expect(terminal.sent() == "")
  }

  // MARK: Reading

  @Test(arguments: ["xterm-256color", "linux", "vt100", "screen-256color", "rxvt"])
  func `every string that terminfo has for a key is that key`(name: String) throws {
    let screen = try terminal.open(name: name)
    #expect(screen.keyStrings.values.contains(.up))
    for (string, key) in screen.keyStrings where string.first == 0x1B {
      var decoder = KeyDecoder(keyStrings: screen.keyStrings)
      #expect(decoder.feed(string) == [.key(key)])
    }
  }

  @Test func `keys are read as bytes, Ctrl-C, Ctrl-Z and Enter too, until the terminal is gone`() throws {
    let screen = try terminal.open()
    try terminal.type("\u{03}\u{1A}\u{11}\r漢")
    #expect(screen.read() == Array("\u{03}\u{1A}\u{11}\r漢".utf8))
    terminal.hangUp()
    #expect(screen.read() == nil)
  }
}

extension String {
  /// The text without the scalars that the device leaves out, since terminals do not agree on their width.
  fileprivate var withoutJoiners: String {
    var kept = UnicodeScalarView()
    kept.append(contentsOf: unicodeScalars.filter { !(0xFE00...0xFE0F).contains($0.value) && $0.value != 0x200D })
    return String(kept)
  }
}
