package import FoundationEssentials
import InfusionsoftOAuth
import Setups
package import TerminalUI

// Wizard owns what the program says and decides: state, events, effects, and each page with its words. It is pure: it
// must never import curses, curl, files or a clock. A page is one folder of Pages/; `RouteStep` names those that are
// steps on the way to a token.

/// The whole state of the program, changed by events only.
package struct Wizard: Equatable, Sendable {
  /// What the program was started with and in: never changes.
  package let environment: Environment
  /// All that was typed, whichever page it was typed on.
  var draft: Draft
  /// The links made, the requests sent, and what came back.
  var journey: Journey
  /// The saved setups, as far as their index tells.
  var saved = SavedSetups()
  /// What was typed and sent for the vendor, while practice has the stage.
  var parked: Workspace?
  /// How many token requests this run has sent, in either workspace.
  var attemptsMade = 0
  /// The page that is shown, and what lies over it.
  private(set) var pages: PageStack
  /// Where the event that is being taken in leads; nil between two events.
  var turn: PageStack.Turn?

  /// A wizard on its first page.
  package init(environment: Environment) {
    self.environment = environment
    draft = Draft(entry: environment.entry)
    journey = Journey()
    pages = PageStack(StartPage(in: environment))
  }

  /// What is wanted before anything has happened.
  package var firstEffects: [Effect] { [.listSetups] }

  /// Takes in what happened and says what is wanted next.
  package mutating func reduce(_ event: Event) -> [Effect] {
    let effects = take(event)
    if let turn { pages.take(turn) }
    turn = nil
    return effects
  }

  private mutating func take(_ event: Event) -> [Effect] {
    switch event {
    case .tokenAnswered(let answer, let attempt, let moment):
      return receive(answer, attempt: attempt, at: moment)
    case .tokenChecked(let answer, let moment): return receive(answer, at: moment)
    case .setupRefreshed(let outcome, let exchange, let attempt, let moment):
      return receive(outcome, exchange: exchange, attempt: attempt, at: moment)
    case .setupsListed(let setups, let interrupted):
      saved = SavedSetups(summaries: setups, interruptedRefreshes: interrupted)
      return []
    case .setupSaved(let name, let vault):
      // Whatever page is shown by now, the tokens are saved.
      journey.savedSetup = SavedSetup(
        name: name, vault: vault, passphrase: vault == .encrypted ? Secret(draft.passphrase.text) : nil)
      draft.passphrase.clear()
      draft.repeatedPassphrase.clear()
      return handToBase(event)
    case .pressed, .pasted, .copied, .browserOpened: return handToTop(event)
    case .practiceOpened, .practiceFailed, .consentAnswered, .tokensGenerated, .generationRefused, .vaultsFound,
      .setupOpened, .setupRemoved, .setupFailed, .fileWritten, .fileNotWritten:
      return handToBase(event)
    }
  }

  /// What a person does is for the page that is seen.
  private mutating func handToTop(_ event: Event) -> [Effect] {
    var page = pages.top
    let effects = page.content.reduce(event, in: &self)
    pages.top = page
    return effects
  }

  /// An answer from outside is for the page at the bottom, whatever lies over it.
  private mutating func handToBase(_ event: Event) -> [Effect] {
    var page = pages.base
    let effects = page.content.reduce(event, in: &self)
    pages.base = page
    return effects
  }

  /// The page as it looks now.
  package func screen(at now: Date) -> Screen { page.screen(in: self, at: now) }

  /// The value that a copy or a bare view names; nil if there is none any more.
  package func value(of target: CopyTarget) -> CopiedValue? { page.values(in: self)[target] }

  /// Whether the page means something by a key of its own; the loop scrolls with arrows that it does not.
  package func answers(_ key: Key) -> Bool { page.answers(key, in: self) }

  /// Names the page without anything typed on it: a new name is a reason to scroll back to the top.
  package var pageName: String { page.name }
}
