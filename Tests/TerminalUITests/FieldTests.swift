import Testing

@testable import TerminalUI

struct FieldTests {
  @Test(
    arguments: [
      ("", 0, "", 0), ("", nil, "", nil), ("abc", 3, "abc", 3), ("abc", 1, "abc", 1), ("abc", nil, "abc", nil),
      ("abcdefghi", 9, "abcdefghi", 9), ("abcdefghij", 0, "abcdefghij", 0), ("abcdefghij", 10, "…cdefghij", 9),
      ("abcdefghijklmnop", nil, "abcdefghi…", nil), ("abcdefghijklmnop", 16, "…ijklmnop", 9),
      ("abcdefghijklmnop", 0, "abcdefghi…", 0), ("abcdefghijklmnop", 8, "abcdefghi…", 8),
      ("abcdefghijklmnop", 9, "…cdefghij…", 8), ("abcdefghijklmnop", 15, "…hijklmnop", 9),
      ("abcdefghijklmnop", 99, "…ijklmnop", 9), ("漢字漢字漢字", 6, "…漢字漢字", 9), ("漢字漢字漢字", 5, "…漢字漢字", 7),
      ("a\nb\u{1B}", 4, "a␊b␛", 4), ("\r\nx", 1, "␍␊x", 2),
    ] as [(String, Int?, String, Int?)])
  func `a long value moves so that the cursor is in sight`(_ text: String, cursor: Int?, shown: String, column: Int?) {
    let line = FieldLine(.text(text), cursor: cursor, width: 10)
    #expect(line.text == shown)
    #expect(line.cursor == column)
  }

  @Test(
    arguments: [
      (3, nil, nil, "•••", nil), (3, nil, 3, "•••", 3), (30, nil, nil, "•••••••••…", nil),
      (30, nil, 30, "…••••••••", 9),
      (30, nil, 2, "•••••••••…", 2), (30, 4, nil, "••••", nil), (30, 4, 30, "••••", 4),
      (4_000_000, nil, 2_000_000, "…••••••••…", 8), (-1, nil, nil, "", nil),
    ] as [(Int, Int?, Int?, String, Int?)])
  func `a masked value is bullets as far as there is room`(
    _ count: Int, most: Int?, cursor: Int?, shown: String, column: Int?
  ) {
    let line = FieldLine(.masked(count: count, atMost: most), cursor: cursor, width: 10)
    #expect(line.text == shown)
    #expect(line.cursor == column)
  }

  @Test(arguments: 0...6)
  func `a narrow field never draws or points outside`(_ width: Int) {
    for text in ["", "a", "abcdefgh", "漢字漢字", "a漢b字c"] {
      for cursor in 0...text.count {
        let line = FieldLine(.text(text), cursor: cursor, width: width)
        #expect(displayWidth(of: line.text) <= width)
        #expect((0..<max(1, width)).contains(line.cursor ?? -1))
      }
    }
  }

  @Test(
    arguments: [
      ("", 0, ["", "", ""], Position(row: 0, column: 0)),
      ("abcdef", 6, ["abcd", "ef", ""], Position(row: 1, column: 2)),
      ("abcd", 4, ["abcd", "", ""], Position(row: 1, column: 0)),
      ("abcdefghijklmnop", 16, ["…jkl", "mnop", ""], Position(row: 2, column: 0)),
      ("abcdefghijklmnop", 0, ["abcd", "efgh", "ijk…"], Position(row: 0, column: 0)),
      ("abcdefghijklmnop", 5, ["…fgh", "ijkl", "mnop"], Position(row: 0, column: 1)),
      ("abcdefghijklmnop", nil, ["…fgh", "ijkl", "mnop"], nil),
      ("漢字漢字漢字漢字", nil, ["… 字", "漢字", "漢字"], nil),
      ("漢字漢é", 4, ["漢字", "漢é", ""], Position(row: 1, column: 3)),
      ("a漢字b\nc", 4, ["a漢", "字b␊", "c"], Position(row: 1, column: 3)),
    ] as [(String, Int?, [String], Position?)])
  func `a box keeps the cursor and the end in sight`(
    _ text: String, cursor: Int?, lines: [String], place: Position?
  ) {
    let box = FieldBox(.text(text), cursor: cursor, width: 4, height: 3)
    #expect(box.lines == lines)
    #expect(box.cursor == place)
  }

  @Test func `a box lays plain and other text out alike`() {
    for length in 0...30 {
      let plain = String(repeating: "a", count: length)
      let other = String(repeating: "é", count: length)
      for cursor in [nil] + (0...length).map(Optional.some) {
        let one = FieldBox(.text(plain), cursor: cursor, width: 5, height: 3)
        let two = FieldBox(.text(other), cursor: cursor, width: 5, height: 3)
        #expect(one.lines.map { String($0.map { $0 == "a" ? "é" : $0 }) } == two.lines)
        #expect(one.cursor == two.cursor)
      }
    }
  }

  @Test func `a remark that leaves no room for the value stands below it`() {
    let field = Field(
      label: "Client secret", content: .masked(count: 40, atMost: nil), cursor: 40,
      remark: Remark("this is the client ID once more", tone: .warning))
    let canvas = drawn(Screen(head: Parts.head("2", ""), body: [.field(field)]), width: 40, height: 12)
    #expect(
      Array(canvas.lines[2...4]) == [
        "Client secret", "┃ …••••••••••••••••••••••••••••••••••••", "       ! this is the client ID once more",
      ])
    #expect(canvas.cursor == Position(row: 3, column: 39))
  }
}
