import InfusionsoftOAuth
import TerminalUI
import Testing

@testable import Wizard

/// No secret is in anything that can be dumped, drawn or logged, unless a key was pressed to see it.
///
/// Excepted are the pages that show a value on purpose: after Ctrl-R, and in practice the card and the address that a
/// browser would show. Values in the fields for client ID, redirect URI and a setup's name are seen by their nature.
struct SecretTests {
  private static let secret = "cAnArYsEcReT0123456789"
  private static let code = "cAnArYc0De987"
  private static let access = "cAnArYaCcEsS0123456789abcd"
  private static let refresh = "cAnArYrEfReSh0123456789abcd"

  /// What the canaries have in common.
  private static let mark = "cAnArY"

  private static let answer = """
    {"access_token":"\(access)","refresh_token":"\(refresh)","token_type":"bearer","expires_in":86399,\
    "scope":"full|ab123.infusionsoft.com"}
    """

  /// Pastes with a canary in them, each as somebody may paste it by mistake.
  private static let pastes = [
    secret, code, access, refresh, answer, Sample.redirect("code=\(code)&scope=full"),
    Sample.redirect("code=\(code)", state: "another"),
    Sample.redirect("error=access_denied&code=\(code)"),
    "https://signin.infusionsoft.com/app/oauth/authorize?client_id=abc&client_secret=\(secret)&code=\(code)",
    "https://signin.infusionsoft.com/app/oauth/authorize/client_id=abc&client_secret=\(secret)",
    "https://accounts.infusionsoft.com/app/central/home?code=\(code)",
    "curl -d client_secret=\(secret) -d code=\(code) https://api.infusionsoft.com/token",
    "curl -H 'Authorization: Bearer \(access)' https://api.infusionsoft.com/crm/rest/v1/contacts",
    "HTTP/1.1 200 OK\nAuthorization: Bearer \(access)\nSet-Cookie: session=\(secret)",
    "client_secret: \(secret)", "access_token: \(access)\nrefresh_token: \(refresh)",
    "some words and then \(secret)", "KeapAK-\(secret)",
    #"{"error":"invalid_grant","code":"\#(code)"}"#,
  ]

  private static func roadToCode() -> WizardDriver {
    var walk = WizardDriver()
    walk.fillInCredentials(secret: secret)
    walk.press(.up, .down, .enter, .enter)
    walk.paste(Sample.redirect("code=\(code)&scope=full%7Cab123.infusionsoft.com"))
    return walk
  }

  private static func roadToToken() -> WizardDriver {
    var walk = roadToCode()
    walk.press(.control("t"), .escape, .enter, .control("t"), .escape)
    walk.answer(200, answer)
    return walk
  }

  private static func routeToPastedTokens() -> WizardDriver {
    var walk = WizardDriver()
    walk.fillInCredentials(secret: secret)
    walk.press(.enter, .character("a"), .enter, .enter)
    walk.type(access)
    walk.press(.enter)
    walk.type(refresh)
    walk.press(.enter, .control("c"))
    return walk
  }

  @Test func `the route with a code keeps every secret`() {
    var walk = Self.roadToToken()
    walk.press(.down, .character("c"), .character("b"), .control("t"), .escape, .control("g"), .escape, .enter)
    expectSilence(of: walk)
  }

  @Test func `the route through Account Central keeps every secret`() { expectSilence(of: Self.routeToPastedTokens()) }

  @Test func `a secret that is typed key by key is kept`() {
    var walk = WizardDriver()
    walk.walkToCredentials()
    walk.paste(Sample.clientID)
    walk.press(.enter)
    walk.type(Self.secret)
    walk.press(.enter, .enter, .enter)
    walk.type(Sample.redirect("code=\(Self.code)"))
    walk.press(.enter, .escape, .enter, .enter)
    walk.answer(401, Sample.refusal)
    walk.press(.character("c"))
    expectSilence(of: walk)
  }

  @Test func `a token that comes late is kept from sight`() {
    var walk = Self.roadToCode()
    walk.press(.enter, .escape, .escape)
    walk.answer(200, Self.answer)
    expectSilence(of: walk)
  }

  /// With the secret in its field, it is known wherever else it turns up.
  private static let secretsAsClientID = [
    "https://signin.infusionsoft.com/app/oauth/authorize?client_id=\(secret)&redirect_uri=https://localhost/callback",
    "client_id=\(secret)&client_secret=\(secret)",
  ]

  @Test(arguments: pastes + secretsAsClientID) func `whatever is pasted into the box is kept from sight`(_ text: String)
  {
    var walk = WizardDriver()
    walk.fillInCredentials(secret: Self.secret)
    walk.press(.enter, .enter)
    walk.paste(text)
    walk.press(.control("t"), .escape, .escape, .enter, .enter)
    expectSilence(of: walk)
  }

  @Test(arguments: pastes) func `whatever is pasted into a masked field is kept from sight`(_ text: String) {
    var walk = WizardDriver()
    walk.walkToCredentials()
    walk.paste(Sample.clientID)
    walk.press(.enter)
    walk.paste(text)
    walk.press(.enter, .enter, .enter, .character("a"), .enter, .enter)
    walk.paste(text)
    walk.press(.enter)
    walk.paste(text)
    walk.press(.enter, .enter)
    expectSilence(of: walk)
  }

  @Test(arguments: pastes) func `whatever is explained is kept from sight`(_ text: String) {
    var walk = WizardDriver()
    walk.press(.down, .down, .down, .enter)
    walk.paste(text)
    walk.press(.down, .escape, .enter, .character("c"))
    expectSilence(of: walk)
  }

  @Test(arguments: PageCase.all) func `whatever is pasted on a page without an open field is kept from sight`(
    _ stop: PageCase
  ) {
    var walk = stop.walk
    guard !["credentials", "save", "setups"].contains(walk.name) else { return }
    // On a page that reveals, what is pasted is meant to be seen.
    guard !walk.page.actions.contains(where: { $0.label.hasPrefix("hide") }) else { return }
    for text in Self.pastes { walk.paste(text) }
    expectSilence(of: walk)
  }

  @Test func `Ctrl-R shows a secret, and another page masks it again`() {
    var walk = WizardDriver()
    walk.fillInCredentials(secret: Self.secret)
    walk.press(.control("r"))
    #expect(walk.screen().lines.joined().contains(Self.secret))
    walk.press(.escape, .enter)
    #expect(!walk.screen().lines.joined().contains(Self.secret))
  }

  /// Tells the dialogue again and searches everything that exists after each of its lines.
  private func expectSilence(of walk: WizardDriver, sourceLocation: SourceLocation = #_sourceLocation) {
    var wizard = Wizard(environment: walk.wizard.environment)
    for (number, event) in walk.events.enumerated() {
      let effects = wizard.reduce(event)
      let page = wizard.screen(at: walk.now)
      let seen: [(String, String)] = [
        ("state", text(of: wizard)), ("page", text(of: page)), ("event", text(of: event)),
        ("effects", text(of: effects)), ("canvas", Self.words(on: page)),
        ("described", "\(wizard) \(effects) \(event)"),
      ]
      for (what, text) in seen {
        guard let place = text.firstRange(of: Self.mark) else { continue }
        let before = text[..<place.lowerBound].suffix(200)
        Issue.record(
          "\(what) after event \(number), on page \(wizard.pageName):\n\(before)\(text[place])",
          sourceLocation: sourceLocation)
        return
      }
    }
  }

  private func text(of value: Any) -> String {
    var text = ""
    dump(value, to: &text)
    return text
  }

  /// The cells of a page, with what is wrapped joined again.
  private static func words(on page: Screen) -> String {
    [Size(width: 200, height: 60), Size(width: 60, height: 60)].map { size in
      var viewport = Viewport()
      let canvas = Layout().draw(page, size: size, viewport: &viewport)
      let start = Layout.isFull(size) ? 23 : 0
      return canvas.lines.map { $0.dropFirst(start).filter { $0 != " " && $0 != "┃" } }.joined()
    }.joined(separator: "\n")
  }
}
