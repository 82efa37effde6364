import TerminalUI
import Testing

/// The page with the link, in earnest and in practice.
struct AuthorizePictures {
  @Test func `Authorize`() {
    let page = Self.page(
      opening:
        "This is your authorize URL. Open it in a browser, sign in to your Infusionsoft account, and click Allow:",
      footnote: "If the link does not open, h tries the other host.",
      actions: [
        Action([.enter], "I clicked Allow"), Action([.character("c")], "copy"), Action([.character("o")], "open"),
        Action([.character("b")], "link alone"), Action([.character("h")], "host"),
        Action([.character("a")], "API Access"),
      ])
    #expect(drawn(page).cursor == nil)
    expect(
      drawn(page),
      looksLike: """
         infusionsoft-oauth │  3 of 5 · Authorize                        article step 5
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  This is your authorize URL. Open it in a browser, sign
         ✓ Credentials      │  in to your Infusionsoft account, and click Allow:
         ▸ Authorize        │
           Paste the code   │  https://signin.infusionsoft.com/app/oauth/authorize?clie
           Token            │  nt_id=k3yFromTheDeveloperPortal&redirect_uri=https%3A%2F
                            │  %2Flocalhost%2Fcallback&response_type=code&scope=full&st
                            │  ate=q7VhT2mZ0sLx9BdKc4RnWg
                            │
                            │  client_id      who asks: your application
                            │  redirect_uri   where your browser goes after Allow
                            │  response_type  code: answer with a one-time code
                            │  scope          full: all that your login may do
                            │  state          random, to know the answer as yours
                            │
                            │  After Allow an error page comes, and that is right: the
                            │  code is in its address, and page 4 takes it from there.
                            │
                            │  If the link does not open, h tries the other host.
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter I clicked Allow   c copy   o open   b link alone   h host   a API Access
         Esc back     Ctrl-G help     Ctrl-T what is sent     Ctrl-C quit
        """)
  }

  @Test func `Authorize, over SSH, after c`() {
    let page = Self.page(
      opening: """
        This is your authorize URL. You are connected over SSH: open it on your own computer, sign in, and click Allow.
        """,
      footnote: "Sent 194 characters to the terminal. Not there? Press b.",
      actions: [
        Action([.enter], "I clicked Allow"), Action([.character("c")], "copy"),
        Action([.character("b")], "link alone"), Action([.character("h")], "host"),
        Action([.character("a")], "API Access"),
      ])
    expect(
      drawn(page),
      looksLike: """
         infusionsoft-oauth │  3 of 5 · Authorize                        article step 5
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  This is your authorize URL. You are connected over SSH:
         ✓ Credentials      │  open it on your own computer, sign in, and click Allow.
         ▸ Authorize        │
           Paste the code   │  https://signin.infusionsoft.com/app/oauth/authorize?clie
           Token            │  nt_id=k3yFromTheDeveloperPortal&redirect_uri=https%3A%2F
                            │  %2Flocalhost%2Fcallback&response_type=code&scope=full&st
                            │  ate=q7VhT2mZ0sLx9BdKc4RnWg
                            │
                            │  client_id      who asks: your application
                            │  redirect_uri   where your browser goes after Allow
                            │  response_type  code: answer with a one-time code
                            │  scope          full: all that your login may do
                            │  state          random, to know the answer as yours
                            │
                            │  After Allow an error page comes, and that is right: the
                            │  code is in its address, and page 4 takes it from there.
                            │
                            │  Sent 194 characters to the terminal. Not there? Press b.
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter I clicked Allow   c copy   b link alone   h host   a API Access
         Esc back     Ctrl-G help     Ctrl-T what is sent     Ctrl-C quit
        """)
  }

  @Test func `Authorize, in practice, without a browser`() {
    let page = Self.practicePage(
      [
        .prose(Prose("In your browser, the vendor would now ask:")),
        .gap,
        .prose(
          Prose(
            "my-first-integration asks for access to your\nInfusionsoft account. Which account may it open?", indent: 4)
        ),
        .gap,
        .choice(
          Choice(
            [
              Choice.Item("Allow, for account ab123"), Choice.Item("Allow, for account cd456"), Choice.Item("Deny"),
            ], selected: 0, indent: 2)),
        .gap,
        .prose(
          Prose(
            """
            With Allow you let the program work in that account as you. With Deny the browser comes back with an \
            error, and the next page explains it: try that, too.
            """)),
      ], actions: [Action([.enter], "choose"), Parts.move])
    expect(
      drawn(page),
      looksLike: """
         infusionsoft-oauth │  3 of 5 · Authorize             article step 5   PRACTICE
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  In your browser, the vendor would now ask:
         ✓ Credentials      │
         ▸ Authorize        │      my-first-integration asks for access to your
           Paste the code   │      Infusionsoft account. Which account may it open?
           Token            │
                            │    ▸ Allow, for account ab123
                            │      Allow, for account cd456
                            │      Deny
                            │
                            │  With Allow you let the program work in that account as
                            │  you. With Deny the browser comes back with an error, and
                            │  the next page explains it: try that, too.
                            │
                            │
                            │
                            │
                            │
                            │
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter choose     Up Down move
         Esc back     Ctrl-G help     Ctrl-T what is sent     Ctrl-C quit
        """)
  }

  @Test func `Authorize, in practice, after Allow`() {
    let page = Self.practicePage(
      [
        .prose(Prose("Your browser would now show this, and it would be right:")),
        .gap,
        .prose(Prose("This site can't be reached\nlocalhost refused to connect.", indent: 4)),
        .gap,
        .prose(Prose("with this address in its address bar:")),
        .gap,
        .value(
          Value(
            content: .text(
              """
              https://localhost/callback?code=A7x9kQ2m&scope=full%7Cab123.infusionsoft.com&state=q7VhT2mZ0sLx9BdKc4RnWg
              """))),
        .gap,
        .prose(Prose("The code is what stands after code=, here A7x9kQ2m.")),
        .gap,
        .prose(
          Prose(
            "On the next page you paste that address. Enter does it for you; c copies it, if you want to do it yourself."
          )),
      ], actions: [Action([.enter], "paste it on the next page"), Action([.character("c")], "copy")])
    expect(
      drawn(page),
      looksLike: """
         infusionsoft-oauth │  3 of 5 · Authorize             article step 5   PRACTICE
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  Your browser would now show this, and it would be right:
         ✓ Credentials      │
         ▸ Authorize        │      This site can't be reached
           Paste the code   │      localhost refused to connect.
           Token            │
                            │  with this address in its address bar:
                            │
                            │  https://localhost/callback?code=A7x9kQ2m&scope=full%7Cab
                            │  123.infusionsoft.com&state=q7VhT2mZ0sLx9BdKc4RnWg
                            │
                            │  The code is what stands after code=, here A7x9kQ2m.
                            │
                            │  On the next page you paste that address. Enter does it
                            │  for you; c copies it, if you want to do it yourself.
                            │
                            │
                            │
                            │
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter paste it on the next page     c copy
         Esc back     Ctrl-G help     Ctrl-T what is sent     Ctrl-C quit
        """)
  }

  @Test func `Authorize, 40 x 12`() {
    var page = Self.page(
      opening: "This is your authorize URL.", footnote: "If the link does not open, h tries the other host.",
      actions: [
        Action([.enter], "I clicked Allow", compact: "next"), Action([.character("c")], "copy", compact: "copy"),
        Action([.character("o")], "open"), Action([.character("b")], "link alone", compact: "link"),
        Action([.character("h")], "host"), Action([.character("a")], "API Access"),
      ])
    page.compactBody = [
      .prose(Prose("Open this link, sign in, click Allow:")),
      .value(Value(content: .text(Self.link))),
      .gap,
      .prose(Prose("Then an error page comes: that is right.")),
      .gap,
      .table(Self.parameters),
    ]
    expect(
      drawn(page, width: 40, height: 12),
      looksLike: """
        3 of 5 · Authorize        article step 5
        ────────────────────────────────────────
        Open this link, sign in, click Allow:
        https://signin.infusionsoft.com/app/oaut
        h/authorize?client_id=k3yFromTheDevelope
        rPortal&redirect_uri=https%3A%2F%2Flocal
        host%2Fcallback&response_type=code&scope
        =full&state=q7VhT2mZ0sLx9BdKc4RnWg

        Then an error page comes: that is right.
        ─────────────────────────────── ▾ more ─
        Enter next  c copy  b link  Ctrl-G help
        """)
  }

  private static let link = """
    https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3yFromTheDeveloperPortal&redirect_uri=https%3A%2F\
    %2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7VhT2mZ0sLx9BdKc4RnWg
    """

  private static let parameters = Table(
    [
      ["client_id", "who asks: your application"], ["redirect_uri", "where your browser goes after Allow"],
      ["response_type", "code: answer with a one-time code"], ["scope", "full: all that your login may do"],
      ["state", "random, to know the answer as yours"],
    ], columnGap: 2)

  private static func page(opening: String, footnote: String, actions: [Action]) -> Screen {
    Screen(
      head: Parts.head("3 of 5 · Authorize", "article step 5"), progress: Parts.progress(at: 2),
      body: [
        .prose(Prose(opening)), .gap,
        .value(Value(content: .text(link))), .gap,
        .table(parameters), .gap,
        .prose(
          Prose(
            """
            After Allow an error page comes, and that is right: the code is in its address, and page 4 takes it from \
            there.
            """)),
      ],
      footnote: Notice(footnote), actions: actions,
      constantActions: [Parts.back, Parts.help, Parts.sent, Parts.quit])
  }

  private static func practicePage(_ body: [Block], actions: [Action]) -> Screen {
    Screen(
      head: Parts.head("3 of 5 · Authorize", "article step 5", badge: "PRACTICE"), progress: Parts.progress(at: 2),
      body: body, actions: actions, constantActions: [Parts.back, Parts.help, Parts.sent, Parts.quit])
  }
}
