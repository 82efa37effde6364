import FoundationEssentials
import InfusionsoftOAuth
import TerminalUI

/// The authorize URL, whole and copyable, each parameter explained, and what the browser will show.
struct AuthorizePage: StepPage {
  static let stepTitle = "Authorize"

  enum Intent { case clickedAllow, playBrowser, copy, open, bare, changeHost, apiAccess }

  var footnote: Notice?

  init() {}

  init(openedIn wizard: inout Wizard, at moment: Moment) {
    wizard.journey.prepareRequest(for: wizard.draft, at: moment)
  }

  var name: String { "authorize" }

  func heading(in wizard: Wizard) -> Heading { Heading(at: .authorize, aside: "article step 5") }

  func bindings(in wizard: Wizard) -> [Binding<Intent>] {
    var bindings: [Binding<Intent>] = []
    if wizard.draft.site.practice == nil {
      bindings.append(Binding(.enter, .clickedAllow, "I clicked Allow", compact: "next"))
    } else {
      bindings.append(Binding(.enter, .playBrowser, "see it here", compact: "next"))
    }
    bindings.append(Binding(.character("c"), .copy, "copy", compact: "copy"))
    if wizard.environment.canOpenBrowser { bindings.append(Binding(.character("o"), .open, "open")) }
    bindings.append(Binding(.character("b"), .bare, "link alone", compact: "link"))
    if case .vendor = wizard.draft.site { bindings.append(Binding(.character("h"), .changeHost, "host")) }
    bindings.append(Binding(.character("a"), .apiAccess, "API Access"))
    return bindings
  }

  mutating func perform(_ intent: Intent, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    switch intent {
    case .clickedAllow:
      wizard.goOn(from: .authorize, at: moment)
      return [.prepareTransport]
    case .playBrowser:
      wizard.show(ConsentPage(in: wizard))
      return []
    case .copy: return [.copy(.authorizeURL)]
    case .open: return wizard.journey.link.map { [.openBrowser($0)] } ?? []
    case .bare: return [.showBare(.authorizeURL)]
    case .changeHost:
      guard case .vendor(let host) = wizard.draft.site else { return [] }
      wizard.draft.site = .vendor(host.other)
      wizard.journey.prepareRequest(for: wizard.draft, at: moment)
      footnote = Notice("Now at \(host.other.name). The rest is the same.")
      return []
    case .apiAccess:
      wizard.journey.route = .accountCentral
      wizard.open(.accountCentral, at: moment)
      return []
    }
  }

  func values(in wizard: Wizard) -> [CopyTarget: CopiedValue] {
    wizard.journey.link.map { [.authorizeURL: CopiedValue($0)] } ?? [:]
  }

  mutating func goBack(in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    wizard.goBack(from: .authorize, at: moment)
    return []
  }

  func request(in wizard: Wizard) -> RequestInView? { wizard.journey.record.link.map(RequestInView.link) }

  func screen(in wizard: Wizard, at now: Date) -> Screen {
    let link = wizard.journey.drawnLink ?? ""
    let parameters = Table(ParameterText.link.map { [$0.name, $0.short] }, columnGap: 2)
    return frame(
      in: wizard,
      body: [
        .prose(Prose(introduction(in: wizard))),
        .gap,
        .value(Value(content: .text(link))),
        .gap,
        .table(parameters),
        .gap,
        .prose(Prose(announcement(in: wizard))),
      ],
      compactBody: [
        .prose(Prose("Open this link, sign in, click Allow:")),
        .value(Value(content: .text(link))),
        .gap,
        .prose(
          Prose(lands(on: wizard) ? "Then a site of your own comes up." : "Then an error page comes: that is right.")),
        .gap,
        .table(parameters),
        .gap,
        .prose(Prose(announcement(in: wizard))),
      ],
      footnote: footnote ?? hostFootnote(in: wizard))
  }

  private func introduction(in wizard: Wizard) -> String {
    if wizard.journey.foreignLink != nil {
      return "This is the link that you were sent, as it is. Open it in a browser to see what the customer sees:"
    }
    if wizard.environment.isOverSSH, wizard.draft.site.practice == nil {
      return "This is your authorize URL. You are connected over SSH: open it on your own computer, sign in, and "
        + "click Allow."
    }
    return "This is your authorize URL. Open it in a browser, sign in to your Infusionsoft account, and click Allow:"
  }

  /// Whether a site of somebody's answers at the redirect URI.
  private func lands(on wizard: Wizard) -> Bool {
    ownSite(in: wizard) != nil
  }

  /// The host of that site.
  private func ownSite(in wizard: Wizard) -> String? {
    for finding in CredentialCheck.redirectURI(wizard.draft.redirectURI.text) {
      if case .ownSite(let host) = finding { return host }
    }
    return nil
  }

  private func announcement(in wizard: Wizard) -> String {
    let taker = "\(wizard.reference(to: .paste)) takes it from there."
    guard let site = ownSite(in: wizard) else {
      return "After Allow an error page comes, and that is right: the code is in its address, and \(taker)"
    }
    return "After Allow, \(site) comes up. A script there may use the code; if not, it is in the address, and \(taker)"
  }

  private func hostFootnote(in wizard: Wizard) -> Notice? {
    switch wizard.draft.site {
    case .vendor: Notice("If the link does not open, h tries the other host.")
    case .given: nil
    case .practice: Notice("Practice needs no browser: Enter shows it here.")
    }
  }
}
