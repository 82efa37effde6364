import FoundationEssentials
import InfusionsoftOAuth
import TerminalUI

/// Token requests that leave, each once.
extension Wizard {
  /// Sends a code, once.
  mutating func send(_ grant: AuthorizationGrant, pastedAt: Date, at moment: Moment) -> [Effect] {
    let request = TokenRequest.exchange(
      grant, credentials: draft.credentials, endpoint: draft.site.endpoints.token)
    let attempt = noteSent(
      SentRequest(request: request, grant: grant, pastedAt: pastedAt, startedAt: moment.now, answer: nil))
    return [.requestToken(request, attempt: attempt)]
  }

  /// Keeps a request that leaves now under a number of its own, and waits for its answer.
  mutating func noteSent(_ request: SentRequest) -> Int {
    let attempt = attemptsMade
    attemptsMade += 1
    journey.sentRequests[attempt] = request
    show(WaitingPage(attempt: attempt, since: request.startedAt))
    return attempt
  }

  /// Sends the refresh token, once: from a saved setup under its lock, else straight from memory.
  mutating func refresh(at moment: Moment) -> [Effect] {
    guard let refreshToken = journey.token?.refreshToken else { return [] }
    let request = TokenRequest.refresh(
      refreshToken, credentials: draft.credentials, endpoint: draft.site.endpoints.token)
    let attempt = noteSent(
      SentRequest(request: request, grant: nil, pastedAt: nil, startedAt: moment.now, answer: nil))
    if let saved = journey.savedSetup {
      return [.refreshSetup(saved.name, passphrase: saved.passphrase, attempt: attempt)]
    }
    return [.requestToken(request, attempt: attempt)]
  }
}
