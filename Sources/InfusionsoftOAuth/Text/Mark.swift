/// A place in a text to point at: a line and the columns in it.
///
/// Values that are secret stand in the line as bullets and control characters as signs, so it can be drawn as it is.
package struct Mark: Equatable, Sendable {
  /// The line; a long one is cut around the place.
  package let text: String
  /// The columns of the place, counted in characters of `text` from 0; one column at least.
  package let columns: Range<Int>

  /// A place in a line; columns beyond its end point right behind it.
  package init(text: String, columns: Range<Int>) {
    let start = max(0, columns.lowerBound)
    self.text = text.visible
    self.columns = start..<max(start + 1, columns.upperBound)
  }

  /// A piece of the line that fits a width and has the place in it, cut ends shown as `…`.
  ///
  /// - Parameter width: in characters; below 4 it is taken as 4.
  package func excerpt(width: Int) -> Mark {
    let width = max(4, width)
    let characters = Array(text)
    guard characters.count > width else { return self }
    // A place behind the end is right behind it.
    let columns = min(columns.lowerBound, characters.count)..<min(columns.upperBound, characters.count + 1)
    var start = max(0, columns.lowerBound - width * 2 / 5)
    if start > 0,
      let part = characters[start..<min(columns.lowerBound, characters.count)].firstIndex(where: isSeparator)
    {
      start = part
    }
    start = min(start, max(0, characters.count - width + 1))
    let lead = start > 0 ? 1 : 0
    var end = min(characters.count, start + width - lead)
    if end < characters.count { end -= 1 }
    let line = (lead > 0 ? "…" : "") + String(characters[start..<end]) + (end < characters.count ? "…" : "")
    let offset = lead - start
    let last = max(columns.lowerBound + offset + 1, min(columns.upperBound + offset, end + offset))
    return Mark(text: line, columns: (columns.lowerBound + offset)..<last)
  }

  /// The carets that go under `text`: "    ^^".
  package var carets: String {
    String(repeating: " ", count: columns.lowerBound) + String(repeating: "^", count: columns.count)
  }

  private func isSeparator(_ character: Character) -> Bool {
    character == "/" || character == "?" || character == "&"
  }
}
