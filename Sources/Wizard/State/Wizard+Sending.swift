import FoundationEssentials
import InfusionsoftOAuth
import TerminalUI

/// Token requests that leave, each once.
extension Wizard {
  /// Sends a code, once.
  mutating func send(_ grant: AuthorizationGrant, pastedAt: Date, at moment: Moment) -> [Effect] {
    let request = TokenRequest.exchange(
      grant, credentials: draft.credentials, endpoint: draft.site.endpoints.token)
    // The account of a saved setup stays the one that is meant.
    let meant = journey.savedSetup.flatMap { _ in journey.record.token?.account } ?? grant.account
    journey.record.accountMeant = meant.map { Sourced($0, .observed) }
    let attempt = noteSent(.exchange(request, of: grant, codeReadAt: pastedAt, startedAt: moment.now))
    show(WaitingPage(attempt: attempt, since: moment.now))
    return [.requestToken(request, attempt: attempt)]
  }

  /// Sends the refresh token, once: from a saved setup under its lock, else straight from memory.
  mutating func refresh(at moment: Moment) -> [Effect] {
    guard let refreshToken = journey.record.token?.refreshToken else { return [] }
    let request = TokenRequest.refresh(
      refreshToken, credentials: draft.credentials, endpoint: draft.site.endpoints.token)
    let attempt = noteSent(.refresh(request, startedAt: moment.now))
    show(WaitingPage(attempt: attempt, since: moment.now))
    if let saved = journey.savedSetup {
      return [.refreshSetup(saved.name, passphrase: saved.passphrase, attempt: attempt)]
    }
    return [.requestToken(request, attempt: attempt)]
  }
}
