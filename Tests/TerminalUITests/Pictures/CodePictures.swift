import TerminalUI
import Testing

/// The page that takes what the browser came back with, and the ones around it, at 80 x 24.
struct CodePictures {
  @Test func `Paste the code, empty`() {
    let page = Self.page(
      [
        .prose(
          Prose(
            """
            After Allow, your browser shows an error page such as "This site can't be reached". That is right: no \
            site has to answer. What counts is the address of that page.
            """)),
        .gap,
        .list(
          List([
            List.Item("1", "Click into the browser's address bar."),
            List.Item("2", "Select the whole address and copy it."),
            List.Item("3", "Paste it here: Ctrl-Shift-V, Cmd-V, or right click."),
          ])),
        .gap,
        .field(Field(label: "Address", labelPlacement: .none, content: .empty, cursor: 0, rows: 3)),
        .gap,
        .prose(
          Prose(
            """
            It starts with https://localhost/callback? and has code= in it. The code alone will do as well. Do not \
            wait long: a code works once, and for a short time.
            """)),
      ],
      footnote: "Nothing is sent before you have seen what is in it.",
      actions: [Action([.enter], "my browser shows something else")])
    let canvas = drawn(page)
    #expect(canvas.cursor == Position(row: 11, column: 25))
    expect(
      canvas,
      looksLike: """
         infusionsoft-oauth │  4 of 5 · Paste the code             after article step 5
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  After Allow, your browser shows an error page such as
         ✓ Credentials      │  "This site can't be reached". That is right: no site has
         ✓ Authorize        │  to answer. What counts is the address of that page.
         ▸ Paste the code   │
           Token            │  1  Click into the browser's address bar.
                            │  2  Select the whole address and copy it.
                            │  3  Paste it here: Ctrl-Shift-V, Cmd-V, or right click.
                            │
                            │  ┃
                            │  ┃
                            │  ┃
                            │
                            │  It starts with https://localhost/callback? and has code=
                            │  in it. The code alone will do as well. Do not wait long:
                            │  a code works once, and for a short time.
                            │
                            │
                            │  Nothing is sent before you have seen what is in it.
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter my browser shows something else
         Esc back     Ctrl-G help     Ctrl-T what is sent     Ctrl-C quit
        """)
  }

  @Test func `Paste the code, after a good paste`() {
    let page = Self.page(
      [
        .notice(Notice("This is the address your browser came back with.", tone: .good)),
        .gap,
        .table(
          Table(
            [
              ["code", "A7x9••••", "8 characters, not sent yet"], ["account", "ab123", "ab123.infusionsoft.com"],
              ["state", "matches", "it answers your link"],
            ], minimumColumnWidth: 8, indent: 2)),
        .gap,
        .prose(
          Prose(
            """
            Is ab123 the account you meant? The token will open that one only. If it is not, press Esc, open the link \
            again and choose the other account.
            """)),
        .gap,
        .prose(
          Prose(
            """
            Enter sends the code, your client ID and your secret to api.infusionsoft.com and asks for a token. The \
            article calls this Request Access Token.
            """)),
        .gap,
        .prose(Prose("A code works once, so it is sent once.")),
      ],
      footnote: "Nothing has been sent yet.",
      actions: [Action([.enter], "get the token"), Action([.control("u")], "clear and paste again")])
    expect(
      drawn(page),
      looksLike: """
         infusionsoft-oauth │  4 of 5 · Paste the code             after article step 5
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  ✓ This is the address your browser came back with.
         ✓ Credentials      │
         ✓ Authorize        │    code       A7x9••••   8 characters, not sent yet
         ▸ Paste the code   │    account    ab123      ab123.infusionsoft.com
           Token            │    state      matches    it answers your link
                            │
                            │  Is ab123 the account you meant? The token will open that
                            │  one only. If it is not, press Esc, open the link again
                            │  and choose the other account.
                            │
                            │  Enter sends the code, your client ID and your secret to
                            │  api.infusionsoft.com and asks for a token. The article
                            │  calls this Request Access Token.
                            │
                            │  A code works once, so it is sent once.
                            │
                            │
                            │  Nothing has been sent yet.
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter get the token     Ctrl-U clear and paste again
         Esc back     Ctrl-G help     Ctrl-T what is sent     Ctrl-C quit
        """)
  }

  @Test func `Paste the code, after the article's printed link`() {
    let page = Self.page(
      [
        .notice(Notice("This is a link to open, not the address you end on.", tone: .warning)),
        .gap,
        .prose(
          Prose(
            """
            It is the link as the help article prints it. Opened like this, it ends in Account Central without a code:
            """)),
        .gap,
        .list(
          List(
            [
              List.Item(
                "1", "\"?\" is missing before client_id",
                exact: ["…/oauth/authorize/client_id=k3yFromTheDevelo…", "                 ^"]),
              List.Item("2", "redirect_uri is missing: where to send you back"),
              List.Item("3", "response_type=code is missing: what to send back"),
            ], indent: 2)),
        .gap,
        .prose(
          Prose(
            """
            The link on page 3 has all of this, and the same client ID. Open that one, click Allow, and paste the \
            address your browser ends on.
            """)),
      ],
      footnote: "Nothing has been sent.",
      actions: [Action([.enter], "to the whole link"), Action([.control("u")], "clear and paste again")])
    expect(
      drawn(page),
      looksLike: """
         infusionsoft-oauth │  4 of 5 · Paste the code             after article step 5
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  ! This is a link to open, not the address you end on.
         ✓ Credentials      │
         ✓ Authorize        │  It is the link as the help article prints it. Opened
         ▸ Paste the code   │  like this, it ends in Account Central without a code:
           Token            │
                            │    1  "?" is missing before client_id
                            │         …/oauth/authorize/client_id=k3yFromTheDevelo…
                            │                          ^
                            │    2  redirect_uri is missing: where to send you back
                            │    3  response_type=code is missing: what to send back
                            │
                            │  The link on page 3 has all of this, and the same client
                            │  ID. Open that one, click Allow, and paste the address
                            │  your browser ends on.
                            │
                            │
                            │
                            │  Nothing has been sent.
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter to the whole link     Ctrl-U clear and paste again
         Esc back     Ctrl-G help     Ctrl-T what is sent     Ctrl-C quit
        """)
  }

  @Test func `What does your browser show?`() {
    let page = Screen(
      head: Parts.head("4 of 5 · Your browser shows …", "after article step 5"), progress: Parts.progress(at: 3),
      body: [
        .choice(
          Choice(
            [
              Choice.Item(
                "Any page at all, with localhost in the address bar", "That is the right one. Copy its address."),
              Choice.Item("Account Central", "The link lost a part on the way. Copy it again."),
              Choice.Item("A login page that refuses me", "It wants the account's login, not the developer's."),
              Choice.Item("A page of Keap or Thryv", "These are newer names of this vendor. Go on."),
              Choice.Item(
                "\"Invalid Client\", \"Unable to create access token\"",
                "The client ID is wrong, or its status is not active."),
              Choice.Item(
                "signin.infusionsoft.com cannot be found", "Take the link with accounts.infusionsoft.com."),
              Choice.Item("My own web site", "Its script may have used the code. Get a new one."),
              Choice.Item("Something else", "Paste its words or its address on the page before."),
            ], selected: 0, detailPlacement: .below))
      ],
      actions: [Action([.enter], "take me there"), Parts.move],
      constantActions: [Parts.back, Parts.help, Parts.quit])
    expect(
      drawn(page),
      looksLike: """
         infusionsoft-oauth │  4 of 5 · Your browser shows …       after article step 5
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  ▸ Any page at all, with localhost in the address bar
         ✓ Credentials      │      That is the right one. Copy its address.
         ✓ Authorize        │    Account Central
         ▸ Paste the code   │      The link lost a part on the way. Copy it again.
           Token            │    A login page that refuses me
                            │      It wants the account's login, not the developer's.
                            │    A page of Keap or Thryv
                            │      These are newer names of this vendor. Go on.
                            │    "Invalid Client", "Unable to create access token"
                            │      The client ID is wrong, or its status is not active.
                            │    signin.infusionsoft.com cannot be found
                            │      Take the link with accounts.infusionsoft.com.
                            │    My own web site
                            │      Its script may have used the code. Get a new one.
                            │    Something else
                            │      Paste its words or its address on the page before.
                            │
                            │
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter take me there     Up Down move
         Esc back     Ctrl-G help     Ctrl-C quit
        """)
  }

  private static func page(_ body: [Block], footnote: String? = nil, actions: [Action]) -> Screen {
    Screen(
      head: Parts.head("4 of 5 · Paste the code", "after article step 5"), progress: Parts.progress(at: 3), body: body,
      footnote: footnote.map { Notice($0) }, actions: actions,
      constantActions: [Parts.back, Parts.help, Parts.sent, Parts.quit])
  }
}
