import FoundationEssentials
import InfusionsoftOAuth
import Setups
import TerminalUI

/// What was made and sent, and what came back: links with their states, token requests, answers.
struct Journey: Equatable, Sendable {
  /// Every link of this run, oldest first; an address that answers an earlier one is known as such.
  var requests: [AuthorizationRequest] = []
  /// The token requests of this workspace, by their attempt numbers, of which each is given once in a run.
  var sentRequests: [Int: SentRequest] = [:]
  /// When each code was first read, so that reading it again makes it no younger.
  private(set) var codesRead: [Secret: Date] = [:]
  /// Whether Allow was clicked on the practice server's consent page; nil where nobody can know.
  var allowWasClicked: Bool?
  /// The route that is taken: with a code, or through Account Central.
  var route = TokenRoute.code
  /// The token that came last.
  var token: Token?
  /// What the API said of that token; nil until it was asked.
  var check: LiveReading?
  /// The tokens that led to the present one, by label; never a value.
  var history: [TokenRecord] = []
  /// Where the present token is saved; nil if it is in memory only.
  var savedSetup: SavedSetup?
  /// Whether leaving would lose a token.
  var hasUnsavedToken: Bool { token != nil && savedSetup == nil }
  /// What came while another page was shown, until it is looked at.
  var pendingResult: PendingResult?

  /// A link that somebody sent, in place of the one that we would make for the same values.
  var foreignLink: ForeignLink?

  /// The request behind the link that is shown, if one was made.
  var request: AuthorizationRequest? { requests.last }

  /// The link that is shown and opened.
  var link: String? { foreignLink?.link.exposed ?? request?.url }

  /// The link as it may be drawn: of somebody else's, secrets in it are bullets.
  var drawnLink: String? { foreignLink?.drawn ?? request?.url }

  /// The token request that was sent last.
  var lastSentRequest: SentRequest? { sentRequests.max { $0.key < $1.key }?.value }

  /// The link for the given values: the last one if it was made from the same, else a new one with a new state.
  mutating func prepareRequest(for draft: Draft, at moment: Moment) {
    let endpoint = draft.site.endpoints.authorization
    if let last = requests.last, last.clientID == draft.clientID.text, last.redirectURI == draft.redirectURI.text {
      if last.endpoint != endpoint {
        requests[requests.count - 1] = last.moved(to: endpoint)
        foreignLink = nil
      }
      return
    }
    foreignLink = nil
    requests.append(
      AuthorizationRequest(
        endpoint: endpoint, clientID: draft.clientID.text, redirectURI: draft.redirectURI.text,
        state: moment.freshState))
  }

  /// The request behind a link that somebody sent, whose answer brings back the link's own state, if it has one.
  mutating func prepareRequest(for draft: Draft, showing link: ForeignLink, state: String?, at moment: Moment) {
    requests.append(
      AuthorizationRequest(
        endpoint: draft.site.endpoints.authorization, clientID: draft.clientID.text,
        redirectURI: draft.redirectURI.text, state: state.map { AuthorizationState($0) } ?? moment.freshState))
    foreignLink = link
  }

  /// Takes over tokens that were brought by hand: they are saved nowhere, whatever the ones before were.
  mutating func take(_ brought: Token) {
    token = brought
    check = nil
    history = [TokenRecord(brought, after: nil)]
    savedSetup = nil
  }

  /// Keeps an answer that came while the other workspace was shown: a token is not lost, and is announced on return.
  mutating func keep(_ answer: TokenAnswer, of attempt: Int) {
    guard sentRequests[attempt] != nil else { return }
    sentRequests[attempt]?.answer = answer
    guard case .success(let token) = answer.result else { return }
    self.token = token
    check = nil
    history.append(TokenRecord(token, after: history.last))
    pendingResult = .token
  }

  /// When this code was sent, if it was.
  func sentAt(code: Secret) -> Date? {
    requestsThatLeft(with: code).first?.startedAt
  }

  /// Whether a code or a refresh token left with more than one request.
  func hasLeftBefore(_ value: Secret) -> Bool { requestsThatLeft(with: value).count > 1 }

  /// The codes and refresh tokens that may have arrived.
  var valuesThatLeft: Set<Secret> {
    Set(sentRequests.values.filter { !$0.wasProvablyNotSent }.map(\.request.oneTimeValue))
  }

  /// When a code was first read in this run.
  mutating func firstReading(of code: Secret, at now: Date) -> Date {
    let date = codesRead[code] ?? now
    codesRead[code] = date
    return date
  }

  private func requestsThatLeft(with value: Secret) -> [SentRequest] {
    sentRequests.values.filter { $0.request.oneTimeValue == value && !$0.wasProvablyNotSent }
  }
}

/// A link that somebody sent, kept to the letter.
struct ForeignLink: Equatable, Sendable {
  let link: Secret
  /// The same with bullets for whatever secret stands in it.
  let drawn: String
}

/// The two ways to a token.
enum TokenRoute: Equatable, Sendable { case code, accountCentral }

/// What came while another page was shown.
enum PendingResult: Equatable, Sendable {
  case token
  case refusal(FailurePage)
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
