import InfusionsoftOAuth
import TerminalUI
import Testing

@testable import Wizard

/// What went wrong.
struct FailureScreens {
  @Test func `A refused code`() {
    var walk = WizardDriver()
    walk.walkToWaiting()
    walk.answer(401, Sample.refusal)
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  4 of 5 · Paste the code                          refused
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  ✗ The vendor refused the code. You have no token yet.
         ✓ Credentials      │
         ✓ Authorize        │  The server said, with HTTP 401:
         ▸ Paste the code   │    invalid_grant
           Token            │    Unable to authenticate username and password
                            │
                            │  The vendor does not document this answer. Likely causes:
                            │
                            │  1  The secret is another client ID's.       cannot check
                            │     Compare both with the developer portal.
                            │  2  A space or a line break inside a value.  checked: no
                            │  3  Client ID and secret are the same.       checked: no
                            │  4  The code grew old: it waited 12 s.       checked: no
                            │
                            │  Correct the secret, then get a new code: this one has
                            │  been sent, and a code works once.
                            │
                            │  In a ticket: credentials-refused, 14:08:53 +01:00, 0.1.0
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter correct the secret     n new code, same secret     c copy the answer
         Esc back     Ctrl-G help     Ctrl-T what was sent     Ctrl-C quit
        """)
  }

  @Test func `A refused code, at 40 x 12`() {
    var walk = WizardDriver()
    walk.walkToWaiting()
    walk.answer(401, Sample.refusal)
    expect(
      walk.screen(at: .compact),
      looksLike: """
        4 of 5 · Paste the code          refused
        ────────────────────────────────────────
        ✗ The vendor refused the code. You have
          no token yet.

        The server said, with HTTP 401:
          invalid_grant
          Unable to authenticate username and
          password

        ─────────────────────────────── ▾ more ─
        Enter correct the secret  Ctrl-G help
        """)
  }

  @Test func `Denied`() {
    var walk = WizardDriver()
    walk.walkToPaste()
    walk.paste(Sample.denied)
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  4 of 5 · Paste the code                          refused
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  ✗ Access was denied, so there is no code.
         ✓ Credentials      │
         ✓ Authorize        │  The server said, in the address that came back:
         ▸ Paste the code   │    access_denied
           Token            │    The user denied access
                            │
                            │  The vendor does not document this answer. Likely causes:
                            │
                            │  1  Deny was clicked.                        cannot check
                            │  2  The login has no account attached.       cannot check
                            │     A developer login alone has none: use the account's.
                            │  3  The key is the account's own API key.    cannot check
                            │     A client ID is made at keys.developer.keap.com.
                            │
                            │  Open the link again, sign in to the account that you
                            │  mean, and click Allow. Nothing was sent.
                            │
                            │  In a ticket: access-denied, 14:08:31 +01:00, 0.1.0
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter open the link again     c copy the answer
         Esc back     Ctrl-G help     Ctrl-C quit
        """)
  }

  @Test func `Denied, at 40 x 12`() {
    var walk = WizardDriver()
    walk.walkToPaste()
    walk.paste(Sample.denied)
    expect(
      walk.screen(at: .compact),
      looksLike: """
        4 of 5 · Paste the code          refused
        ────────────────────────────────────────
        ✗ Access was denied, so there is no
          code.

        The server said, in the address that
        came back:
          access_denied
          The user denied access

        ─────────────────────────────── ▾ more ─
        Enter open the link again  Ctrl-G help
        """)
  }

  @Test func `Another state`() {
    var walk = WizardDriver()
    walk.walkToPaste()
    walk.paste(Sample.redirect("code=A7x9kQ2m", state: "someOtherRunsState0123"))
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  4 of 5 · Paste the code                     nothing sent
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  ✗ This address does not answer your link, so nothing was
         ✓ Credentials      │    sent.
         ✓ Authorize        │
         ▸ Paste the code   │  Likely causes:
           Token            │
                            │  1  It answers the link of another run.      cannot check
                            │  2  It is somebody else's address.           cannot check
                            │     Do not use its code: it opens their account.
                            │
                            │  Open the link of this run again, click Allow, and paste
                            │  the address that comes then.
                            │
                            │
                            │
                            │
                            │
                            │
                            │  In a ticket: state-mismatch, 14:08:31 +01:00, 0.1.0
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter open the link again     p paste again     c copy the answer
         Esc back     Ctrl-G help     Ctrl-C quit
        """)
  }

  @Test func `A server that is not there`() {
    var walk = WizardDriver()
    walk.walkToWaiting()
    walk.fail(
      TransportError(.hostNotFound, wasSent: false, detail: "Could not resolve host: api.infusionsoft.com"))
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  4 of 5 · Paste the code                         not sent
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  ✗ The name of api.infusionsoft.com cannot be found.
         ✓ Credentials      │
         ✓ Authorize        │  The network library said:
         ▸ Paste the code   │    Could not resolve host: api.infusionsoft.com
           Token            │
                            │  Likely causes:
                            │
                            │  1  This machine is not connected.           cannot check
                            │  2  This machine cannot look up names.       cannot check
                            │     Try the name in a browser on this machine.
                            │  3  The host's name is misspelled.           cannot check
                            │  4  A proxy is needed, and none is set.      cannot check
                            │     In an office, ask which; HTTPS_PROXY names it.
                            │
                            │  The code was not sent and is still good, for a short
                            │  time. Mend this, then send it again.
                            │
                            │  In a ticket: host-not-found, 14:08:53 +01:00, 0.1.0
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter send it again     c copy the answer
         Esc back     Ctrl-G help     Ctrl-T what was sent     Ctrl-C quit
        """)
  }

  @Test func `A server that is not there, at 40 x 12`() {
    var walk = WizardDriver()
    walk.walkToWaiting()
    walk.fail(
      TransportError(.hostNotFound, wasSent: false, detail: "Could not resolve host: api.infusionsoft.com"))
    expect(
      walk.screen(at: .compact),
      looksLike: """
        4 of 5 · Paste the code         not sent
        ────────────────────────────────────────
        ✗ The name of api.infusionsoft.com
          cannot be found.

        The network library said:
          Could not resolve host:
          api.infusionsoft.com

        Likely causes:
        ─────────────────────────────── ▾ more ─
        Enter send it again  c copy  Ctrl-G help
        """)
  }

  @Test func `A server that does not answer in time`() {
    var walk = WizardDriver()
    walk.walkToWaiting()
    walk.fail(TransportError(.timedOut, wasSent: true, detail: "Operation timed out after 30000 milliseconds"))
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  4 of 5 · Paste the code                        no answer
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  ✗ No answer within 30 seconds. You have no token yet.
         ✓ Credentials      │
         ✓ Authorize        │  The network library said:
         ▸ Paste the code   │    Operation timed out after 30000 milliseconds
           Token            │
                            │  Likely causes:
                            │
                            │  1  The way there is slow or broken.         cannot check
                            │  2  A firewall closes the way.               cannot check
                            │     It must let port 443 of the host through.
                            │  3  A proxy is needed, and none is set.      cannot check
                            │     In an office, ask which; HTTPS_PROXY names it.
                            │  4  The vendor has trouble just now.         cannot check
                            │
                            │  The code may have arrived and counts as used: get a new
                            │  one. You are usually still signed in.
                            │
                            │  In a ticket: timed-out, 14:08:53 +01:00, 0.1.0
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter get a new code     c copy the answer
         Esc back     Ctrl-G help     Ctrl-T what was sent     Ctrl-C quit
        """)
  }

  @Test func `A server that answers with a web page`() {
    var walk = WizardDriver()
    walk.walkToWaiting()
    walk.answer(500, "<html><body><h1>500 Internal Server Error</h1></body></html>")
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  4 of 5 · Paste the code                   no token in it
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  ✗ The server failed, and answered with a web page. You
         ✓ Credentials      │    have no token yet.
         ✓ Authorize        │
         ▸ Paste the code   │  The server said, with HTTP 500:
           Token            │    text/html
                            │
                            │  The vendor does not document this answer. Likely causes:
                            │
                            │  1  The vendor has trouble just now.         cannot check
                            │     Wait a minute.
                            │  2  The address is not the vendor's.         checked: no
                            │
                            │  Wait a minute. The code has been sent, and a code works
                            │  once: get a new one.
                            │
                            │
                            │
                            │  In a ticket: server-error-html, 14:08:53 +01:00, 0.1.0
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter get a new code     c copy the answer
         Esc back     Ctrl-G help     Ctrl-T what was sent     Ctrl-C quit
        """)
  }

  @Test func `A server with terminal escapes in its words`() {
    var walk = WizardDriver()
    walk.walkToWaiting()
    walk.answer(400, #"{"error":"invalid_request","error_description":"\u001b[2J\u001b]0;x"}"#)
    expect(
      walk.screen(),
      looksLike: """
         infusionsoft-oauth │  4 of 5 · Paste the code                          refused
        ────────────────────┼───────────────────────────────────────────────────────────
                            │
         ✓ Get your keys    │  ✗ The vendor refused the code. You have no token yet.
         ✓ Credentials      │
         ✓ Authorize        │  The server said, with HTTP 400:
         ▸ Paste the code   │    invalid_request
           Token            │    ␛[2J␛]0;x
                            │
                            │  The vendor does not document this answer. Likely causes:
                            │
                            │  1  The secret is another client ID's.       cannot check
                            │     Compare both with the developer portal.
                            │  2  A space or a line break inside a value.  checked: no
                            │  3  The redirect URI is not the link's.      checked: no
                            │  4  The code grew old: it waited 12 s.       checked: no
                            │
                            │  Compare the values with the developer portal, then get a
                            │  new code: this one has been sent, and a code works once.
                            │  In a ticket: token-request-refused, 14:08:53 +01:00,
                            │  0.1.0
        ────────────────────┴───────────────────────────────────────────────────────────
         Enter correct the secret     n new code, same secret     c copy the answer
         Esc back     Ctrl-G help     Ctrl-T what was sent     Ctrl-C quit
        """)
  }
}
