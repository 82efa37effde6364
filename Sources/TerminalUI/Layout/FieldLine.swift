/// What of a value is seen in a field of one row, so that the cursor is in sight.
///
/// It depends on value, cursor and width alone, never on what was seen before, and reads the value no further than to
/// the cursor and what is seen after it.
struct FieldLine: Equatable {
  /// Visible text, with "…" at the side where something is cut off.
  let text: String
  /// The cursor's column in the text, or just after it.
  let cursor: Int?

  /// Lays a value out in so many columns.
  init(_ content: Content, cursor: Int?, width: Int) {
    guard width > 0 else {
      (text, self.cursor) = ("", cursor.map { _ in 0 })
      return
    }
    let (whole, place) = Self.source(content, cursor: cursor, width: width)
    guard let place else {
      (text, self.cursor) = (Wrapping.cut(whole, to: width), nil)
      return
    }
    // With the cursor behind it, it fits as it is.
    if whole.utf8.count < width, Glyphs.isPlain(whole) {
      (text, self.cursor) = (whole, min(max(0, place), whole.utf8.count))
      return
    }
    let (start, end) = Self.range(in: whole, before: max(0, place), width: width)
    let before = Workspace(glyphs: Array(Glyphs(whole[start..<end])), isWhole: start == whole.startIndex)
    let after = Self.beginning(of: whole[end...], width: width)
    let line = Self.fit(before: before, after: after, width: width)
    (text, self.cursor) = (line.text, min(line.cursor, width - 1))
  }

  /// Glyphs at one side of the cursor.
  private struct Workspace {
    var glyphs: [Glyph]
    var isWhole: Bool
    var width: Int { glyphs.reduce(0) { $0 + $1.width } }
    var text: String { glyphs.map(\.text).joined() }
  }

  /// The text to show a part of, and the cursor's place in it; of a masked value only bullets around the cursor.
  private static func source(_ content: Content, cursor: Int?, width: Int) -> (text: String, cursor: Int?) {
    switch content {
    case .empty: return ("", cursor.map { _ in 0 })
    case .text(let text): return (text, cursor)
    case .masked(let count, let most):
      let shown = min(max(0, count), most ?? count)
      let place = cursor.map { min($0, shown) }
      let enough = width + 2
      let skipped = max(0, (place ?? 0) - enough)
      return (Content.bullets(min(shown - skipped, 2 * enough)), place.map { $0 - skipped })
    }
  }

  /// What matters of the text before a cursor: a character is drawn in at least one cell, so as many characters as
  /// there are columns, and one to tell whether there are more.
  ///
  /// Both ends are found from the front: going back can read all that is before a character, as in a row of flags.
  private static func range(in text: String, before cursor: Int, width: Int) -> (String.Index, String.Index) {
    let skipped = max(0, cursor - width - 1)
    guard let start = text.index(text.startIndex, offsetBy: skipped, limitedBy: text.endIndex) else {
      return (text.startIndex, text.endIndex)
    }
    return (start, text.index(start, offsetBy: cursor - skipped, limitedBy: text.endIndex) ?? text.endIndex)
  }

  private static func beginning(of text: Substring, width: Int) -> Workspace {
    var side = Workspace(glyphs: [], isWhole: true)
    var used = 0
    for glyph in Glyphs(text) {
      guard used <= width else {
        side.isWhole = false
        break
      }
      side.glyphs.append(glyph)
      used += glyph.width
    }
    return side
  }

  private static func fit(before: Workspace, after: Workspace, width: Int) -> (text: String, cursor: Int) {
    let cell = after.glyphs.first?.width ?? 1
    let (left, right) = (before.width, max(after.width, 1))
    if before.isWhole, after.isWhole, left + right <= width { return (before.text + after.text, left) }
    let hasMore = !after.isWhole || after.glyphs.count > 1
    if before.isWhole, left + cell + (hasMore ? 1 : 0) <= width {
      return (before.text + Wrapping.cut(after.text, to: width - left), left)
    }
    var kept = before.glyphs[...]
    var keptWidth = left
    while keptWidth + 1 + cell + (hasMore ? 1 : 0) > width, let first = kept.popFirst() { keptWidth -= first.width }
    let beginning = "…" + kept.map(\.text).joined()
    return (beginning + Wrapping.cut(after.text, to: width - 1 - keptWidth), 1 + keptWidth)
  }
}
