/// Turns a `Screen` into a `Canvas`, at any size.
///
/// From 80 x 18 on a page is full: head, progress, margins, two rows of keys. From 40 x 12 on it is compact: no progress, no
/// margins, one row of keys. On anything smaller one sentence names the size that is needed.
package struct Layout: Equatable, Sendable {
  /// The signs that the terminal can draw.
  package var signs: Signs

  /// A layout for a terminal that can draw these signs.
  package init(signs: Signs = .unicode) { self.signs = signs }

  /// Whether a page is drawn with progress and margins at this size.
  package static func isFull(_ size: Size) -> Bool { size.width >= 80 && size.height >= 18 }

  /// Whether a page is drawn at all at this size.
  package static func isEnough(_ size: Size) -> Bool { size.width >= 40 && size.height >= 12 }

  /// Draws a page.
  ///
  /// - Parameters:
  ///   - page: what to show.
  ///   - size: the size of the terminal; any, 0 x 0 included.
  ///   - viewport: which rows are in sight; moved so that the focus is.
  package func draw(_ page: Screen, size: Size, viewport: inout Viewport) -> Canvas {
    var memory = LayoutMemory()
    return draw(page, size: size, viewport: &viewport, memory: &memory)
  }

  /// Draws a page, and lays out only what of it is not as it was last.
  ///
  /// - Parameters:
  ///   - page: what to show.
  ///   - size: the size of the terminal; any, 0 x 0 included.
  ///   - viewport: which rows are in sight; moved so that the focus is.
  ///   - memory: what was laid out last.
  package func draw(_ page: Screen, size: Size, viewport: inout Viewport, memory: inout LayoutMemory) -> Canvas {
    let size = Size(width: max(0, size.width), height: max(0, size.height))
    let canvas =
      if Self.isFull(size) {
        FullFrame(size: size).draw(page, viewport: &viewport, memory: &memory)
      } else if Self.isEnough(size) {
        CompactFrame(size: size).draw(page, viewport: &viewport, memory: &memory)
      } else {
        sizeNeeded(size)
      }
    return signs == .ascii ? canvas.inASCII() : canvas
  }

  private func sizeNeeded(_ size: Size) -> Canvas {
    var canvas = Canvas(size: size)
    let sentence = "This needs 40 columns and 12 rows; here are \(size.width) and \(size.height)."
    for (row, line) in Wrapping.atSpaces(sentence, width: size.width).prefix(size.height).enumerated() {
      canvas.write(line, row: row, column: 0, tone: .plain)
    }
    return canvas
  }
}

extension Canvas {
  /// Draws the rows of a body that are in sight, and the cursor if it is in one of them.
  mutating func draw(_ body: BodyRows, rows: Range<Int>, from line: Int, column: Int) {
    for (index, row) in body.rows[rows].enumerated() {
      draw(row, at: line + index, column: column, width: body.width)
    }
  }

  /// Draws a rule over the whole width, with a crossing at a column.
  mutating func drawRule(row: Int, crossing: (sign: String, column: Int)? = nil) {
    for column in 0..<size.width { self[row, column] = Cell("─", tone: .quiet) }
    if let crossing { write(crossing.sign, row: row, column: crossing.column, tone: .quiet) }
  }

  /// Says at the right end of a rule what is out of sight.
  mutating func drawMore(row: Int, above: Bool, below: Bool) {
    let words = (above ? ["▴ more"] : []) + (below ? ["▾ more"] : [])
    guard !words.isEmpty else { return }
    let text = words.map { " \($0) " }.joined(separator: "──")
    write(text, row: row, column: size.width - 1 - displayWidth(of: text), tone: .plain)
  }
}
