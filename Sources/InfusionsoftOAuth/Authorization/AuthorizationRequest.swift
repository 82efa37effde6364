/// An authorization request (RFC 6749 section 4.1.1): the link that the account's owner opens.
public struct AuthorizationRequest: Equatable, Sendable {
  /// A parameter of the link, by its wire name, its value not yet encoded.
  public struct Parameter: Equatable, Sendable {
    /// Which parameter it is.
    public let name: RequestParameter
    /// The value before percent encoding.
    public let value: String

    /// A parameter of the given name and value.
    public init(name: RequestParameter, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The authorization endpoint, absolute.
  public let endpoint: String
  /// `client_id`: the portal's "Key".
  public let clientID: String
  /// `redirect_uri`: where the browser is sent with the code; the token request repeats it exactly.
  public let redirectURI: String
  /// `scope`: the vendor knows this one only.
  public let scope = Scope.full
  /// `state`: what ties the answer to this request.
  public let state: AuthorizationState

  /// A request of the given parts.
  public init(endpoint: String, clientID: String, redirectURI: String, state: AuthorizationState) {
    self.endpoint = endpoint
    self.clientID = clientID
    self.redirectURI = redirectURI
    self.state = state
  }

  /// The parameters in the order of the link.
  public var parameters: [Parameter] {
    [
      Parameter(name: .clientID, value: clientID),
      Parameter(name: .redirectURI, value: redirectURI),
      Parameter(name: .responseType, value: "code"),
      Parameter(name: .scope, value: scope),
      Parameter(name: .state, value: state.text),
    ]
  }

  /// The link: the endpoint and the parameters, each percent-encoded; a space is `%20`.
  ///
  /// An endpoint that has a query keeps it, and the parameters follow it.
  public var url: String {
    let hasQuery = endpoint.contains("?")
    let awaitsMore = endpoint.hasSuffix("?") || endpoint.hasSuffix("&")
    let separator = awaitsMore ? "" : hasQuery ? "&" : "?"
    return endpoint + separator + FormEncoding.encode(parameters.map { ($0.name.rawValue, $0.value) })
  }

  /// The same request at another endpoint.
  ///
  /// The state is unchanged, so an answer to either link is an answer to this sign-in.
  public func moved(to endpoint: String) -> AuthorizationRequest {
    AuthorizationRequest(endpoint: endpoint, clientID: clientID, redirectURI: redirectURI, state: state)
  }
}
