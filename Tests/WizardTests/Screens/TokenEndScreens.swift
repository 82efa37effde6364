import TerminalUI
import Testing

@testable import Wizard

/// The token at the end of the other roads, and the question on the way out.
struct TokenEndScreens {
  @Test func `Token, brought from Account Central`() {
    var walk = WizardDriver()
    walk.fillInAccountCentral()
    walk.press(.enter)
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  4 of 4 · Token                         account not named
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  ✓ These are the tokens you brought. Nothing says whose
         ✓ Credentials      │    they are.
         ✓ Account Central  │
         ▸ Token            │  ▸ Access token  ••••••••••••••••           28 characters
                            │    not tested    ━━━━━━━━━━━━━━━━━━━━     24 h 0 min left
                            │                  At most 24 h, if made just now.
                            │                  Goes with each call as a bearer token.
                            │
                            │    Refresh token ••••••••••••••••           32 characters
                            │    not tested    ━━━━━━━━━━━━━━━━━━━━       45 d 0 h left
                            │                  Gets the next two tokens. Works once.
                            │                  At most 45 days, if made just now.
                            │
                            │    t  test it: ask the vendor whose token this is
                            │    s  save it for later
                            │    p  a page for your program: addresses, rules, a call
                            │
                            │  ! Not saved yet: leaving loses both tokens.
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter finish   c copy   Ctrl-R show   t test   s save   p page   f refresh
         Esc back     Ctrl-G help     Ctrl-C quit
        """)
  }

  @Test func `Token, in practice`() {
    var walk = WizardDriver()
    walk.walkToPracticeWaiting()
    walk.answer(200, Sample.tokenResponse)
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  5 of 5 · Token                  account ab123   PRACTICE
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
                            │    active        ━━━━━━━━━━━━━━━━━━━━       45 d 0 h left
                            │                  until Tue 5 Jan 14:08 +01:00, 13:08 UTC
                            │                  Gets the next two tokens. Works once.
                            │                  45 days: the vendor says so.
                            │
                            │    t  test it: ask the vendor whose token this is
                            │    s  save it for later
                            │    p  a page for your program: addresses, rules, a call
                            │    g  go on with a real account
                            │  ! Not saved yet: leaving loses both tokens.
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter finish  c copy  Ctrl-R show  t test  s save  p page  f refresh  g real
         Esc back     Ctrl-G help     Ctrl-T what was sent     Ctrl-C quit
        """)
  }

  @Test func `Token, in practice, at 40 x 12`() {
    var walk = WizardDriver()
    walk.walkToPracticeWaiting()
    walk.answer(200, Sample.tokenResponse)
    expect(
      walk.screen(at: .compact),
      looksLike: """
        5 of 5 · Token  account ab123   PRACTICE
        ────────────────────────────────────────
        ✓ You have a token. It opens the account
          ab123.
        ▸ Access token  •••••••••  28 characters
          active, 23 h 59 min left
          Refresh token •••••••••  32 characters
          active, 45 d 0 h left
        until Sun 22 Nov 14:08 +01:00, 13:08 UTC
        Goes with each call as a bearer token.
        ─────────────────────────────── ▾ more ─
        Enter end  t test  s save  Ctrl-G help
        """)
  }

  @Test func `Leaving with a token that is not saved`() {
    var walk = WizardDriver()
    walk.walkToToken()
    walk.press(.enter)
    expect(
      walk.screen(),
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

  @Test func `Leaving with a token that is not saved, at 40 x 12`() {
    var walk = WizardDriver()
    walk.walkToToken()
    walk.press(.enter)
    expect(
      walk.screen(at: .compact),
      looksLike: """
        5 of 5 · Token             account ab123
        ────────────────────────────────────────
        Leave without the tokens?

        ▸ Stay
          Save them, then leave
          Leave without them

        They are not saved, and cannot be shown
        again. For new ones you would open the
        ─────────────────────────────── ▾ more ─
        Enter choose  Ctrl-G help
        """)
  }
}
