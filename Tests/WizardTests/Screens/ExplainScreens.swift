import TerminalUI
import Testing

@testable import Wizard

/// What a text is that somebody sent.
struct ExplainScreens {
  @Test func `Explain`() {
    var walk = WizardDriver()
    walk.walkToExplain()
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  Explain                            nothing has been sent
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
           Get your keys    │  Paste what somebody sent you, or what you found: it is
           Credentials      │  taken apart here, and you see what it is and what is
           Authorize        │  wrong with it.
           Paste the code   │
           Token            │  ┃
                            │  ┃
                            │  ┃
                            │
                            │  This can be
                            │  -  a link that starts a sign-in, also a broken one
                            │  -  the address that a browser ended on
                            │  -  an error, from a page, a program or a log
                            │  -  the head of an answer, or a curl command
                            │  -  a whole mail with several of these
                            │  -  a word from one of this program's failure pages
                            │
                            │  Secrets and codes in it stay masked.
                            │  Nothing is sent from this page.
        ────────────────────┴───────────────────────────────────────────────────────────

         Esc back     Ctrl-G help     Ctrl-C quit
        """)
  }

  @Test func `Explain, at 40 x 12`() {
    var walk = WizardDriver()
    walk.walkToExplain()
    expect(
      walk.screen(at: .compact),
      looksLike: """
        Explain            nothing has been sent
        ────────────────────────────────────────
        Paste what somebody sent you, or what
        you found: it is taken apart here, and
        you see what it is and what is wrong
        with it.

        ┃
        ┃
        ┃
        ─────────────────────────────── ▾ more ─
        Ctrl-G help
        """)
  }

  @Test func `Explain, of a link with three mistakes`() {
    var walk = WizardDriver()
    walk.walkToExplain()
    walk.paste(Sample.brokenLink)
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  Explain                            nothing has been sent
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
           Get your keys    │  ! A link that starts a sign-in (an authorize URL). It
           Credentials      │    will not work as it stands:
           Authorize        │
           Paste the code   │  1  The path ends in /client_id=…: a "?" belongs there.
           Token            │  2  redirect_uri is http. The vendor asks for https.
                            │  3  response_type is missing. The vendor takes code then.
                            │
                            │    host           signin.infusionsoft.com
                            │    client_id      k3yFromTheDeveloperPortal
                            │    redirect_uri   http://shop.example/oauth/back
                            │                   ^^^^
                            │
                            │  Start a sign-in with these values:
                            │  ▸ with 1 and 3 repaired
                            │    as it is, to see what the customer sees
                            │
                            │  After Allow, the code goes to shop.example, and a script
                            │  there may use it. Best with an account of your own.
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter start     Up Down move     c copy the mended link     Ctrl-U other text
         Esc back     Ctrl-G help     Ctrl-C quit
        """)
  }

  @Test func `Explain, of a link with three mistakes, at 40 x 12`() {
    var walk = WizardDriver()
    walk.walkToExplain()
    walk.paste(Sample.brokenLink)
    expect(
      walk.screen(at: .compact),
      looksLike: """
        Explain            nothing has been sent
        ────────────────────────────────────────
          host           signin.infusionsoft.com
          client_id      k3yFromTheDeveloperPort
                         al
          redirect_uri   http://shop.example/oau
                         th/back

        Start a sign-in with these values:
        ▸ with 1 and 3 repaired
        ───────────────────── ▴ more ── ▾ more ─
        Enter start  c copy  Ctrl-G help
        """)
  }

  @Test func `Explain, of a refusal`() {
    var walk = WizardDriver()
    walk.walkToExplain()
    walk.paste(Sample.refusal)
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  Explain                            nothing has been sent
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
           Get your keys    │  ✗ The vendor refused the client ID, the secret or the
           Credentials      │    code.
           Authorize        │
           Paste the code   │  The server said:
           Token            │    invalid_grant
                            │    Unable to authenticate username and password
                            │
                            │  The vendor does not document this answer. Likely causes:
                            │
                            │  1  The secret is another client ID's.       cannot check
                            │     Compare both with the developer portal.
                            │  2  A space or a line break inside a value.  cannot check
                            │  3  Client ID and secret are the same.       cannot check
                            │  4  The code grew old before it was sent.    cannot check
                            │
                            │  Correct the secret, then open the link again, for a new
                            │  code.
                            │
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter explain another text
         Esc back     Ctrl-G help     Ctrl-C quit
        """)
  }

  @Test func `Explain, of noise`() {
    var walk = WizardDriver()
    walk.walkToExplain()
    walk.paste("The quick brown fox.")
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  Explain                            nothing has been sent
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
           Get your keys    │  ! This is nothing that this program knows.
           Credentials      │
           Authorize        │
           Paste the code   │
           Token            │
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
         Enter explain another text
         Esc back     Ctrl-G help     Ctrl-C quit
        """)
  }
}
