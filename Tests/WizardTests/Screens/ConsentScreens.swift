import TerminalUI
import Testing

@testable import Wizard

/// What a browser would show in practice.
struct ConsentScreens {
  @Test func `Authorize, in practice, without a browser`() {
    var walk = WizardDriver()
    walk.walkToConsent()
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  3 of 5 · Authorize             article step 5   PRACTICE
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  In your browser, the vendor would now ask:
         ✓ Credentials      │
         ▸ Authorize        │      my-first-integration asks for access to your
           Paste the code   │      Infusionsoft account. Which account may it open?
           Token            │
                            │    ▸ Allow, for account ab123
                            │      Allow, for account cd456
                            │      Deny
                            │      I have answered it in a real browser
                            │
                            │  With Allow you let the program work in that account as
                            │  you. With Deny the browser comes back with an error, and
                            │  the next page explains it: try that, too.
                            │
                            │
                            │
                            │
                            │
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter choose     Up Down move
         Esc back     Ctrl-G help     Ctrl-T what is sent     Ctrl-C quit
        """)
  }

  @Test func `Authorize, in practice, without a browser, at 40 x 12`() {
    var walk = WizardDriver()
    walk.walkToConsent()
    expect(
      walk.screen(at: .compact),
      looksLike: """
        3 of 5 · Authorize              PRACTICE
        ────────────────────────────────────────
        The vendor would now ask: may
        my-first-integration open your account?
        ▸ Allow, for account ab123
          Allow, for account cd456
          Deny
          I have answered it in a real browser


        ────────────────────────────────────────
        Enter choose  Ctrl-G help
        """)
  }

  @Test func `Authorize, in practice, after Allow`() {
    var walk = WizardDriver()
    walk.walkToConsent()
    walk.press(.enter)
    walk.happen(.consentAnswered(.redirect(PastedText(Sample.address))))
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  3 of 5 · Authorize             article step 5   PRACTICE
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  Your browser would now show this, and it would be right:
         ✓ Credentials      │
         ▸ Authorize        │      This site can't be reached
           Paste the code   │      localhost refused to connect.
           Token            │
                            │  with this address in its address bar:
                            │
                            │  https://localhost/callback?code=A7x9kQ2m&scope=full%7Cab
                            │  123.infusionsoft.com&state=q7VhT2mZ0sLx9BdKc4RnWg
                            │
                            │  The code is what stands after code=, here A7x9kQ2m.
                            │
                            │  On the next page you paste that address. Enter does it
                            │  for you; c copies it, if you want to do it yourself.
                            │
                            │
                            │
                            │
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter paste it on the next page     c copy
         Esc back     Ctrl-G help     Ctrl-T what is sent     Ctrl-C quit
        """)
  }

  @Test func `Authorize, in practice, after Allow, at 40 x 12`() {
    var walk = WizardDriver()
    walk.walkToConsent()
    walk.press(.enter)
    walk.happen(.consentAnswered(.redirect(PastedText(Sample.address))))
    expect(
      walk.screen(at: .compact),
      looksLike: """
        3 of 5 · Authorize              PRACTICE
        ────────────────────────────────────────
        Your browser would now show this, and it
        would be right:

            This site can't be reached
            localhost refused to connect.

        with this address in its address bar:

        ─────────────────────────────── ▾ more ─
        Enter paste it  c copy  Ctrl-G help
        """)
  }

  @Test func `Authorize, in practice, after Deny`() {
    var walk = WizardDriver()
    walk.walkToConsent()
    walk.press(.enter)
    walk.happen(.consentAnswered(.redirect(PastedText(Sample.denied))))
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  3 of 5 · Authorize             article step 5   PRACTICE
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  Your browser would now show this:
         ✓ Credentials      │
         ▸ Authorize        │      This site can't be reached
           Paste the code   │      localhost refused to connect.
           Token            │
                            │  with this address in its address bar:
                            │
                            │  https://localhost/callback?error=access_denied&error_des
                            │  cription=The+user+denied+access&state=q7VhT2mZ0sLx9BdKc4
                            │  RnWg
                            │
                            │  There is no code in it: it says error= instead.
                            │
                            │  On the next page you paste that address. Enter does it
                            │  for you; c copies it, if you want to do it yourself.
                            │
                            │
                            │
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter paste it on the next page     c copy
         Esc back     Ctrl-G help     Ctrl-T what is sent     Ctrl-C quit
        """)
  }

  @Test func `Authorize, in practice, ending in Account Central`() {
    var walk = WizardDriver()
    walk.walkToConsent()
    walk.press(.enter)
    walk.happen(.consentAnswered(.accountCentral))
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  3 of 5 · Authorize             article step 5   PRACTICE
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  Your browser would now show this:
         ✓ Credentials      │
         ▸ Authorize        │      Account Central, and no code in its address.
           Paste the code   │
           Token            │  There is no code on it. The next page says what such
                            │  pages mean.
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
         Enter to the page that explains it
         Esc back     Ctrl-G help     Ctrl-T what is sent     Ctrl-C quit
        """)
  }
}
