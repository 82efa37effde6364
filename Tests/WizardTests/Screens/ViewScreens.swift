import TerminalUI
import Testing

@testable import Wizard

/// Help, and the requests behind the pages.
struct ViewScreens {
  @Test func `Help`() {
    var walk = WizardDriver()
    walk.walkToAuthorize()
    walk.press(.control("g"))
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  Help                                            the link
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  How do I get the link out of here?
         ✓ Credentials      │  c copies it. If it did not arrive, b shows it alone, to
         ▸ Authorize        │  be selected with the mouse. Over SSH, both work on the
           Paste the code   │  computer you sit at.
           Token            │
                            │  Why is an error page right?
                            │  After Allow, the vendor sends your browser to the
                            │  redirect URI. At localhost nothing answers, so the
                            │  browser complains. The code is in the address all the
                            │  same, and it has gone nowhere else.
                            │
                            │  The article's link looks different.
                            │  The article prints it without the "?", the redirect URI
                            │  and the response type. Opened like that, it ends in
                            │  Account Central, without a code.
                            │
                            │  What does h do?
                            │  The article says signin.infusionsoft.com, the vendor's
        ────────────────────┴────────────────────────────────────────────────── ▾ more ─
         Enter back
         Esc back     Ctrl-G help     Ctrl-C quit
        """)
  }

  @Test func `Help, at 40 x 12`() {
    var walk = WizardDriver()
    walk.walkToAuthorize()
    walk.press(.control("g"))
    expect(
      walk.screen(at: .compact),
      looksLike: """
        Help                            the link
        ────────────────────────────────────────
        How do I get the link out of here?
        c copies it. If it did not arrive, b
        shows it alone, to be selected with the
        mouse. Over SSH, both work on the
        computer you sit at.

        Why is an error page right?
        After Allow, the vendor sends your
        ─────────────────────────────── ▾ more ─
        Enter back  Ctrl-G help
        """)
  }

  @Test func `The link's request`() {
    var walk = WizardDriver()
    walk.walkToAuthorize()
    walk.press(.control("t"))
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  What will be sent                                 Ctrl-T
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  Your browser sends this when you open the link. This
         ✓ Credentials      │  program sends nothing, and the client secret is not in
         ▸ Authorize        │  it.
           Paste the code   │
           Token            │  GET https://signin.infusionsoft.com/app/oauth/authorize
                            │    client_id      k3yFromTheDeveloperPortal
                            │      Your application's client ID, from the developer
                            │      portal. It names who asks.
                            │    redirect_uri   https://localhost/callback
                            │      The callback URL: where the vendor sends your
                            │      browser after Allow.
                            │    response_type  code
                            │      Asks for a one-time code, which is then exchanged
                            │      for a token.
                            │    scope          full
                            │      What the token may do. The vendor has only this one:
                            │      all that your login may do.
                            │    state          q7VhT2mZ0sLx9BdKc4RnWg
        ────────────────────┴────────────────────────────────────────────────── ▾ more ─
         Enter back
         Esc back     Ctrl-G help     Ctrl-C quit
        """)
  }

  @Test func `The link's request, at 40 x 12`() {
    var walk = WizardDriver()
    walk.walkToAuthorize()
    walk.press(.control("t"))
    expect(
      walk.screen(at: .compact),
      looksLike: """
        What will be sent                 Ctrl-T
        ────────────────────────────────────────
        Your browser sends this when you open
        the link. This program sends nothing,
        and the client secret is not in it.

        GET https://signin.infusionsoft.com/app/
        oauth/authorize
          client_id      k3yFromTheDeveloperPort
                         al
        ─────────────────────────────── ▾ more ─
        Enter back  Ctrl-G help
        """)
  }

  @Test func `The request that will be sent`() {
    var walk = WizardDriver()
    walk.walkToCode()
    walk.press(.control("t"))
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  What will be sent                                 Ctrl-T
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  This will be sent once, encrypted, when you press Enter
         ✓ Credentials      │  on the page before. Nothing has been sent yet.
         ✓ Authorize        │
         ▸ Paste the code   │  POST https://api.infusionsoft.com/token
           Token            │    client_id      k3yFromTheDeveloperPortal
                            │      Your application's client ID.
                            │    client_secret  ••••••••••••••••
                            │      Proves that it is your application that asks.
                            │    code           ••••••••
                            │      The one-time code from the address. It is used up by
                            │      this.
                            │    grant_type     authorization_code
                            │      Says what is exchanged for a token.
                            │    redirect_uri   https://localhost/callback
                            │      The same as in the link, to the letter, or the
                            │      vendor refuses.
                            │
                            │
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter back
         Esc back     Ctrl-G help     Ctrl-C quit
        """)
  }

  @Test func `The request that was sent`() {
    var walk = WizardDriver()
    walk.walkToToken()
    walk.press(.control("t"))
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  What was sent                                     Ctrl-T
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  This was sent, once, and never again by itself.
         ✓ Credentials      │
         ✓ Authorize        │  POST https://api.infusionsoft.com/token
         ✓ Paste the code   │    client_id      k3yFromTheDeveloperPortal
         ▸ Token            │      Your application's client ID.
                            │    client_secret  ••••••••••••••••
                            │      Proves that it is your application that asks.
                            │    code           ••••••••
                            │      The one-time code from the address. It is used up by
                            │      this.
                            │    grant_type     authorization_code
                            │      Says what is exchanged for a token.
                            │    redirect_uri   https://localhost/callback
                            │      The same as in the link, to the letter, or the
                            │      vendor refuses.
                            │
                            │
                            │
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter back
         Esc back     Ctrl-G help     Ctrl-C quit
        """)
  }
}
