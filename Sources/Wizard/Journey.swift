#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import InfusionsoftOAuth
import TerminalUI

/// What was made and sent, and what came back: links with their states, token requests, answers.
struct Journey: Equatable, Sendable {
  /// Every link of this run, oldest first; an address that answers an earlier one is known as such.
  var requests: [AuthorizationRequest] = []
  /// Every token request of this run; a request's place here is its attempt number.
  var sentRequests: [SentRequest] = []
  /// The road that is walked: with a code, or through Account Central.
  var road = Road.code
  /// The token that came last.
  var token: Token?
  /// What came while another page was shown, until it is looked at.
  var lateNews: LateNews?

  /// The link that is shown, if one was made.
  var request: AuthorizationRequest? { requests.last }

  /// The link for the given values: the last one if it was made from the same, else a new one with a new state.
  mutating func prepareRequest(for draft: Draft, at moment: Moment) {
    let endpoint = draft.site.endpoints.authorization
    if let last = requests.last, last.clientID == draft.clientID.text, last.redirectURI == draft.redirectURI.text {
      if last.endpoint != endpoint { requests[requests.count - 1] = last.moved(to: endpoint) }
      return
    }
    requests.append(
      AuthorizationRequest(
        endpoint: endpoint, clientID: draft.clientID.text, redirectURI: draft.redirectURI.text,
        state: moment.freshState))
  }

  /// When this code was sent, if it was.
  func sentAt(code: Secret) -> Date? {
    sentRequests.first { $0.request.oneTimeValue == code && !$0.wasProvablyNotSent }?.startedAt
  }
}

/// The two ways to a token.
enum Road: Equatable, Sendable { case code, accountCentral }

/// What came while another page was shown.
enum LateNews: Equatable, Sendable {
  case token
  case refusal(FailureStage)
}

/// A token request that left, and its answer once there is one.
struct SentRequest: Equatable, Sendable {
  let request: TokenRequest
  /// What the code came from; nil for a refresh.
  let grant: AuthorizationGrant?
  /// When the code was pasted, to know its age.
  let pastedAt: Date?
  let startedAt: Date
  var answer: TokenAnswer?

  /// Whether the failure came before anything left, so that the code is as good as before.
  var wasProvablyNotSent: Bool {
    guard case .failure(.transport(let error)) = answer?.result else { return false }
    return !error.wasSent
  }
}
