import InfusionsoftOAuth
import PracticeServer
import Testing

/// A failure that is practised, where it comes on the way, and the page that it must end on.
struct PractisedFailure: Sendable {
  /// What is done on the way before the failure comes.
  enum Stretch: Equatable, Sendable {
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
  let stretch: Stretch
  /// The diagnosis on the failure page.
  let diagnosis: DiagnosisCode
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

  /// A failure's diagnosis has its name, except where the answer alone cannot tell what the server knows.
  private static let otherDiagnoses: [Fault: DiagnosisCode] = [
    // The vendor says of a code that is too old, and of one that somebody else used, no more than that it is invalid.
    .codeExpired: .codeInvalid,
    .codeUsed: .codeInvalid,
    // It says the same of every refresh token that it does not take.
    .refreshTokenUsed: .refreshTokenInvalid,
    .refreshTokenExpired: .refreshTokenInvalid,
    // The fault's name is of its envelope, the diagnosis's of what is in it.
    .apiFault: .accessTokenInvalid,
    // The fault is what the server does, the diagnosis what that looks like from here.
    .slowAnswer: .timedOut,
    // A refusal like another, with escapes in its words.
    .hostileDescription: .redirectURIMismatch,
  ]

  private init(_ fault: Fault, _ stretch: Stretch, lands landing: Landing) {
    self.fault = fault
    self.stretch = stretch
    self.landing = landing
    // Where the names are one, a failing test shows which is missing.
    diagnosis = Self.otherDiagnoses[fault] ?? DiagnosisCode(rawValue: fault.rawValue) ?? .transportFailed
  }
}

extension PractisedFailure: CustomTestStringConvertible {
  var testDescription: String { fault.rawValue }
}
