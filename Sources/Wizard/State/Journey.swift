import FoundationEssentials
import InfusionsoftOAuth
import Setups
import TerminalUI

/// A sign-in as this program goes through it: what is known of it, and what is only this program's.
struct Journey: Equatable, Sendable {
  /// Everything known of the sign-in.
  var record = SignInRecord()
  /// The route that is taken: with a code, or through Account Central.
  var route = TokenRoute.code
  /// The tokens that led to the present one, by label; never a value.
  var history: [TokenRecord] = []
  /// Where the present token is saved; nil if it is in memory only.
  var savedSetup: SavedSetup?
  /// What came while another page was shown, until it is looked at.
  var pendingResult: PendingResult?
  /// A link that somebody sent, in place of the one that we would make for the same values.
  var foreignLink: ForeignLink?

  /// Whether leaving would lose a token.
  var hasUnsavedToken: Bool { record.token != nil && savedSetup == nil }

  /// The link that is shown and opened.
  var link: String? { foreignLink?.link.exposed ?? record.link?.url }

  /// The link as it may be drawn: of somebody else's, secrets in it are bullets.
  var drawnLink: String? { foreignLink?.drawn ?? record.link?.url }

  /// The link for the given values: the last one if it was made from the same, else a new one with a new state.
  mutating func prepareRequest(for draft: Draft, at moment: Moment) {
    let before = record.link
    record.prepareLink(
      endpoint: draft.site.endpoints.authorization, clientID: draft.clientID.text,
      redirectURI: draft.redirectURI.text, freshState: moment.freshState)
    if record.link != before { foreignLink = nil }
  }

  /// The request behind a link that somebody sent, whose answer brings back the link's own state, if it has one.
  mutating func prepareRequest(for draft: Draft, showing link: ForeignLink, state: String?, at moment: Moment) {
    record.links.append(
      Sourced(
        AuthorizationRequest(
          endpoint: draft.site.endpoints.authorization, clientID: draft.clientID.text,
          redirectURI: draft.redirectURI.text, state: state.map { AuthorizationState($0) } ?? moment.freshState),
        .found))
    foreignLink = link
  }

  /// Takes over tokens that were brought by hand: they are saved nowhere, whatever the ones before were.
  mutating func take(_ brought: Token) {
    record.take(brought)
    history = [TokenRecord(brought, after: nil)]
    savedSetup = nil
  }

  /// Keeps an answer that came while the other workspace was shown: a token is not lost, and is announced on return.
  mutating func keep(_ answer: TokenOutcome, of attempt: Int) {
    guard record.requests[attempt] != nil else { return }
    record.note(answer, of: attempt)
    guard case .success = answer.result, let token = record.token else { return }
    history.append(TokenRecord(token, after: history.last))
    pendingResult = .token
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
