import FoundationEssentials
import TerminalUI

/// Ctrl-G: what the page under it is for, answered as questions that a newcomer asks there.
struct HelpPage: Page {
  enum Intent { case back }

  private let help: Help
  /// The step whose progress stays in sight.
  private let step: RouteStep?
  /// Whether the page under it has a request to look at.
  private let hasRequest: Bool
  var footnote: Notice?

  init(about page: some Page, in wizard: Wizard) {
    help = page.help(in: wizard)
    step = page.stepInSight(in: wizard)
    hasRequest = page.request(in: wizard) != nil
  }

  var name: String { "help" }

  func heading(in wizard: Wizard) -> Heading { Heading(over: step, "Help", aside: help.title) }

  func help(in wizard: Wizard) -> Help { help }

  func bindings(in wizard: Wizard) -> [Binding<Intent>] { [Binding(.enter, .back, "back", compact: "back")] }

  mutating func perform(_ intent: Intent, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    goBack(in: &wizard, at: moment)
  }

  mutating func goBack(in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    wizard.lift()
    return []
  }

  func screen(in wizard: Wizard, at now: Date) -> Screen {
    var body: [Block] = []
    for answer in help.answers {
      body += [.prose(Prose(answer.question, tone: .strong)), .prose(Prose(answer.text)), .gap]
    }
    let request = List.Item("Ctrl-T", "the request, part by part (also F2)")
    body += [
      .prose(Prose("Keys on every page", tone: .strong)),
      .list(
        List(
          (hasRequest ? [request] : []) + [
            List.Item("Esc", "back, with everything kept"),
            List.Item("Ctrl-G", "this help (also F1)"),
            List.Item("PgUp, PgDn", "scroll what does not fit"),
            List.Item("Ctrl-Z", "back to the shell for a while; fg returns"),
            List.Item("Ctrl-C", "quit"),
          ])),
    ]
    return frame(in: wizard, body: body)
  }
}
