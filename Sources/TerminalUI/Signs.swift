/// Which signs a terminal can draw.
public enum Signs: Equatable, Sendable, CaseIterable {
  /// Any: the locale is UTF-8.
  case unicode
  /// ASCII only: every other sign has one of these in its place, in the same cells.
  case ascii
}

extension Canvas {
  private static let asciiSigns: [String: String] = [
    "✓": "+", "▸": ">", "┃": "|", "•": "*", "·": "-", "│": "|", "─": "-", "┼": "+", "┴": "+", "┬": "+", "━": "=",
    "✗": "x", "▾": "v", "▴": "^", "…": "~", "“": "\"", "”": "\"", "‘": "'", "’": "'", "–": "-", "—": "-",
  ]

  /// The same canvas sign for sign in ASCII; a character that has no such sign becomes "?", a wide one "??".
  public func inASCII() -> Canvas {
    var canvas = self
    for (row, cells) in rows.enumerated() {
      for (column, cell) in cells.enumerated() where cell.text.utf8.count != 1 {
        canvas[row, column].text = Self.asciiSigns[cell.text] ?? "?"
      }
    }
    return canvas
  }

  /// Writes visible text into a row from a column on, as far as the columns before `limit` reach.
  ///
  /// A wide character that would be cut in half is left out, with everything after it.
  ///
  /// - Returns: the column after the last one written.
  @discardableResult
  mutating func write(_ text: String, row: Int, column: Int, tone: Tone, limit: Int = .max) -> Int {
    guard rows.indices.contains(row), column >= 0 else { return column }
    let end = min(limit, size.width)
    var column = column
    if Glyphs.isPlain(text) {
      for byte in text.utf8.prefix(max(0, end - column)) {
        self[row, column] = Cell(String(Unicode.Scalar(byte)), tone: tone)
        column += 1
      }
      return column
    }
    for glyph in Glyphs(text) {
      guard column + glyph.width <= end else { break }
      self[row, column] = Cell(glyph.text, tone: tone)
      if glyph.width == 2 { self[row, column + 1] = Cell("", tone: tone) }
      column += glyph.width
    }
    return column
  }
}
