import Diagnosis
import FoundationEssentials
import InfusionsoftOAuth
import Setups

/// What an answer of the vendor changes, whatever page is shown by then.
extension Wizard {
  /// Shows what the API says of the token, or why it says nothing, if that is still waited for.
  mutating func receive(_ answer: LiveOutcome, at moment: Moment) -> [Effect] {
    guard let check = pages.base.content as? CheckPage, case .asking(let attempt, _) = check.progress else { return [] }
    journey.record.note(answer, of: attempt)
    if case .failure(let error) = answer.result {
      if let failure = failurePage(FailureText.aside(error), step: .token, at: moment) { show(failure) }
    } else if let mismatch = failurePage("another account", step: .token, at: moment) {
      show(mismatch)
    } else if let reading = journey.record.reading {
      show(CheckPage(progress: .answered(reading, at: moment.now)))
    }
    return []
  }

  /// A token that came is kept whatever page is shown; a refusal changes only the page that waits for it.
  mutating func receive(_ answer: TokenOutcome, attempt: Int, at moment: Moment) -> [Effect] {
    guard let sent = journey.record.requests[attempt] else {
      parked?.journey.keep(answer, of: attempt)
      return []
    }
    journey.record.note(answer, of: attempt)
    let isAwaited = isWaiting(for: attempt)
    switch answer.result {
    case .success(let arrived):
      let token = journey.record.token ?? arrived
      if journey.history.last?.madeAt != token.arrivedAt {
        journey.history.append(TokenRecord(token, after: journey.history.last))
      }
      if sent.grant != nil { journey.savedSetup = nil }
      guard isAwaited else {
        journey.pendingResult = .token
        return []
      }
      let mismatch =
        sent.grant == nil ? nil : failurePage("another account", step: .token, at: moment, attempt: attempt)
      if let mismatch { show(mismatch) } else { show(TokenPage()) }
    case .failure(let error):
      let failure = failurePage(
        FailureText.aside(error), step: sent.grant == nil ? .token : .paste, at: moment, attempt: attempt)
      guard let failure else { return [] }
      if failure.diagnosis.code == .hostNotFound, case .practice(var vendor) = draft.site {
        vendor.mendName()
        draft.site = .practice(vendor)
      }
      if isAwaited { show(failure) } else { journey.pendingResult = .refusal(failure) }
    }
    return []
  }
}
