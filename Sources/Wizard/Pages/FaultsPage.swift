import FoundationEssentials
import TerminalUI

/// The failures that can be practised: each is met once, at the place where it would come in earnest.
struct FaultsPage: Page {
  enum Intent { case choose, up, down }

  var selected = 0
  var footnote: Notice?

  var page: ShownPage { .faults(self) }
  var helpTopic: HelpTopic { .faults }

  func bindings(in wizard: Wizard) -> [Binding<Intent>] {
    [Binding(.enter, .choose, "practise it", compact: "practise it"), .arrows(up: .up, down: .down)]
  }

  func perform(_ intent: Intent, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    let faults = wizard.environment.faults
    var moved = self
    switch intent {
    case .up: moved.selected = max(0, selected - 1)
    case .down: moved.selected = max(0, min(selected + 1, faults.count - 1))
    case .choose:
      guard faults.indices.contains(selected) else { return [] }
      return [.openPractice(clientID: wizard.environment.entry.clientID, fault: faults[selected].name)]
    }
    wizard.show(moved)
    return []
  }

  func receive(_ event: Event, in wizard: inout Wizard) -> [Effect] {
    if case .practiceOpened(let vendor) = event { wizard.beginPractice(at: vendor) }
    if case .practiceFailed(let reason) = event {
      var failed = self
      failed.footnote = Notice("Practice did not start: \(reason)", tone: .warning)
      wizard.show(failed)
    }
    return []
  }

  func goBack(in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    var start = StartPage(entry: wizard.environment.entry)
    start.selected = .fault
    wizard.show(start)
    return []
  }

  func screen(in wizard: Wizard, at now: Date) -> Screen {
    let items = wizard.environment.faults.map { Choice.Item($0.name, $0.summary) }
    return frame(
      head: wizard.head("Practise a failure", aside: "no account needed"), progress: wizard.progress(at: nil),
      in: wizard,
      body: [
        .prose(
          Prose(
            "Practice, and something goes wrong on the way. You see the page that comes then, and which key mends it.")),
        .gap,
        .choice(Choice(items, selected: selected, detailPlacement: .below)),
      ],
      footnote: footnote)
  }
}
