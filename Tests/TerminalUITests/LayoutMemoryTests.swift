import Testing

@testable import TerminalUI

struct LayoutMemoryTests {
  private static let sizes = [
    Size(width: 80, height: 24), Size(width: 40, height: 12), Size(width: 80, height: 18), Size(width: 120, height: 24),
    Size(width: 20, height: 5),
  ]

  /// Pages as they follow each other: one part changes, then another, then all of them, and back.
  private static let pages: [Screen] = {
    var page = Screen(
      head: Parts.head("Name", "aside"), progress: Parts.progress(at: 1),
      body: body("", cursor: 0, help: "What it is."),
      actions: [Parts.move], constantActions: [Parts.quit])
    var pages = [page]
    func change(_ change: (inout Screen) -> Void) {
      change(&page)
      pages.append(page)
    }
    for count in 1...3 {
      change { $0.body = body(String(repeating: "漢", count: count), cursor: count, help: "What it is.") }
    }
    change { $0.footnote = Notice("Something was done.", tone: .good) }
    change { $0.footnote = Notice("Something else was done.", tone: .warning) }
    change { $0.head = Parts.head("Another name", "aside") }
    change { $0.progress = Parts.progress(at: 2) }
    change { $0.actions = [Parts.quit] }
    change { $0.constantActions = [Parts.move, Parts.quit] }
    change { $0.body = body("漢", cursor: nil, help: (0..<40).map { "line \($0)" }.joined(separator: "\n")) }
    change { $0.body = [.gap(2), .choice(Choice([Choice.Item("one"), Choice.Item("two")], selected: 1))] }
    change { $0.body.insert(.prose(Prose("now further down")), at: 0) }
    change { $0.compactBody = [.prose(Prose("in fewer words"))] }
    change { $0.footnote = nil }
    return pages + pages.reversed()
  }()

  private static func body(_ text: String, cursor: Int?, help: String) -> [Block] {
    [
      .field(Field(label: "Name", content: text.isEmpty ? .empty : .text(text), cursor: cursor)), .gap,
      .prose(Prose(help)),
    ]
  }

  @Test func `what is no longer on the page is forgotten`() {
    var memory = LayoutMemory()
    var viewport = Viewport()
    let secret = Screen(
      head: Parts.head("One", ""), body: [.gap, .prose(Prose("not to be kept"))], footnote: Notice("nor this"))
    let other = Screen(head: Parts.head("Two", ""), body: [.gap])
    for page in [secret, other] {
      _ = Layout().draw(page, size: Size(width: 80, height: 24), viewport: &viewport, memory: &memory)
    }
    var kept = ""
    dump(memory, to: &kept)
    #expect(!kept.contains("not to be kept") && !kept.contains("nor this"))
    #expect(kept.contains("Two"))
  }

  @Test func `a page is drawn the same, whatever was drawn before it`() {
    var memory = LayoutMemory()
    for size in Self.sizes + Self.sizes.reversed() {
      for page in Self.pages {
        var (fresh, remembered) = (Viewport(), Viewport())
        let expected = Layout().draw(page, size: size, viewport: &fresh)
        #expect(Layout().draw(page, size: size, viewport: &remembered, memory: &memory) == expected)
        #expect(remembered == fresh)
      }
    }
  }
}
