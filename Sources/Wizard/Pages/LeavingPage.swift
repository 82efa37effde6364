import FoundationEssentials
import InfusionsoftOAuth
import Setups
import TerminalUI

/// The only question asked on the way out: whether to leave with tokens that are not saved.
struct LeavingPage: Page {
  enum Line: Int, CaseIterable { case stay, save, leave }
  enum Intent { case choose, up, down }

  /// The page to stay on.
  let over: ShownPage
  /// Whether Ctrl-C asked to leave.
  let isInterrupt: Bool
  var selected = Line.stay
  var footnote: Notice?

  init(over: ShownPage, isInterrupt: Bool) {
    self.over = over
    self.isInterrupt = isInterrupt
  }

  var page: ShownPage { .leaving(self) }
  var escapeLabel: String? { "stay" }
  var helpTopic: HelpTopic { .leaving }

  func bindings(in wizard: Wizard) -> [Binding<Intent>] {
    [Binding(.enter, .choose, "choose", compact: "choose"), .arrows(up: .up, down: .down)]
  }

  func perform(_ intent: Intent, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    switch intent {
    case .up: return move(by: -1, in: &wizard)
    case .down: return move(by: 1, in: &wizard)
    case .choose:
      switch selected {
      case .stay: return goBack(in: &wizard, at: moment)
      case .save: return wizard.beginSaving(leavesAfterwards: true)
      case .leave: return [wizard.quit(isInterrupt: isInterrupt)]
      }
    }
  }

  private func move(by step: Int, in wizard: inout Wizard) -> [Effect] {
    var moved = self
    let lines = lines(in: wizard)
    let index = (lines.firstIndex(of: selected) ?? 0) + step
    if lines.indices.contains(index) { moved.selected = lines[index] }
    wizard.show(moved)
    return []
  }

  /// To the tokens that the question was about, if they are on this side; else to the page it was asked on.
  func goBack(in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    wizard.show(wizard.journey.hasUnsavedToken ? TokenPage().page : over)
    return []
  }

  func screen(in wizard: Wizard, at now: Date) -> Screen {
    let question = Block.prose(Prose("Leave without the tokens?", tone: .strong))
    let choice = Block.choice(
      Choice(lines(in: wizard).map(\.item), selected: lines(in: wizard).firstIndex(of: selected)))
    let consequence = Block.prose(Prose(consequence(in: wizard)))
    return frame(
      at: .token, aside: wizard.journey.token?.account.map { "account \($0)" } ?? "", in: wizard,
      body: [question, .gap, consequence, .gap, choice], compactBody: [question, .gap, choice, .gap, consequence])
  }

  /// Tokens of a sign-in that stands aside for practice cannot be saved from here.
  private func lines(in wizard: Wizard) -> [Line] {
    wizard.journey.hasUnsavedToken ? Line.allCases : [.stay, .leave]
  }

  private func consequence(in wizard: Wizard) -> String {
    guard wizard.journey.hasUnsavedToken else {
      return
        "You have tokens of a real account, from before practice. They are not saved, and cannot be shown again. Sign "
        + "in, on the first page, leads to them."
    }
    switch wizard.journey.route {
    case .code:
      return "They are not saved, and cannot be shown again. For new ones you would open the link and click Allow once "
        + "more."
    case .accountCentral:
      return "They are not saved, and cannot be shown again. For new ones you would click Generate API Token once more."
    }
  }
}

extension LeavingPage.Line {
  fileprivate var item: Choice.Item {
    switch self {
    case .stay: Choice.Item("Stay")
    case .save: Choice.Item("Save them, then leave")
    case .leave: Choice.Item("Leave without them")
    }
  }
}

extension Wizard {
  /// Ends the program, after one question if a token would be lost by it.
  mutating func leave(isInterrupt: Bool) -> [Effect] {
    if case .leaving = page { return [quit(isInterrupt: isInterrupt)] }
    guard journey.hasUnsavedToken || parked?.journey.hasUnsavedToken == true else {
      return [quit(isInterrupt: isInterrupt)]
    }
    show(LeavingPage(over: page, isInterrupt: isInterrupt))
    return []
  }

  /// The end, with the one line that stays in the ordinary screen.
  func quit(isInterrupt: Bool) -> Effect {
    .quit(
      farewell: journey.token.map {
        TokenText.farewell($0, savedAs: journey.savedSetup?.name.text, in: environment.timeZone)
      }, isInterrupt: isInterrupt)
  }
}
