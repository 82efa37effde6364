import FoundationEssentials

/// A request to the token endpoint, which uses up a one-time value.
public struct TokenRequest: Equatable, Sendable {
  /// What is exchanged for tokens, by its `grant_type`.
  public enum Grant: String, Equatable, Sendable {
    /// A code (RFC 6749 section 4.1.3).
    case authorizationCode = "authorization_code"
    /// A refresh token (RFC 6749 section 6).
    case refreshToken = "refresh_token"
  }

  /// The request, complete.
  public let http: HTTPRequest
  /// What is exchanged.
  public let grant: Grant
  /// The code or the refresh token that the request uses up.
  public let oneTimeValue: Secret

  /// Exchanges a code: everything stands in the form, and there is no `Authorization` header.
  ///
  /// The vendor documents the form, and is reported to refuse a header beside it.
  public static func exchange(
    _ grant: AuthorizationGrant, credentials: ClientCredentials, endpoint: String
  ) -> TokenRequest {
    let form: [HTTPRequest.Field] = [
      field(.clientID, .open(credentials.clientID)),
      field(.clientSecret, .secret(credentials.secret)),
      field(.code, .secret(grant.code)),
      field(.grantType, .open(Grant.authorizationCode.rawValue)),
      field(.redirectURI, .open(grant.request.redirectURI)),
    ]
    return TokenRequest(
      http: HTTPRequest(method: .post, url: endpoint, form: form), grant: .authorizationCode, oneTimeValue: grant.code)
  }

  /// Exchanges a refresh token: the credentials stand in the `Authorization` header and nowhere else.
  ///
  /// The vendor's Basic header is the standard base64 of the raw "id:secret" on one line. RFC 6749 section 2.3.1 asks
  /// for both to be form-encoded first; the vendor's documents and libraries do not.
  public static func refresh(
    _ refreshToken: Secret, credentials: ClientCredentials, endpoint: String
  ) -> TokenRequest {
    let pair = Data("\(credentials.clientID):\(credentials.secret.exposed)".utf8).base64EncodedString()
    let form: [HTTPRequest.Field] = [
      field(.grantType, .open(Grant.refreshToken.rawValue)),
      field(.refreshToken, .secret(refreshToken)),
    ]
    return TokenRequest(
      http: HTTPRequest(
        method: .post, url: endpoint, headers: [field(.authorization, .secret(Secret("Basic " + pair)))], form: form),
      grant: .refreshToken, oneTimeValue: refreshToken)
  }

  private init(http: HTTPRequest, grant: Grant, oneTimeValue: Secret) {
    self.http = http
    self.grant = grant
    self.oneTimeValue = oneTimeValue
  }

  private static func field(_ name: RequestParameter, _ value: HTTPRequest.FieldValue) -> HTTPRequest.Field {
    HTTPRequest.Field(name.rawValue, value)
  }
}
