import InfusionsoftOAuth
import Setups
import TerminalUI

@testable import Wizard

/// The pages from the box on.
extension PageCase {
  static let boxes = [
    PageCase("box", hasField: true) { $0.walkToPaste() },
    PageCase("box with a text", hasField: true) {
      $0.walkToPaste()
      $0.type("https://localhost/callb")
    },
    PageCase("box with a text shown", hasField: true) {
      $0.walkToPaste()
      $0.type("https://localhost/callb")
      $0.press(.control("r"))
    },
    PageCase("what the browser shows") {
      $0.walkToPaste()
      $0.press(.enter)
    },
    PageCase("a code") { $0.walkToCode() },
    PageCase("a code without the secret") { $0.walkToCodeWithoutSecret() },
    PageCase("a bare code") {
      $0.walkToPaste()
      $0.paste(Sample.code)
    },
    PageCase("a code sent before") {
      $0.walkToWaiting()
      $0.press(.escape)
      $0.paste(Sample.address)
    },
    PageCase("waiting") {
      $0.walkToWaiting()
      $0.wait(3)
    },
    PageCase("waiting in practice") { $0.walkToPracticeWaiting() },
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
    PageCase("pasted: \(name)") {
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
      PageCase("pasted: \(name)") {
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
      PageCase(name) {
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
      PageCase("\(error.reason)") {
        $0.walkToWaiting()
        $0.fail(error)
      }
    }
    + [
      PageCase("redirected") {
        $0.walkToWaiting()
        $0.answer(HTTPResponse(status: 302, headers: [HTTPHeader("Location", "https://elsewhere.example/token")]))
      }
    ]

  static let tokens = [
    PageCase("token") { $0.walkToToken() },
    PageCase("token, shown") {
      $0.walkToToken()
      $0.press(.control("r"))
    },
    PageCase("token, expired") {
      $0.walkToToken()
      $0.wait(46 * 86_400)
    },
    PageCase("token of which little is known") {
      $0.walkToWaiting()
      $0.answer(HTTPResponse(status: 200, body: Array(#"{"access_token":"aCc3ssT0ken"}"#.utf8)))
    },
    PageCase("tokens brought from Account Central") {
      $0.fillInAccountCentral()
      $0.press(.enter)
    },
    PageCase("token in practice") {
      $0.walkToPracticeWaiting()
      $0.answer(200, Sample.tokenResponse)
    },
  ]

  static let nextSteps = [
    PageCase("testing the token") {
      $0.walkToToken()
      $0.press(.character("t"))
      $0.wait(2)
    },
    PageCase("the test's answer") {
      $0.walkToToken()
      $0.press(.character("t"))
      $0.happen(.tokenChecked(Sample.liveAnswer, $0.moment))
    },
    PageCase("refresh") {
      $0.walkToToken()
      $0.press(.character("f"))
    },
    PageCase("refresh without the secret") {
      $0.walkToAccountCentral(secret: "")
      $0.press(.enter, .enter)
      $0.paste(Sample.tokenResponse)
      $0.press(.enter, .character("f"))
    },
    PageCase("waiting for a refresh") {
      $0.walkToToken()
      $0.press(.character("f"), .enter)
    },
    PageCase("a refused refresh") {
      $0.walkToToken()
      $0.press(.character("f"), .enter)
      $0.answer(401, Sample.refusal)
    },
    PageCase("for your program") {
      $0.walkToToken()
      $0.press(.character("p"))
    },
    PageCase("written for your program") {
      $0.walkToToken()
      $0.press(.character("p"), .character("w"))
      $0.happen(.fileWritten("infusionsoft-token.md"))
    },
  ]

  static let saving = [
    PageCase("save, places not known yet", hasField: true) {
      $0.walkToToken()
      $0.press(.character("s"))
    },
    PageCase("save in the keyring", hasField: true) {
      $0.walkToToken()
      $0.press(.character("s"))
      $0.happen(.vaultsFound([.keyring, .encrypted, .plain]))
    },
    PageCase("save, encrypted", hasField: true) {
      $0.walkToToken()
      $0.press(.character("s"))
      $0.happen(.vaultsFound([.encrypted, .plain]))
      $0.press(.down)
      $0.type("a passphrase")
    },
    PageCase("save, name taken", hasField: true) {
      guard let name = Sample.setupName else { return }
      $0.walkToToken()
      $0.press(.character("s"))
      $0.happen(.vaultsFound([.keyring]))
      $0.press(.enter)
      $0.happen(.setupFailed(.nameTaken(name)))
    },
    PageCase("token, saved") {
      guard let name = Sample.setupName else { return }
      $0.walkToToken()
      $0.press(.character("s"))
      $0.happen(.vaultsFound([.keyring]))
      $0.press(.enter)
      $0.happen(.setupSaved(name, .keyring))
    },
    PageCase("no setups", hasField: true) { $0.press(.down, .down, .down, .down, .enter) },
    PageCase("setups", hasField: true) {
      $0.happen(.setupsListed(Sample.setups, interrupted: []))
      $0.press(.down, .down, .down, .down, .enter)
    },
    PageCase("setups, about to remove one", hasField: true) {
      $0.happen(.setupsListed(Sample.setups, interrupted: []))
      $0.press(.down, .down, .down, .down, .enter, .delete)
    },
    PageCase("setups, unlocking one", hasField: true) {
      $0.happen(.setupsListed(Sample.setups, interrupted: []))
      $0.press(.down, .down, .down, .down, .enter, .down, .enter)
      $0.type("a passphrase")
    },
  ]

  static let late = [
    PageCase("a late token") {
      $0.walkToWaiting()
      $0.press(.escape, .escape)
      $0.answer(200, Sample.tokenResponse)
    },
    PageCase("a late refusal", hasField: true) {
      $0.walkToWaiting()
      $0.press(.escape)
      $0.answer(401, Sample.refusal)
    },
  ]

  static let views = [
    PageCase("leaving") {
      $0.walkToToken()
      $0.press(.enter)
    },
    PageCase("help") {
      $0.walkToAuthorize()
      $0.press(.control("g"))
    },
    PageCase("the link's request") {
      $0.walkToAuthorize()
      $0.press(.control("t"))
    },
    PageCase("the next request") {
      $0.walkToCode()
      $0.press(.control("t"))
    },
    PageCase("the request that was sent") {
      $0.walkToToken()
      $0.press(.control("t"))
    },
  ]
}
