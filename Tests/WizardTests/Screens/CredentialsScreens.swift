import TerminalUI
import Testing

@testable import Wizard

/// The page with the three fields.
struct CredentialsScreens {
  @Test func `Credentials, first visit`() {
    var walk = WizardDriver()
    walk.walkToCredentials()
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  2 of 5 · Credentials                      article step 5
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  Client ID
         ▸ Credentials      │  ┃
           Authorize        │
           Paste the code   │  Client secret
           Token            │
                            │
                            │  Redirect URI
                            │    https://localhost/callback               the usual one
                            │
                            │
                            │  About the client ID
                            │  In the developer portal, under Apps, it is called "Key".
                            │  It names your program to the vendor and is no secret: it
                            │  is part of the link you will open on the next page.
                            │  Letters and digits, of any length, without spaces.
                            │
                            │
                            │
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter next field     Up Down move
         Esc back     Ctrl-G help     Ctrl-T what is sent     Ctrl-C quit
        """)
  }

  @Test func `Credentials, first visit, at 40 x 12`() {
    var walk = WizardDriver()
    walk.walkToCredentials()
    expect(
      walk.screen(at: .compact),
      looksLike: """
        2 of 5 · Credentials      article step 5
        ────────────────────────────────────────
        Client ID            "Key" in the portal
        ┃
        Client secret     "Secret" in the portal

        Redirect URI
          https://localhost/callback   usual one

        Names your program. It is no secret.
        ─────────────────────────────── ▾ more ─
        Enter next  Ctrl-G help
        """)
  }

  @Test func `Credentials`() {
    var walk = WizardDriver()
    walk.walkToCredentials()
    walk.paste(Sample.clientID)
    walk.press(.enter)
    walk.paste("\(Sample.secret) ")
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  2 of 5 · Credentials                      article step 5
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  Client ID
         ▸ Credentials      │    k3yFromTheDeveloperPortal                25 characters
           Authorize        │
           Paste the code   │  Client secret
           Token            │  ┃ ••••••••••••••••                         16 characters
                            │
                            │  Redirect URI
                            │    https://localhost/callback               the usual one
                            │
                            │
                            │  About the client secret
                            │  In the developer portal, under Apps: "Secret". It proves
                            │  that a request comes from your program, so keep it like
                            │  a password. It is sent to api.infusionsoft.com only, and
                            │  only when you get the token. It is never in a link.
                            │
                            │
                            │  Pasted 17 characters; one space at the end was removed.
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter next field     Up Down move     Ctrl-R show the secret
         Esc back     Ctrl-G help     Ctrl-T what is sent     Ctrl-C quit
        """)
  }

  @Test func `Credentials, at 40 x 12`() {
    var walk = WizardDriver()
    walk.walkToCredentials()
    walk.paste(Sample.clientID)
    walk.press(.enter)
    walk.paste("\(Sample.secret) ")
    expect(
      walk.screen(at: .compact),
      looksLike: """
        2 of 5 · Credentials      article step 5
        ────────────────────────────────────────
        Client ID            "Key" in the portal
          k3yFromTheDeveloperPortal
        Client secret     "Secret" in the portal
        ┃ ••••••••••••••••         16 characters
        Redirect URI
          https://localhost/callback   usual one

        Like a password: it is never in a link.
        ─────────────────────────────── ▾ more ─
        Enter next  Ctrl-R show  Ctrl-G help
        """)
  }

  @Test func `Credentials, cursor on the redirect URI`() {
    var walk = WizardDriver()
    walk.fillInCredentials()
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  2 of 5 · Credentials                      article step 5
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  Client ID
         ▸ Credentials      │    k3yFromTheDeveloperPortal                25 characters
           Authorize        │
           Paste the code   │  Client secret
           Token            │    ••••••••••••••••                         16 characters
                            │
                            │  Redirect URI
                            │  ┃ https://localhost/callback               the usual one
                            │
                            │
                            │  About the redirect URI, or callback URL
                            │  The address your browser is sent to after Allow. Keep
                            │  the usual one: you need no web site for it. If you enter
                            │  a site of your own, a script there may use up the code
                            │  before you can paste it here.
                            │  It starts with https:// and is best without a "?" in it.
                            │
                            │
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter next page     Up Down move     Ctrl-R show the secret
         Esc back     Ctrl-G help     Ctrl-T what is sent     Ctrl-C quit
        """)
  }

  @Test func `Credentials, cursor on the redirect URI, at 40 x 12`() {
    var walk = WizardDriver()
    walk.fillInCredentials()
    expect(
      walk.screen(at: .compact),
      looksLike: """
        2 of 5 · Credentials      article step 5
        ────────────────────────────────────────
        Client ID            "Key" in the portal
          k3yFromTheDeveloperPortal
        Client secret     "Secret" in the portal
          ••••••••••••••••         16 characters
        Redirect URI
        ┃ https://localhost/callback   usual one

        Keep the usual one: no web site needed.
        ─────────────────────────────── ▾ more ─
        Enter next  Ctrl-R show  Ctrl-G help
        """)
  }

  @Test func `Credentials, the secret shown`() {
    var walk = WizardDriver()
    walk.fillInCredentials()
    walk.press(.control("r"))
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  2 of 5 · Credentials                      article step 5
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  Client ID
         ▸ Credentials      │    k3yFromTheDeveloperPortal                25 characters
           Authorize        │
           Paste the code   │  Client secret
           Token            │    s3cretFromPortal                         16 characters
                            │
                            │  Redirect URI
                            │  ┃ https://localhost/callback               the usual one
                            │
                            │
                            │  About the redirect URI, or callback URL
                            │  The address your browser is sent to after Allow. Keep
                            │  the usual one: you need no web site for it. If you enter
                            │  a site of your own, a script there may use up the code
                            │  before you can paste it here.
                            │  It starts with https:// and is best without a "?" in it.
                            │
                            │
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter next page     Up Down move     Ctrl-R hide the secret
         Esc back     Ctrl-G help     Ctrl-T what is sent     Ctrl-C quit
        """)
  }

  @Test func `Credentials, in practice`() {
    var walk = WizardDriver()
    walk.walkToPractice()
    walk.press(.enter)
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  2 of 5 · Credentials           article step 5   PRACTICE
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  Client ID
         ▸ Credentials      │  ┃
           Authorize        │
           Paste the code   │  Client secret
           Token            │
                            │
                            │  Redirect URI
                            │    https://localhost/callback               the usual one
                            │
                            │
                            │  About the client ID
                            │  On the practice card, it is called client_id. It names
                            │  your program to the vendor and is no secret: it is part
                            │  of the link you will open on the next page.
                            │  Letters and digits, of any length, without spaces.
                            │
                            │
                            │
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter next field     Up Down move
         Esc back     Ctrl-G help     Ctrl-T what is sent     Ctrl-C quit
        """)
  }

  @Test func `Credentials, in practice, at 40 x 12`() {
    var walk = WizardDriver()
    walk.walkToPractice()
    walk.press(.enter)
    expect(
      walk.screen(at: .compact),
      looksLike: """
        2 of 5 · Credentials            PRACTICE
        ────────────────────────────────────────
        Client ID          client_id on the card
        ┃
        Client secret        client_secret on it

        Redirect URI
          https://localhost/callback   usual one

        Names your program. It is no secret.
        ─────────────────────────────── ▾ more ─
        Enter next  Ctrl-G help
        """)
  }
}
