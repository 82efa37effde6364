import InfusionsoftOAuth
import PracticeServer
import Testing

/// A failure that is practised, where it comes on the road, and the page that it must end on.
struct PractisedFailure: Sendable {
  /// What is done on the road before the failure comes.
  enum Road: Equatable, Sendable {
    /// The consent question is answered, and the address that comes back holds no code of ours.
    case allow
    /// The code is sent.
    case exchange
    /// The pair is refreshed.
    case refresh
    /// The API is asked whose token it is.
    case check
  }

  let fault: Fault
  let road: Road
  /// Where the first key on that page lands.
  let landing: Landing

  /// A page and, where it has fields, the field with the cursor.
  enum Landing: Equatable, Sendable {
    case link, clientID, clientSecret, redirectURI, refresh, check
    /// The same request once more.
    case sentAgain
  }
}

extension PractisedFailure {
  /// Every failure that ends on a failure page, in the order of `--list-faults`; `clock-wrong` is a token with a notice.
  static let all: [PractisedFailure] = [
    .init(.accessDenied, .allow, lands: .link),
    .init(.noAccountAttached, .allow, lands: .link),
    .init(.stateMismatch, .allow, lands: .link),
    .init(.codeExpired, .exchange, lands: .link),
    .init(.codeUsed, .exchange, lands: .link),
    .init(.credentialsRefused, .exchange, lands: .clientSecret),
    .init(.clientIDInvalid, .exchange, lands: .clientID),
    .init(.redirectURIMismatch, .exchange, lands: .redirectURI),
    .init(.refreshTokenUsed, .refresh, lands: .link),
    .init(.refreshTokenExpired, .refresh, lands: .link),
    .init(.accessTokenExpired, .check, lands: .refresh),
    .init(.apiFault, .check, lands: .refresh),
    .init(.quotaExceeded, .check, lands: .check),
    .init(.spikeArrest, .check, lands: .check),
    .init(.serverErrorHTML, .exchange, lands: .link),
    .init(.answerCut, .exchange, lands: .link),
    .init(.slowAnswer, .exchange, lands: .link),
    .init(.connectionLost, .exchange, lands: .link),
    .init(.tokenRedirected, .exchange, lands: .link),
    .init(.accountMismatch, .exchange, lands: .link),
    .init(.hostileDescription, .exchange, lands: .redirectURI),
    .init(.hostNotFound, .exchange, lands: .sentAgain),
  ]

  private init(_ fault: Fault, _ road: Road, lands landing: Landing) {
    self.fault = fault
    self.road = road
    self.landing = landing
  }
}

extension PractisedFailure: CustomTestStringConvertible {
  var testDescription: String { fault.rawValue }
}
