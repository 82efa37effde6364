/// Any text as it may be drawn: nothing in it moves the cursor, turns the direction of writing, or hides.
///
/// A C0 control becomes its picture (U+2400 and up), DEL becomes "␡", and every other control, format, separator,
/// variation or unassigned character becomes U+FFFD, each in one cell. A mark without a letter stands on "◌", and a fifth
/// mark on one letter stands beside it in the same way. Drawing it again changes nothing.
package struct VisibleText: Equatable, Sendable, CustomStringConvertible {
  /// The text to draw.
  package let description: String

  /// Makes a text fit to draw, in one pass.
  ///
  /// A line feed becomes a sign too: whoever means a new row splits there first.
  package init(_ text: String) {
    guard !Glyphs.isPlain(text) else {
      description = text
      return
    }
    var visible = ""
    visible.reserveCapacity(text.utf8.count)
    for glyph in Glyphs(text) { visible += glyph.text }
    description = visible
  }
}
