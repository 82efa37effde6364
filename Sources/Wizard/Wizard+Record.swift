import Diagnosis
import FoundationEssentials
import InfusionsoftOAuth
import Setups
import TerminalUI

/// What is known of the sign-in: it grows with each answer, and says what a failure means.
extension Wizard {
  /// Everything known of the sign-in, with what is typed and what surrounds it.
  var signIn: SignInRecord {
    var record = journey.record
    record.endpoints = Sourced(draft.site.endpoints, .typed)
    record.clientID = Sourced(draft.clientID.text, .typed)
    record.clientSecret = Sourced(Secret(draft.clientSecret.text), .typed)
    record.redirectURI = Sourced(draft.redirectURI.text, .typed)
    record.proxyVariable = surroundings.proxyVariable
    // A practice setup that was saved has outlived its server.
    record.isPractice = draft.site.practice != nil || draft.site.tokenHost.hasPrefix("127.0.0.1:")
    return record
  }

  /// The page for a failure of the record, with what happened in a word or two for its head; nil if nothing failed.
  func failurePage(
    _ aside: String, place: Place = .paste, at moment: Moment, attempt: Int? = nil
  ) -> FailurePage? {
    Diagnosis.of(signIn).map {
      FailurePage(diagnosis: $0, aside: aside, place: place, date: moment.now, attempt: attempt)
    }
  }

  /// Notes a failure for which nothing was sent, and shows it.
  mutating func fail(_ failure: SignInFailure.Kind, _ aside: String, at moment: Moment) {
    journey.record.failure = SignInFailure(failure)
    if let page = failurePage(aside, at: moment) { show(page) }
  }

  /// The number for the next request of this run.
  mutating func nextAttempt() -> Int {
    defer { attemptsMade += 1 }
    return attemptsMade
  }

  /// Keeps a request that leaves now under a number of its own.
  mutating func noteSent(_ request: SentRequest) -> Int {
    let attempt = nextAttempt()
    journey.record.note(request, number: attempt)
    return attempt
  }

  /// Shows what the API says of the token, or why it says nothing, if that is still waited for.
  mutating func receive(_ answer: LiveOutcome, at moment: Moment) -> [Effect] {
    guard case .check(let check) = page, case .asking(let attempt, _) = check.progress else { return [] }
    journey.record.note(answer, of: attempt)
    if case .failure(let error) = answer.result {
      if let failure = failurePage(FailureText.aside(error), place: .token, at: moment) { show(failure) }
    } else if let mismatch = failurePage("another account", place: .token, at: moment) {
      show(mismatch)
    } else if let reading = journey.record.reading {
      show(CheckPage(progress: .answered(reading, at: moment.now)))
    }
    return []
  }

  /// A token that came is kept whatever page is shown; a refusal changes only the page that waits for it.
  mutating func receive(_ answer: TokenOutcome, attempt: Int, at moment: Moment) -> [Effect] {
    guard let sent = journey.record.requests[attempt] else {
      shelf?.journey.keep(answer, of: attempt)
      return []
    }
    journey.record.note(answer, of: attempt)
    let isAwaited = page.isWaiting(for: attempt)
    switch answer.result {
    case .success(let arrived):
      let token = journey.record.token ?? arrived
      if journey.history.last?.madeAt != token.arrivedAt {
        journey.history.append(TokenRecord(token, after: journey.history.last))
      }
      if sent.grant != nil { journey.savedSetup = nil }
      guard isAwaited else {
        journey.lateNews = .token
        return []
      }
      let mismatch =
        sent.grant == nil ? nil : failurePage("another account", place: .token, at: moment, attempt: attempt)
      if let mismatch { show(mismatch) } else { show(TokenPage()) }
    case .failure(let error):
      let failure = failurePage(
        FailureText.aside(error), place: sent.grant == nil ? .token : .paste, at: moment, attempt: attempt)
      guard let failure else { return [] }
      if failure.diagnosis.code == .hostNotFound, case .practice(var vendor) = draft.site {
        vendor.mendName()
        draft.site = .practice(vendor)
      }
      if isAwaited { show(failure) } else { journey.lateNews = .refusal(failure) }
    }
    return []
  }
}
