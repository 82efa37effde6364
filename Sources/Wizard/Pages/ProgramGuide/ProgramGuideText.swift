import TerminalUI

/// The page for the integrator's program as it is drawn: its few forms of Markdown as blocks.
enum ProgramGuideText {
  /// Headings, list items, lines of code and paragraphs, each a line of the text.
  static func blocks(of markdown: String) -> [Block] {
    var blocks: [Block] = []
    var isCode = false
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") { isCode.toggle() } else { blocks.append(block(of: line, isCode: isCode)) }
    }
    return blocks
  }

  private static func block(of line: Substring, isCode: Bool) -> Block {
    if line.isEmpty { return .gap }
    if isCode {
      let text = line.drop { $0 == " " }
      return .prose(Prose(String(text), tone: .value, indent: 2 + line.count - text.count))
    }
    if line.hasPrefix("#") { return .prose(Prose(String(line.drop { $0 == "#" || $0 == " " }), tone: .strong)) }
    let marker = line.prefix { $0 != " " }
    guard marker == "-" || marker.last == "." && marker.dropLast().allSatisfy(\.isNumber) else {
      return .prose(Prose(String(line)))
    }
    return .list(List([List.Item(String(marker), String(line.dropFirst(marker.count + 1)))]))
  }
}
