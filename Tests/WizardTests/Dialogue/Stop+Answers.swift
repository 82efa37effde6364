import InfusionsoftOAuth
import Setups
import TerminalUI

@testable import Wizard

/// The pages from the box on.
extension Stop {
  static let boxes = [
    Stop("box", hasField: true) { $0.walkToPaste() },
    Stop("box with a text", hasField: true) {
      $0.walkToPaste()
      $0.type("https://localhost/callb")
    },
    Stop("box with a text shown", hasField: true) {
      $0.walkToPaste()
      $0.type("https://localhost/callb")
      $0.press(.control("r"))
    },
    Stop("what the browser shows") {
      $0.walkToPaste()
      $0.press(.enter)
    },
    Stop("a code") { $0.walkToCode() },
    Stop("a code without the secret") { $0.walkToCodeWithoutSecret() },
    Stop("a bare code") {
      $0.walkToPaste()
      $0.paste(Sample.code)
    },
    Stop("a code sent before") {
      $0.walkToWaiting()
      $0.press(.escape)
      $0.paste(Sample.address)
    },
    Stop("waiting") {
      $0.walkToWaiting()
      $0.wait(3)
    },
    Stop("waiting in practice") { $0.walkToPracticeWaiting() },
  ]

  static let otherPastes = [
    ("the article's link", Sample.articleLink),
    ("the whole link", Sample.link),
    ("Account Central's address", "https://accounts.infusionsoft.com/app/central/home"),
    ("the login page", "https://signin.infusionsoft.com/login"),
    ("tokens", Sample.tokenResponse),
    ("noise", "The quick brown fox jumps over the lazy dog."),
    ("an API key", "KeapAK-0123456789abcdef0123456789abcdef"),
    ("the client ID", Sample.clientID),
    ("the client secret", Sample.secret),
    ("the redirect URI", "https://localhost/callback"),
    ("a curl command", "curl -X POST https://api.infusionsoft.com/token -d grant_type=authorization_code"),
    ("the head of an answer", "HTTP/1.1 401 Unauthorized\nDate: Sat, 21 Nov 2026 13:08:31 GMT\nServer: gateway"),
    ("Invalid Client", "Invalid Client"),
    ("a browser's error", "This site can’t be reached\nlocalhost refused to connect.\nERR_CONNECTION_REFUSED"),
  ].map { name, text in
    Stop("pasted: \(name)") {
      $0.walkToPaste()
      $0.paste(text)
    }
  }

  static let failures =
    [
      ("denied", Sample.denied),
      ("another state", Sample.redirect("code=A7x9kQ2m", state: "someOtherRunsState0123")),
      ("no code", Sample.redirect("scope=full")),
      ("the server's words", Sample.refusal),
    ].map { name, text in
      Stop("pasted: \(name)") {
        $0.walkToPaste()
        $0.paste(text)
      }
    }
    + [
      ("refused", 401, Sample.refusal),
      ("a server's page", 500, "<html><body><h1>500 Internal Server Error</h1></body></html>"),
      ("an answer cut short", 200, #"{"access_token":"aCc3ss"#),
      ("an answer without a token", 200, "{}"),
      ("escapes in the server's words", 400, #"{"error":"invalid_request","error_description":"\u001b[2J\u001b]0;x"}"#),
    ].map { name, status, body in
      Stop(name) {
        $0.walkToWaiting()
        $0.answer(status, body)
      }
    }
    + [
      TransportError(.hostNotFound, wasSent: false, detail: "Could not resolve host: api.infusionsoft.com"),
      TransportError(.connectionFailed, wasSent: false, detail: "Failed to connect"),
      TransportError(.proxyFailed, wasSent: false, detail: "Could not resolve proxy"),
      TransportError(.certificateRefused, wasSent: false, detail: "self-signed certificate"),
      TransportError(.timedOut, wasSent: true, detail: "Operation timed out"),
      TransportError(.connectionLost, wasSent: true, detail: "Recv failure: Connection reset by peer"),
    ].map { error in
      Stop("\(error.reason)") {
        $0.walkToWaiting()
        $0.fail(error)
      }
    }
    + [
      Stop("redirected") {
        $0.walkToWaiting()
        $0.answer(HTTPResponse(status: 302, headers: [HTTPHeader("Location", "https://elsewhere.example/token")]))
      }
    ]

  static let tokens = [
    Stop("token") { $0.walkToToken() },
    Stop("token, shown") {
      $0.walkToToken()
      $0.press(.control("r"))
    },
    Stop("token, expired") {
      $0.walkToToken()
      $0.wait(46 * 86_400)
    },
    Stop("token of which little is known") {
      $0.walkToWaiting()
      $0.answer(HTTPResponse(status: 200, body: Array(#"{"access_token":"aCc3ssT0ken"}"#.utf8)))
    },
    Stop("tokens brought from Account Central") {
      $0.fillInAccountCentral()
      $0.press(.enter)
    },
    Stop("token in practice") {
      $0.walkToPracticeWaiting()
      $0.answer(200, Sample.tokenResponse)
    },
  ]

  static let nextSteps = [
    Stop("testing the token") {
      $0.walkToToken()
      $0.press(.character("t"))
      $0.wait(2)
    },
    Stop("the test's answer") {
      $0.walkToToken()
      $0.press(.character("t"))
      $0.happen(.tokenChecked(Sample.liveAnswer, $0.moment))
    },
    Stop("refresh") {
      $0.walkToToken()
      $0.press(.character("f"))
    },
    Stop("refresh without the secret") {
      $0.walkToAccountCentral(secret: "")
      $0.press(.enter, .enter)
      $0.paste(Sample.tokenResponse)
      $0.press(.enter, .character("f"))
    },
    Stop("waiting for a refresh") {
      $0.walkToToken()
      $0.press(.character("f"), .enter)
    },
    Stop("a refused refresh") {
      $0.walkToToken()
      $0.press(.character("f"), .enter)
      $0.answer(401, Sample.refusal)
    },
    Stop("for your program") {
      $0.walkToToken()
      $0.press(.character("p"))
    },
    Stop("written for your program") {
      $0.walkToToken()
      $0.press(.character("p"), .character("w"))
      $0.happen(.fileWritten("infusionsoft-token.md"))
    },
  ]

  static let saving = [
    Stop("save, places not known yet", hasField: true) {
      $0.walkToToken()
      $0.press(.character("s"))
    },
    Stop("save in the keyring", hasField: true) {
      $0.walkToToken()
      $0.press(.character("s"))
      $0.happen(.vaultsFound([.keyring, .encrypted, .plain]))
    },
    Stop("save, encrypted", hasField: true) {
      $0.walkToToken()
      $0.press(.character("s"))
      $0.happen(.vaultsFound([.encrypted, .plain]))
      $0.press(.down)
      $0.type("a passphrase")
    },
    Stop("save, name taken", hasField: true) {
      guard let name = Sample.setupName else { return }
      $0.walkToToken()
      $0.press(.character("s"))
      $0.happen(.vaultsFound([.keyring]))
      $0.press(.enter)
      $0.happen(.setupFailed(.nameTaken(name)))
    },
    Stop("token, saved") {
      guard let name = Sample.setupName else { return }
      $0.walkToToken()
      $0.press(.character("s"))
      $0.happen(.vaultsFound([.keyring]))
      $0.press(.enter)
      $0.happen(.setupSaved(name, .keyring))
    },
    Stop("no setups", hasField: true) { $0.press(.down, .down, .down, .down, .enter) },
    Stop("setups", hasField: true) {
      $0.happen(.setupsListed(Sample.setups, interrupted: []))
      $0.press(.down, .down, .down, .down, .enter)
    },
    Stop("setups, about to remove one", hasField: true) {
      $0.happen(.setupsListed(Sample.setups, interrupted: []))
      $0.press(.down, .down, .down, .down, .enter, .delete)
    },
    Stop("setups, unlocking one", hasField: true) {
      $0.happen(.setupsListed(Sample.setups, interrupted: []))
      $0.press(.down, .down, .down, .down, .enter, .down, .enter)
      $0.type("a passphrase")
    },
  ]

  static let late = [
    Stop("a late token") {
      $0.walkToWaiting()
      $0.press(.escape, .escape)
      $0.answer(200, Sample.tokenResponse)
    },
    Stop("a late refusal", hasField: true) {
      $0.walkToWaiting()
      $0.press(.escape)
      $0.answer(401, Sample.refusal)
    },
  ]

  static let views = [
    Stop("leaving") {
      $0.walkToToken()
      $0.press(.enter)
    },
    Stop("help") {
      $0.walkToAuthorize()
      $0.press(.control("g"))
    },
    Stop("the link's request") {
      $0.walkToAuthorize()
      $0.press(.control("t"))
    },
    Stop("the next request") {
      $0.walkToCode()
      $0.press(.control("t"))
    },
    Stop("the request that was sent") {
      $0.walkToToken()
      $0.press(.control("t"))
    },
  ]
}
