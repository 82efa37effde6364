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

  /// Exchanges a code; this vendor wants the credentials in the form and refuses, as is reported, a header beside them.
  ///
  /// - Parameter endpoint: the token endpoint, absolute.
  public static func exchange(
    _ grant: AuthorizationGrant, credentials: ClientCredentials, endpoint: String, vendor: Vendor = .infusionsoft
  ) -> TokenRequest {
    TokenRequest(
      .authorizationCode, of: grant.code,
      fields: [
        field(.code, .secret(grant.code)),
        field(.grantType, .open(Grant.authorizationCode.rawValue)),
        field(.redirectURI, .open(grant.request.redirectURI)),
      ], credentials: credentials, endpoint: endpoint, vendor: vendor)
  }

  /// Exchanges a refresh token; this vendor wants the credentials in the `Authorization` header and nowhere else.
  ///
  /// The Basic header is the standard base64 of the raw "id:secret" on one line. RFC 6749 section 2.3.1 asks for both
  /// to be form-encoded first; the vendor's documents and libraries do not.
  ///
  /// - Parameter endpoint: the token endpoint, absolute.
  public static func refresh(
    _ refreshToken: Secret, credentials: ClientCredentials, endpoint: String, vendor: Vendor = .infusionsoft
  ) -> TokenRequest {
    TokenRequest(
      .refreshToken, of: refreshToken,
      fields: [
        field(.grantType, .open(Grant.refreshToken.rawValue)),
        field(.refreshToken, .secret(refreshToken)),
      ], credentials: credentials, endpoint: endpoint, vendor: vendor)
  }

  private init(
    _ grant: Grant, of oneTimeValue: Secret, fields: [HTTPRequest.Field], credentials: ClientCredentials,
    endpoint: String, vendor: Vendor
  ) {
    switch vendor.authentication(for: grant) {
    case .form:
      let client = [
        Self.field(.clientID, .open(credentials.clientID)),
        Self.field(.clientSecret, .secret(credentials.secret)),
      ]
      http = HTTPRequest(method: .post, url: endpoint, form: client + fields)
    case .basicHeader:
      let pair = Data("\(credentials.clientID):\(credentials.secret.exposed)".utf8).base64EncodedString()
      let header = Self.field(.authorization, .secret(Secret("Basic " + pair)))
      http = HTTPRequest(method: .post, url: endpoint, headers: [header], form: fields)
    }
    self.grant = grant
    self.oneTimeValue = oneTimeValue
  }

  private static func field(_ name: RequestParameter, _ value: HTTPRequest.FieldValue) -> HTTPRequest.Field {
    HTTPRequest.Field(name.rawValue, value)
  }
}
