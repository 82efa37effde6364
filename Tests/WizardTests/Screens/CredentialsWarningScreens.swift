import TerminalUI
import Testing

@testable import Wizard

/// The page with the three fields, when something is wrong with one.
struct CredentialsWarningScreens {
  @Test func `Credentials, with a mistake`() {
    var walk = WizardDriver()
    walk.fillInCredentials(secret: Sample.clientID)
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
           Token            │  ┃ •••••••••••••••••••••••••      ! same as the client ID
                            │
                            │  Redirect URI
                            │    https://localhost/callback               the usual one
                            │
                            │
                            │  ! Client ID and client secret are the same text
                            │  Most likely the first was copied twice. In the portal,
                            │  the ID is called "Key" and the secret "Secret".
                            │  Ctrl-U empties this field.
                            │
                            │
                            │
                            │  Press Enter again to continue anyway.
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter next field     Ctrl-U empty     Up Down move     Ctrl-R show the secret
         Esc back     Ctrl-G help     Ctrl-T what is sent     Ctrl-C quit
        """)
  }

  @Test func `Credentials, with a mistake, at 40 x 12`() {
    var walk = WizardDriver()
    walk.fillInCredentials(secret: Sample.clientID)
    expect(
      walk.screen(at: .compact),
      looksLike: """
        2 of 5 · Credentials      article step 5
        ────────────────────────────────────────
        Client ID            "Key" in the portal
          k3yFromTheDeveloperPortal
        Client secret     "Secret" in the portal
        ┃ …•••••••••••   ! same as the client ID
        Redirect URI
          https://localhost/callback   usual one

        ! Client ID and client secret are the
        ─────────────────────────────── ▾ more ─
        Enter next  Ctrl-R show  Ctrl-G help
        """)
  }

  @Test func `Credentials, a site of one's own`() {
    var walk = WizardDriver()
    walk.fillInCredentials()
    walk.press(.control("u"))
    walk.paste("https://shop.example/oauth/back")
    walk.press(.enter)
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
                            │  ┃ https://shop.example/oauth/back   ! a site of your own
                            │
                            │
                            │  ! After Allow, the code goes to shop.example
                            │  If a script answers at shop.example, it may use up the
                            │  code before you can paste it here. Best is the usual
                            │  one, unless your program needs this very address. Ctrl-O
                            │  puts the usual one back.
                            │
                            │
                            │  Press Enter again to continue anyway.
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter next page   Ctrl-O the usual one   Up Down move   Ctrl-R show the secret
         Esc back     Ctrl-G help     Ctrl-T what is sent     Ctrl-C quit
        """)
  }

  @Test func `Credentials, a site of one's own, at 40 x 12`() {
    var walk = WizardDriver()
    walk.fillInCredentials()
    walk.press(.control("u"))
    walk.paste("https://shop.example/oauth/back")
    walk.press(.enter)
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
        ┃ …ple/oauth/back   ! a site of your own

        ! After Allow, the code goes to
        ─────────────────────────────── ▾ more ─
        Enter next  Ctrl-R show  Ctrl-G help
        """)
  }

  @Test func `Credentials, after Ctrl-V`() {
    var walk = WizardDriver()
    walk.walkToCredentials()
    walk.press(.control("v"))
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
                            │  To paste here, press Ctrl-Shift-V or Cmd-V, or
                            │  right-click.
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter next field     Up Down move
         Esc back     Ctrl-G help     Ctrl-T what is sent     Ctrl-C quit
        """)
  }
}
