import Setups
import TerminalUI
import Testing

@testable import Wizard

/// Keeping a setup, and the ones that are kept.
struct SavingScreens {
  @Test func `Save`() {
    var walk = WizardDriver()
    walk.walkToToken()
    walk.press(.character("s"))
    walk.happen(.vaultsFound([.keyring, .encrypted, .plain]))
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  5 of 5 · Save                                  for later
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  This saves the client ID, the client secret, the
         ✓ Credentials      │  redirect URI and both tokens, under a name you choose.
         ✓ Authorize        │
         ✓ Paste the code   │  Name
         ▸ Token            │  ┃ ab123
                            │
                            │  Kept in the system keyring
                            │  Your system's keyring keeps the secrets and opens with
                            │  your login; the file beside it has none.
                            │
                            │
                            │
                            │
                            │
                            │
                            │
                            │
                            │  Nothing is saved before you press Enter.
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter save     Ctrl-O another place
         Esc back     Ctrl-G help     Ctrl-C quit
        """)
  }

  @Test func `Save, at 40 x 12`() {
    var walk = WizardDriver()
    walk.walkToToken()
    walk.press(.character("s"))
    walk.happen(.vaultsFound([.keyring, .encrypted, .plain]))
    expect(
      walk.screen(at: .compact),
      looksLike: """
        5 of 5 · Save                  for later
        ────────────────────────────────────────
        This saves the client ID, the client
        secret, the redirect URI and both
        tokens, under a name you choose.

        Name
        ┃ ab123

        Kept in the system keyring
        ─────────────────────────────── ▾ more ─
        Enter save  Ctrl-O place  Ctrl-G help
        """)
  }

  @Test func `Save, encrypted`() {
    var walk = WizardDriver()
    walk.walkToToken()
    walk.press(.character("s"))
    walk.happen(.vaultsFound([.encrypted, .plain]))
    walk.press(.down)
    walk.type("a passphrase")
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  5 of 5 · Save                                  for later
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  This saves the client ID, the client secret, the
         ✓ Credentials      │  redirect URI and both tokens, under a name you choose.
         ✓ Authorize        │
         ✓ Paste the code   │  Name
         ▸ Token            │    ab123
                            │
                            │  Kept in a file, encrypted with a passphrase
                            │  One file, all of it encrypted with a passphrase that is
                            │  asked for each time and cannot be recovered.
                            │
                            │  Passphrase
                            │  ┃ ••••••••••••
                            │
                            │  Passphrase again
                            │
                            │
                            │
                            │  Nothing is saved before you press Enter.
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter next field     Ctrl-O another place     Up Down move     Ctrl-R show
         Esc back     Ctrl-G help     Ctrl-C quit
        """)
  }

  @Test func `Save, encrypted, at 40 x 12`() {
    var walk = WizardDriver()
    walk.walkToToken()
    walk.press(.character("s"))
    walk.happen(.vaultsFound([.encrypted, .plain]))
    walk.press(.down)
    walk.type("a passphrase")
    expect(
      walk.screen(at: .compact),
      looksLike: """
        5 of 5 · Save                  for later
        ────────────────────────────────────────
        Kept in a file, encrypted with a
        passphrase
        One file, all of it encrypted with a
        passphrase that is asked for each time
        and cannot be recovered.

        Passphrase
        ┃ ••••••••••••
        ───────────────────── ▴ more ── ▾ more ─
        Enter next  Ctrl-O place  Ctrl-G help
        """)
  }

  @Test func `Saved setups`() {
    var walk = WizardDriver()
    walk.happen(.setupsListed(Sample.setups, interrupted: []))
    walk.press(.down, .down, .down, .down, .enter)
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  Saved setups                                           2
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
           Get your keys    │  Type to narrow the list
           Credentials      │  ┃
           Authorize        │
           Paste the code   │  ▸ ab123      ab123, 24 h 0 min left
           Token            │    old-shop   cd456, sign in again
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
                            │
                            │
                            │
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter open     Up Down move     Delete remove
         Esc back     Ctrl-G help     Ctrl-C quit
        """)
  }

  @Test func `Saved setups, at 40 x 12`() {
    var walk = WizardDriver()
    walk.happen(.setupsListed(Sample.setups, interrupted: []))
    walk.press(.down, .down, .down, .down, .enter)
    expect(
      walk.screen(at: .compact),
      looksLike: """
        Saved setups                           2
        ────────────────────────────────────────
        Type to narrow the list
        ┃

        ▸ ab123      ab123, 24 h 0 min left
          old-shop   cd456, sign in again



        ────────────────────────────────────────
        Enter open  Ctrl-G help
        """)
  }
}
