// NcursesTerminal owns the device: it draws a Canvas with curses, reads bytes from the terminal itself, steps off the
// screen and back, and leaves the terminal as it was. It must never import OAuth.

internal import CNcurses
internal import Platform
package import TerminalUI

/// A terminal in full-screen use, for as long as this value lives.
///
/// It is noncopyable, as there is one terminal: whoever holds the value may draw, and when it goes the terminal is
/// restored. Curses is not safe for threads; use it from one.
package struct NcursesTerminal: ~Copyable {
  let screen: OpaquePointer
  private let input: Int32
  private let output: Int32
  /// What was handed to curses last; nil where everything has to be.
  private var shown: Canvas?

  /// Whether the terminal's character set is UTF-8, by the environment; where it is not, only ASCII can be drawn.
  ///
  /// A locale that is named but not installed counts by its name: over SSH it says what the terminal at the other end shows.
  package static var isUTF8: Bool { cn_use_locale() }

  /// Whether the terminal's character set is UTF-8; where it is not, only ASCII can be drawn.
  package let isUTF8: Bool
  /// What the terminal sends for its keys, by terminfo; for `KeyDecoder`.
  package let keyStrings: [[UInt8]: Key]

  /// Takes the terminal on standard input and output, and shows an empty screen with the first draw.
  ///
  /// Colors are left out where the terminal has none or NO_COLOR is set to anything (no-color.org).
  package init() throws(TerminalError) {
    let noColor = ThisProcess.variable("NO_COLOR")?.isEmpty == false
    try self.init(
      input: ByteStream.standardInput.descriptor, output: ByteStream.standardOutput.descriptor, name: nil,
      wantsColor: !noColor)
  }

  /// Takes the terminal on two descriptors, which stay the caller's; nil for its name means what TERM says.
  init(input: Int32, output: Int32, name: String?, wantsColor: Bool) throws(TerminalError) {
    guard ByteStream(descriptor: input).isTerminal, ByteStream(descriptor: output).isTerminal else {
      throw .notATerminal
    }
    guard let screen = cn_open(name, input, output, wantsColor) else {
      throw .unknownTerminal(name ?? ThisProcess.variable("TERM") ?? "")
    }
    self.screen = screen
    self.input = input
    self.output = output
    isUTF8 = Self.isUTF8
    keyStrings = KeyStrings.all(of: screen)
  }

  deinit { cn_close(screen) }

  /// The columns and rows that there are to draw on, at least one each.
  package var size: Size {
    var columns: Int32 = 0
    var rows: Int32 = 0
    cn_size(screen, &columns, &rows)
    return Size(width: Int(columns), height: Int(rows))
  }

  /// Asks the terminal for its size, after SIGWINCH; the next draw is a whole one.
  package mutating func resize() {
    _ = cn_resize(screen)
    // The terminal has moved what it shows in its own way, even if the size is the old one again.
    shown = nil
  }

  /// Shows a canvas.
  ///
  /// Only cells that changed since the last draw are handed to curses, and curses sends only what differs. Of a canvas of
  /// another size than the terminal's, what fits is shown.
  package mutating func draw(_ canvas: Canvas) {
    let isWhole = shown?.size != canvas.size
    if isWhole { cn_erase(screen) }
    let before = isWhole ? Canvas(size: canvas.size) : shown ?? Canvas(size: canvas.size)
    for place in canvas.changes(since: before) { put(canvas, at: place) }
    let cursor = canvas.cursor
    cn_refresh(screen, Int32(cursor?.row ?? -1), Int32(cursor?.column ?? -1), isWhole)
    shown = canvas
  }

  private func put(_ canvas: Canvas, at place: Position) {
    let cell = canvas[place.row, place.column]
    // The right half of a wide character is drawn with its left half; without one it is a blank.
    let isHalf = cell.text.isEmpty
    if isHalf, place.column > 0, !canvas[place.row, place.column - 1].text.isEmpty { return }
    let text = isHalf ? " " : cell.text
    let isWide = !isHalf && place.column + 1 < canvas.size.width && canvas[place.row, place.column + 1].text.isEmpty
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 8) { scalars in
      var count = 0
      for scalar in text.unicodeScalars.prefix(scalars.count) {
        scalars[count] = scalar.value
        count += 1
      }
      cn_put(
        screen, Int32(place.row), Int32(place.column), scalars.baseAddress, Int32(count), isWide ? 2 : 1,
        cell.tone.style)
    }
  }

  /// Reads the bytes that the terminal has sent, up to 64 KiB, waiting for them if there are none.
  ///
  /// Nil at the end of input or where the terminal is gone, empty when a signal came first.
  package func read() -> [UInt8]? { ByteStream(descriptor: input).read() }

  /// Leaves the screen for the shell and stops the program, as Ctrl-Z does; when continued, takes the screen again.
  ///
  /// The size may be another one afterwards.
  package mutating func suspend() {
    cn_leave(screen)
    ProcessGuard.stopProcessGroup()
    resume()
  }

  /// Restores the terminal now, and not only when the value goes; nothing may be drawn before `resume`.
  package mutating func close() { cn_leave(screen) }

  /// Takes the screen again and draws it whole: after `close`, and after SIGCONT, since the shell may have changed the
  /// terminal while the program was stopped by SIGSTOP.
  package mutating func resume() {
    cn_enter(screen)
    shown = nil
  }

  /// Steps off the full screen to plain lines that the terminal wraps itself, and back.
  ///
  /// What `body` writes stays in the ordinary screen and its history; with `leavingNothing` it is written to a cleared
  /// screen of our own, which has no history, and is gone afterwards: for secrets. The terminal is in line mode, so
  /// that Ctrl-C is SIGINT meanwhile.
  package mutating func stepAside<Result, Failure: Error>(
    leavingNothing: Bool = false, _ body: (PlainLines) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    if leavingNothing { cn_step_aside(screen) } else { cn_leave(screen) }
    defer { resume() }
    return try body(PlainLines(input: input, output: output))
  }
}
