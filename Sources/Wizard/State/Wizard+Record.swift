import Diagnosis
import FoundationEssentials
import InfusionsoftOAuth
import Recognizer
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
    record.proxyVariable = environment.proxyVariable
    // A practice setup that was saved has outlived its server.
    record.isPractice = draft.site.practice != nil || draft.site.tokenHost.hasPrefix("127.0.0.1:")
    return record
  }

  /// The page for a failure of the record, with what happened in a word or two for its head; nil if nothing failed.
  func failurePage(
    _ aside: String, step: RouteStep = .paste, at moment: Moment, attempt: Int? = nil
  ) -> FailurePage? {
    Diagnosis.of(signIn).map {
      FailurePage(diagnosis: $0, aside: aside, step: step, date: moment.now, attempt: attempt)
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

  /// What is known to whoever reads a pasted text.
  var recognizerContext: Recognizer.Context {
    var context = Recognizer.Context()
    context.request = journey.record.link
    context.earlierRequests = journey.record.earlierLinks
    context.clientID = draft.clientID.text.isEmpty ? nil : draft.clientID.text
    context.clientSecret = draft.hasSecret ? Secret(draft.clientSecret.text) : nil
    context.redirectURI = draft.redirectURI.text
    context.sentCodes = journey.record.valuesThatLeft
    return context
  }
}
