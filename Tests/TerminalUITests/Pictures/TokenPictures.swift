import TerminalUI
import Testing

/// The pages at the end of each progress, at 80 x 24.
struct TokenPictures {
  @Test func `Token`() {
    let page = Screen(
      head: Parts.head("5 of 5 · Token", "account ab123"), progress: Parts.progress(at: 4),
      body: [
        .notice(Notice("You have a token. It opens the account ab123.", tone: .good)),
        .gap,
        Self.token("Access token", length: 28, isCurrent: true),
        Self.clock(23.0 / 24, "23 h 59 min left"),
        .prose(
          Prose("until Sun 22 Nov 14:08 +01:00, 13:08 UTC\nGoes with each call as a bearer token.", indent: 16)),
        .gap,
        Self.token("Refresh token", length: 32, isCurrent: false),
        Self.clock(44.9 / 45, "44 d 23 h left"),
        .prose(
          Prose(
            """
            until Tue 5 Jan 14:08 +01:00, 13:08 UTC
            Gets the next two tokens. Works once.
            45 days: the vendor says so.
            """, indent: 16)),
        .gap,
        .list(
          List(
            [
              List.Item("t", "test it: ask the vendor whose token this is"),
              List.Item("s", "save it, for the days after this one"),
              List.Item("p", "a page for your program: addresses, rules, a call"),
            ], indent: 2)),
      ],
      footnote: Notice("Not saved yet: leaving loses both tokens.", tone: .warning),
      actions: [
        Action([.enter], "finish"), Action([.character("c")], "copy"), Action([.control("r")], "show"),
        Action([.character("t")], "test"), Action([.character("s")], "save"), Action([.character("p")], "page"),
        Action([.character("f")], "refresh"),
      ],
      constantActions: [Parts.back, Parts.help, Parts.sent, Parts.quit])
    expect(
      drawn(page),
      looksLike: """
         infusionsoft-oauth │  5 of 5 · Token                             account ab123
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  ✓ You have a token. It opens the account ab123.
         ✓ Credentials      │
         ✓ Authorize        │  ▸ Access token  ••••••••••••••••           28 characters
         ✓ Paste the code   │    active        ━━━━━━━━━━━━━━━━━━━━    23 h 59 min left
         ▸ Token            │                  until Sun 22 Nov 14:08 +01:00, 13:08 UTC
                            │                  Goes with each call as a bearer token.
                            │
                            │    Refresh token ••••••••••••••••           32 characters
                            │    active        ━━━━━━━━━━━━━━━━━━━━      44 d 23 h left
                            │                  until Tue 5 Jan 14:08 +01:00, 13:08 UTC
                            │                  Gets the next two tokens. Works once.
                            │                  45 days: the vendor says so.
                            │
                            │    t  test it: ask the vendor whose token this is
                            │    s  save it, for the days after this one
                            │    p  a page for your program: addresses, rules, a call
                            │
                            │  ! Not saved yet: leaving loses both tokens.
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter finish   c copy   Ctrl-R show   t test   s save   p page   f refresh
         Esc back     Ctrl-G help     Ctrl-T what is sent     Ctrl-C quit
        """)
  }

  @Test func `Account Central`() {
    let page = Screen(
      head: Parts.head("3 of 4 · Account Central", "article steps 6 to 8"),
      progress: Parts.progress(["Get your keys", "Credentials", "Account Central", "Token"], at: 2),
      body: [
        .prose(
          Prose(
            """
            The other way to a token: the vendor makes it on its own page, and you bring it here. There is no code \
            to paste.
            """)),
        .gap,
        .list(
          List([
            List.Item(
              "6", "In Account Central, click API Access, on the right.",
              exact: ["https://accounts.infusionsoft.com/app/central/home"]),
            List.Item("7", "Paste these two there. Enter copies one and moves on."),
          ])),
        .value(
          Value(
            label: "Client ID", labelWidth: 16, content: .text("k3yFromTheDeveloperPortal"), isCurrent: true, indent: 3
          )),
        .value(
          Value(
            label: "Client secret", labelWidth: 16, content: .masked(count: 16, atMost: nil),
            remark: Remark("16 characters"), indent: 3)),
        .list(List([List.Item("8", "Click Generate API Token, and paste what you get:")])),
        .field(Field(label: "Access token", labelPlacement: .before(width: 16), content: .empty, indent: 3)),
        .field(Field(label: "Refresh token", labelPlacement: .before(width: 16), content: .empty, indent: 3)),
        .prose(
          Prose(
            """
            Both at once will do, if their names come with them.
            If there are two tabs, use "Personal", not "Partner".
            """, indent: 3)),
        .gap,
        .prose(
          Prose(
            """
            No API Access there? The vendor may have removed it. Esc leads back to the way with a code, which is as \
            good.
            """)),
      ],
      actions: [
        Action([.enter], "copy, then next"), Parts.move, Action([.character("o")], "open"), Parts.showSecret,
      ],
      constantActions: [Parts.back, Parts.help, Parts.sent, Parts.quit])
    expect(
      drawn(page),
      looksLike: """
         infusionsoft-oauth │  3 of 4 · Account Central            article steps 6 to 8
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  The other way to a token: the vendor makes it on its own
         ✓ Credentials      │  page, and you bring it here. There is no code to paste.
         ▸ Account Central  │
           Token            │  6  In Account Central, click API Access, on the right.
                            │       https://accounts.infusionsoft.com/app/central/home
                            │  7  Paste these two there. Enter copies one and moves on.
                            │     ▸ Client ID       k3yFromTheDeveloperPortal
                            │       Client secret   ••••••••••••••••      16 characters
                            │  8  Click Generate API Token, and paste what you get:
                            │       Access token
                            │       Refresh token
                            │     Both at once will do, if their names come with them.
                            │     If there are two tabs, use "Personal", not "Partner".
                            │
                            │  No API Access there? The vendor may have removed it. Esc
                            │  leads back to the way with a code, which is as good.
                            │
                            │
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter copy, then next     Up Down move     o open     Ctrl-R show the secret
         Esc back     Ctrl-G help     Ctrl-T what is sent     Ctrl-C quit
        """)
  }

  @Test func `Leaving with a token that is not saved`() {
    let page = Screen(
      head: Parts.head("5 of 5 · Token", "account ab123"), progress: Parts.progress(at: 4),
      body: [
        .prose(Prose("Leave without the tokens?", tone: .strong)),
        .gap,
        .prose(
          Prose(
            """
            They are not saved, and cannot be shown again. For new ones you would open the link and click Allow once \
            more.
            """)),
        .gap,
        .choice(
          Choice(
            [
              Choice.Item("Stay"), Choice.Item("Save them, then leave"), Choice.Item("Leave without them"),
            ], selected: 0)),
      ],
      actions: [Action([.enter], "choose"), Parts.move],
      constantActions: [Action([.escape], "stay"), Parts.help])
    expect(
      drawn(page),
      looksLike: """
         infusionsoft-oauth │  5 of 5 · Token                             account ab123
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  Leave without the tokens?
         ✓ Credentials      │
         ✓ Authorize        │  They are not saved, and cannot be shown again. For new
         ✓ Paste the code   │  ones you would open the link and click Allow once more.
         ▸ Token            │
                            │  ▸ Stay
                            │    Save them, then leave
                            │    Leave without them
                            │
                            │
                            │
                            │
                            │
                            │
                            │
                            │
                            │
                            │
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter choose     Up Down move
         Esc stay     Ctrl-G help
        """)
  }

  @Test func `Explain`() {
    let page = Screen(
      head: Parts.head("Explain", "nothing has been sent"), progress: Parts.progress(at: nil),
      body: [
        .notice(
          Notice(
            "A link that starts a sign-in (an authorize URL). It will not work as it stands:", tone: .warning)),
        .gap,
        .list(
          List([
            List.Item("1", "The path ends in /client_id=…: a \"?\" belongs there."),
            List.Item("2", "redirect_uri is http. The vendor asks for https."),
            List.Item("3", "response_type is missing. The vendor takes code then."),
          ])),
        .gap,
        .table(
          Table(
            [
              ["host", "signin.infusionsoft.com"], ["client_id", "k3yFromTheDeveloperPortal"],
              ["redirect_uri", "http://shop.example/oauth/back"], ["", "^^^^"],
            ], minimumColumnWidth: 12, indent: 2)),
        .gap,
        .prose(Prose("Start a sign-in with these values:")),
        .choice(
          Choice(
            [
              Choice.Item("with 1 and 3 repaired"), Choice.Item("as it is, to see what the customer sees"),
            ], selected: 0)),
        .gap,
        .prose(
          Prose(
            """
            After Allow, the code goes to shop.example, and a script there may use it. Best with an account of your \
            own.
            """)),
      ],
      actions: [
        Action([.enter], "start"), Parts.move, Action([.character("c")], "copy the mended link"),
        Action([.control("u")], "other text"),
      ],
      constantActions: [Parts.back, Parts.help, Parts.quit])
    expect(
      drawn(page),
      looksLike: """
         infusionsoft-oauth │  Explain                            nothing has been sent
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
           Get your keys    │  ! A link that starts a sign-in (an authorize URL). It
           Credentials      │    will not work as it stands:
           Authorize        │
           Paste the code   │  1  The path ends in /client_id=…: a "?" belongs there.
           Token            │  2  redirect_uri is http. The vendor asks for https.
                            │  3  response_type is missing. The vendor takes code then.
                            │
                            │    host           signin.infusionsoft.com
                            │    client_id      k3yFromTheDeveloperPortal
                            │    redirect_uri   http://shop.example/oauth/back
                            │                   ^^^^
                            │
                            │  Start a sign-in with these values:
                            │  ▸ with 1 and 3 repaired
                            │    as it is, to see what the customer sees
                            │
                            │  After Allow, the code goes to shop.example, and a script
                            │  there may use it. Best with an account of your own.
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter start     Up Down move     c copy the mended link     Ctrl-U other text
         Esc back     Ctrl-G help     Ctrl-C quit
        """)
  }

  private static func token(_ label: String, length: Int, isCurrent: Bool) -> Block {
    .value(
      Value(
        label: label, labelWidth: 14, content: .masked(count: length, atMost: 16),
        remark: Remark("\(length) characters"), isCurrent: isCurrent))
  }

  private static func clock(_ fraction: Double, _ left: String) -> Block {
    .meter(
      Meter(label: "active", labelWidth: 14, fraction: fraction, remark: Remark(left), tone: .good, indent: 2))
  }
}
