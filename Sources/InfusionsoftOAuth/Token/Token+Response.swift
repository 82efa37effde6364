public import FoundationEssentials

extension Token {
  /// Reads the token endpoint's response (RFC 6749 section 5.1), tolerantly.
  ///
  /// `expires_in` may be a number or a string, `token_type` of any case; it, `scope` and `refresh_token` may be
  /// missing, further keys may be there. The body decides, not the status: an error envelope is a refusal even under
  /// status 200, as the vendor's gateway mixes them. The token ends at the server's `Date` plus `expires_in`, without
  /// a `Date` at the arrival plus `expires_in`.
  ///
  /// - Throws: `TokenError`, every case of it but `alreadySent` and `transport`.
  public static func read(
    _ response: HTTPResponse, origin: Origin, arrivedAt: Date
  ) throws(TokenError) -> Token {
    guard !(300...399).contains(response.status) else {
      throw .redirected(status: response.status, location: response.header("Location"))
    }
    let body: TokenBody
    switch JSONBody<TokenBody>.read(response.body) {
    case .object(let object): body = object
    case .otherJSON: throw .missingAccessToken(status: response.status)
    case .cut: throw .cutJSON(status: response.status)
    case .notJSON: throw notJSON(response)
    }
    guard let accessToken = body.accessToken, !body.hasError else {
      guard let envelope = ErrorEnvelope.read(response.body) else {
        throw .missingAccessToken(status: response.status)
      }
      throw .refused(TokenRefusal(status: response.status, envelope: envelope))
    }
    return token(accessToken, body, origin, response.header("Date").flatMap(HTTPDate.read), arrivedAt)
  }

  private static func token(
    _ accessToken: Secret, _ body: TokenBody, _ origin: Origin, _ serverDate: Date?, _ arrivedAt: Date
  ) -> Token {
    let start = serverDate ?? arrivedAt
    return Token(
      accessToken: accessToken, refreshToken: body.refreshToken, tokenType: body.tokenType, scope: body.scope,
      origin: origin, expiry: body.lifetime.map { .at(start.addingTimeInterval($0)) } ?? .unknown,
      lifetime: body.lifetime, arrivedAt: arrivedAt, serverDate: serverDate,
      refreshExpiry: body.refreshToken.map { _ in start.addingTimeInterval(refreshLifetime) },
      clockOffset: serverDate?.timeIntervalSince(arrivedAt))
  }

  private static func notJSON(_ response: HTTPResponse) -> TokenError {
    let answer = UnreadableResponse(response)
    return response.status >= 500 ? .serverFailure(answer) : .notJSON(answer)
  }
}

/// The keys of a token response.
private struct TokenBody: Decodable {
  let accessToken: Secret?
  let refreshToken: Secret?
  let tokenType: String?
  let scope: String?
  let lifetime: TimeInterval?
  let hasError: Bool

  private enum Key: String, CodingKey {
    case accessToken = "access_token", refreshToken = "refresh_token", tokenType = "token_type", scope
    case expiresIn = "expires_in", error
  }

  /// Longer than any token lives; beyond it a number is a mistake, and a date made of it means nothing.
  private static let plausible: ClosedRange<TimeInterval> = 0...(100 * 366 * 24 * 3600)

  init(from decoder: any Decoder) throws {
    let body = try decoder.container(keyedBy: Key.self)
    accessToken = body.text(.accessToken).map(Secret.init)
    refreshToken = body.text(.refreshToken).map(Secret.init)
    tokenType = body.text(.tokenType)
    scope = body.text(.scope)
    lifetime = body.number(.expiresIn).flatMap { Self.plausible.contains($0) ? $0 : nil }
    hasError = body.text(.error) != nil
  }
}
