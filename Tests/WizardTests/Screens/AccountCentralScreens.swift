import TerminalUI
import Testing

@testable import Wizard

/// The other route.
struct AccountCentralScreens {
  @Test func `Account Central`() {
    var walk = WizardDriver()
    walk.walkToAccountCentral()
    expect(
      walk.screen(),
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
                            │     Both at once is fine, if their names come with them.
                            │     If there are two tabs, use "Personal", not "Partner".
                            │
                            │  No API Access there? The vendor may have removed it. Esc
                            │  leads back to the way with a code, which is as good.
                            │
                            │
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter copy, then next     Up Down move     o open     Ctrl-R show the secret
         Esc back     Ctrl-G help     Ctrl-C quit
        """)
  }

  @Test func `Account Central, at 40 x 12`() {
    var walk = WizardDriver()
    walk.walkToAccountCentral()
    expect(
      walk.screen(at: .compact),
      looksLike: """
        3 of 4 · Account Central
        ────────────────────────────────────────
        6 Account Central, API Access:
        https://accounts.infusionsoft.com/app/ce
        ntral/home
        7 Paste these two there:
        ▸ Client ID       k3yFromTheDeveloperPor
                          tal
          Client secret   ••••••••••••••••
                                   16 characters
        ─────────────────────────────── ▾ more ─
        Enter copy, next  Ctrl-G help
        """)
  }

  @Test func `Account Central, with both tokens`() {
    var walk = WizardDriver()
    walk.fillInAccountCentral()
    expect(
      walk.screen(),
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
                            │       Client ID       k3yFromTheDeveloperPortal
                            │       Client secret   ••••••••••••••••      16 characters
                            │  8  Click Generate API Token, and paste what you get:
                            │       Access token    ••••••••••••••••      28 characters
                            │     ┃ Refresh token   ••••••••••••••••      32 characters
                            │     Both at once is fine, if their names come with them.
                            │     If there are two tabs, use "Personal", not "Partner".
                            │
                            │  No API Access there? The vendor may have removed it. Esc
                            │  leads back to the way with a code, which is as good.
                            │
                            │  Pasted 32 characters.
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter these are my tokens     Up Down move     Ctrl-U empty     Ctrl-R show
         Esc back     Ctrl-G help     Ctrl-C quit
        """)
  }

  @Test func `Account Central, with both tokens, at 40 x 12`() {
    var walk = WizardDriver()
    walk.fillInAccountCentral()
    expect(
      walk.screen(at: .compact),
      looksLike: """
        3 of 4 · Account Central
        ────────────────────────────────────────
                          tal
          Client secret   ••••••••••••••••
                                   16 characters
        8 Generate API Token, and paste:
          Access token    ••••••••••••••••
                                   28 characters
        ┃ Refresh token   ••••••••••••••••
                                   32 characters
        ───────────────────── ▴ more ── ▾ more ─
        Enter done  Ctrl-R show  Ctrl-G help
        """)
  }

  @Test func `Account Central, without a refresh token`() {
    var walk = WizardDriver()
    walk.walkToAccountCentral()
    walk.press(.enter, .enter)
    walk.paste(Sample.accessToken)
    walk.press(.enter, .enter)
    expect(
      walk.screen(),
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
                            │       Client ID       k3yFromTheDeveloperPortal
                            │       Client secret   ••••••••••••••••      16 characters
                            │  8  Click Generate API Token, and paste what you get:
                            │       Access token    ••••••••••••••••      28 characters
                            │     ┃ Refresh token
                            │     Both at once is fine, if their names come with them.
                            │     If there are two tabs, use "Personal", not "Partner".
                            │
                            │  No API Access there? The vendor may have removed it. Esc
                            │  leads back to the way with a code, which is as good.
                            │  ! Without a refresh token it ends in a day. Press Enter
                            │    again to continue anyway.
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter these are my tokens     Up Down move     Ctrl-R show
         Esc back     Ctrl-G help     Ctrl-C quit
        """)
  }

  @Test func `Account Central, in practice`() {
    var walk = WizardDriver()
    walk.walkToPractice()
    walk.press(.character("f"), .enter, .character("a"))
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  3 of 4 · Account Central                        PRACTICE
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  The other way to a token: the vendor makes it on its own
         ✓ Credentials      │  page, and you bring it here. There is no code to paste.
         ▸ Account Central  │
           Token            │  6  In Account Central, click API Access, on the right.
                            │       http://127.0.0.1:43121/app/central/home
                            │  7  Paste these two there. Enter copies one and moves on.
                            │     ▸ Client ID       practice-client-5t8w
                            │       Client secret   ••••••••••••••••••••  20 characters
                            │  8  Click Generate API Token, and paste what you get:
                            │       Access token
                            │       Refresh token
                            │     Both at once is fine, if their names come with them.
                            │     If there are two tabs, use "Personal", not "Partner".
                            │
                            │  No API Access there? The vendor may have removed it. Esc
                            │  leads back to the way with a code, which is as good.
                            │
                            │
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter copy, then next   Up Down move   o open   Alt-G generate   Ctrl-R show
         Esc back     Ctrl-G help     Ctrl-C quit
        """)
  }
}
