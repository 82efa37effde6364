import FoundationEssentials
import TerminalUI

/// Ctrl-T: the very request that will be sent, or was, each part with one plain sentence.
struct RequestPage: Page {
  enum Intent { case back }

  /// The page it was opened from.
  let over: ShownPage
  let request: RequestInView
  var footnote: Notice?

  init(over: ShownPage, request: RequestInView) {
    self.over = over
    self.request = request
  }

  var page: ShownPage { .request(self) }
  var helpTopic: HelpTopic { .request }

  func bindings(in wizard: Wizard) -> [Binding<Intent>] { [Binding(.enter, .back, "back", compact: "back")] }

  func perform(_ intent: Intent, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    goBack(in: &wizard, at: moment)
  }

  func goBack(in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    wizard.show(over)
    return []
  }

  func screen(in wizard: Wizard, at now: Date) -> Screen {
    let isSent = if case .sent = request { true } else { false }
    return frame(
      head: wizard.head(isSent ? "What was sent" : "What will be sent", aside: "Ctrl-T"),
      progress: over.content.screen(in: wizard, at: now).progress, in: wizard,
      body: [.prose(Prose(request.introduction)), .gap, .exchange(request.view)])
  }
}
