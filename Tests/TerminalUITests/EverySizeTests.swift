import Testing

@testable import TerminalUI

/// Pages with every block, and with text that tries to break out, at every size.
struct EverySizeTests {
  private static let nasty = "漢字 \u{1B}[2J\u{202E}moc👩\u{200D}👧e\u{301}\n\r\n" + String(repeating: "wide漢", count: 30)

  private static func blocks(_ text: String, number: Int) -> [Block] {
    let remark = Remark(text, tone: .warning)
    let contents: [Content] = [.empty, .text(text), .masked(count: number, atMost: nil), .masked(count: -1, atMost: 3)]
    return [
      .notice(Notice(text, tone: .bad)), .prose(Prose(text, indent: number)), .gap(number),
      .choice(
        Choice(
          [Choice.Item(text, text), Choice.Item("")], selected: number, detailPlacement: .beside, indent: number)),
      .choice(Choice([Choice.Item("short", text)], selected: 0, detailPlacement: .below)),
      .table(Table([[text, "b", text], ["a"], []], minimumColumnWidth: number, columnGap: -number, indent: number)),
      .table(Table([["a", "b", text]])), .table(Table([])),
      .list(List([List.Item("1", text, remark: remark, detail: text, exact: [text]), List.Item(text, "x")])),
      .list(List([List.Item("1", "short", remark: Remark("no"))], indent: number)),
      .meter(Meter(label: text, labelWidth: number, fraction: 0.3, remark: remark, tone: .good, indent: number)),
      .exchange(
        ExchangeView(requestLine: text, parts: contents.map { ExchangeView.Part(text, $0, text) })),
    ]
      + contents.flatMap { content -> [Block] in
        [
          .value(Value(content: content, remark: remark, indent: number)),
          .value(Value(label: "Label", labelWidth: number, content: content, remark: Remark("7"), isCurrent: true)),
          .value(Value(label: text, content: content)),
          .field(Field(label: text, hint: text, content: content, cursor: number, remark: remark, indent: number)),
          .field(Field(label: "Name", labelPlacement: .before(width: number), content: content, cursor: 2)),
          .field(Field(label: "Box", labelPlacement: .none, content: content, cursor: number, rows: number)),
          .field(Field(label: text, labelPlacement: .before(width: -4), content: content, remark: remark, rows: -1)),
        ]
      }
  }

  private static func page(_ text: String, number: Int) -> Screen {
    let actions = [Action([.up, .down], text, compact: text), Action([], "short", compact: "short")]
    return Screen(
      head: Head(program: text, title: text, aside: text, badge: text),
      progress: (0..<30).map { _ in ProgressStep(text, .current) }, body: blocks(text, number: number),
      footnote: Notice(text, tone: .warning), actions: actions + actions + actions, constantActions: actions)
  }

  /// What is wrong with a canvas as a picture of cells.
  private static func faults(_ canvas: Canvas, size: Size) -> [String] {
    var faults: [String] = []
    let rows = canvas.rows
    if canvas.size != size { faults.append("size \(canvas.size)") }
    if rows.count != size.height || rows.contains(where: { $0.count != size.width }) {
      faults.append("rows")
    }
    if let cursor = canvas.cursor,
      !(0..<size.height).contains(cursor.row) || !(0..<size.width).contains(cursor.column)
    {
      faults.append("cursor \(cursor)")
    }
    for (index, row) in rows.enumerated() {
      var column = 0
      while column < row.count {
        let width = displayWidth(of: row[column].text)
        let isWhole = width == 1 || (width == 2 && column + 1 < row.count && row[column + 1].text.isEmpty)
        if !isWhole { faults.append("cell \(index), \(column): \(row[column].text.debugDescription)") }
        column += max(1, width)
      }
    }
    return faults
  }

  @Test(arguments: ["words of an ordinary length", nasty, ""], [0, 3, 60])
  func `every block at every size stays on the canvas`(_ text: String, number: Int) {
    let page = Self.page(text, number: number)
    var viewport = Viewport()
    for width in [0, 1, 2, 3, 7, 12, 39, 40, 41, 55, 79, 80, 81, 200] {
      for height in [0, 1, 2, 11, 12, 17, 18, 24, 60] {
        let size = Size(width: width, height: height)
        viewport.scroll(by: width % 7)
        let canvas = Layout().draw(page, size: size, viewport: &viewport)
        #expect(Self.faults(canvas, size: size) == [], "\(size)")
        let ascii = canvas.inASCII()
        #expect(ascii.rows.joined().allSatisfy { $0.text.utf8.count == 1 && $0.text.utf8.allSatisfy { $0 < 0x7F } })
      }
    }
  }

  @Test(arguments: [40, 55, 56, 72, 79, 200], [0, 3, 60])
  func `no block puts anything outside its width`(_ width: Int, number: Int) {
    for block in Self.blocks(Self.nasty, number: number) + Self.blocks("some words", number: number) {
      let outside = BodyRows([block], width: width).rows.flatMap(\.pieces).filter {
        $0.column < 0 || $0.column + displayWidth(of: $0.text) > width
      }
      #expect(outside == [], "\(block)")
    }
  }

  @Test func `the focus is always in sight`() {
    let fields = (0..<9).map { Block.field(Field(label: "Field \($0)", content: .text("value"))) }
    for index in fields.indices {
      var blocks = fields
      blocks[index] = .field(Field(label: "This", content: .text("value"), cursor: 5))
      let page = Screen(head: Parts.head("Fields", ""), body: blocks)
      for height in 12...30 {
        #expect(drawn(page, width: 40, height: height).cursor != nil)
        #expect(drawn(page, width: 80, height: height).cursor != nil)
      }
    }
  }
}
