import FoundationEssentials
import InfusionsoftOAuth
import TerminalUI

/// What every page of the wizard is made of.
///
/// A page is one such type in one folder of Pages/. It says everything about itself: its name, its place on the route,
/// its help, its keys. It holds what exists on it only, and is a value: it changes itself in place, and
/// `Wizard.show(_:)` leads from it to another.
protocol Page: Equatable, Sendable {
  /// What the page's own keys can mean.
  associatedtype Intent

  /// The page's name, without anything typed on it.
  var name: String { get }
  /// What is said at the bottom of the page about what was just done; nil for what the page says there by itself.
  var footnote: Notice? { get set }
  /// What Esc does, in the key bar's words; nil where the page has an Esc of its own, or none.
  var escapeLabel: String? { get }
  /// The number of the token request whose answer the page waits for.
  var awaitedAttempt: Int? { get }
  /// Whether the page is the question that is asked before leaving.
  var asksBeforeLeaving: Bool { get }

  /// Where the page stands on the route, and what its head says.
  func heading(in wizard: Wizard) -> Heading
  /// What Ctrl-G answers here.
  func help(in wizard: Wizard) -> Help
  /// The page's own keys, most important first.
  func bindings(in wizard: Wizard) -> [Binding<Intent>]
  /// What the page shows.
  func screen(in wizard: Wizard, at now: Date) -> Screen
  /// The request that this page leads to or came from, for Ctrl-T; nil where there is none.
  func request(in wizard: Wizard) -> RequestInView?
  /// The values that this page can hand out, by name.
  func values(in wizard: Wizard) -> [CopyTarget: CopiedValue]

  /// Does what one of the page's own keys means.
  mutating func perform(_ intent: Intent, in wizard: inout Wizard, at moment: Moment) -> [Effect]
  /// Takes a key that is no binding: text for a field.
  mutating func type(_ key: Key, in wizard: inout Wizard, at moment: Moment) -> [Effect]
  /// Takes a paste.
  mutating func paste(_ text: PastedText, in wizard: inout Wizard, at moment: Moment) -> [Effect]
  /// Takes what this page has asked for, other than a token, a copy and a browser.
  mutating func receive(_ event: Event, in wizard: inout Wizard) -> [Effect]
  /// Goes back, with everything kept.
  mutating func goBack(in wizard: inout Wizard, at moment: Moment) -> [Effect]

  // The same for every page. They stand here so that each page has its own compiled form of them: with every key, the
  // general one takes as long as the page itself.

  /// Takes in an event: first the keys that mean the same on every page, then the page's own, then text.
  mutating func reduce(_ event: Event, in wizard: inout Wizard) -> [Effect]
  /// Whether a key is one of the page's own.
  func answers(_ key: Key, in wizard: Wizard) -> Bool
}

extension Page {
  var escapeLabel: String? { "back" }
  var awaitedAttempt: Int? { nil }
  var asksBeforeLeaving: Bool { false }

  /// Takes in an event: first the keys that mean the same on every page, then the page's own, then text.
  mutating func reduce(_ event: Event, in wizard: inout Wizard) -> [Effect] {
    switch event {
    case .pressed(let key, let moment):
      if let effects = reduceConstantKey(key, in: &wizard, at: moment) { return effects }
      for binding in bindings(in: wizard) {
        if let intent = binding.intent(for: key) { return perform(intent, in: &wizard, at: moment) }
      }
      if key == .escape, escapeLabel != nil { return goBack(in: &wizard, at: moment) }
      return type(key, in: &wizard, at: moment)
    case .pasted(let text, let moment):
      return paste(text, in: &wizard, at: moment)
    case .copied(let target, let delivery):
      let count = values(in: wizard)[target]?.value.count ?? 0
      footnote = CopyText.copied(delivery, count: count, bareKey: answers(.character("b"), in: wizard) ? "b" : nil)
      return []
    case .browserOpened(let isOpen):
      footnote = CopyText.opened(isOpen)
      return []
    case .practiceOpened, .practiceFailed, .consentAnswered, .tokensGenerated, .generationRefused, .tokenAnswered,
      .tokenChecked, .setupsListed, .vaultsFound, .setupSaved, .setupOpened, .setupRemoved, .setupFailed,
      .setupRefreshed, .fileWritten, .fileNotWritten:
      return receive(event, in: &wizard)
    }
  }

  /// Whether a key is one of the page's own.
  func answers(_ key: Key, in wizard: Wizard) -> Bool {
    bindings(in: wizard).contains { $0.intent(for: key) != nil }
  }

  private func reduceConstantKey(_ key: Key, in wizard: inout Wizard, at moment: Moment) -> [Effect]? {
    switch key {
    case .control("c"): return wizard.leave(isInterrupt: true)
    case .control("z"): return [.suspend]
    case .control("g"), .function(1):
      wizard.layOver(HelpPage(about: self, in: wizard))
      return []
    case .control("t"), .function(2):
      guard let request = request(in: wizard) else { return nil }
      wizard.layOver(RequestPage(request, from: self, in: wizard))
      return []
    case .control("n"):
      return wizard.showNews() ? [] : nil
    default: return nil
    }
  }

  /// The keys that stand on every page, for the lower key row.
  func constantActions(in wizard: Wizard) -> [Action] {
    var actions: [Action] = []
    if let escapeLabel { actions.append(Action([.escape], escapeLabel)) }
    // On a small screen there is room for one of the two, and what came late is the rarer.
    let news = wizard.news
    actions.append(Action([.control("g")], "help", compact: news == nil ? "help" : nil))
    if let request = request(in: wizard) {
      actions.append(Action([.control("t")], request.wasSent ? "what was sent" : "what is sent"))
    }
    if let news { actions.append(Action([.control("n")], news.label, compact: news.compactLabel)) }
    if asksBeforeLeaving { return actions }
    return actions + [Action([.control("c")], "quit")]
  }

  // What a page does that takes no text and waits for nothing.

  mutating func type(_ key: Key, in wizard: inout Wizard, at moment: Moment) -> [Effect] { [] }

  /// An address pasted on a page without a field is meant for the page that takes it.
  mutating func paste(_ text: PastedText, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    guard wizard.journey.record.link != nil, wizard.journey.route == .code else { return [] }
    wizard.draft.address.replaceAll(with: text.text)
    PastePage.understand(in: &wizard, at: moment)
    return []
  }

  mutating func receive(_ event: Event, in wizard: inout Wizard) -> [Effect] { [] }
  mutating func goBack(in wizard: inout Wizard, at moment: Moment) -> [Effect] { [] }
  func request(in wizard: Wizard) -> RequestInView? { nil }
  func values(in wizard: Wizard) -> [CopyTarget: CopiedValue] { [:] }
}
