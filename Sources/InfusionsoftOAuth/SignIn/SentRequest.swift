package import FoundationEssentials

/// One request of a sign-in, and what came of it: one that this program sent, or one that stands in a text.
package struct SentRequest: Equatable, Sendable {
  /// What a request is for.
  package enum Operation: String, CaseIterable, Equatable, Sendable {
    /// To exchange a code for a token (RFC 6749 section 4.1.3).
    case codeExchange
    /// To exchange a refresh token for a token (RFC 6749 section 6).
    case refresh
    /// To call the API with an access token (RFC 6750 section 2.1).
    case apiCall
  }

  /// What came of a request.
  package enum Outcome: Equatable, Sendable {
    /// The outcome of a token request.
    case token(TokenOutcome)
    /// The outcome of a call to the API.
    case api(LiveOutcome)
  }

  /// What it is for.
  package let operation: Operation
  /// The request as it is on the wire; nil where only its purpose is known.
  package let http: HTTPRequest?
  /// The grant that the code is from; nil for every other request.
  package let grant: AuthorizationGrant?
  /// When the code was first read; nil where nobody saw that.
  package let codeReadAt: Date?
  /// When it was handed over; nil where nobody saw that.
  package let startedAt: Date?
  /// Where it is known from.
  package let source: Source
  /// What came of it; nil while it is awaited or unknown.
  package var outcome: Outcome?

  /// A request with what is known of it.
  package init(
    _ operation: Operation, http: HTTPRequest? = nil, grant: AuthorizationGrant? = nil, codeReadAt: Date? = nil,
    startedAt: Date? = nil, source: Source = .observed, outcome: Outcome? = nil
  ) {
    self.operation = operation
    self.http = http
    self.grant = grant
    self.codeReadAt = codeReadAt
    self.startedAt = startedAt
    self.source = source
    self.outcome = outcome
  }

  /// The exchange of a grant's code, handed over at `startedAt`; `codeReadAt` is when the code was first read.
  package static func exchange(
    _ request: TokenRequest, of grant: AuthorizationGrant, codeReadAt: Date?, startedAt: Date
  ) -> SentRequest {
    SentRequest(.codeExchange, http: request.http, grant: grant, codeReadAt: codeReadAt, startedAt: startedAt)
  }

  /// A refresh, handed over at `startedAt`.
  package static func refresh(_ request: TokenRequest, startedAt: Date) -> SentRequest {
    SentRequest(.refresh, http: request.http, startedAt: startedAt)
  }

  /// A call of the API with an access token, handed over at `startedAt`.
  package static func call(_ request: APIRequest, startedAt: Date) -> SentRequest {
    SentRequest(.apiCall, http: request.http, startedAt: startedAt)
  }
}

extension SentRequest {
  /// Seconds between the first reading of the code and the request; nil where one of the two was not seen.
  package var codeAge: TimeInterval? {
    guard let codeReadAt, let startedAt else { return nil }
    return startedAt.timeIntervalSince(codeReadAt)
  }

  /// The one-time value that it uses up: a code or a refresh token; nil for a call of the API.
  package var oneTimeValue: Secret? {
    switch operation {
    case .codeExchange: secret(.code)
    case .refresh: secret(.refreshToken)
    case .apiCall: nil
    }
  }

  /// Whether the failure came before anything left, so that the one-time value is as good as before.
  package var wasProvablyNotSent: Bool {
    switch outcome {
    case .token(let answer):
      guard case .failure(.transport(let error)) = answer.result else { return false }
      return !error.wasSent
    case .api(let answer):
      guard case .failure(.transport(let error)) = answer.result else { return false }
      return !error.wasSent
    case nil: return false
    }
  }

  /// A parameter as it is sent, in the form or, for the credentials of a refresh and an access token, in the
  /// `Authorization` header; nil if it is not in there.
  package func text(_ parameter: SignInValue) -> String? {
    guard let http else { return nil }
    if let name = parameter.formName, let field = http.form.first(where: { $0.name == name }) {
      return field.value.exposed
    }
    guard let header = http.headers.first(where: { $0.name.lowercased() == "authorization" })?.value.exposed else {
      return nil
    }
    switch parameter {
    case .accessToken: return Self.token(in: header)
    case .clientID: return Self.basicPair(in: header)?.clientID
    case .clientSecret: return Self.basicPair(in: header)?.secret
    case .redirectURI, .code, .refreshToken: return nil
    }
  }

  private func secret(_ parameter: SignInValue) -> Secret? { text(parameter).map(Secret.init) }

  private static func token(in header: String) -> String? {
    guard header.lowercased().hasPrefix("bearer ") else { return nil }
    return String(header.dropFirst(7))
  }

  private static func basicPair(in header: String) -> (clientID: String, secret: String)? {
    guard header.lowercased().hasPrefix("basic "), let data = Data(base64Encoded: String(header.dropFirst(6))) else {
      return nil
    }
    let pair = String(decoding: data, as: UTF8.self)
    guard let colon = pair.firstIndex(of: ":") else { return nil }
    return (String(pair[..<colon]), String(pair[pair.index(after: colon)...]))
  }
}
