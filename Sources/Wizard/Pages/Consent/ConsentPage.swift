import FoundationEssentials
import InfusionsoftOAuth
import TerminalUI

/// In practice, what the browser would show: the vendor's question, and then the error page with its address.
struct ConsentPage: Page {
  enum Intent { case choose, move(Move), goOn, copy }

  /// What can be answered.
  enum Answer: Equatable, Sendable {
    case allow(account: String)
    case deny
    case inBrowser
  }

  var selected: Answer
  /// The address that the browser was sent to, once the question is answered.
  var redirect: PastedText?
  /// What the browser shows instead, if it was sent nowhere.
  var otherPage: String?
  var footnote: Notice?

  /// The question; the first account is chosen.
  init(in wizard: Wizard) { selected = Self.answers(in: wizard)[0] }

  var name: String { redirect == nil ? "consent" : "after consent" }

  func help(in wizard: Wizard) -> Help { AuthorizePage().help(in: wizard) }

  func heading(in wizard: Wizard) -> Heading { Heading(at: .authorize, aside: "article step 5") }

  func bindings(in wizard: Wizard) -> [Binding<Intent>] {
    if redirect != nil {
      return [
        Binding(.enter, .goOn, "paste it on the next page", compact: "paste it"),
        Binding(.character("c"), .copy, "copy", compact: "copy"),
      ]
    }
    if otherPage != nil { return [Binding(.enter, .goOn, "to the page that explains it", compact: "next")] }
    return [Binding(.enter, .choose, "choose", compact: "choose"), .arrows(Intent.move)]
  }

  mutating func perform(_ intent: Intent, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    switch intent {
    case .move(let move): selected = move.neighbor(of: selected, in: Self.answers(in: wizard))
    case .choose: return answer(in: &wizard, at: moment)
    case .goOn:
      guard let redirect else {
        wizard.show(BrowserShowsPage())
        return []
      }
      return paste(redirect, in: &wizard, at: moment)
    case .copy: return [.copy(.redirectAddress)]
    }
    return []
  }

  private func answer(in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    guard let link = wizard.journey.record.link?.url else { return [] }
    // The failure access-denied plays a click on Deny, whatever was clicked.
    let isPlayed = wizard.draft.site.practice?.fault == "access-denied"
    wizard.journey.record.allowWasClicked = isPlayed ? nil : selected.isAllow
    switch selected {
    case .allow(let account): return [.answerConsent(.allow(account: account), link: link)]
    case .deny: return [.answerConsent(.deny, link: link)]
    case .inBrowser:
      wizard.goOn(from: .authorize, at: moment)
      return []
    }
  }

  /// The consent page's buttons, and a way on for whoever has answered it in a browser.
  private static func answers(in wizard: Wizard) -> [Answer] {
    (wizard.draft.site.practice?.accounts ?? []).map(Answer.allow) + [.deny, .inBrowser]
  }

  func values(in wizard: Wizard) -> [CopyTarget: CopiedValue] {
    redirect.map { [.redirectAddress: CopiedValue($0.text)] } ?? [:]
  }

  mutating func receive(_ event: Event, in wizard: inout Wizard) -> [Effect] {
    guard case .consentAnswered(let answer) = event else { return [] }
    switch answer {
    case .redirect(let address): redirect = address
    case .accountCentral: otherPage = "Account Central, and no code in its address."
    case .page(let words): otherPage = words
    }
    return []
  }

  mutating func goBack(in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    if redirect == nil, otherPage == nil {
      wizard.open(.authorize, at: moment)
    } else {
      redirect = nil
      otherPage = nil
      footnote = nil
    }
    return []
  }

  func request(in wizard: Wizard) -> RequestInView? { wizard.journey.record.link.map(RequestInView.link) }

  func screen(in wizard: Wizard, at now: Date) -> Screen {
    frame(
      in: wizard, body: body(in: wizard), compactBody: compactBody(in: wizard), footnote: footnote)
  }

  private func compactBody(in wizard: Wizard) -> [Block]? {
    guard redirect == nil, otherPage == nil else { return nil }
    return [
      .prose(
        Prose("The vendor would now ask: may \(wizard.draft.site.practice?.application ?? "") open your account?")),
      .choice(Choice(of: Self.answers(in: wizard), chosen: selected) { Choice.Item($0.label) }),
    ]
  }

  private func body(in wizard: Wizard) -> [Block] {
    if let redirect { return aftermath(of: redirect, in: wizard) }
    if let otherPage {
      return [
        .prose(Prose("Your browser would now show this:")), .gap,
        .prose(Prose(otherPage, tone: .value, indent: 4)), .gap,
        .prose(Prose("There is no code on it. The next page says what such pages mean.")),
      ]
    }
    let site = wizard.draft.site.practice
    return [
      .prose(Prose("In your browser, the vendor would now ask:")),
      .gap,
      .prose(
        Prose(
          "\(site?.application ?? "") asks for access to your\nInfusionsoft account. Which account may it open?",
          indent: 4)),
      .gap,
      .choice(Choice(of: Self.answers(in: wizard), chosen: selected, indent: 2) { Choice.Item($0.label) }),
      .gap,
      .prose(
        Prose(
          "With Allow you let the program work in that account as you. With Deny the browser comes back with an "
            + "error, and the next page explains it: try that, too.")),
    ]
  }

  /// What stands in the browser after the answer: an error page, and an address with the code or the error in it.
  private func aftermath(of address: PastedText, in wizard: Wizard) -> [Block] {
    let host = Address.host(of: address.text) ?? ""
    let code = AuthorizationResponse(url: address.text)?.code
    return [
      .prose(
        Prose("Your browser would now show this\(code == nil ? "" : ", and it would be right"):")),
      .gap,
      .prose(Prose("This site can't be reached\n\(host) refused to connect.", indent: 4)),
      .gap,
      .prose(Prose("with this address in its address bar:")),
      .gap,
      .value(Value(content: .text(address.text))),
      .gap,
      .prose(
        Prose(
          code.map { "The code is what stands after code=, here \($0.exposed)." }
            ?? "There is no code in it: it says error= instead.")),
      .gap,
      .prose(
        Prose(
          "On the next page you paste that address. Enter does it for you; c copies it, if you want to do it yourself."
        )),
    ]
  }
}

extension ConsentPage.Answer {
  /// Whether Allow is clicked with it; nil where nobody can know.
  fileprivate var isAllow: Bool? {
    switch self {
    case .allow: true
    case .deny: false
    case .inBrowser: nil
    }
  }

  fileprivate var label: String {
    switch self {
    case .allow(let account): "Allow, for account \(account)"
    case .deny: "Deny"
    case .inBrowser: "I have answered it in a real browser"
    }
  }
}
