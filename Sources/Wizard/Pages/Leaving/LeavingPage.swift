import FoundationEssentials
import InfusionsoftOAuth
import Setups
import TerminalUI

/// The only question asked on the way out: whether to leave with tokens that are not saved.
struct LeavingPage: Page {
  enum Line: CaseIterable { case stay, save, leave }
  enum Intent { case choose, move(Move) }

  /// Whether Ctrl-C asked to leave.
  let isInterrupt: Bool
  var selected = Line.stay
  var footnote: Notice?

  init(isInterrupt: Bool) { self.isInterrupt = isInterrupt }

  var name: String { "leaving" }
  var escapeLabel: String? { "stay" }
  var asksBeforeLeaving: Bool { true }

  func heading(in wizard: Wizard) -> Heading {
    Heading(at: .token, aside: wizard.journey.record.token?.account.map { "account \($0)" } ?? "")
  }

  func bindings(in wizard: Wizard) -> [Binding<Intent>] {
    [Binding(.enter, .choose, "choose", compact: "choose"), .arrows(Intent.move)]
  }

  mutating func perform(_ intent: Intent, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    switch intent {
    case .move(let move):
      selected = move.neighbor(of: selected, in: lines(in: wizard))
      return []
    case .choose:
      switch selected {
      case .stay: return goBack(in: &wizard, at: moment)
      case .save: return wizard.beginSaving(leavesAfterwards: true)
      case .leave: return [wizard.quit(isInterrupt: isInterrupt)]
      }
    }
  }

  /// To the tokens that the question was about, if they are in this workspace; else to the page it was asked on.
  mutating func goBack(in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    if wizard.journey.hasUnsavedToken { wizard.show(TokenPage()) } else { wizard.lift() }
    return []
  }

  func screen(in wizard: Wizard, at now: Date) -> Screen {
    let question = Block.prose(Prose("Leave without the tokens?", tone: .strong))
    let choice = Block.choice(Choice(of: lines(in: wizard), chosen: selected, item: \.item))
    let consequence = Block.prose(Prose(consequence(in: wizard)))
    return frame(
      in: wizard,
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
    if page.asksBeforeLeaving { return [quit(isInterrupt: isInterrupt)] }
    guard journey.hasUnsavedToken || parked?.journey.hasUnsavedToken == true else {
      return [quit(isInterrupt: isInterrupt)]
    }
    layOver(LeavingPage(isInterrupt: isInterrupt))
    return []
  }

  /// The end, with the one line that stays in the ordinary screen.
  func quit(isInterrupt: Bool) -> Effect {
    .quit(
      farewell: journey.record.token.map {
        TokenText.farewell($0, savedAs: journey.savedSetup?.name.text, in: environment.timeZone)
      }, isInterrupt: isInterrupt)
  }
}
