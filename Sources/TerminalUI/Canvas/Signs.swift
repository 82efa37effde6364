/// Which signs a terminal can draw.
package enum Signs: Equatable, Sendable, CaseIterable {
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
  package func inASCII() -> Canvas {
    var canvas = self
    canvas.replaceSigns { Self.asciiSigns[$0] ?? "?" }
    return canvas
  }
}
