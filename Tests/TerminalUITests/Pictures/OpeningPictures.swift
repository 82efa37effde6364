import TerminalUI
import Testing

/// The pages before the first value is entered, at 80 x 24.
struct OpeningPictures {
  @Test func `Start`() {
    let page = Screen(
      head: Parts.head("Welcome", "version 0.1.0"), progress: Parts.progress(at: nil),
      body: [
        .prose(Prose("From a client ID and secret to a working API token, for Infusionsoft (Keap Max Classic).")),
        .gap,
        .prose(
          Prose(
            """
            To read or change an Infusionsoft account, your program needs a token. OAuth is the way to get one: the \
            owner of the account signs in and clicks Allow, and your program never sees the owner's password.
            """)),
        .gap,
        .prose(
          Prose(
            "The five pages at the left take you there. Nothing is sent, and nothing is saved, unless you say so.")),
        .gap,
        .prose(Prose("What would you like to do?")),
        .gap,
        .choice(
          Choice(
            [
              Choice.Item("Sign in", "with a real Infusionsoft account"),
              Choice.Item("Practice", "no account needed, all on this machine"),
              Choice.Item("Explain", "a URL or an error somebody sent you"),
              Choice.Item("Saved setups", "none yet"),
            ], selected: 0)),
      ],
      actions: [Action([.enter], "choose"), Parts.move], constantActions: [Parts.help, Parts.quit])
    expect(
      drawn(page),
      looksLike: """
         infusionsoft-oauth │  Welcome                                    version 0.1.0
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
           Get your keys    │  From a client ID and secret to a working API token, for
           Credentials      │  Infusionsoft (Keap Max Classic).
           Authorize        │
           Paste the code   │  To read or change an Infusionsoft account, your program
           Token            │  needs a token. OAuth is the way to get one: the owner of
                            │  the account signs in and clicks Allow, and your program
                            │  never sees the owner's password.
                            │
                            │  The five pages at the left take you there. Nothing is
                            │  sent, and nothing is saved, unless you say so.
                            │
                            │  What would you like to do?
                            │
                            │  ▸ Sign in        with a real Infusionsoft account
                            │    Practice       no account needed, all on this machine
                            │    Explain        a URL or an error somebody sent you
                            │    Saved setups   none yet
                            │
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter choose     Up Down move
         Ctrl-G help     Ctrl-C quit
        """)
  }

  @Test func `Get your keys`() {
    let page = Screen(
      head: Parts.head("1 of 5 · Get your keys", "article steps 1 to 4"), progress: Parts.progress(at: 0),
      body: [
        .prose(
          Prose(
            "You need two values: a client ID, which names your program, and a client secret, which proves it.")),
        .gap,
        .list(
          List([
            List.Item("1", "Create an account on developer.infusionsoft.com."),
            List.Item("2", "Log in to it and click Get Started."),
            List.Item("3", "OAuth Guide, under \"OAuth 2.0, Step 2\", is to read."),
            List.Item(
              "4",
              """
              Request Permission, under Step 3, and Request Access Token beside it: pages 3 and 4 here do these for you.
              """),
          ])),
        .gap,
        .prose(
          Prose(
            """
            Where the two values are: keys.developer.keap.com, Apps, + New App, switch the API on, save. There "Key" \
            is the client ID and "Secret" is the client secret. The status must be "active"; "Waiting" means not yet \
            approved.
            """)),
        .gap,
        .prose(
          Prose(
            """
            You will also sign in to an Infusionsoft account. It has its own login: the developer login does not \
            open it.
            """)),
      ],
      actions: [
        Action([.enter], "I have both"), Action([.character("o")], "open the portal"),
        Action([.character("c")], "copy its address"),
      ],
      constantActions: [Parts.back, Parts.help, Parts.quit])
    expect(
      drawn(page),
      looksLike: """
         infusionsoft-oauth │  1 of 5 · Get your keys              article steps 1 to 4
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ▸ Get your keys    │  You need two values: a client ID, which names your
           Credentials      │  program, and a client secret, which proves it.
           Authorize        │
           Paste the code   │  1  Create an account on developer.infusionsoft.com.
           Token            │  2  Log in to it and click Get Started.
                            │  3  OAuth Guide, under "OAuth 2.0, Step 2", is to read.
                            │  4  Request Permission, under Step 3, and Request Access
                            │     Token beside it: pages 3 and 4 here do these for you.
                            │
                            │  Where the two values are: keys.developer.keap.com, Apps,
                            │  + New App, switch the API on, save. There "Key" is the
                            │  client ID and "Secret" is the client secret. The status
                            │  must be "active"; "Waiting" means not yet approved.
                            │
                            │  You will also sign in to an Infusionsoft account. It has
                            │  its own login: the developer login does not open it.
                            │
                            │
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter I have both     o open the portal     c copy its address
         Esc back     Ctrl-G help     Ctrl-C quit
        """)
  }

  @Test func `Get your keys, in practice`() {
    let page = Screen(
      head: Parts.head("1 of 5 · Get your keys", "article steps 1 to 4", badge: "PRACTICE"),
      progress: Parts.progress(at: 0),
      body: [
        .prose(
          Prose("In practice, the developer portal runs on this machine. It has made this application for you:")),
        .gap,
        .table(
          Table(
            [
              ["Application", "my-first-integration"], ["client_id", "practice-client-5t8w"],
              ["client_secret", "practice-secret-w2k6"], ["Status", "active"], ["Created", "just now"],
            ], indent: 4)),
        .gap,
        .prose(
          Prose(
            "On the next page you enter the two values, as you would with real ones. Or press f, and they are filled in."
          )),
        .gap,
        .prose(Prose("For a browser on this machine, the portal is also at")),
        .value(Value(content: .text("http://127.0.0.1:43121/"), indent: 4)),
        .prose(Prose("From another computer, first connect with")),
        .value(Value(content: .text("ssh -L 43121:127.0.0.1:43121 HOST"), indent: 4)),
      ],
      footnote: Notice("Nothing here is real, and nothing leaves this machine."),
      actions: [
        Action([.enter], "next"), Action([.character("f")], "fill them in"),
        Action([.character("c")], "copy client ID"), Action([.character("s")], "copy client secret"),
      ],
      constantActions: [Parts.back, Parts.help, Parts.quit])
    expect(
      drawn(page),
      looksLike: """
         infusionsoft-oauth │  1 of 5 · Get your keys   article steps 1 to 4   PRACTICE
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ▸ Get your keys    │  In practice, the developer portal runs on this machine.
           Credentials      │  It has made this application for you:
           Authorize        │
           Paste the code   │      Application     my-first-integration
           Token            │      client_id       practice-client-5t8w
                            │      client_secret   practice-secret-w2k6
                            │      Status          active
                            │      Created         just now
                            │
                            │  On the next page you enter the two values, as you would
                            │  with real ones. Or press f, and they are filled in.
                            │
                            │  For a browser on this machine, the portal is also at
                            │      http://127.0.0.1:43121/
                            │  From another computer, first connect with
                            │      ssh -L 43121:127.0.0.1:43121 HOST
                            │
                            │  Nothing here is real, and nothing leaves this machine.
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter next     f fill them in     c copy client ID     s copy client secret
         Esc back     Ctrl-G help     Ctrl-C quit
        """)
  }
}
