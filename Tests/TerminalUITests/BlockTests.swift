import Testing

@testable import TerminalUI

struct BlockTests {
  /// The text of a body at a width, row by row.
  private static func lines(_ blocks: [Block], width: Int) -> [String] {
    let body = BodyRows(blocks, width: width)
    var canvas = Canvas(size: Size(width: width, height: body.rows.count))
    canvas.draw(body, rows: body.rows.indices, from: 0, column: 0)
    return canvas.lines
  }

  private static let exchange = Block.exchange(
    ExchangeView(
      requestLine: "POST https://api.infusionsoft.com/token",
      parts: [
        ExchangeView.Part("grant_type", .text("authorization_code"), "What is being handed over: a code."),
        ExchangeView.Part(
          "redirect_uri", .text("https://localhost/callback/for/this/very/application"),
          "The same as in the link, to the letter."),
        ExchangeView.Part("client_secret", .masked(count: 16, atMost: nil), "Proves that it is your program."),
      ]))

  @Test func `an exchange has each part with what it is for`() {
    #expect(
      Self.lines([Self.exchange], width: 56) == [
        "POST https://api.infusionsoft.com/token",
        "  grant_type     authorization_code",
        "    What is being handed over: a code.",
        "  redirect_uri   https://localhost/callback/for/this/ver",
        "                 y/application",
        "    The same as in the link, to the letter.",
        "  client_secret  ••••••••••••••••",
        "    Proves that it is your program.",
      ])
  }

  @Test func `names that leave no room have their values below them`() {
    #expect(
      Self.lines([Self.exchange], width: 20) == [
        "POST https://api.inf", "usionsoft.com/token",
        "  grant_type", "    authorization_co", "    de", "    What is being", "    handed over: a", "    code.",
        "  redirect_uri", "    https://localhos", "    t/callback/for/t", "    his/very/applica", "    tion",
        "    The same as in", "    the link, to the", "    letter.",
        "  client_secret", "    ••••••••••••••••", "    Proves that it", "    is your program.",
      ])
  }

  @Test(arguments: [
    (1.0, 34, "  active  ━━━━━━━━━━━━━  23 h left"), (0.5, 46, "  active  ━━━━━━━━━━──────────       23 h left"),
    (0.001, 46, "  active  ━───────────────────       23 h left"),
    (0, 46, "  active  ────────────────────       23 h left"),
    (-1, 46, "  active  ────────────────────       23 h left"),
    (7, 46, "  active  ━━━━━━━━━━━━━━━━━━━━       23 h left"),
    (.nan, 46, "  active  ────────────────────       23 h left"), (1, 19, "  active  23 h left"),
  ])
  func `a meter shows that something is left as long as something is`(_ fraction: Double, width: Int, line: String) {
    let meter = Meter(
      label: "active", labelWidth: 8, fraction: fraction, remark: Remark("23 h left"), tone: .good, indent: 2)
    #expect(Self.lines([.meter(meter)], width: width) == [line])
  }

  @Test func `a meter too narrow for its remark has it below`() {
    let meter = Meter(
      label: "expires soon", labelWidth: 14, fraction: 0.1, remark: Remark("4 min left"), tone: .warning)
    #expect(Self.lines([.meter(meter)], width: 20) == ["expires soon  ━─────", "          4 min left"])
  }

  @Test func `a value beside its label stays whole and keeps its remark`() {
    let value = Value(
      label: "Token", labelWidth: 7, content: .text("0123456789abcdefghijklmnop"), remark: Remark("26 characters"),
      isCurrent: true)
    #expect(
      Self.lines([.value(value)], width: 40) == [
        "▸ Token  0123456789abcdef  26 characters",
        "         ghijklmnop",
      ])
  }

  @Test func `a remark with no room beside its value stands below it`() {
    let value = Value(
      label: "Token", labelWidth: 7, content: .text("0123456789"), remark: Remark("refused by the vendor", tone: .bad))
    #expect(Self.lines([.value(value)], width: 30) == ["  Token  0123456789", "       ✗ refused by the vendor"])
  }

  @Test func `a table too wide for its columns stands cell under cell`() {
    let table = Table([["response_type", "code: answer with a one-time code"], ["state", ""]], indent: 2)
    #expect(
      Self.lines([.table(table)], width: 22) == [
        "  response_type", "    code: answer with", "    a one-time code", "  state",
      ])
  }

  @Test func `the last cell of a table wraps under itself`() {
    let table = Table([["scope", "full", "all that your login may do"], ["state"]], columnGap: 1)
    #expect(
      Self.lines([.table(table)], width: 24) == ["scope full all that your", "           login may do", "state"])
  }

  @Test func `a cell in one line is pointed at from below, and one in several is not`() {
    let table = Table([["a", "http://x"], ["uri", "http://shop.example"]], pointers: [0: 4, 1: 4])
    #expect(
      Self.lines([.table(table)], width: 30) == [
        "a     http://x", "      ^^^^", "uri   http://shop.example", "      ^^^^",
      ])
    #expect(
      Self.lines([.table(table)], width: 16) == ["a     http://x", "      ^^^^", "uri   http://sho", "      p.example"])
  }

  @Test func `a list hangs its lines under the text and its remarks in one column`() {
    let list = List([
      List.Item("9", "The secret is another client ID's.", remark: Remark("cannot check"), detail: "Compare both."),
      List.Item(
        "10", "The code grew old.", remark: Remark("yes", tone: .warning), exact: ["code=1  2", "     ^ and on"]),
      List.Item("11", ""),
    ])
    #expect(
      Self.lines([.list(list)], width: 36) == [
        "9   The secret is       cannot check", "    another client ID's.", "    Compare both.",
        "10  The code grew old.  ! yes", "      code=1  2", "           ^ and on", "11",
      ])
  }

  @Test func `a choice has its details below where there is no room beside`() {
    let choice = Choice(
      [Choice.Item("Sign in", "with a real account"), Choice.Item("Practice", "all on this machine")], selected: 1)
    #expect(
      Self.lines([.choice(choice)], width: 60) == [
        "  Sign in    with a real account", "▸ Practice   all on this machine",
      ])
    #expect(
      Self.lines([.choice(choice)], width: 26) == [
        "  Sign in", "    with a real account", "▸ Practice", "    all on this machine",
      ])
  }

  @Test func `a notice has its sign once`() {
    let blocks = Tone.allCases.map { Block.notice(Notice("It is said in two rows.", tone: $0)) }
    #expect(
      Self.lines(blocks, width: 14) == [
        "It is said in", "two rows.", "It is said in", "two rows.", "It is said in", "two rows.",
        "✓ It is said", "  in two rows.", "! It is said", "  in two rows.", "✗ It is said", "  in two rows.",
        "It is said in", "two rows.",
      ])
  }

  @Test func `gaps are empty rows, and no number of them is too many`() {
    #expect(Self.lines([.gap, .gap(2), .gap(-1), .gap(0)], width: 9) == ["", "", ""])
    #expect(Self.lines([.gap(.max)], width: 9).count == 200)
  }
}
