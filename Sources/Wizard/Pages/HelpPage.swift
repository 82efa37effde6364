import FoundationEssentials
import TerminalUI

/// Ctrl-G: what the page under it is for, answered as questions that a newcomer asks there.
struct HelpPage: Page {
  enum Intent { case back }

  /// The page it was opened from.
  let over: ShownPage
  let topic: HelpTopic
  var footnote: Notice?

  init(over: ShownPage, topic: HelpTopic) {
    self.over = over
    self.topic = topic
  }

  var page: ShownPage { .help(self) }
  var helpTopic: HelpTopic { topic }

  func bindings(in wizard: Wizard) -> [Binding<Intent>] { [Binding(.enter, .back, "back", compact: "back")] }

  func perform(_ intent: Intent, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    goBack(in: &wizard, at: moment)
  }

  func goBack(in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    wizard.show(over)
    return []
  }

  func screen(in wizard: Wizard, at now: Date) -> Screen {
    var body: [Block] = []
    for answer in topic.answers {
      body += [.prose(Prose(answer.question, tone: .strong)), .prose(Prose(answer.text)), .gap]
    }
    let request = List.Item("Ctrl-T", "the request, part by part (also F2)")
    body += [
      .prose(Prose("Keys on every page", tone: .strong)),
      .list(
        List(
          (over.content.request(in: wizard) == nil ? [] : [request]) + [
            List.Item("Esc", "back, with everything kept"),
            List.Item("Ctrl-G", "this help (also F1)"),
            List.Item("PgUp, PgDn", "scroll what does not fit"),
            List.Item("Ctrl-Z", "back to the shell for a while; fg returns"),
            List.Item("Ctrl-C", "quit"),
          ])),
    ]
    return frame(
      head: wizard.head("Help", aside: topic.title), progress: over.content.screen(in: wizard, at: now).progress,
      in: wizard,
      body: body)
  }
}
