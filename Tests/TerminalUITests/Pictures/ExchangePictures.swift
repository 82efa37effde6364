import TerminalUI
import Testing

/// What follows when the code is sent, at 80 x 24: the waiting, and an answer that is no token.
struct ExchangePictures {
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

  private static func page(_ body: [Block], footnote: String? = nil, actions: [Action]) -> Screen {
    Screen(
      head: Parts.head("4 of 5 · Paste the code", "after article step 5"), progress: Parts.progress(at: 3), body: body,
      footnote: footnote.map { Notice($0) }, actions: actions,
      constantActions: [Parts.back, Parts.help, Parts.sent, Parts.quit])
  }
}
