import TerminalUI
import Testing

@testable import Wizard

/// Get your keys, in earnest and in practice.
struct KeysScreens {
  @Test func `Get your keys`() {
    var walk = WizardDriver()
    walk.press(.enter)
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  1 of 5 · Get your keys              article steps 1 to 4
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ▸ Get your keys    │  You need two values: a client ID, which names your
           Credentials      │  program, and a client secret, which proves it.
           Authorize        │
           Paste the code   │  1  Create an account on developer.infusionsoft.com.
           Token            │  2  Log in to it and click Get Started.
                            │  3  Read the OAuth Guide, under "OAuth 2.0, Step 2".
                            │  4  Request Permission, under Step 3, and Request Access
                            │     Token beside it: pages 3 and 4 here do these for you.
                            │
                            │  Where the two values are: keys.developer.keap.com, Apps,
                            │  + New App, switch the API on, save. There "Key" is the
                            │  client ID and "Secret" is the client secret. The status
                            │  must be "active"; "Waiting" means not yet approved.
                            │
                            │  You will also sign in to an Infusionsoft account. It has
                            │  its own login: the developer login does not open it.
                            │
                            │
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter I have both     o open the portal     c copy its address
         Esc back     Ctrl-G help     Ctrl-C quit
        """)
  }

  @Test func `Get your keys, at 40 x 12`() {
    var walk = WizardDriver()
    walk.press(.enter)
    expect(
      walk.screen(at: .compact),
      looksLike: """
        1 of 5 · Get your keys
        ────────────────────────────────────────
        You need a client ID and a client
        secret. In keys.developer.keap.com:
        1  Apps, + New App, API on, save.
        2  "Key" is the client ID.
        3  "Secret" is the client secret.
        4  The status must be "active".

        You have no developer account? Create
        ─────────────────────────────── ▾ more ─
        Enter I have both  o open  Ctrl-G help
        """)
  }

  @Test func `Get your keys, after the address was copied`() {
    var walk = WizardDriver()
    walk.press(.enter)
    walk.happen(.copied(.portalAddress, .tool("wl-copy")))
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  1 of 5 · Get your keys              article steps 1 to 4
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ▸ Get your keys    │  You need two values: a client ID, which names your
           Credentials      │  program, and a client secret, which proves it.
           Authorize        │
           Paste the code   │  1  Create an account on developer.infusionsoft.com.
           Token            │  2  Log in to it and click Get Started.
                            │  3  Read the OAuth Guide, under "OAuth 2.0, Step 2".
                            │  4  Request Permission, under Step 3, and Request Access
                            │     Token beside it: pages 3 and 4 here do these for you.
                            │
                            │  Where the two values are: keys.developer.keap.com, Apps,
                            │  + New App, switch the API on, save. There "Key" is the
                            │  client ID and "Secret" is the client secret. The status
                            │  must be "active"; "Waiting" means not yet approved.
                            │
                            │  You will also sign in to an Infusionsoft account. It has
                            │  its own login: the developer login does not open it.
                            │
                            │  Copied 32 characters.
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter I have both     o open the portal     c copy its address
         Esc back     Ctrl-G help     Ctrl-C quit
        """)
  }

  @Test func `Get your keys, in practice`() {
    var walk = WizardDriver()
    walk.walkToPractice()
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  1 of 5 · Get your keys   article steps 1 to 4   PRACTICE
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ▸ Get your keys    │  In practice, the developer portal runs on this machine.
           Credentials      │  It has made this application for you:
           Authorize        │
           Paste the code   │      Application     my-first-integration
           Token            │      client_id       practice-client-5t8w
                            │      client_secret   practice-secret-w2k6
                            │      Status          active
                            │      Created         just now
                            │
                            │  On the next page you enter the two values, as you would
                            │  with real ones. Or press f, and they are filled in.
                            │
                            │  For a browser on this machine, the portal is also at
                            │      http://127.0.0.1:43121/
                            │  From another computer, first connect with
                            │      ssh -L 43121:127.0.0.1:43121 HOST
                            │
                            │  Nothing here is real, and nothing leaves this machine.
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter next     f fill them in     c copy client ID     s copy client secret
         Esc back     Ctrl-G help     Ctrl-C quit
        """)
  }

  @Test func `Get your keys, in practice, at 40 x 12`() {
    var walk = WizardDriver()
    walk.walkToPractice()
    expect(
      walk.screen(at: .compact),
      looksLike: """
        1 of 5 · Get your keys          PRACTICE
        ────────────────────────────────────────
        A practice portal on this machine has
        made this application:
        Application    my-first-integration
        client_id      practice-client-5t8w
        client_secret  practice-secret-w2k6
        Status         active
        Created        just now

        ─────────────────────────────── ▾ more ─
        Enter next  f fill in  Ctrl-G help
        """)
  }
}
