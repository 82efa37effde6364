/// What a terminal shows, blanks at the end of each row left out.
struct Screen: Equatable, Sendable, CustomStringConvertible {
  let rows: [String]

  init(_ captured: String) {
    var rows = captured.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if rows.last == "" { rows.removeLast() }
    self.rows = rows
  }

  /// The rows, one a line.
  var text: String { rows.joined(separator: "\n") }

  var description: String { text }

  /// The paragraph that starts so, its rows joined with nothing between: a link that was wrapped is whole in it.
  func paragraph(startingWith start: String) -> String {
    let rows = rows.map { row in
      row.firstIndex { $0 == "│" || $0 == "|" }.map { row[row.index(after: $0)...].trimmed } ?? row[...].trimmed
    }
    return rows.drop { !$0.hasPrefix(start) }.prefix { !$0.isEmpty }.joined()
  }

  /// The rows from the top that have text, without the blank ones at the end.
  var written: [String] { Array(rows.reversed().drop(while: \.isEmpty).reversed()) }
}

extension StringProtocol {
  /// Without blanks at either end.
  var trimmed: String { String(String(drop { $0 == " " }).reversed().drop { $0 == " " }.reversed()) }
}
