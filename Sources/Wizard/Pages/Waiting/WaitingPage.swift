import FoundationEssentials
import InfusionsoftOAuth
import TerminalUI

/// A token request is out: what is asked of whom, since when, and what Esc can and cannot undo.
struct WaitingPage: Page {
  enum Intent { case stopWaiting }

  let attempt: Int
  let since: Date
  var footnote: Notice?

  init(attempt: Int, since: Date) {
    self.attempt = attempt
    self.since = since
  }

  var name: String { "waiting" }
  var escapeLabel: String? { nil }
  var awaitedAttempt: Int? { attempt }

  func heading(in wizard: Wizard) -> Heading {
    isRefresh(in: wizard)
      ? Heading(at: .token, aside: "refresh") : Heading(at: .paste, aside: "after article step 5")
  }

  /// Whether it is a refresh that is waited for, and not the answer to a code.
  private func isRefresh(in wizard: Wizard) -> Bool { wizard.journey.record.requests[attempt]?.grant == nil }

  func bindings(in wizard: Wizard) -> [Binding<Intent>] {
    [Binding(.escape, .stopWaiting, "stop waiting", compact: "stop waiting")]
  }

  mutating func perform(_ intent: Intent, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    if isRefresh(in: wizard) {
      var tokens = TokenPage()
      tokens.footnote = Notice("You stopped waiting. The refresh token counts as used.", tone: .warning)
      wizard.show(tokens)
      return []
    }
    wizard.draft.address.clear()
    var box = PastePage()
    box.footnote = Notice("You stopped waiting. That code counts as used: open the link again.", tone: .warning)
    wizard.show(box)
    return []
  }

  /// Nothing is pasted into a page that waits; the text would go to a code that is already on its way.
  mutating func paste(_ text: PastedText, in wizard: inout Wizard, at moment: Moment) -> [Effect] { [] }

  func request(in wizard: Wizard) -> RequestInView? {
    wizard.journey.record.requests[attempt].flatMap(\.http).map(RequestInView.sent)
  }

  func screen(in wizard: Wizard, at now: Date) -> Screen {
    let elapsed = max(0, Int(now.timeIntervalSince(since)))
    var page = frame(
      in: wizard,
      body: WaitingText.body(isRefresh: isRefresh(in: wizard), seconds: elapsed, site: wizard.draft.site),
      footnote: footnote)
    page.changesAt = .seconds(since.timeIntervalSince1970 + Double(elapsed + 1))
    return page
  }
}
