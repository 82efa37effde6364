import FoundationEssentials
import TerminalUI

/// Ctrl-T: the very request that will be sent, or was, each part with one plain sentence.
struct RequestPage: Page {
  enum Intent { case back }

  private let request: RequestInView
  /// The step whose progress stays in sight.
  private let step: RouteStep?
  var footnote: Notice?

  init(_ request: RequestInView, from page: some Page, in wizard: Wizard) {
    self.request = request
    step = page.stepInSight(in: wizard)
  }

  var name: String { "request" }

  func heading(in wizard: Wizard) -> Heading {
    Heading(over: step, request.wasSent ? "What was sent" : "What will be sent", aside: "Ctrl-T")
  }

  func bindings(in wizard: Wizard) -> [Binding<Intent>] { [Binding(.enter, .back, "back", compact: "back")] }

  mutating func perform(_ intent: Intent, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    goBack(in: &wizard, at: moment)
  }

  mutating func goBack(in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    wizard.lift()
    return []
  }

  func screen(in wizard: Wizard, at now: Date) -> Screen {
    frame(in: wizard, body: [.prose(Prose(request.introduction)), .gap, .exchange(request.view)])
  }
}
