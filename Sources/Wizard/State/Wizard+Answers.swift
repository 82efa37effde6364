import FoundationEssentials
import InfusionsoftOAuth
import Setups

/// What an answer of the vendor changes, whatever page is shown by then.
extension Wizard {
  /// Shows what the API says of the token, or why it says nothing, if that is still waited for.
  mutating func receive(_ answer: LiveAnswer, at moment: Moment) -> [Effect] {
    guard let check = pages.base.content as? CheckPage, case .asking = check.progress else { return [] }
    switch answer.result {
    case .failure(let error):
      var facts = apiFacts(at: moment)
      let exchange = answer.exchanges.last
      facts.clockOffset = exchange?.clockOffset ?? facts.clockOffset
      let diagnosis = Diagnosis.of(error, headers: exchange?.response?.headers ?? [], facts: facts)
      show(
        FailurePage(
          diagnosis: diagnosis, aside: FailureText.aside(error), step: .token, date: moment.now, attempt: nil))
    case .success(let reading):
      var facts = apiFacts(at: moment)
      facts.accountFound = reading.account
      if let expected = facts.accountExpected, let found = reading.account, expected != found {
        let diagnosis = Diagnosis.of(code: .accountMismatch, facts: facts)
        show(
          FailurePage(
            diagnosis: diagnosis, aside: "another account", step: .token, date: moment.now, attempt: nil))
      } else {
        journey.check = reading
        show(CheckPage(progress: .answered(reading, at: moment.now)))
      }
    }
    return []
  }

  /// A token that came is kept whatever page is shown; a refusal changes only the page that waits for it.
  mutating func receive(_ answer: TokenAnswer, attempt: Int, at moment: Moment) -> [Effect] {
    guard let sent = journey.sentRequests[attempt] else {
      parked?.journey.keep(answer, of: attempt)
      return []
    }
    journey.sentRequests[attempt]?.answer = answer
    let isAwaited = isWaiting(for: attempt)
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
        step: sent.grant == nil ? .token : .paste, date: moment.now,
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
      diagnosis: Diagnosis.of(code: .accountMismatch, facts: facts), aside: "another account", step: .token,
      date: moment.now, attempt: attempt)
  }
}
