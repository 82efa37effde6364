/// A parameter of this protocol's requests, by its name on the wire.
public struct RequestParameter: RawRepresentable, Hashable, Sendable {
  /// The name on the wire: "client_id".
  public let rawValue: String

  /// The parameter of a name, one of the protocol's or any other.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// `client_id`.
  public static let clientID = RequestParameter(rawValue: "client_id")
  /// `client_secret`.
  public static let clientSecret = RequestParameter(rawValue: "client_secret")
  /// `code`.
  public static let code = RequestParameter(rawValue: "code")
  /// `grant_type`.
  public static let grantType = RequestParameter(rawValue: "grant_type")
  /// `redirect_uri`.
  public static let redirectURI = RequestParameter(rawValue: "redirect_uri")
  /// `refresh_token`.
  public static let refreshToken = RequestParameter(rawValue: "refresh_token")
  /// `response_type`.
  public static let responseType = RequestParameter(rawValue: "response_type")
  /// `scope`.
  public static let scope = RequestParameter(rawValue: "scope")
  /// `state`.
  public static let state = RequestParameter(rawValue: "state")
  /// `Authorization`.
  public static let authorization = RequestParameter(rawValue: "Authorization")
}
