import TerminalUI
import Testing

/// Expects a screen to look like a picture, all of it; of lines that differ both are shown.
func expect(_ canvas: Canvas, looksLike picture: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let expected = picture.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let drawn = canvas.lines
  #expect(
    expected == drawn, "\n\(lineDiff(expected: expected, drawn: drawn))" as Comment, sourceLocation: sourceLocation)
}

private func lineDiff(expected: [String], drawn: [String]) -> String {
  (0..<max(expected.count, drawn.count)).map { index in
    let old = expected.indices.contains(index) ? expected[index] : nil
    let new = drawn.indices.contains(index) ? drawn[index] : nil
    guard old != new else { return "  |\(old ?? "")" }
    return [old.map { "- |\($0)" }, new.map { "+ |\($0)" }].compactMap(\.self).joined(separator: "\n")
  }.joined(separator: "\n")
}
