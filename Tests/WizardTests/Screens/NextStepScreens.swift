import TerminalUI
import Testing

@testable import Wizard

/// What can be done with a token.
struct NextStepScreens {
  @Test func `Whose token is it?`() {
    var walk = WizardDriver()
    walk.walkToToken()
    walk.press(.character("t"))
    walk.happen(.tokenChecked(Sample.liveAnswer, walk.moment))
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  5 of 5 · Whose token is it?                   live check
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  ✓ The token works: the vendor accepted it at 14:08:55.
         ✓ Credentials      │
         ✓ Authorize        │    account         ab123
         ✓ Paste the code   │    business        Ann's Shop
         ▸ Token            │    signed in as    Ann Owner
                            │    e-mail          ann@shop.example
                            │    administrator   yes
                            │
                            │  Calls, according to the answer's headers
                            │    your application   150000
                            │
                            │  Your program asks the same way, with the access token in
                            │  the header Authorization. Ctrl-T shows it.
                            │
                            │
                            │
                            │
                            │
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter back to the tokens
         Esc back     Ctrl-G help     Ctrl-T what is sent     Ctrl-C quit
        """)
  }

  @Test func `Whose token is it?, at 40 x 12`() {
    var walk = WizardDriver()
    walk.walkToToken()
    walk.press(.character("t"))
    walk.happen(.tokenChecked(Sample.liveAnswer, walk.moment))
    expect(
      walk.screen(at: .compact),
      looksLike: """
        5 of 5 · Whose token is it?   live check
        ────────────────────────────────────────
        ✓ The token works: the vendor accepted
          it at 14:08:55.

          account         ab123
          business        Ann's Shop
          signed in as    Ann Owner
          e-mail          ann@shop.example
          administrator   yes
        ─────────────────────────────── ▾ more ─
        Enter back  Ctrl-G help
        """)
  }

  @Test func `Refresh`() {
    var walk = WizardDriver()
    walk.walkToToken()
    walk.press(.character("f"))
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  5 of 5 · Refresh                        nothing sent yet
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  Refresh the tokens?
         ✓ Credentials      │
         ✓ Authorize        │  The refresh token is exchanged for a new pair: an access
         ✓ Paste the code   │  token for another 24 hours, and a refresh token for
         ▸ Token            │  another 45 days, as the vendor says.
                            │
                            │  ! A refresh token works once. Any other program that
                            │    holds this one is signed out by it, for good.
                            │
                            │  If the answer is lost on the way, the old one may be
                            │  dead already, so it is sent once and never again by
                            │  itself.
                            │
                            │  The new pair is in this program's memory only, until you
                            │  save it.
                            │
                            │
                            │  Nothing has been sent yet.
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter refresh now
         Esc back     Ctrl-G help     Ctrl-T what is sent     Ctrl-C quit
        """)
  }

  @Test func `Refresh, at 40 x 12`() {
    var walk = WizardDriver()
    walk.walkToToken()
    walk.press(.character("f"))
    expect(
      walk.screen(at: .compact),
      looksLike: """
        5 of 5 · Refresh        nothing sent yet
        ────────────────────────────────────────
        Refresh the tokens?

        The refresh token is exchanged for a new
        pair: an access token for another 24
        hours, and a refresh token for another
        45 days, as the vendor says.

        ! A refresh token works once. Any other
        ─────────────────────────────── ▾ more ─
        Enter refresh now  Ctrl-G help
        """)
  }

  @Test func `Waiting for a refresh`() {
    var walk = WizardDriver()
    walk.walkToToken()
    walk.press(.character("f"), .enter)
    walk.wait(3)
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  5 of 5 · Token                                   refresh
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  Getting the next tokens
         ✓ Credentials      │
         ✓ Authorize        │  ▸ asking api.infusionsoft.com                        3 s
         ✓ Paste the code   │
         ▸ Token            │  It is being sent the refresh token, your client ID and
                            │  your client secret, all of it encrypted.
                            │
                            │  This usually takes a second or two. After 30 seconds the
                            │  program stops waiting and says what it knows.
                            │
                            │  From now on the refresh token counts as used. If you
                            │  stop, and no answer comes, you have to sign in again.
                            │
                            │
                            │
                            │
                            │
                            │
        ────────────────────┴───────────────────────────────────────────────────────────
         Esc stop waiting
         Ctrl-G help     Ctrl-T what was sent     Ctrl-N your token     Ctrl-C quit
        """)
  }

  @Test func `For your program`() {
    var walk = WizardDriver()
    walk.walkToToken()
    walk.press(.character("p"))
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  5 of 5 · For your program                no secret in it
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  Using the token of ab123
         ✓ Credentials      │
         ✓ Authorize        │  -  authorize URL:
         ✓ Paste the code   │     https://signin.infusionsoft.com/app/oauth/authorize
         ▸ Token            │  -  token URL: https://api.infusionsoft.com/token
                            │  -  API: https://api.infusionsoft.com/crm
                            │  -  client ID: k3yFromTheDeveloperPortal
                            │  -  redirect URI: https://localhost/callback
                            │
                            │  A first call, which changes nothing
                            │
                            │    API=https://api.infusionsoft.com/crm
                            │    printf 'Authorization: Bearer %s' "$ACCESS_TOKEN" |
                            │      curl -H @- "$API/rest/v2/oauth/connect/userinfo"
                            │
                            │  Which request needs what
                            │
                            │  No secret is on this page; .env and JSON hold them all.
        ────────────────────┴────────────────────────────────────────────────── ▾ more ─
         Enter back   c copy   w write the page   e values as .env   j values as JSON
         Esc back     Ctrl-G help     Ctrl-C quit
        """)
  }

  @Test func `For your program, at 40 x 12`() {
    var walk = WizardDriver()
    walk.walkToToken()
    walk.press(.character("p"))
    expect(
      walk.screen(at: .compact),
      looksLike: """
        5 of 5 · For your program
        ────────────────────────────────────────
        Using the token of ab123

        -  authorize URL:
           https://signin.infusionsoft.com/app/o
           auth/authorize
        -  token URL:
           https://api.infusionsoft.com/token
        -  API: https://api.infusionsoft.com/crm
        ─────────────────────────────── ▾ more ─
        Enter back  c copy  Ctrl-G help
        """)
  }
}
