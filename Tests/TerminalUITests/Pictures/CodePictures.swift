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
    let page = Page(
      head: Parts.head("4 of 5 · Your browser shows …", "after article step 5"), road: Parts.road(at: 3),
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

  @Test func `Waiting`() {
    var page = Self.page(
      [
        .prose(Prose("Getting your token", tone: .strong)),
        .gap,
        .value(
          Value(label: "asking api.infusionsoft.com", content: .empty, remark: Remark("3 s"), isCurrent: true)),
        .gap,
        .prose(
          Prose(
            """
            It is being sent the code, your client ID, your client secret and the redirect URI, all of it encrypted.
            """)),
        .gap,
        .prose(
          Prose(
            """
            This usually takes a second or two. After 30 seconds the program stops waiting and says what it knows.
            """)),
        .gap,
        .prose(
          Prose(
            """
            From now on the code counts as used. If you stop, the way on is a new code: open the link once more. You \
            are usually still signed in then.
            """)),
      ],
      actions: [Action([.escape], "stop waiting")])
    page.constantActions = [Parts.help, Parts.sent, Parts.quit]
    expect(
      drawn(page),
      looksLike: """
         infusionsoft-oauth │  4 of 5 · Paste the code             after article step 5
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  Getting your token
         ✓ Credentials      │
         ✓ Authorize        │  ▸ asking api.infusionsoft.com                        3 s
         ▸ Paste the code   │
           Token            │  It is being sent the code, your client ID, your client
                            │  secret and the redirect URI, all of it encrypted.
                            │
                            │  This usually takes a second or two. After 30 seconds the
                            │  program stops waiting and says what it knows.
                            │
                            │  From now on the code counts as used. If you stop, the
                            │  way on is a new code: open the link once more. You are
                            │  usually still signed in then.
                            │
                            │
                            │
                            │
                            │
        ────────────────────┴───────────────────────────────────────────────────────────
         Esc stop waiting
         Ctrl-G help     Ctrl-T what is sent     Ctrl-C quit
        """)
  }

  @Test func `A refused code`() {
    var page = Self.page(
      [
        .notice(Notice("The vendor refused the code. You have no token yet.", tone: .bad)),
        .gap,
        .prose(Prose("The server said, with HTTP 401:")),
        .prose(Prose("invalid_grant\nUnable to authenticate username and password", indent: 2)),
        .gap,
        .prose(Prose("The vendor does not document this answer. Likely causes:")),
        .gap,
        .list(
          List([
            List.Item(
              "1", "The secret is another client ID's.", remark: Remark("cannot check"),
              detail: "Compare both with the developer portal."),
            List.Item("2", "A space or a line break inside a value.", remark: Remark("checked: no")),
            List.Item("3", "Client ID and secret are the same.", remark: Remark("checked: no")),
            List.Item("4", "The code grew old: it waited 12 s.", remark: Remark("checked: no")),
          ])),
        .gap,
        .prose(
          Prose("Correct the secret, then get a new code: this one has been sent, and a code works once.")),
      ],
      footnote: "In a ticket: credentials-refused, 14:08:31 +01:00, 0.1.0",
      actions: [
        Action([.enter], "correct the secret"), Action([.character("n")], "new code, same secret"),
        Action([.character("c")], "copy the answer"),
      ])
    page.head.aside = "refused"
    expect(
      drawn(page),
      looksLike: """
         infusionsoft-oauth │  4 of 5 · Paste the code                          refused
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  ✗ The vendor refused the code. You have no token yet.
         ✓ Credentials      │
         ✓ Authorize        │  The server said, with HTTP 401:
         ▸ Paste the code   │    invalid_grant
           Token            │    Unable to authenticate username and password
                            │
                            │  The vendor does not document this answer. Likely causes:
                            │
                            │  1  The secret is another client ID's.       cannot check
                            │     Compare both with the developer portal.
                            │  2  A space or a line break inside a value.  checked: no
                            │  3  Client ID and secret are the same.       checked: no
                            │  4  The code grew old: it waited 12 s.       checked: no
                            │
                            │  Correct the secret, then get a new code: this one has
                            │  been sent, and a code works once.
                            │
                            │  In a ticket: credentials-refused, 14:08:31 +01:00, 0.1.0
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter correct the secret     n new code, same secret     c copy the answer
         Esc back     Ctrl-G help     Ctrl-T what is sent     Ctrl-C quit
        """)
  }

  private static func page(_ body: [Block], footnote: String? = nil, actions: [Action]) -> Page {
    Page(
      head: Parts.head("4 of 5 · Paste the code", "after article step 5"), road: Parts.road(at: 3), body: body,
      footnote: footnote.map { Notice($0) }, actions: actions,
      constantActions: [Parts.back, Parts.help, Parts.sent, Parts.quit])
  }
}
