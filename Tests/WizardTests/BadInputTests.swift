import Diagnosis
import InfusionsoftOAuth
import TerminalUI
import Testing

@testable import Wizard

/// Whatever is typed, pasted or answered gets a page with a way on, and nothing typed is lost.
struct BadInputTests {
  @Test(arguments: [
    (" \(Sample.clientID)  ", Sample.clientID),
    ("\"\(Sample.clientID)\"", Sample.clientID),
    ("<\(Sample.clientID)>", Sample.clientID),
    ("\t\(Sample.clientID)\r\n", Sample.clientID),
    ("Key: \(Sample.clientID)", Sample.clientID),
    ("\u{FEFF}\(Sample.clientID)\u{200B}", Sample.clientID),
  ]) func `what came with a copy is taken off, and said`(_ text: String, kept: String) {
    var walk = WizardDriver()
    walk.walkToCredentials()
    walk.paste(text)
    #expect(walk.wizard.draft.clientID.text == kept)
    #expect(walk.page.footnote?.text.contains("removed") == true, "\(walk.page.footnote?.text ?? "")")
  }

  @Test(arguments: [
    ("k3y From", FieldMistake.blankInside), ("k3y\nFrom", .blankInside),
    ("https://keys.developer.keap.com", .looksLikeURL),
    ("KeapAK-0123456789", .apiKey), ("k3y–From", .notASCII), ("k3y\u{7}From", .controlCharacter),
  ]) func `a mistake in the client ID is named, and kept`(_ text: String, mistake: FieldMistake) {
    var walk = WizardDriver()
    walk.walkToCredentials()
    walk.paste(text)
    #expect(FieldMistake.find(in: .clientID, of: walk.wizard.draft) == mistake)
    walk.press(.enter, .enter)
    #expect(walk.wizard.draft.clientID.text == text)
    walk.press(.escape)
    #expect(walk.name == "keys")
  }

  @Test(arguments: [
    ("http://shop.example/back", FieldMistake.http(isLoopback: false)),
    ("http://localhost:8080/back", .http(isLoopback: true)), ("/callback", .withoutScheme),
    ("shop.example/back", .withoutScheme), ("https://localhost/back#part", .fragment),
    ("https://localhost/back?a=b", .query), ("https://shop.example/back", .ownSite(host: "shop.example")),
    ("ftp://shop.example", .notReadable), ("https://shop.example/back#part", .fragment),
  ]) func `a mistake in the redirect URI is named, kept, and never in the way`(_ text: String, mistake: FieldMistake) {
    var walk = WizardDriver()
    walk.fillInCredentials()
    walk.press(.control("u"))
    walk.paste(text)
    #expect(FieldMistake.find(in: .redirectURI, of: walk.wizard.draft) == mistake)
    walk.press(.enter)
    #expect(walk.name == "credentials")
    walk.press(.enter)
    #expect(walk.name == "authorize")
    #expect(walk.wizard.draft.redirectURI.text == text)
  }

  @Test func `Ctrl-O puts the usual redirect URI back`() {
    var walk = WizardDriver()
    walk.fillInCredentials()
    walk.type("#x")
    walk.press(.control("o"))
    #expect(walk.wizard.draft.redirectURI.text == "https://localhost/callback")
  }

  @Test(arguments: ["Invalid Client", "Unable to create access token."])
  func `words that refuse the client ID lead to its field, and lose nothing`(_ words: String) {
    var walk = WizardDriver()
    walk.walkToPaste()
    walk.paste(words)
    #expect(walk.page.actions.first?.label == "to the client ID")
    walk.press(.enter)
    guard let page = walk.wizard.page as? CredentialsPage else {
      Issue.record("\(walk.name)")
      return
    }
    #expect(page.focus == .clientID)
    #expect(walk.wizard.draft.clientID.text == Sample.clientID)
    #expect(walk.wizard.draft.clientSecret.text == Sample.secret)
  }

  private static let oddPastes: [[UInt8]] = [
    [], Array(" \n ".utf8), Array("\u{1B}[2J\u{1B}]0;title\u{7}\u{0}\u{8}".utf8), [0xFF, 0xFE, 0xC3, 0x28, 0xE2, 0x82],
    Array("\u{202E}edoc\u{2028}\u{85}".utf8), Array(repeating: 0x41, count: 50_000),
    Array(String(repeating: "noise and more noise?&=%\n", count: 40_000).utf8),
    Array(("https://localhost/callback?code=" + String(repeating: "x", count: 100_000)).utf8),
  ]

  @Test(arguments: oddPastes) func `any bytes in the box get a page with a way on`(_ bytes: [UInt8]) {
    var walk = WizardDriver()
    walk.walkToPaste()
    walk.paste(bytes: bytes)
    #expect(["paste", "understood", "failure"].contains(walk.name))
    #expect(walk.requests.isEmpty)
    #expect(!walk.page.actions.isEmpty)
    for size in [Size.full, .compact] { expectOnlyVisibleSigns(on: walk.screen(at: size)) }
    walk.press(.escape, .escape)
    #expect(walk.wizard.draft.clientID.text == Sample.clientID)
  }

  @Test(arguments: oddPastes.map { Array($0.prefix(20_000)) }) func `any bytes in a field are kept, and drawn as signs`(
    _ bytes: [UInt8]
  ) {
    for downs in 0..<3 {
      var walk = WizardDriver()
      walk.walkToCredentials()
      for _ in 0..<downs { walk.press(.down) }
      walk.paste(bytes: bytes)
      #expect(walk.name == "credentials")
      for size in [Size.full, .compact] { expectOnlyVisibleSigns(on: walk.screen(at: size)) }
    }
  }

  @Test(arguments: [
    (Sample.redirect("code=A7x9kQ2m", state: "someOtherRunsState0123"), DiagnosisCode.stateMismatch),
    (Sample.denied, .accessDenied), (Sample.redirect("scope=full"), .codeMissing),
    (Sample.redirect("error=access_denied&code=A7x9kQ2m", state: "someOtherRunsState0123"), .stateMismatch),
    (Sample.redirect("error=access_denied&code=A7x9kQ2m"), .accessDenied),
  ]) func `an address without a code of this link gets its page`(_ text: String, code: DiagnosisCode) {
    var walk = WizardDriver()
    walk.walkToPaste()
    walk.paste(text)
    guard let failure = walk.wizard.page as? FailurePage else {
      Issue.record("\(walk.name)")
      return
    }
    #expect(failure.diagnosis.code == code)
    #expect(walk.requests.isEmpty)
    walk.press(.escape)
    #expect(walk.name == "paste")
    #expect(walk.wizard.draft.address.text == text)
  }

  private static let answers: [(HTTPResponse, DiagnosisCode)] = [
    (HTTPResponse(status: 401, body: Array(Sample.refusal.utf8)), .credentialsRefused),
    (
      HTTPResponse(status: 500, headers: [HTTPHeader("Content-Type", "text/html")], body: Array("<html>".utf8)),
      .serverErrorHTML
    ),
    (HTTPResponse(status: 302, headers: [HTTPHeader("Location", "https://elsewhere.example/")]), .tokenRedirected),
    (HTTPResponse(status: 200, body: Array(#"{"access_token":"aC"#.utf8)), .answerCut),
    (HTTPResponse(status: 200, body: Array("{}".utf8)), .tokenMissing),
  ]

  @Test(arguments: answers) func `an answer without a token gets its page, and loses nothing`(
    _ answer: HTTPResponse, code: DiagnosisCode
  ) {
    var walk = WizardDriver()
    walk.walkToWaiting()
    let draft = walk.wizard.draft
    walk.answer(answer)
    guard let failure = walk.wizard.page as? FailurePage else {
      Issue.record("\(walk.name)")
      return
    }
    #expect(failure.diagnosis.code == code)
    #expect(walk.wizard.draft == draft)
    #expect(walk.page.actions.first?.keys == [.enter])
  }

  @Test func `an answer of 10 MB and one with terminal escapes are drawn as signs`() {
    for body in [
      String(repeating: "<p>noise</p>", count: 90_000),
      #"{"error":"x\u001b[2J","error_description":"\u0007\u001b]52;c;bm8=\u0007\u202e"}"#,
    ] {
      var walk = WizardDriver()
      walk.walkToWaiting()
      walk.answer(HTTPResponse(status: 400, body: Array(body.utf8), isBodyCut: body.count > 1 << 20))
      #expect(walk.name == "failure")
      for size in [Size.full, .compact] { expectOnlyVisibleSigns(on: walk.screen(at: size)) }
    }
  }

  @Test func `a refusal of the secret leads to its field, and the rest is kept`() {
    var walk = WizardDriver()
    walk.walkToWaiting()
    walk.answer(401, Sample.refusal)
    walk.press(.enter)
    guard let page = walk.wizard.page as? CredentialsPage else {
      Issue.record("\(walk.name)")
      return
    }
    #expect(page.focus == .clientSecret)
    #expect(walk.wizard.draft.clientSecret.text == Sample.secret)
  }

  private func expectOnlyVisibleSigns(on canvas: Canvas, sourceLocation: SourceLocation = #_sourceLocation) {
    let hidden = canvas.lines.joined().unicodeScalars.filter {
      switch $0.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate: true
      default: false
      }
    }
    #expect(hidden.isEmpty, sourceLocation: sourceLocation)
  }
}
