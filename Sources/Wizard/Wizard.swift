package import FoundationEssentials
import InfusionsoftOAuth
import Setups
package import TerminalUI

// Wizard owns what the program says and decides: state, events, effects, and each page's page. It is pure: no
// curses, no curl, no file, no clock. A page is added by writing one more `Page` in Pages/ and naming it in
// `ShownPage`.

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
  /// How many token requests this run has sent, on either side.
  var attemptsMade = 0
  /// The page that is shown, and what exists on that page only.
  var page: ShownPage

  /// A wizard on its first page.
  package init(environment: Environment) {
    self.environment = environment
    draft = Draft(entry: environment.entry)
    journey = Journey()
    page = .start(StartPage(entry: environment.entry))
  }

  /// What is wanted before anything has happened.
  package var firstEffects: [Effect] { [.listSetups] }

  /// Takes in what happened and says what is wanted next.
  package mutating func reduce(_ event: Event) -> [Effect] {
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
      return page.content.reduce(event, in: &self)
    case .pressed, .pasted, .practiceOpened, .practiceFailed, .consentAnswered, .tokensGenerated, .generationRefused,
      .copied, .browserOpened, .vaultsFound, .setupOpened, .setupRemoved, .setupFailed, .fileWritten,
      .fileNotWritten:
      return page.content.reduce(event, in: &self)
    }
  }

  /// The page as it looks now.
  package func screen(at now: Date) -> Screen { page.content.screen(in: self, at: now) }

  /// The value that a copy or a bare view names; nil if there is none any more.
  package func value(of target: CopyTarget) -> CopiedValue? { page.content.values(in: self)[target] }

  /// Whether the page means something by a key of its own; the loop scrolls with arrows that it does not.
  package func answers(_ key: Key) -> Bool { page.content.answers(key, in: self) }

  /// Names the page without anything typed on it: a new name is a reason to scroll back to the top.
  package var pageName: String { page.name }
}

/// One of the two worlds that a person can be in, the vendor's or practice, with all that was done there.
struct Workspace: Equatable, Sendable {
  var draft: Draft
  var journey: Journey

  init(draft: Draft, journey: Journey) {
    self.draft = draft
    self.journey = journey
  }

  /// A side on which nothing was done yet.
  init(entry: Entry) { self.init(draft: Draft(entry: entry), journey: Journey()) }
}

extension Wizard {
  /// Shows another page.
  mutating func show(_ next: some Page) { page = next.page }

  /// Shows another page.
  mutating func show(_ next: ShownPage) { page = next }

  /// Shows what the API says of the token, or why it says nothing, if that is still waited for.
  private mutating func receive(_ answer: LiveAnswer, at moment: Moment) -> [Effect] {
    guard case .check(let check) = page, case .asking = check.progress else { return [] }
    switch answer.result {
    case .failure(let error):
      var facts = apiFacts(at: moment)
      let exchange = answer.exchanges.last
      facts.clockOffset = exchange?.clockOffset ?? facts.clockOffset
      let diagnosis = Diagnosis.of(error, headers: exchange?.response?.headers ?? [], facts: facts)
      show(
        FailurePage(
          diagnosis: diagnosis, aside: FailureText.aside(error), place: .token, date: moment.now, attempt: nil))
    case .success(let reading):
      var facts = apiFacts(at: moment)
      facts.accountFound = reading.account
      if let expected = facts.accountExpected, let found = reading.account, expected != found {
        let diagnosis = Diagnosis.of(code: .accountMismatch, facts: facts)
        show(
          FailurePage(
            diagnosis: diagnosis, aside: "another account", place: .token, date: moment.now, attempt: nil))
      } else {
        journey.check = reading
        show(CheckPage(progress: .answered(reading, at: moment.now)))
      }
    }
    return []
  }

  /// A token that came is kept whatever page is shown; a refusal changes only the page that waits for it.
  private mutating func receive(_ answer: TokenAnswer, attempt: Int, at moment: Moment) -> [Effect] {
    guard let sent = journey.sentRequests[attempt] else {
      parked?.journey.keep(answer, of: attempt)
      return []
    }
    journey.sentRequests[attempt]?.answer = answer
    let isAwaited = page.isWaiting(for: attempt)
    switch answer.result {
    case .success(let token):
      let expected = journey.savedSetup.flatMap { _ in journey.token?.account } ?? sent.grant?.account
      journey.token = token
      journey.check = nil
      if journey.history.last?.madeAt != token.arrivedAt {
        journey.history.append(TokenRecord(token, after: journey.history.last))
      }
      if sent.grant != nil { journey.savedSetup = nil }
      guard isAwaited else {
        journey.pendingResult = .token
        return []
      }
      if sent.grant != nil, let mismatch = mismatch(of: token, expected: expected, attempt: attempt, at: moment) {
        show(mismatch)
      } else {
        show(TokenPage())
      }
    case .failure(let error):
      let diagnosis = Diagnosis.of(error, facts: facts(about: sent))
      if diagnosis.code == .hostNotFound, case .practice(var vendor) = draft.site {
        vendor.mendName()
        draft.site = .practice(vendor)
      }
      let failure = FailurePage(
        diagnosis: diagnosis, aside: FailureText.aside(error),
        place: sent.grant == nil ? .token : .paste, date: moment.now,
        attempt: attempt)
      if isAwaited { show(failure) } else { journey.pendingResult = .refusal(failure) }
    }
    return []
  }

  /// The page that says that a token opens another account than the saved setup's, or than the one that was confirmed
  /// before it was asked for.
  private func mismatch(of token: Token, expected: String?, attempt: Int, at moment: Moment) -> FailurePage? {
    guard let found = token.account, let expected, found != expected else { return nil }
    var facts = apiFacts(at: moment)
    facts.accountExpected = expected
    facts.accountFound = found
    return FailurePage(
      diagnosis: Diagnosis.of(code: .accountMismatch, facts: facts), aside: "another account", place: .token,
      date: moment.now, attempt: attempt)
  }
}
