import FoundationEssentials
import TerminalUI

/// The failures that can be practised: each is met once, at the place where it would come in earnest.
struct FaultsPage: Page {
  enum Intent { case choose, move(Move) }

  var selected = 0
  var footnote: Notice?

  var name: String { "faults" }

  func heading(in wizard: Wizard) -> Heading { Heading(beside: "Practise a failure", aside: "no account needed") }

  func bindings(in wizard: Wizard) -> [Binding<Intent>] {
    [Binding(.enter, .choose, "practise it", compact: "practise it"), .arrows(Intent.move)]
  }

  mutating func perform(_ intent: Intent, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    let faults = wizard.environment.faults
    switch intent {
    case .move(let move): selected = move.neighbor(of: selected, in: Array(faults.indices))
    case .choose:
      guard faults.indices.contains(selected) else { return [] }
      return [.openPractice(clientID: wizard.environment.entry.clientID, fault: faults[selected].name)]
    }
    return []
  }

  mutating func receive(_ event: Event, in wizard: inout Wizard) -> [Effect] {
    if case .practiceOpened(let vendor) = event { wizard.beginPractice(at: vendor) }
    if case .practiceFailed(let reason) = event {
      footnote = Notice("Practice did not start: \(reason)", tone: .warning)
    }
    return []
  }

  mutating func goBack(in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    wizard.show(StartPage(on: .fault))
    return []
  }

  func screen(in wizard: Wizard, at now: Date) -> Screen {
    let faults = wizard.environment.faults
    return frame(
      in: wizard,
      body: [
        .prose(
          Prose(
            "Practice, and something goes wrong on the way. You see the page that comes then, and which key mends it.")),
        .gap,
        .choice(
          Choice(of: Array(faults.indices), chosen: selected, detailPlacement: .below) {
            Choice.Item(faults[$0].name, faults[$0].summary)
          }),
      ],
      footnote: footnote)
  }
}
