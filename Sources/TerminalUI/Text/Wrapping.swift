/// Cuts text into rows by display width, as visible text, in one pass.
package enum Wrapping {
  /// Rows that break at spaces, and within a word only where it is wider than a row.
  ///
  /// A line feed begins a new row. Spaces at the beginning of a line and within a row stay; those at a break go.
  ///
  /// - Parameters:
  ///   - width: the columns of a row; below one there are no rows.
  ///   - firstWidth: the columns of the first row where they differ, at least one.
  package static func atSpaces(_ text: String, width: Int, firstWidth: Int? = nil) -> [String] {
    guard width > 0 else { return [] }
    var builder = RowBuilder(width: width, firstWidth: max(1, firstWidth ?? width))
    for line in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
      if Glyphs.isPlain(Substring(line)) {
        for (index, word) in line.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
          if index > 0 { builder.addSpace() }
          builder.addToWord(Substring(word), width: word.count)
        }
      } else {
        for glyph in Glyphs(Substring(line)) {
          if glyph.text == " " { builder.addSpace() } else { builder.addToWord(glyph.text[...], width: glyph.width) }
        }
      }
      builder.endLine()
    }
    return builder.rows
  }

  /// Rows that are filled to the last column, so that a URL stays whole; an empty text is one empty row.
  ///
  /// - Parameters:
  ///   - width: the columns of a row; below one there are no rows.
  ///   - firstWidth: the columns of the first row where they differ, at least one.
  package static func anywhere(_ text: String, width: Int, firstWidth: Int? = nil) -> [String] {
    guard width > 0 else { return [] }
    var builder = RowBuilder(width: width, firstWidth: max(1, firstWidth ?? width))
    for glyph in Glyphs(text) { builder.addAnywhere(glyph) }
    builder.endLine()
    return builder.rows
  }

  /// A text cut to a width, with "…" in its last column where something was cut off; reads no further than it must.
  static func cut(_ text: String, to width: Int) -> String {
    guard width > 0 else { return "" }
    let first = text.utf8.prefix(width + 1)
    if Glyphs.isPlain(bytes: first) {
      return first.count <= width ? text : Substring(first.prefix(width - 1)) + "…"
    }
    var kept = ""
    var used = 0
    // The longest beginning that leaves a column for the sign.
    var beginning = ""
    for glyph in Glyphs(text) {
      guard used + glyph.width <= width else { return beginning + "…" }
      kept += glyph.text
      used += glyph.width
      if used < width { beginning = kept }
    }
    return kept
  }
}

/// Rows in the making.
private struct RowBuilder {
  let width: Int
  let firstWidth: Int
  private(set) var rows: [String] = []
  private var row = ""
  private var rowWidth = 0
  private var spaces = 0
  private var word = ""
  private var wordWidth = 0
  private var isLineStart = true

  init(width: Int, firstWidth: Int) {
    self.width = width
    self.firstWidth = firstWidth
  }

  private var limit: Int { rows.isEmpty ? firstWidth : width }

  mutating func addSpace() {
    placeWord()
    spaces += 1
  }

  /// Adds visible text without spaces, and the columns that it takes.
  mutating func addToWord(_ text: Substring, width: Int) {
    word += text
    wordWidth += width
  }

  mutating func endLine() {
    placeWord()
    breakRow()
    isLineStart = true
  }

  mutating func addAnywhere(_ glyph: Glyph) {
    if rowWidth + glyph.width > limit, rowWidth > 0 { breakRow() }
    // A wide glyph in a single column cannot be drawn; its sign can.
    let fits = glyph.width <= limit
    row += fits ? glyph.text : Glyph.replacement
    rowWidth += fits ? glyph.width : 1
  }

  private mutating func placeWord() {
    guard !word.isEmpty else { return }
    if rowWidth + spaces + wordWidth <= limit {
      takeSpaces()
    } else if isLineStart {
      // Spaces before the first word are an indentation: they stay as far as there is room.
      spaces = min(spaces, max(0, limit - 1))
      takeSpaces()
    } else {
      breakRow()
    }
    if rowWidth + wordWidth > limit, rows.isEmpty, rowWidth == 0, wordWidth <= width { breakRow() }
    if rowWidth + wordWidth <= limit {
      row += word
      rowWidth += wordWidth
    } else {
      for glyph in Glyphs(word) { addAnywhere(glyph) }
    }
    word.removeAll(keepingCapacity: true)
    wordWidth = 0
    isLineStart = false
  }

  private mutating func takeSpaces() {
    row += String(repeating: " ", count: spaces)
    rowWidth += spaces
    spaces = 0
  }

  private mutating func breakRow() {
    rows.append(row)
    row = ""
    rowWidth = 0
    spaces = 0
  }
}
