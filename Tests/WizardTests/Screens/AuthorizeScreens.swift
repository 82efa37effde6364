import TerminalUI
import Testing

@testable import Wizard

/// The link.
struct AuthorizeScreens {
  @Test func `Authorize`() {
    var walk = WizardDriver()
    walk.walkToAuthorize()
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  3 of 5 · Authorize                        article step 5
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  This is your authorize URL. Open it in a browser, sign
         ✓ Credentials      │  in to your Infusionsoft account, and click Allow:
         ▸ Authorize        │
           Paste the code   │  https://signin.infusionsoft.com/app/oauth/authorize?clie
           Token            │  nt_id=k3yFromTheDeveloperPortal&redirect_uri=https%3A%2F
                            │  %2Flocalhost%2Fcallback&response_type=code&scope=full&st
                            │  ate=q7VhT2mZ0sLx9BdKc4RnWg
                            │
                            │  client_id      who asks: your application
                            │  redirect_uri   where your browser goes after Allow
                            │  response_type  code: answer with a one-time code
                            │  scope          full: all that your login may do
                            │  state          random, to know the answer as yours
                            │
                            │  After Allow an error page comes, and that is right: the
                            │  code is in its address, and page 4 takes it from there.
                            │
                            │  If the link does not open, h tries the other host.
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter I clicked Allow   c copy   o open   b link alone   h host   a API Access
         Esc back     Ctrl-G help     Ctrl-T what is sent     Ctrl-C quit
        """)
  }

  @Test func `Authorize, at 40 x 12`() {
    var walk = WizardDriver()
    walk.walkToAuthorize()
    expect(
      walk.screen(at: .compact),
      looksLike: """
        3 of 5 · Authorize        article step 5
        ────────────────────────────────────────
        Open this link, sign in, click Allow:
        https://signin.infusionsoft.com/app/oaut
        h/authorize?client_id=k3yFromTheDevelope
        rPortal&redirect_uri=https%3A%2F%2Flocal
        host%2Fcallback&response_type=code&scope
        =full&state=q7VhT2mZ0sLx9BdKc4RnWg

        Then an error page comes: that is right.
        ─────────────────────────────── ▾ more ─
        Enter next  c copy  b link  Ctrl-G help
        """)
  }

  @Test func `Authorize, over SSH, after c`() {
    var walk = WizardDriver(.overSSH)
    walk.walkToAuthorize()
    walk.press(.character("c"))
    walk.happen(.copied(.authorizeURL, .terminal))
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  3 of 5 · Authorize                        article step 5
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  This is your authorize URL. You are connected over SSH:
         ✓ Credentials      │  open it on your own computer, sign in, and click Allow.
         ▸ Authorize        │
           Paste the code   │  https://signin.infusionsoft.com/app/oauth/authorize?clie
           Token            │  nt_id=k3yFromTheDeveloperPortal&redirect_uri=https%3A%2F
                            │  %2Flocalhost%2Fcallback&response_type=code&scope=full&st
                            │  ate=q7VhT2mZ0sLx9BdKc4RnWg
                            │
                            │  client_id      who asks: your application
                            │  redirect_uri   where your browser goes after Allow
                            │  response_type  code: answer with a one-time code
                            │  scope          full: all that your login may do
                            │  state          random, to know the answer as yours
                            │
                            │  After Allow an error page comes, and that is right: the
                            │  code is in its address, and page 4 takes it from there.
                            │
                            │  Sent 194 characters to the terminal. Not there? Press b.
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter I clicked Allow   c copy   b link alone   h host   a API Access
         Esc back     Ctrl-G help     Ctrl-T what is sent     Ctrl-C quit
        """)
  }

  @Test func `Authorize, at the other host`() {
    var walk = WizardDriver()
    walk.walkToAuthorize()
    walk.press(.character("h"))
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  3 of 5 · Authorize                        article step 5
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  This is your authorize URL. Open it in a browser, sign
         ✓ Credentials      │  in to your Infusionsoft account, and click Allow:
         ▸ Authorize        │
           Paste the code   │  https://accounts.infusionsoft.com/app/oauth/authorize?cl
           Token            │  ient_id=k3yFromTheDeveloperPortal&redirect_uri=https%3A%
                            │  2F%2Flocalhost%2Fcallback&response_type=code&scope=full&
                            │  state=q7VhT2mZ0sLx9BdKc4RnWg
                            │
                            │  client_id      who asks: your application
                            │  redirect_uri   where your browser goes after Allow
                            │  response_type  code: answer with a one-time code
                            │  scope          full: all that your login may do
                            │  state          random, to know the answer as yours
                            │
                            │  After Allow an error page comes, and that is right: the
                            │  code is in its address, and page 4 takes it from there.
                            │
                            │  Now at accounts.infusionsoft.com. The rest is the same.
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter I clicked Allow   c copy   o open   b link alone   h host   a API Access
         Esc back     Ctrl-G help     Ctrl-T what is sent     Ctrl-C quit
        """)
  }

  @Test func `Authorize, with a site of one's own`() {
    var walk = WizardDriver()
    walk.fillInCredentials()
    walk.press(.control("u"))
    walk.paste("https://shop.example/oauth/back")
    walk.press(.enter, .enter)
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  3 of 5 · Authorize                        article step 5
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  This is your authorize URL. Open it in a browser, sign
         ✓ Credentials      │  in to your Infusionsoft account, and click Allow:
         ▸ Authorize        │
           Paste the code   │  https://signin.infusionsoft.com/app/oauth/authorize?clie
           Token            │  nt_id=k3yFromTheDeveloperPortal&redirect_uri=https%3A%2F
                            │  %2Fshop.example%2Foauth%2Fback&response_type=code&scope=
                            │  full&state=q7VhT2mZ0sLx9BdKc4RnWg
                            │
                            │  client_id      who asks: your application
                            │  redirect_uri   where your browser goes after Allow
                            │  response_type  code: answer with a one-time code
                            │  scope          full: all that your login may do
                            │  state          random, to know the answer as yours
                            │
                            │  After Allow, shop.example comes up. A script there may
                            │  use the code; if not, it is in the address, and page 4
                            │  takes it from there.
                            │  If the link does not open, h tries the other host.
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter I clicked Allow   c copy   o open   b link alone   h host   a API Access
         Esc back     Ctrl-G help     Ctrl-T what is sent     Ctrl-C quit
        """)
  }

  @Test func `Authorize, with a site of one's own, at 40 x 12`() {
    var walk = WizardDriver()
    walk.fillInCredentials()
    walk.press(.control("u"))
    walk.paste("https://shop.example/oauth/back")
    walk.press(.enter, .enter)
    expect(
      walk.screen(at: .compact),
      looksLike: """
        3 of 5 · Authorize        article step 5
        ────────────────────────────────────────
        Open this link, sign in, click Allow:
        https://signin.infusionsoft.com/app/oaut
        h/authorize?client_id=k3yFromTheDevelope
        rPortal&redirect_uri=https%3A%2F%2Fshop.
        example%2Foauth%2Fback&response_type=cod
        e&scope=full&state=q7VhT2mZ0sLx9BdKc4RnW
        g

        ─────────────────────────────── ▾ more ─
        Enter next  c copy  b link  Ctrl-G help
        """)
  }

  @Test func `Authorize, in practice`() {
    var walk = WizardDriver()
    walk.walkToPractice()
    walk.press(.character("f"), .enter)
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  3 of 5 · Authorize             article step 5   PRACTICE
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  This is your authorize URL. Open it in a browser, sign
         ✓ Credentials      │  in to your Infusionsoft account, and click Allow:
         ▸ Authorize        │
           Paste the code   │  http://127.0.0.1:43121/app/oauth/authorize?client_id=pra
           Token            │  ctice-client-5t8w&redirect_uri=https%3A%2F%2Flocalhost%2
                            │  Fcallback&response_type=code&scope=full&state=q7VhT2mZ0s
                            │  Lx9BdKc4RnWg
                            │
                            │  client_id      who asks: your application
                            │  redirect_uri   where your browser goes after Allow
                            │  response_type  code: answer with a one-time code
                            │  scope          full: all that your login may do
                            │  state          random, to know the answer as yours
                            │
                            │  After Allow an error page comes, and that is right: the
                            │  code is in its address, and page 4 takes it from there.
                            │
                            │  Practice needs no browser: Enter shows it here.
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter see it here   c copy   o open   b link alone   a API Access
         Esc back     Ctrl-G help     Ctrl-T what is sent     Ctrl-C quit
        """)
  }

  @Test func `Authorize, in practice, at 40 x 12`() {
    var walk = WizardDriver()
    walk.walkToPractice()
    walk.press(.character("f"), .enter)
    expect(
      walk.screen(at: .compact),
      looksLike: """
        3 of 5 · Authorize              PRACTICE
        ────────────────────────────────────────
        Open this link, sign in, click Allow:
        http://127.0.0.1:43121/app/oauth/authori
        ze?client_id=practice-client-5t8w&redire
        ct_uri=https%3A%2F%2Flocalhost%2Fcallbac
        k&response_type=code&scope=full&state=q7
        VhT2mZ0sLx9BdKc4RnWg

        Then an error page comes: that is right.
        ─────────────────────────────── ▾ more ─
        Enter next  c copy  b link  Ctrl-G help
        """)
  }

  @Test func `Authorize, a token came late`() {
    var walk = WizardDriver()
    walk.walkToWaiting()
    walk.press(.escape, .escape)
    walk.answer(200, Sample.tokenResponse)
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  3 of 5 · Authorize                        article step 5
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  This is your authorize URL. Open it in a browser, sign
         ✓ Credentials      │  in to your Infusionsoft account, and click Allow:
         ▸ Authorize        │
           Paste the code   │  https://signin.infusionsoft.com/app/oauth/authorize?clie
           Token            │  nt_id=k3yFromTheDeveloperPortal&redirect_uri=https%3A%2F
                            │  %2Flocalhost%2Fcallback&response_type=code&scope=full&st
                            │  ate=q7VhT2mZ0sLx9BdKc4RnWg
                            │
                            │  client_id      who asks: your application
                            │  redirect_uri   where your browser goes after Allow
                            │  response_type  code: answer with a one-time code
                            │  scope          full: all that your login may do
                            │  state          random, to know the answer as yours
                            │
                            │  After Allow an error page comes, and that is right: the
                            │  code is in its address, and page 4 takes it from there.
                            │  ✓ The token you stopped waiting for has come. Ctrl-N
                            │    shows it.
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter I clicked Allow   c copy   o open   b link alone   h host   a API Access
         Esc back   Ctrl-G help   Ctrl-T what is sent   Ctrl-N your token   Ctrl-C quit
        """)
  }

  @Test func `Authorize, a token came late, at 40 x 12`() {
    var walk = WizardDriver()
    walk.walkToWaiting()
    walk.press(.escape, .escape)
    walk.answer(200, Sample.tokenResponse)
    expect(
      walk.screen(at: .compact),
      looksLike: """
        3 of 5 · Authorize        article step 5
        ────────────────────────────────────────
        Open this link, sign in, click Allow:
        https://signin.infusionsoft.com/app/oaut
        h/authorize?client_id=k3yFromTheDevelope
        rPortal&redirect_uri=https%3A%2F%2Flocal
        host%2Fcallback&response_type=code&scope
        =full&state=q7VhT2mZ0sLx9BdKc4RnWg

        Then an error page comes: that is right.
        ─────────────────────────────── ▾ more ─
        Enter next  c copy  b link  Ctrl-N token
        """)
  }
}
