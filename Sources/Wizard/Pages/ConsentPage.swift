import FoundationEssentials
import InfusionsoftOAuth
import TerminalUI

/// In practice, what the browser would show: the vendor's question, and then the error page with its address.
struct ConsentPage: Page {
  enum Intent { case choose, up, down, goOn, copy }

  var selected = 0
  /// The address that the browser was sent to, once the question is answered.
  var redirect: PastedText?
  /// What the browser shows instead, if it was sent nowhere.
  var otherPage: String?
  var footnote: Notice?

  var page: ShownPage { .consent(self) }
  var helpTopic: HelpTopic { .authorize }

  func bindings(in wizard: Wizard) -> [Binding<Intent>] {
    if redirect != nil {
      return [
        Binding(.enter, .goOn, "paste it on the next page", compact: "paste it"),
        Binding(.character("c"), .copy, "copy", compact: "copy"),
      ]
    }
    if otherPage != nil { return [Binding(.enter, .goOn, "to the page that explains it", compact: "next")] }
    return [Binding(.enter, .choose, "choose", compact: "choose"), .arrows(up: .up, down: .down)]
  }

  func perform(_ intent: Intent, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    switch intent {
    case .up: return move(by: -1, in: &wizard)
    case .down: return move(by: 1, in: &wizard)
    case .choose:
      guard let link = wizard.journey.request?.url else { return [] }
      let accounts = wizard.draft.site.practice?.accounts ?? []
      // The failure access-denied plays a click on Deny, whatever was clicked.
      let isPlayed = wizard.draft.site.practice?.fault == "access-denied"
      wizard.journey.allowWasClicked =
        selected > accounts.count || isPlayed ? nil : accounts.indices.contains(selected)
      if accounts.indices.contains(selected) {
        return [.answerConsent(.allow(account: accounts[selected]), link: link)]
      }
      if selected == accounts.count { return [.answerConsent(.deny, link: link)] }
      wizard.show(PastePage())
      return []
    case .goOn:
      guard let redirect else {
        wizard.show(BrowserShowsPage())
        return []
      }
      return paste(redirect, in: &wizard, at: moment)
    case .copy: return [.copy(.redirectAddress)]
    }
  }

  /// The consent page's buttons, and a way on for whoever has answered it in a browser.
  private func items(in wizard: Wizard) -> [Choice.Item] {
    (wizard.draft.site.practice?.accounts ?? []).map { Choice.Item("Allow, for account \($0)") }
      + [Choice.Item("Deny"), Choice.Item("I have answered it in a real browser")]
  }

  private func move(by step: Int, in wizard: inout Wizard) -> [Effect] {
    var moved = self
    moved.selected = min(max(selected + step, 0), items(in: wizard).count - 1)
    wizard.show(moved)
    return []
  }

  func values(in wizard: Wizard) -> [CopyTarget: CopiedValue] {
    redirect.map { [.redirectAddress: CopiedValue($0.text)] } ?? [:]
  }

  func receive(_ event: Event, in wizard: inout Wizard) -> [Effect] {
    guard case .consentAnswered(let answer) = event else { return [] }
    var changed = self
    switch answer {
    case .redirect(let address): changed.redirect = address
    case .accountCentral: changed.otherPage = "Account Central, and no code in its address."
    case .page(let words): changed.otherPage = words
    }
    wizard.show(changed)
    return []
  }

  func goBack(in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    if redirect == nil, otherPage == nil {
      wizard.show(AuthorizePage())
    } else {
      var question = ConsentPage()
      question.selected = selected
      wizard.show(question)
    }
    return []
  }

  func request(in wizard: Wizard) -> RequestInView? { wizard.journey.request.map(RequestInView.link) }

  func screen(in wizard: Wizard, at now: Date) -> Screen {
    frame(
      at: .authorize, aside: "article step 5", in: wizard, body: body(in: wizard), compactBody: compactBody(in: wizard),
      footnote: footnote)
  }

  private func compactBody(in wizard: Wizard) -> [Block]? {
    guard redirect == nil, otherPage == nil else { return nil }
    return [
      .prose(
        Prose("The vendor would now ask: may \(wizard.draft.site.practice?.application ?? "") open your account?")),
      .choice(Choice(items(in: wizard), selected: selected)),
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
      .choice(Choice(items(in: wizard), selected: selected, indent: 2)),
      .gap,
      .prose(
        Prose(
          "With Allow you let the program work in that account as you. With Deny the browser comes back with an "
            + "error, and the next page explains it: try that, too.")),
    ]
  }

  /// What stands in the browser after the answer: an error page, and an address with the code or the error in it.
  private func aftermath(of address: PastedText, in wizard: Wizard) -> [Block] {
    let host = URLParts.host(of: address.text) ?? ""
    let code = RedirectAddress(base: "", parameters: FormEncoding.decode(URLParts.query(of: address.text))).code
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
