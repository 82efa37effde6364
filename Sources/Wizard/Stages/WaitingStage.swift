import InfusionsoftOAuth
import TerminalUI

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A token request is out: what is asked of whom, since when, and what Esc can and cannot undo.
struct WaitingStage: PageStage {
  enum Intent { case stopWaiting }

  let attempt: Int
  let since: Date

  init(attempt: Int, since: Date) {
    self.attempt = attempt
    self.since = since
  }

  var stage: Stage { .waiting(self) }
  var escapeLabel: String? { nil }
  var helpTopic: HelpTopic { .waiting }

  func bindings(in wizard: Wizard) -> [Binding<Intent>] {
    [Binding(.escape, .stopWaiting, "stop waiting", compact: "stop waiting")]
  }

  func perform(_ intent: Intent, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    wizard.draft.address.clear()
    var box = PasteStage()
    box.footnote = Notice("You stopped waiting. That code counts as used: open the link again.", tone: .warning)
    wizard.show(box)
    return []
  }

  /// Nothing is pasted into a page that waits; the text would go to a code that is already on its way.
  func paste(_ text: PastedText, in wizard: inout Wizard, at moment: Moment) -> [Effect] { [] }

  func request(in wizard: Wizard) -> RequestInView? {
    guard wizard.journey.sentRequests.indices.contains(attempt) else { return nil }
    return .sent(wizard.journey.sentRequests[attempt].request)
  }

  func page(in wizard: Wizard, at now: Date) -> Page {
    let elapsed = max(0, Int(now.timeIntervalSince(since)))
    var page = frame(
      at: .paste, aside: "after article step 5", in: wizard,
      body: [
        .prose(Prose("Getting your token", tone: .strong)),
        .gap,
        .value(
          Value(
            label: "asking \(wizard.draft.site.tokenHost)", content: .empty, remark: Remark("\(elapsed) s"),
            isCurrent: true)),
        .gap,
        .prose(
          Prose(
            "It is being sent the code, your client ID, your client secret and the redirect URI"
              + (wizard.draft.site.practice == nil ? ", all of it encrypted." : "."))),
        .gap,
        .prose(
          Prose(
            "This usually takes a second or two. After 30 seconds the program stops waiting and says what it knows.")),
        .gap,
        .prose(
          Prose(
            "From now on the code counts as used. If you stop, the way on is a new code: open the link once more. You "
              + "are usually still signed in then.")),
      ])
    page.changesAt = .seconds(since.timeIntervalSince1970 + Double(elapsed + 1))
    return page
  }
}
