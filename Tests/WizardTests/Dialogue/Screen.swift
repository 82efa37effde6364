import TerminalUI
import TestSupport
import Testing

/// Expects a screen to look like a picture, all of it; of lines that differ both are shown.
func expect(_ canvas: Canvas, looksLike picture: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let expected = picture.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let drawn = canvas.lines
  #expect(
    expected == drawn, "\n\(lineDiff(expected: expected, drawn: drawn))" as Comment, sourceLocation: sourceLocation)
}
