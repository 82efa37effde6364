import Testing

@testable import TerminalUI

struct FrameTests {
  @Test(arguments: [
    (79, 24, false, true), (80, 17, false, true), (80, 18, true, true), (40, 12, false, true), (39, 12, false, false),
    (40, 11, false, false),
  ])
  func `a size is full, compact or too small`(_ width: Int, height: Int, isFull: Bool, isEnough: Bool) {
    let size = Size(width: width, height: height)
    #expect(Layout.isFull(size) == isFull)
    #expect(Layout.isEnough(size) == isEnough)
  }

  @Test func `a screen that is too small says what it needs`() {
    let page = Screen(head: Parts.head("Welcome", ""), body: [])
    #expect(
      drawn(page, width: 39, height: 11).lines.prefix(2) == [
        "This needs 40 columns and 12 rows; here", "are 39 and 11.",
      ])
    #expect(drawn(page, width: 4, height: 2).lines == ["This", "need"])
    #expect(drawn(page, width: 0, height: 3).lines == ["", "", ""])
  }

  @Test(
    arguments: [
      ("article step 5", nil, 40, "2 of 5 · Credentials      article step 5"),
      ("article step 5", nil, 36, "2 of 5 · Credentials  article step 5"),
      ("article step 5", nil, 35, "2 of 5 · Credentials"),
      ("article step 5", "PRACTICE", 50, "2 of 5 · Credentials     article step 5   PRACTICE"),
      ("article step 5", "PRACTICE", 40, "2 of 5 · Credentials            PRACTICE"),
      ("article step 5", "PRACTICE", 28, "2 of 5 · Credenti…  PRACTICE"),
      ("", "PRACTICE", 30, "2 of 5 · Credentials  PRACTICE"),
      ("", nil, 12, "2 of 5 · Cr…"),
      ("a\u{1B}b", nil, 30, "2 of 5 · Credentials       a␛b"),
    ] as [(String, String?, Int, String)])
  func `in the head the aside gives way first, then the title, never the badge`(
    _ aside: String, badge: String?, width: Int, line: String
  ) {
    var canvas = Canvas(size: Size(width: width, height: 1))
    let head = Parts.head("2 of 5 · Credentials", aside, badge: badge)
    canvas.draw(HeadRow(head, width: width).row, at: 0, column: 0, width: width)
    #expect(canvas.lines == [line])
  }

  @Test(arguments: [
    (4, 10, " 0 aaaaaaaaaa     1 aaaaaaaaaa     2 aaaaaaaaaa     3 aaaaaaaaaa"),
    (4, 16, " 0 aaaaaaaaaaaaaaaa  1 aaaaaaaaaaaaaaaa  2 aaaaaaaaaaaaaaaa  3 aaaaaaaaaaaaaaaa"),
    (4, 17, " 0 aaaaaaaaaaaaaaaaa  1 aaaaaaaaaaaaaaaaa  2 aaaaaaaaaaaaaaaaa"),
    (3, 22, " 0 aaaaaaaaaaaaaaaaaaaaaa   1 aaaaaaaaaaaaaaaaaaaaaa   2 aaaaaaaaaaaaaaaaaaaaaa"),
    (6, 10, " 0 aaaaaaaaaa  1 aaaaaaaaaa  2 aaaaaaaaaa  3 aaaaaaaaaa  4 aaaaaaaaaa"),
    (5, 3, " 0 aaa   1 aaa   2 aaa   3 aaa   4 aaa"),
    (0, 3, ""),
  ])
  func `keys stand apart as far as there is room, and the last are left out`(_ count: Int, length: Int, line: String) {
    let actions = (0..<count).map { number in
      Action([.character(Character("\(number)"))], String(repeating: "a", count: length))
    }
    var canvas = Canvas(size: Size(width: 80, height: 1))
    canvas.draw(KeyRow(actions, width: 80).row, at: 0, column: 0, width: 80)
    #expect(canvas.lines == [line])
  }

  @Test(arguments: [
    (60, "Enter next  c copy  b link  Ctrl-G help"), (38, "Enter next  c copy  Ctrl-G help"),
    (20, "Ctrl-G help"), (5, "Ctrl-"),
  ])
  func `on a small screen the page's own keys are left out first`(_ width: Int, line: String) {
    let own = [
      Action([.enter], "I clicked Allow", compact: "next"), Action([.character("c")], "copy it", compact: "copy"),
      Action([.character("o")], "open it"), Action([.character("b")], "link alone", compact: "link"),
    ]
    let row = KeyRow(compact: own, constant: [Parts.back, Parts.help, Parts.quit], width: width).row
    var canvas = Canvas(size: Size(width: width, height: 1))
    canvas.draw(row, at: 0, column: 0, width: width)
    #expect(canvas.lines == [line])
  }

  @Test func `a body that does not fit scrolls above the footnote`() {
    let page = Screen(
      head: Parts.head("Long", ""), progress: Parts.progress(at: 1),
      body: [.prose(Prose((1...40).map { "line \($0)" }.joined(separator: "\n")))],
      footnote: Notice("Not saved yet: leaving loses both tokens, which cannot be shown again.", tone: .warning),
      actions: [Parts.move], constantActions: [Parts.quit])
    var viewport = Viewport()
    viewport.scroll(by: 3)
    expect(
      Layout().draw(page, size: Size(width: 84, height: 18), viewport: &viewport),
      looksLike: """
         infusionsoft-oauth │  Long
        ────────────────────┼───────────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  line 4
         ▸ Credentials      │  line 5
           Authorize        │  line 6
           Paste the code   │  line 7
           Token            │  line 8
                            │  line 9
                            │  line 10
                            │  line 11
                            │  line 12
                            │
                            │  ! Not saved yet: leaving loses both tokens, which cannot be
                            │    shown again.
        ────────────────────┴──────────────────────────────────────────── ▴ more ── ▾ more ─
         Up Down move
         Ctrl-C quit
        """)
  }

  @Test func `on a small screen the footnote is the end of the body`() {
    let page = Screen(
      head: Parts.head("Short", ""), body: [.prose(Prose("One line."))], footnote: Notice("And the last."),
      constantActions: [Parts.help])
    expect(
      drawn(page, width: 40, height: 12),
      looksLike: """
        Short
        ────────────────────────────────────────
        One line.

        And the last.





        ────────────────────────────────────────
        Ctrl-G help
        """)
  }
}
