import TerminalUI
import Testing

@testable import Wizard

/// What was understood of a code, before it is sent.
struct CodeScreens {
  @Test func `Paste the code, after a good paste`() {
    var walk = WizardDriver()
    walk.walkToCode()
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  4 of 5 · Paste the code             after article step 5
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  ✓ This is the address your browser came back with.
         ✓ Credentials      │
         ✓ Authorize        │    code       A7x9••••   8 characters, not sent yet
         ▸ Paste the code   │    account    ab123      ab123.infusionsoft.com
           Token            │    state      matches    it answers your link
                            │
                            │  Is ab123 the account you meant? The token will open that
                            │  one only. If it is not, press Esc, open the link again
                            │  and choose the other account.
                            │
                            │  Enter sends the code, your client ID and your secret to
                            │  api.infusionsoft.com and asks for a token. The article
                            │  calls this Request Access Token.
                            │
                            │  A code works once, so it is sent once.
                            │
                            │
                            │  Nothing has been sent yet.
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter get the token     Ctrl-U clear and paste again
         Esc back     Ctrl-G help     Ctrl-T what is sent     Ctrl-C quit
        """)
  }

  @Test func `Paste the code, after a good paste, at 40 x 12`() {
    var walk = WizardDriver()
    walk.walkToCode()
    expect(
      walk.screen(at: .compact),
      looksLike: """
        4 of 5 · Paste the code
        ────────────────────────────────────────
        ✓ This is the address your browser came
          back with.

        code      A7x9••••
        account   ab123
        state     matches

        Is ab123 the account you meant? The
        ─────────────────────────────── ▾ more ─
        Enter get the token  Ctrl-G help
        """)
  }

  @Test func `Paste the code, without a secret`() {
    var walk = WizardDriver()
    walk.walkToCodeWithoutSecret()
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  4 of 5 · Paste the code             after article step 5
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  ✓ This is the address your browser came back with.
         ✓ Credentials      │
         ✓ Authorize        │    code       A7x9••••   8 characters, not sent yet
         ▸ Paste the code   │    account    ab123      ab123.infusionsoft.com
           Token            │    state      matches    it answers your link
                            │
                            │  Is ab123 the account you meant? The token will open that
                            │  one only. If it is not, press Esc, open the link again
                            │  and choose the other account.
                            │
                            │  To get a token you also need your client secret, which
                            │  is still empty. The code is kept while you enter it.
                            │
                            │  A code works once, so it is sent once.
                            │
                            │
                            │
                            │  Nothing has been sent yet.
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter enter the secret first     Ctrl-U clear and paste again
         Esc back     Ctrl-G help     Ctrl-T what is sent     Ctrl-C quit
        """)
  }

  @Test func `Paste the code, a bare code`() {
    var walk = WizardDriver()
    walk.walkToPaste()
    walk.paste(Sample.code)
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  4 of 5 · Paste the code             after article step 5
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  ✓ This looks like a code, without its address.
         ✓ Credentials      │
         ✓ Authorize        │    code       A7x9••••   8 characters, not sent yet
         ▸ Paste the code   │    account    not seen   the token will tell
           Token            │    state      not seen   it stands in the address only
                            │
                            │  Which account it opens is not said here. The token page
                            │  names it before anything else is done.
                            │
                            │  Enter sends the code, your client ID and your secret to
                            │  api.infusionsoft.com and asks for a token. The article
                            │  calls this Request Access Token.
                            │
                            │  A code works once, so it is sent once.
                            │
                            │
                            │
                            │  Nothing has been sent yet.
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter get the token     Ctrl-U clear and paste again
         Esc back     Ctrl-G help     Ctrl-T what is sent     Ctrl-C quit
        """)
  }

  @Test func `Paste the code, a code without a state`() {
    var walk = WizardDriver()
    walk.walkToPaste()
    walk.paste("https://localhost/callback?code=A7x9kQ2m")
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  4 of 5 · Paste the code             after article step 5
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  ! This is an address with a code. It has no state.
         ✓ Credentials      │
         ✓ Authorize        │    code       A7x9••••   8 characters, not sent yet
         ▸ Paste the code   │    account    not seen   the token will tell
           Token            │    state      missing    cannot tell if it is yours
                            │
                            │  Which account it opens is not said here. The token page
                            │  names it before anything else is done.
                            │
                            │  Enter sends the code, your client ID and your secret to
                            │  api.infusionsoft.com and asks for a token. The article
                            │  calls this Request Access Token.
                            │
                            │  A code works once, so it is sent once.
                            │
                            │
                            │
                            │  Nothing has been sent yet.
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter get the token     Ctrl-U clear and paste again
         Esc back     Ctrl-G help     Ctrl-T what is sent     Ctrl-C quit
        """)
  }

  @Test func `Paste the code, a code that was sent`() {
    var walk = WizardDriver()
    walk.walkToWaiting()
    walk.press(.escape)
    walk.paste(Sample.address)
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  4 of 5 · Paste the code             after article step 5
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  ! This code has been sent already, at 14:08:53 +01:00.
         ✓ Credentials      │
         ✓ Authorize        │    code       A7x9••••   8 characters, sent
         ▸ Paste the code   │    account    ab123      ab123.infusionsoft.com
           Token            │    state      matches    it answers your link
                            │
                            │  A code works once, so it is not sent a second time. For
                            │  a new one, open the link again and click Allow. You are
                            │  usually still signed in.
                            │
                            │
                            │
                            │
                            │
                            │
                            │
                            │
                            │  It has not been sent again.
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter get a new code     Ctrl-U clear and paste again
         Esc back     Ctrl-G help     Ctrl-T what is sent     Ctrl-C quit
        """)
  }

  @Test func `Paste the code, a code that was sent, at 40 x 12`() {
    var walk = WizardDriver()
    walk.walkToWaiting()
    walk.press(.escape)
    walk.paste(Sample.address)
    expect(
      walk.screen(at: .compact),
      looksLike: """
        4 of 5 · Paste the code
        ────────────────────────────────────────
        ! This code has been sent already, at
          14:08:53 +01:00.

        code      A7x9••••
        account   ab123
        state     matches

        A code works once, so it is not sent a
        ─────────────────────────────── ▾ more ─
        Enter new code  Ctrl-G help
        """)
  }
}
