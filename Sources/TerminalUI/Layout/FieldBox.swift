/// What of a value is seen in a field of several rows, so that the cursor, and if it is near the end, the end is in
/// sight.
struct FieldBox: Equatable {
  /// Exactly as many lines as the box has rows, of visible text; a "…" begins or ends them where there is more.
  let lines: [String]
  /// The cursor's place in the box.
  let cursor: Position?

  /// Lays a value out in so many columns and rows.
  init(_ content: Content, cursor: Int?, width: Int, height: Int) {
    let height = min(max(1, height), 1000)
    guard width > 0 else {
      lines = Array(repeating: "", count: height)
      self.cursor = cursor.map { _ in Position(row: 0, column: 0) }
      return
    }
    let text = Self.text(of: content, atMost: width * height)
    let breaks = RowBreaks(text, cursor: cursor, width: width)
    let last = max(0, breaks.count - height)
    let top = min(last, breaks.cursor?.row ?? last)
    var lines = (top..<top + height).map { breaks.line($0) }
    if top > 0 { lines[0] = Self.markedAtStart(lines[0]) }
    if top < last { lines[height - 1] = Self.markedAtEnd(lines[height - 1], width: width) }
    self.lines = lines
    self.cursor = breaks.cursor.map { Position(row: $0.row - top, column: min($0.column, width - 1)) }
  }

  private static func text(of content: Content, atMost cells: Int) -> String {
    switch content {
    case .empty: ""
    case .text(let text): text
    case .masked(let count, let most): Content.bullets(min(count, most ?? count, cells - 1))
    }
  }

  private static func markedAtStart(_ line: String) -> String {
    var glyphs = Array(Glyphs(line))
    guard let first = glyphs.first else { return "…" }
    glyphs[0].text = first.width == 2 ? "… " : "…"
    return glyphs.map(\.text).joined()
  }

  private static func markedAtEnd(_ line: String, width: Int) -> String {
    Wrapping.cut(line + "  ", to: width)
  }
}

/// Where a text that fills rows to the last column breaks, and where in it the cursor is, found in one pass.
private struct RowBreaks {
  private(set) var count = 1
  private(set) var cursor: Position?
  private let text: String
  private let width: Int
  /// Where each row starts; nil where every row but the last has `width` bytes.
  private var starts: [String.Index]?

  init(_ text: String, cursor: Int?, width: Int) {
    self.text = text
    self.width = width
    if Glyphs.isPlain(text) { countPlain(cursor) } else { countGlyphs(cursor) }
  }

  private mutating func countPlain(_ place: Int?) {
    let length = text.utf8.count
    count = max(1, (length + width - 1) / width)
    guard let place = place.map({ min(max(0, $0), length) }) else { return }
    cursor = Position(row: place / width, column: place % width)
    count = max(count, place / width + 1)
  }

  private mutating func countGlyphs(_ place: Int?) {
    let target = place.map {
      text.index(text.startIndex, offsetBy: max(0, $0), limitedBy: text.endIndex) ?? text.endIndex
    }
    var starts = [text.startIndex]
    var used = 0
    for glyph in Glyphs(text) {
      if used > 0, used + glyph.width > width {
        starts.append(glyph.start)
        used = 0
      }
      if let target, cursor == nil, glyph.start >= target { cursor = Position(row: starts.count - 1, column: used) }
      used += glyph.width
    }
    if target != nil, cursor == nil {
      if used >= width {
        starts.append(text.endIndex)
        used = 0
      }
      cursor = Position(row: starts.count - 1, column: used)
    }
    count = starts.count
    self.starts = starts
  }

  /// The visible text of a row; empty below the last one.
  func line(_ index: Int) -> String {
    guard index < count else { return "" }
    guard let starts else {
      let bytes = text.utf8
      guard let start = bytes.index(bytes.startIndex, offsetBy: index * width, limitedBy: bytes.endIndex) else {
        return ""
      }
      return String(text[start..<(bytes.index(start, offsetBy: width, limitedBy: bytes.endIndex) ?? bytes.endIndex)])
    }
    let end = starts.indices.contains(index + 1) ? starts[index + 1] : text.endIndex
    return VisibleText(String(text[starts[index]..<end])).description
  }
}
