import FoundationEssentials
import InfusionsoftOAuth
import TerminalUI

/// What every page of the wizard is made of.
///
/// A page is one such type in one folder of Pages/.
///
/// A page holds what exists on its page only. It is a value: to change itself it shows a changed copy.
protocol Page: Equatable, Sendable {
  /// What the page's own keys can mean.
  associatedtype Intent

  /// The page as the wizard keeps it.
  var page: ShownPage { get }
  /// What is said at the bottom of the page about what was just done; nil for what the page says there by itself.
  var footnote: Notice? { get set }
  /// What Esc does, in the key bar's words; nil where the page has an Esc of its own, or none.
  var escapeLabel: String? { get }
  /// The questions that Ctrl-G answers here.
  var helpTopic: HelpTopic { get }

  /// The page's own keys, most important first.
  func bindings(in wizard: Wizard) -> [Binding<Intent>]
  /// What the page shows.
  func screen(in wizard: Wizard, at now: Date) -> Screen
  /// Does what one of the page's own keys means.
  func perform(_ intent: Intent, in wizard: inout Wizard, at moment: Moment) -> [Effect]

  /// Takes a key that is no binding: text for a field.
  func type(_ key: Key, in wizard: inout Wizard, at moment: Moment) -> [Effect]
  /// Takes a paste.
  func paste(_ text: PastedText, in wizard: inout Wizard, at moment: Moment) -> [Effect]
  /// Takes what this page has asked for, other than a token, a copy and a browser.
  func receive(_ event: Event, in wizard: inout Wizard) -> [Effect]
  /// Goes back, with everything kept.
  func goBack(in wizard: inout Wizard, at moment: Moment) -> [Effect]
  /// The request that this page leads to or came from, for Ctrl-T; nil where there is none.
  func request(in wizard: Wizard) -> RequestInView?
  /// The values that this page can hand out, by name.
  func values(in wizard: Wizard) -> [CopyTarget: CopiedValue]

  // The same for every page. They stand here so that each page has its own compiled form of them: with every key, the
  // general one takes as long as the page itself.

  /// Takes in an event: first the keys that mean the same on every page, then the page's own, then text.
  func reduce(_ event: Event, in wizard: inout Wizard) -> [Effect]
  /// Whether a key is one of the page's own.
  func answers(_ key: Key, in wizard: Wizard) -> Bool
}

extension Page {
  var escapeLabel: String? { "back" }

  /// Takes in an event: first the keys that mean the same on every page, then the page's own, then text.
  func reduce(_ event: Event, in wizard: inout Wizard) -> [Effect] {
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
      return say(
        CopyText.copied(delivery, count: count, bareKey: answers(.character("b"), in: wizard) ? "b" : nil),
        in: &wizard)
    case .browserOpened(let isOpen): return say(CopyText.opened(isOpen), in: &wizard)
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

  /// Shows the same page with something said at its bottom.
  private func say(_ notice: Notice, in wizard: inout Wizard) -> [Effect] {
    var changed = self
    changed.footnote = notice
    wizard.show(changed)
    return []
  }

  private func reduceConstantKey(_ key: Key, in wizard: inout Wizard, at moment: Moment) -> [Effect]? {
    switch key {
    case .control("c"): return wizard.leave(isInterrupt: true)
    case .control("z"): return [.suspend]
    case .control("g"), .function(1):
      wizard.show(HelpPage(over: page, topic: helpTopic))
      return []
    case .control("t"), .function(2):
      guard let request = request(in: wizard) else { return nil }
      wizard.show(RequestPage(over: page, request: request))
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
    if case .leaving = page { return actions }
    return actions + [Action([.control("c")], "quit")]
  }

  // What a page does that takes no text and waits for nothing.

  func type(_ key: Key, in wizard: inout Wizard, at moment: Moment) -> [Effect] { [] }

  /// An address pasted on a page without a field is meant for the page that takes it.
  func paste(_ text: PastedText, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    guard wizard.journey.request != nil, wizard.journey.route == .code else { return [] }
    wizard.draft.address.replaceAll(with: text.text)
    PastePage.understand(in: &wizard, at: moment)
    return []
  }

  func receive(_ event: Event, in wizard: inout Wizard) -> [Effect] { [] }
  func goBack(in wizard: inout Wizard, at moment: Moment) -> [Effect] { [] }
  func request(in wizard: Wizard) -> RequestInView? { nil }
  func values(in wizard: Wizard) -> [CopyTarget: CopiedValue] { [:] }
}
