internal import CNcurses
internal import TerminalUI

extension NcursesTerminal {
  /// What curses believes the terminal to show in a cell; empty in the right half of a wide character.
  func shownText(row: Int, column: Int) -> String {
    shownCell(row: row, column: column).text
  }

  /// How curses believes a cell to look, as in `Tone.style`.
  func shownStyle(row: Int, column: Int) -> UInt32 {
    shownCell(row: row, column: column).style
  }

  /// What curses believes the terminal to show, without the blanks at the right ends.
  var shownLines: [String] {
    let size = size
    return (0..<size.height).map { row in
      let text = (0..<size.width).map { shownText(row: row, column: $0) }.joined()
      return String(text.reversed().drop { $0 == " " }.reversed())
    }
  }

  private func shownCell(row: Int, column: Int) -> (text: String, style: UInt32) {
    var style: UInt32 = 0
    let scalars = [UInt32](unsafeUninitializedCapacity: 8) { buffer, count in
      count = Int(cn_shown(screen, Int32(row), Int32(column), buffer.baseAddress, Int32(buffer.count), &style))
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
    return (String(text), style)
  }
}
