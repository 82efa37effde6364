import InfusionsoftOAuth
import TerminalUI
import Testing

@testable import Wizard

/// The token.
struct TokenScreens {
  @Test func `Token`() {
    var walk = WizardDriver()
    walk.walkToToken()
    expect(
      walk.screen(),
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
                            │    s  save it for later
                            │    p  a page for your program: addresses, rules, a call
                            │
                            │  ! Not saved yet: leaving loses both tokens.
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter finish   c copy   Ctrl-R show   t test   s save   p page   f refresh
         Esc back     Ctrl-G help     Ctrl-T what was sent     Ctrl-C quit
        """)
  }

  @Test func `Token, at 40 x 12`() {
    var walk = WizardDriver()
    walk.walkToToken()
    expect(
      walk.screen(at: .compact),
      looksLike: """
        5 of 5 · Token             account ab123
        ────────────────────────────────────────
        ✓ You have a token. It opens the account
          ab123.
        ▸ Access token  •••••••••  28 characters
          active, 23 h 59 min left
          Refresh token •••••••••  32 characters
          active, 44 d 23 h left
        until Sun 22 Nov 14:08 +01:00, 13:08 UTC
        Goes with each call as a bearer token.
        ─────────────────────────────── ▾ more ─
        Enter end  t test  s save  Ctrl-G help
        """)
  }

  @Test func `Token, shown`() {
    var walk = WizardDriver()
    walk.walkToToken()
    walk.press(.control("r"))
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  5 of 5 · Token                             account ab123
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  ✓ You have a token. It opens the account ab123.
         ✓ Credentials      │
         ✓ Authorize        │  ▸ Access token  aCc3ssT0kenForTheAccount2026
         ✓ Paste the code   │    active        ━━━━━━━━━━━━━━━━━━━━    23 h 59 min left
         ▸ Token            │                  until Sun 22 Nov 14:08 +01:00, 13:08 UTC
                            │                  Goes with each call as a bearer token.
                            │
                            │    Refresh token r3freshT0kenThatWorksOnceIn2026x
                            │    active        ━━━━━━━━━━━━━━━━━━━━      44 d 23 h left
                            │                  until Tue 5 Jan 14:08 +01:00, 13:08 UTC
                            │                  Gets the next two tokens. Works once.
                            │                  45 days: the vendor says so.
                            │
                            │    t  test it: ask the vendor whose token this is
                            │    s  save it for later
                            │    p  a page for your program: addresses, rules, a call
                            │
                            │  ! Not saved yet: leaving loses both tokens.
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter finish   c copy   Ctrl-R hide   t test   s save   p page   f refresh
         Esc back     Ctrl-G help     Ctrl-T what was sent     Ctrl-C quit
        """)
  }

  @Test func `Token, expired`() {
    var walk = WizardDriver()
    walk.walkToToken()
    walk.wait(46 * 86_400)
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  5 of 5 · Token                             account ab123
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  ✓ You have a token. It opens the account ab123.
         ✓ Credentials      │
         ✓ Authorize        │  ▸ Access token  ••••••••••••••••           28 characters
         ✓ Paste the code   │    expired       ────────────────────               ended
         ▸ Token            │                  until Sun 22 Nov 14:08 +01:00, 13:08 UTC
                            │                  Goes with each call as a bearer token.
                            │
                            │    Refresh token ••••••••••••••••           32 characters
                            │    expired       ────────────────────               ended
                            │                  until Tue 5 Jan 14:08 +01:00, 13:08 UTC
                            │                  Gets the next two tokens. Works once.
                            │                  45 days: the vendor says so.
                            │
                            │    t  test it: ask the vendor whose token this is
                            │    s  save it for later
                            │    p  a page for your program: addresses, rules, a call
                            │
                            │  ! Not saved yet: leaving loses both tokens.
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter finish   c copy   Ctrl-R show   t test   s save   p page   f refresh
         Esc back     Ctrl-G help     Ctrl-T what was sent     Ctrl-C quit
        """)
  }

  @Test func `Token, of which little is known`() {
    var walk = WizardDriver()
    walk.walkToWaiting()
    walk.answer(HTTPResponse(status: 200, body: Array(#"{"access_token":"aCc3ssT0ken"}"#.utf8)))
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  5 of 5 · Token                         account not named
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  ✓ You have a token. The answer does not name its
         ✓ Credentials      │    account.
         ✓ Authorize        │
         ✓ Paste the code   │  ▸ Access token  •••••••••••                11 characters
         ▸ Token            │    not tested    ────────────────────           not known
                            │                  The answer does not say for how long.
                            │                  Goes with each call as a bearer token.
                            │
                            │    No refresh token came with it. When it ends, sign in
                            │    again.
                            │
                            │    t  test it: ask the vendor whose token this is
                            │    s  save it for later
                            │    p  a page for your program: addresses, rules, a call
                            │
                            │
                            │
                            │  ! Not saved yet: leaving loses it.
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter finish   c copy   Ctrl-R show   t test   s save   p page
         Esc back     Ctrl-G help     Ctrl-T what was sent     Ctrl-C quit
        """)
  }

  @Test func `Token, of which little is known, at 40 x 12`() {
    var walk = WizardDriver()
    walk.walkToWaiting()
    walk.answer(HTTPResponse(status: 200, body: Array(#"{"access_token":"aCc3ssT0ken"}"#.utf8)))
    expect(
      walk.screen(at: .compact),
      looksLike: """
        5 of 5 · Token         account not named
        ────────────────────────────────────────
        ✓ You have a token. The answer does not
          name its account.
        ▸ Access token  •••••••••  11 characters
          not tested
        The answer does not say for how long.
        Goes with each call as a bearer token.

          t  test it: ask the vendor whose token
        ─────────────────────────────── ▾ more ─
        Enter end  t test  s save  Ctrl-G help
        """)
  }
}
