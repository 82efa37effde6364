/// What proves a program to the token endpoint (RFC 6749 section 2.3.1).
public struct ClientCredentials: Equatable, Sendable {
  /// `client_id`: the portal's "Key".
  public let clientID: String
  /// `client_secret`: the portal's "Secret".
  public let secret: Secret

  /// Credentials of the given values.
  public init(clientID: String, secret: Secret) {
    self.clientID = clientID
    self.secret = secret
  }
}
