/// The lines of two screens side by side, each that differs with what was expected and what was drawn.
package func lineDiff(expected: [String], drawn: [String]) -> String {
  (0..<max(expected.count, drawn.count)).map { index in
    let (old, new) = (
      expected.indices.contains(index) ? expected[index] : nil, drawn.indices.contains(index) ? drawn[index] : nil
    )
    guard old != new else { return "  |\(old ?? "")" }
    return [old.map { "- |\($0)" }, new.map { "+ |\($0)" }].compactMap(\.self).joined(separator: "\n")
  }.joined(separator: "\n")
}
