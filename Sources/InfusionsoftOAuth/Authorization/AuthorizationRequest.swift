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
  /// `scope`: what is asked for (RFC 6749 section 3.3); this vendor knows `full` only.
  public let scope: String
  /// `state`: what ties the answer to this request.
  public let state: AuthorizationState
  /// Further parameters, which follow the protocol's own in this order.
  public let further: [Parameter]

  /// A request of the given parts.
  ///
  /// - Parameters:
  ///   - endpoint: the authorization endpoint, absolute, with or without a query of its own.
  ///   - scope: what is asked for, space-separated if there is more than one.
  ///   - further: parameters beyond the protocol's, such as `login_hint`; none repeats one of the protocol's.
  public init(
    endpoint: String, clientID: String, redirectURI: String, state: AuthorizationState,
    scope: String = Vendor.infusionsoft.scope, further: [Parameter] = []
  ) {
    self.endpoint = endpoint
    self.clientID = clientID
    self.redirectURI = redirectURI
    self.state = state
    self.scope = scope
    self.further = further
  }

  /// The parameters in the order of the link.
  public var parameters: [Parameter] {
    [
      Parameter(name: .clientID, value: clientID),
      Parameter(name: .redirectURI, value: redirectURI),
      Parameter(name: .responseType, value: Vendor.infusionsoft.responseType),
      Parameter(name: .scope, value: scope),
      Parameter(name: .state, value: state.text),
    ] + further
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
    AuthorizationRequest(
      endpoint: endpoint, clientID: clientID, redirectURI: redirectURI, state: state, scope: scope,
      further: further)
  }
}
