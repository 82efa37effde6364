/// How one Unicode scalar is drawn.
enum Drawing: UInt32 {
  /// As itself, in one cell.
  case narrow = 0
  /// In the cell of the scalar before it.
  case mark = 1
  /// As itself, in two cells.
  case wide = 2
  /// Not as itself: a control, format or unassigned character, for which a sign stands.
  case sign = 3

  /// Looks a scalar up: at once below U+0300, else by binary search.
  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    guard value >= 0x7F else {
      self = value >= 0x20 ? .narrow : .sign
      return
    }
    guard value >= 0x300 else {
      self = value < 0xA0 || value == 0xAD ? .sign : .narrow
      return
    }
    let runs = DisplayWidthTable.runs
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle] >> 4 <= value { low = middle } else { high = middle }
    }
    self = Drawing(rawValue: runs[low] & 15) ?? .sign
  }
}

/// The number of cells that a character takes when it is drawn as `VisibleText` draws it, at least one.
///
/// Curses adds the widths of the scalars up, and so does this: a character that is joined from several pictures is
/// drawn as these, one after the other.
package func displayWidth(of character: Character) -> Int {
  displayWidth(of: String(character))
}

/// The number of cells that a text takes when it is drawn as `VisibleText` draws it, in one row.
///
/// A line feed counts as the one cell of its sign.
package func displayWidth(of text: String) -> Int {
  if Glyphs.isPlain(text) { return text.utf8.count }
  return Glyphs(text).reduce(0) { $0 + $1.width }
}
