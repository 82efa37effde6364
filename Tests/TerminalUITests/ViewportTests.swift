import Testing

@testable import TerminalUI

struct ViewportTests {
  private static let choice = Choice((0..<30).map { Choice.Item("item \($0)") }, selected: 0)

  /// The first and last rows in sight of a choice of thirty below two rows of prose, ten rows high.
  private static func view(_ viewport: inout Viewport, selected: Int?) -> [Int] {
    var choice = Self.choice
    choice.selected = selected
    let rows = viewport.settle(
      on: BodyRows([.prose(Prose("what to choose\n")), .choice(choice)], width: 40), height: 10)
    return [rows.lowerBound, rows.upperBound]
  }

  @Test func `it follows the focus by as little as it must`() {
    var viewport = Viewport()
    let seen = [0, 7, 8, 20, 15, 11, 10, 3, 0].map { Self.view(&viewport, selected: $0) }
    #expect(
      seen == [
        [0, 10], [0, 10], [1, 11], [13, 23], [13, 23], [13, 23], [12, 22], [5, 15], [0, 10],
      ])
  }

  @Test func `after scrolling it stays until the focus moves`() {
    var viewport = Viewport()
    #expect(Self.view(&viewport, selected: 0) == [0, 10])
    viewport.scroll(pages: 1)
    #expect(Self.view(&viewport, selected: 0) == [9, 19])
    #expect(Self.view(&viewport, selected: 0) == [9, 19])
    viewport.scroll(pages: 9)
    #expect(Self.view(&viewport, selected: 0) == [22, 32])
    viewport.scroll(by: -2)
    #expect(Self.view(&viewport, selected: 0) == [20, 30])
    #expect(Self.view(&viewport, selected: 1) == [3, 13])
  }

  @Test func `typing brings the field back into sight`() {
    var viewport = Viewport()
    func view(_ cursor: Int) -> Int {
      let field = Field(label: "Name", content: .text("abc"), cursor: cursor)
      return viewport.settle(on: BodyRows([.field(field), .gap(40)], width: 40), height: 10).lowerBound
    }
    #expect(view(2) == 0)
    viewport.scroll(by: 20)
    #expect(view(2) == 20)
    #expect(view(3) == 0)
  }

  @Test func `without a focus it scrolls between the ends`() {
    var viewport = Viewport()
    let seen = [0, 5, 100, Int.max, -3, Int.min].map { rows in
      viewport.scroll(by: rows)
      return Self.view(&viewport, selected: nil)[0]
    }
    #expect(seen == [0, 5, 22, 22, 19, 0])
  }

  @Test func `another page begins at its beginning`() {
    var viewport = Viewport()
    _ = Self.view(&viewport, selected: nil)
    viewport.scroll(pages: 1)
    viewport.reset()
    #expect(Self.view(&viewport, selected: nil) == [0, 10])
  }

  @Test func `the row with the cursor is seen where the whole field has no room`() {
    var viewport = Viewport()
    let field = Field(
      label: "Address", content: .text(String(repeating: "x", count: 400)), cursor: 400, rows: 12)
    let body = BodyRows([.field(field)], width: 40)
    let rows = viewport.settle(on: body, height: 4)
    let cursorRow = body.rows.firstIndex { $0.cursor != nil }
    #expect(cursorRow.map(rows.contains) == true)
  }

  @Test func `focus and scroll survive a resize`() {
    var page = Screen(head: Parts.head("Choose", ""), body: [.choice(Self.choice)])
    page.body = page.body.map { block in
      guard case .choice(var choice) = block else { return block }
      choice.selected = 29
      return .choice(choice)
    }
    var viewport = Viewport()
    for size in [Size(width: 80, height: 24), Size(width: 40, height: 12), Size(width: 7, height: 3)] {
      _ = Layout().draw(page, size: size, viewport: &viewport)
    }
    let canvas = Layout().draw(page, size: Size(width: 80, height: 20), viewport: &viewport)
    #expect(canvas.lines[16].hasSuffix("▸ item 29"))
    viewport.scroll(by: -9)
    let scrolled = Layout().draw(page, size: Size(width: 80, height: 20), viewport: &viewport)
    #expect(scrolled.lines[16].hasSuffix("  item 20"))
    #expect(
      scrolled.lines[17] == "────────────────────┴──────────────────────────────────────── ▴ more ── ▾ more ─")
    let wider = Layout().draw(page, size: Size(width: 100, height: 20), viewport: &viewport)
    #expect(wider.lines[16].hasSuffix("  item 20"))
  }
}
