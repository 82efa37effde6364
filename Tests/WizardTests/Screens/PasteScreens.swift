import TerminalUI
import Testing

@testable import Wizard

/// The box, what to do without an address, and waiting.
struct PasteScreens {
  @Test func `Paste the code, empty`() {
    var walk = WizardDriver()
    walk.walkToPaste()
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  4 of 5 · Paste the code             after article step 5
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  After Allow, your browser shows an error page such as
         ✓ Credentials      │  "This site can't be reached". That is right: no site has
         ✓ Authorize        │  to answer. What counts is the address of that page.
         ▸ Paste the code   │
           Token            │  1  Click into the browser's address bar.
                            │  2  Select the whole address and copy it.
                            │  3  Paste it here: Ctrl-Shift-V, Cmd-V, or right click.
                            │
                            │  ┃
                            │  ┃
                            │  ┃
                            │
                            │  It starts with https://localhost/callback? and has code=
                            │  in it. The code alone is enough. Do not wait long: a
                            │  code works once, and for a short time.
                            │
                            │
                            │  Nothing is sent before you have seen what is in it.
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter my browser shows something else
         Esc back     Ctrl-G help     Ctrl-T what is sent     Ctrl-C quit
        """)
  }

  @Test func `Paste the code, empty, at 40 x 12`() {
    var walk = WizardDriver()
    walk.walkToPaste()
    expect(
      walk.screen(at: .compact),
      looksLike: """
        4 of 5 · Paste the code
        ────────────────────────────────────────
        Copy the whole address of the page that
        came after Allow, and paste it here:
        ┃
        ┃
        ┃

        An error page is right. Its address has
        code= in it. The code alone is enough.
        ─────────────────────────────── ▾ more ─
        Enter something else  Ctrl-G help
        """)
  }

  @Test func `Paste the code, typed`() {
    var walk = WizardDriver()
    walk.walkToPaste()
    walk.type("https://localhost/callb")
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  4 of 5 · Paste the code             after article step 5
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  After Allow, your browser shows an error page such as
         ✓ Credentials      │  "This site can't be reached". That is right: no site has
         ✓ Authorize        │  to answer. What counts is the address of that page.
         ▸ Paste the code   │
           Token            │  1  Click into the browser's address bar.
                            │  2  Select the whole address and copy it.
                            │  3  Paste it here: Ctrl-Shift-V, Cmd-V, or right click.
                            │
                            │  ┃ •••••••••••••••••••••••
                            │  ┃
                            │  ┃
                            │
                            │  It starts with https://localhost/callback? and has code=
                            │  in it. The code alone is enough. Do not wait long: a
                            │  code works once, and for a short time.
                            │
                            │
                            │  Nothing is sent before you have seen what is in it.
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter what is this?     Ctrl-U clear     Ctrl-R show it
         Esc back     Ctrl-G help     Ctrl-T what is sent     Ctrl-C quit
        """)
  }

  @Test func `What does your browser show?`() {
    var walk = WizardDriver()
    walk.walkToPaste()
    walk.press(.enter)
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  4 of 5 · Your browser shows …       after article step 5
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  ▸ Any page at all, with localhost in the address bar
         ✓ Credentials      │      That is the right one. Copy its address.
         ✓ Authorize        │    Account Central
         ▸ Paste the code   │      The link lost a part on the way. Copy it again.
           Token            │    A login page that refuses me
                            │      It wants the account's login, not the developer's.
                            │    A page of Keap or Thryv
                            │      These are newer names of this vendor. Go on.
                            │    "Invalid Client", "Unable to create access token"
                            │      The client ID is wrong, or its status is not active.
                            │    signin.infusionsoft.com cannot be found
                            │      Take the link with accounts.infusionsoft.com.
                            │    My own web site
                            │      Its script may have used the code. Get a new one.
                            │    Something else
                            │      Paste its words or its address on the page before.
                            │
                            │
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter take me there     Up Down move
         Esc back     Ctrl-G help     Ctrl-C quit
        """)
  }

  @Test func `What does your browser show?, at 40 x 12`() {
    var walk = WizardDriver()
    walk.walkToPaste()
    walk.press(.enter)
    expect(
      walk.screen(at: .compact),
      looksLike: """
        4 of 5 · Your browser shows …
        ────────────────────────────────────────
        ▸ Any page at all, with localhost in the
          address bar
            That is the right one. Copy its
            address.
          Account Central
            The link lost a part on the way.
            Copy it again.
          A login page that refuses me
        ─────────────────────────────── ▾ more ─
        Enter take me there  Ctrl-G help
        """)
  }

  @Test func `Waiting`() {
    var walk = WizardDriver()
    walk.walkToWaiting()
    walk.wait(3)
    expect(
      walk.screen(),
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
                            │  From now on the code counts as used. If you stop, you
                            │  need a new code: open the link once more. You are
                            │  usually still signed in then.
                            │
                            │
                            │
                            │
                            │
        ────────────────────┴───────────────────────────────────────────────────────────
         Esc stop waiting
         Ctrl-G help     Ctrl-T what was sent     Ctrl-C quit
        """)
  }

  @Test func `Waiting, at 40 x 12`() {
    var walk = WizardDriver()
    walk.walkToWaiting()
    walk.wait(3)
    expect(
      walk.screen(at: .compact),
      looksLike: """
        4 of 5 · Paste the code
        ────────────────────────────────────────
        Getting your token

        ▸ asking api.infusionsoft.com        3 s

        It is being sent the code, your client
        ID, your client secret and the redirect
        URI, all of it encrypted.

        ─────────────────────────────── ▾ more ─
        Esc stop waiting  Ctrl-G help
        """)
  }
}
