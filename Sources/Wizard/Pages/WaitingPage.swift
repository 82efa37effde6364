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

  var page: ShownPage { .waiting(self) }
  var escapeLabel: String? { nil }
  var helpTopic: HelpTopic { .waiting }

  func bindings(in wizard: Wizard) -> [Binding<Intent>] {
    [Binding(.escape, .stopWaiting, "stop waiting", compact: "stop waiting")]
  }

  func perform(_ intent: Intent, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    if wizard.journey.record.requests[attempt]?.grant == nil {
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
  func paste(_ text: PastedText, in wizard: inout Wizard, at moment: Moment) -> [Effect] { [] }

  func request(in wizard: Wizard) -> RequestInView? {
    wizard.journey.record.requests[attempt].flatMap(\.http).map(RequestInView.sent)
  }

  func screen(in wizard: Wizard, at now: Date) -> Screen {
    let elapsed = max(0, Int(now.timeIntervalSince(since)))
    let isRefresh = wizard.journey.record.requests[attempt]?.grant == nil
    var page = frame(
      at: isRefresh ? .token : .paste, aside: isRefresh ? "refresh" : "after article step 5", in: wizard,
      body: WaitingText.body(isRefresh: isRefresh, seconds: elapsed, site: wizard.draft.site), footnote: footnote)
    page.changesAt = .seconds(since.timeIntervalSince1970 + Double(elapsed + 1))
    return page
  }
}
