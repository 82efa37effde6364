/// The three addresses of a sign-in: where the browser goes, where codes become tokens, where tokens are used.
public struct Endpoints: Equatable, Sendable {
  /// The authorization endpoint (RFC 6749 section 3.1), absolute.
  public var authorization: String
  /// The token endpoint (RFC 6749 section 3.2), absolute.
  public var token: String
  /// The base that the API's paths are appended to, without a slash at its end: "https://api.infusionsoft.com/crm".
  public var api: String

  /// Endpoints at the given absolute URLs.
  public init(authorization: String, token: String, api: String) {
    self.authorization = authorization
    self.token = token
    self.api = api
  }

  /// The vendor's endpoints; the token endpoint and the API are the same for both sign-in hosts.
  public static func infusionsoft(_ host: SignInHost = Vendor.infusionsoft.defaultSignInHost) -> Endpoints {
    Vendor.infusionsoft.endpoints(signInHost: host)
  }
}
