import TerminalUI
import Testing

@testable import Wizard

/// Start, and the failures that can be practiced.
struct StartScreens {
  @Test func `Start`() {
    let walk = WizardDriver()
    expect(
      walk.screen(),
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
                            │  The five pages on the left take you there. Nothing is
                            │  sent, and nothing is saved, unless you say so.
                            │
                            │  What would you like to do?
                            │
                            │  ▸ Sign in        with a real Infusionsoft account
                            │    Practice       no account needed, all on this machine
                            │    Failures       practise one, and see what mends it
                            │    Explain        a URL or an error somebody sent you
                            │    Saved setups   none yet
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter choose     Up Down move
         Ctrl-G help     Ctrl-C quit
        """)
  }

  @Test func `Start, at 40 x 12`() {
    let walk = WizardDriver()
    expect(
      walk.screen(at: .compact),
      looksLike: """
        Welcome                    version 0.1.0
        ────────────────────────────────────────
        From a client ID and secret to an API
        token, for Infusionsoft.

        ▸ Sign in
            with a real Infusionsoft account
          Practice
            no account needed, all on this
            machine
        ─────────────────────────────── ▾ more ─
        Enter choose  Ctrl-G help
        """)
  }

  @Test func `Start, when practice could not be started`() {
    var walk = WizardDriver()
    walk.press(.down, .enter)
    walk.happen(.practiceFailed("no port of this machine is free."))
    expect(
      walk.screen(),
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
                            │  The five pages on the left take you there. Nothing is
                            │  sent, and nothing is saved, unless you say so.
                            │
                            │  What would you like to do?
                            │
                            │    Sign in        with a real Infusionsoft account
                            │  ▸ Practice       no account needed, all on this machine
                            │
                            │  ! Practice did not start: no port of this machine is
                            │    free.
        ────────────────────┴────────────────────────────────────────────────── ▾ more ─
         Enter choose     Up Down move
         Ctrl-G help     Ctrl-C quit
        """)
  }

  @Test func `the failures to practice`() {
    var walk = WizardDriver()
    walk.press(.down, .down, .enter)
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  Practise a failure                     no account needed
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
           Get your keys    │  Practice, and something goes wrong on the way. You see
           Credentials      │  the page that comes then, and which key mends it.
           Authorize        │
           Paste the code   │  ▸ code-expired
           Token            │      The code grew old.
                            │    slow
                            │      The answer takes its time.
                            │    server-error
                            │      The server answers with a web page.
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
         Enter practise it     Up Down move
         Esc back     Ctrl-G help     Ctrl-C quit
        """)
  }

  @Test func `the failures to practice, at 40 x 12`() {
    var walk = WizardDriver()
    walk.press(.down, .down, .enter)
    expect(
      walk.screen(at: .compact),
      looksLike: """
        Practise a failure     no account needed
        ────────────────────────────────────────
        Practice, and something goes wrong on
        the way. You see the page that comes
        then, and which key mends it.

        ▸ code-expired
            The code grew old.
          slow
            The answer takes its time.
        ─────────────────────────────── ▾ more ─
        Enter practise it  Ctrl-G help
        """)
  }
}
