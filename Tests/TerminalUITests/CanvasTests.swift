import Testing

@testable import TerminalUI

struct CanvasTests {
  @Test(arguments: [
    ("fits", 0, 1, ["·漢e\u{301}·", "·····"]),
    ("reaches over the right edge", 0, 3, ["···漢", "·····"]),
    ("is cut in half by the right edge", 1, 4, ["·····", "·····"]),
    ("lies to the right", 1, 9, ["·····", "·····"]),
    ("lies to the left", 1, -1, ["·····", "·····"]),
    ("lies above", -1, 0, ["·····", "·····"]),
    ("lies below", 2, 0, ["·····", "·····"]),
  ])
  func `a text is drawn as far as it is inside`(_ place: String, row: Int, column: Int, lines: [String]) {
    var canvas = Canvas(size: Size(width: 5, height: 2))
    for row in 0..<2 { canvas.write("·····", row: row, column: 0, tone: .plain) }
    canvas.write("漢e\u{301}", row: row, column: column, tone: .plain)
    #expect(canvas.lines == lines, "\(place)")
  }

  @Test func `a text ends at a limit and says where`() {
    var canvas = Canvas(size: Size(width: 8, height: 1))
    #expect(canvas.write("abcdef", row: 0, column: 2, tone: .good, limit: 5) == 5)
    #expect(canvas.lines == ["  abc"])
    #expect(canvas[0, 4] == Canvas.Cell("c", tone: .good))
  }

  @Test func `every sign has one in ASCII, and what has none is a question mark a cell`() {
    var canvas = Canvas(size: Size(width: 40, height: 1))
    canvas.write("✓▸┃•·│─┼┴┬━✗▾▴…“”‘’–—ab~é漢e\u{301}�␛🙂.", row: 0, column: 0, tone: .quiet)
    canvas.cursor = Position(row: 0, column: 3)
    let ascii = canvas.inASCII()
    #expect(ascii.lines == ["+>|*-|-+++=xv^~\"\"''--ab~????????."])
    #expect(ascii.cursor == canvas.cursor)
    #expect(ascii.rows.map { $0.map(\.tone) } == canvas.rows.map { $0.map(\.tone) })
  }

  @Test func `a size below nothing is nothing`() {
    #expect(Canvas(size: Size(width: -3, height: -1)) == Canvas(size: Size(width: 0, height: 0)))
  }
}
