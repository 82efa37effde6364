/// Turns a `Page` into a `Canvas`, at any size.
///
/// From 80 x 18 on a page is full: head, road, margins, two rows of keys. From 40 x 12 on it is compact: no road, no
/// margins, one row of keys. On anything smaller one sentence names the size that is needed.
public struct Layout: Equatable, Sendable {
  /// The signs that the terminal can draw.
  public var signs: Signs

  /// A layout for a terminal that can draw these signs.
  public init(signs: Signs = .unicode) { self.signs = signs }

  /// Whether a page is drawn with road and margins at this size.
  public static func isFull(_ size: Size) -> Bool { size.width >= 80 && size.height >= 18 }

  /// Whether a page is drawn at all at this size.
  public static func isEnough(_ size: Size) -> Bool { size.width >= 40 && size.height >= 12 }

  /// Draws a page.
  ///
  /// - Parameters:
  ///   - page: what to show.
  ///   - size: the size of the terminal; any, 0 x 0 included.
  ///   - viewport: which rows are in sight; moved so that the focus is.
  public func draw(_ page: Page, size: Size, viewport: inout Viewport) -> Canvas {
    var canvas = Canvas(size: size)
    if Self.isFull(canvas.size) {
      FullFrame(size: canvas.size).draw(page, on: &canvas, viewport: &viewport)
    } else if Self.isEnough(canvas.size) {
      CompactFrame(size: canvas.size).draw(page, on: &canvas, viewport: &viewport)
    } else {
      drawSizeNeeded(on: &canvas)
    }
    switch signs {
    case .unicode: return canvas
    case .ascii: return canvas.inASCII()
    }
  }

  private func drawSizeNeeded(on canvas: inout Canvas) {
    let size = canvas.size
    let sentence = "This needs 40 columns and 12 rows; here are \(size.width) and \(size.height)."
    for (row, line) in Wrapping.atSpaces(sentence, width: size.width).prefix(size.height).enumerated() {
      canvas.write(line, row: row, column: 0, tone: .plain)
    }
  }
}

extension Canvas {
  /// Draws the rows of a body that are in sight, and the cursor if it is in one of them.
  mutating func draw(_ body: BodyRows, rows: Range<Int>, from line: Int, column: Int) {
    for (index, row) in body.rows[rows].enumerated() {
      draw(row, at: line + index, column: column, width: body.width)
    }
  }

  /// Draws a rule over the whole width, with a crossing at a column, and what is out of sight at its right end.
  mutating func drawRule(row: Int, crossing: (sign: String, column: Int)? = nil, hides: (above: Bool, below: Bool)) {
    for column in 0..<size.width { self[row, column] = Cell("─", tone: .quiet) }
    if let crossing { write(crossing.sign, row: row, column: crossing.column, tone: .quiet) }
    let words = (hides.above ? ["▴ more"] : []) + (hides.below ? ["▾ more"] : [])
    guard !words.isEmpty else { return }
    let text = words.map { " \($0) " }.joined(separator: "──")
    write(text, row: row, column: size.width - 1 - displayWidth(of: text), tone: .plain)
  }
}
