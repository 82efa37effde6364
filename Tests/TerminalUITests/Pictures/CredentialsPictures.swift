import TerminalUI
import Testing

/// The page with the three fields, at both sizes and with both kinds of signs.
struct CredentialsPictures {
  @Test func `Credentials, first visit`() {
    let page = Self.page(
      clientID: Field(label: "Client ID", content: .empty, cursor: 0),
      secret: Field(label: "Client secret", content: .empty),
      help: [
        .prose(Prose("About the client ID", tone: .strong)),
        .prose(
          Prose(
            """
            In the developer portal, under Apps, it is called "Key". It names your program to the vendor and is no \
            secret: it is part of the link you will open on the next page.
            Letters and digits, of any length, without spaces.
            """)),
      ],
      actions: [Action([.enter], "next field"), Parts.move])
    let canvas = drawn(page)
    #expect(canvas.cursor == Position(row: 4, column: 25))
    expect(
      canvas,
      looksLike: """
         infusionsoft-oauth │  2 of 5 · Credentials                      article step 5
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  Client ID
         ▸ Credentials      │  ┃
           Authorize        │
           Paste the code   │  Client secret
           Token            │
                            │
                            │  Redirect URI
                            │    https://localhost/callback               the usual one
                            │
                            │
                            │  About the client ID
                            │  In the developer portal, under Apps, it is called "Key".
                            │  It names your program to the vendor and is no secret: it
                            │  is part of the link you will open on the next page.
                            │  Letters and digits, of any length, without spaces.
                            │
                            │
                            │
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter next field     Up Down move
         Esc back     Ctrl-G help     Ctrl-T what is sent     Ctrl-C quit
        """)
  }

  @Test func `Credentials`() {
    let canvas = drawn(Self.filled)
    #expect(canvas.cursor == Position(row: 7, column: 41))
    expect(
      canvas,
      looksLike: """
         infusionsoft-oauth │  2 of 5 · Credentials                      article step 5
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  Client ID
         ▸ Credentials      │    k3yFromTheDeveloperPortal                25 characters
           Authorize        │
           Paste the code   │  Client secret
           Token            │  ┃ ••••••••••••••••                         16 characters
                            │
                            │  Redirect URI
                            │    https://localhost/callback               the usual one
                            │
                            │
                            │  About the client secret
                            │  In the developer portal, under Apps: "Secret". It proves
                            │  that a request comes from your program, so keep it like
                            │  a password. It is sent to api.infusionsoft.com only, and
                            │  only when you get the token. It is never in a link.
                            │
                            │
                            │  Pasted 17 characters; one space at the end was removed.
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter next field     Up Down move     Ctrl-R show the secret
         Esc back     Ctrl-G help     Ctrl-T what is sent     Ctrl-C quit
        """)
  }

  @Test func `Credentials, where the terminal knows ASCII only`() {
    let canvas = drawn(Self.filled, signs: .ascii)
    #expect(canvas.cursor == Position(row: 7, column: 41))
    expect(
      canvas,
      looksLike: """
         infusionsoft-oauth |  2 of 5 - Credentials                      article step 5
        --------------------+-----------------------------------------------------------
                            |
         + Get your keys    |  Client ID
         > Credentials      |    k3yFromTheDeveloperPortal                25 characters
           Authorize        |
           Paste the code   |  Client secret
           Token            |  | ****************                         16 characters
                            |
                            |  Redirect URI
                            |    https://localhost/callback               the usual one
                            |
                            |
                            |  About the client secret
                            |  In the developer portal, under Apps: "Secret". It proves
                            |  that a request comes from your program, so keep it like
                            |  a password. It is sent to api.infusionsoft.com only, and
                            |  only when you get the token. It is never in a link.
                            |
                            |
                            |  Pasted 17 characters; one space at the end was removed.
        --------------------+-----------------------------------------------------------
         Enter next field     Up Down move     Ctrl-R show the secret
         Esc back     Ctrl-G help     Ctrl-T what is sent     Ctrl-C quit
        """)
  }

  @Test func `Credentials, cursor on the redirect URI`() {
    let page = Self.page(
      clientID: Self.clientID, secret: Self.secret(cursor: nil), redirectCursor: 26,
      help: [
        .prose(Prose("About the redirect URI, or callback URL", tone: .strong)),
        .prose(
          Prose(
            """
            The address your browser is sent to after Allow. Keep the usual one: you need no web site for it. If you \
            enter a site of your own, a script there may use up the code before you can paste it here.
            It starts with https:// and is best without a "?" in it.
            """)),
      ],
      actions: [Action([.enter], "next page"), Parts.move, Parts.showSecret])
    let canvas = drawn(page)
    #expect(canvas.cursor == Position(row: 10, column: 51))
    expect(
      canvas,
      looksLike: """
         infusionsoft-oauth │  2 of 5 · Credentials                      article step 5
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  Client ID
         ▸ Credentials      │    k3yFromTheDeveloperPortal                25 characters
           Authorize        │
           Paste the code   │  Client secret
           Token            │    ••••••••••••••••                         16 characters
                            │
                            │  Redirect URI
                            │  ┃ https://localhost/callback               the usual one
                            │
                            │
                            │  About the redirect URI, or callback URL
                            │  The address your browser is sent to after Allow. Keep
                            │  the usual one: you need no web site for it. If you enter
                            │  a site of your own, a script there may use up the code
                            │  before you can paste it here.
                            │  It starts with https:// and is best without a "?" in it.
                            │
                            │
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter next page     Up Down move     Ctrl-R show the secret
         Esc back     Ctrl-G help     Ctrl-T what is sent     Ctrl-C quit
        """)
  }

  @Test func `Credentials, with a mistake`() {
    var secret = Self.secret(cursor: 25)
    secret.content = .masked(count: 25, atMost: nil)
    secret.remark = Remark("same as the client ID", tone: .warning)
    var page = Self.page(
      clientID: Self.clientID, secret: secret,
      help: [
        .notice(Notice("Client ID and client secret are the same text", tone: .warning)),
        .prose(
          Prose(
            """
            Most likely the first was copied twice. In the portal, the ID is called "Key" and the secret "Secret".
            Ctrl-U empties this field.
            """)),
      ],
      actions: [
        Action([.enter], "next field"), Action([.control("u")], "empty"), Parts.move, Parts.showSecret,
      ])
    page.footnote = Notice("Enter once more goes on all the same.")
    expect(
      drawn(page),
      looksLike: """
         infusionsoft-oauth │  2 of 5 · Credentials                      article step 5
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  Client ID
         ▸ Credentials      │    k3yFromTheDeveloperPortal                25 characters
           Authorize        │
           Paste the code   │  Client secret
           Token            │  ┃ •••••••••••••••••••••••••      ! same as the client ID
                            │
                            │  Redirect URI
                            │    https://localhost/callback               the usual one
                            │
                            │
                            │  ! Client ID and client secret are the same text
                            │  Most likely the first was copied twice. In the portal,
                            │  the ID is called "Key" and the secret "Secret".
                            │  Ctrl-U empties this field.
                            │
                            │
                            │
                            │  Enter once more goes on all the same.
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter next field     Ctrl-U empty     Up Down move     Ctrl-R show the secret
         Esc back     Ctrl-G help     Ctrl-T what is sent     Ctrl-C quit
        """)
  }

  @Test func `Credentials, 40 x 12`() {
    let canvas = drawn(Self.filled, width: 40, height: 12)
    #expect(canvas.cursor == Position(row: 5, column: 18))
    expect(
      canvas,
      looksLike: """
        2 of 5 · Credentials      article step 5
        ────────────────────────────────────────
        Client ID            "Key" in the portal
          k3yFromTheDeveloperPortal
        Client secret     "Secret" in the portal
        ┃ ••••••••••••••••         16 characters
        Redirect URI
          https://localhost/callback   usual one

        Like a password: it is never in a link.
        ─────────────────────────────── ▾ more ─
        Enter next  Ctrl-R show  Ctrl-G help
        """)
  }

  private static let clientID = Field(
    label: "Client ID", content: .text("k3yFromTheDeveloperPortal"), remark: Remark("25 characters"))

  private static func secret(cursor: Int?) -> Field {
    Field(
      label: "Client secret", content: .masked(count: 16, atMost: nil), cursor: cursor,
      remark: Remark("16 characters"))
  }

  private static func page(
    clientID: Field, secret: Field, redirectCursor: Int? = nil, help: [Block], actions: [Action]
  ) -> Screen {
    let redirect = Field(
      label: "Redirect URI", content: .text("https://localhost/callback"), cursor: redirectCursor,
      remark: Remark("the usual one"))
    return Screen(
      head: Parts.head("2 of 5 · Credentials", "article step 5"), progress: Parts.progress(at: 1),
      body: [.field(clientID), .gap, .field(secret), .gap, .field(redirect), .gap(2)] + help,
      actions: actions, constantActions: [Parts.back, Parts.help, Parts.sent, Parts.quit])
  }

  private static var filled: Screen {
    var page = page(
      clientID: clientID, secret: secret(cursor: 16),
      help: [
        .prose(Prose("About the client secret", tone: .strong)),
        .prose(
          Prose(
            """
            In the developer portal, under Apps: "Secret". It proves that a request comes from your program, so keep \
            it like a password. It is sent to api.infusionsoft.com only, and only when you get the token. It is never \
            in a link.
            """)),
      ],
      actions: [Action([.enter], "next field", compact: "next"), Parts.move, Parts.showSecret])
    page.footnote = Notice("Pasted 17 characters; one space at the end was removed.")
    page.compactBody = [
      .field(
        Field(
          label: "Client ID", hint: "\"Key\" in the portal", content: .text("k3yFromTheDeveloperPortal"))),
      .field(
        Field(
          label: "Client secret", hint: "\"Secret\" in the portal", content: .masked(count: 16, atMost: nil),
          cursor: 16, remark: Remark("16 characters"))),
      .field(
        Field(
          label: "Redirect URI", content: .text("https://localhost/callback"), remark: Remark("usual one"))),
      .gap,
      .prose(Prose("Like a password: it is never in a link.")),
    ]
    return page
  }
}
