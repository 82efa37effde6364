/// An authorization code and what was checked of it (RFC 6749 section 4.1.2).
///
/// It is made by reading an answer against its request and in no other way; an answer that does not match makes none.
public struct AuthorizationGrant: Equatable, Sendable {
  /// `code`: works once, and soon or not at all.
  public let code: Secret
  /// Whether the answer belongs to the request.
  public let stateCheck: StateCheck
  /// The account that the answer's scope names: "ab123"; nil if it names none.
  public let account: String?
  /// The account's host in the answer's scope: "ab123.infusionsoft.com"; nil if there is none.
  public let accountHost: String?
  /// Where the answer was sent, without its query, if that is not the request's redirect URI; nil too where it is not
  /// known.
  public let foreignRedirectURI: String?
  /// The request that was answered.
  public let request: AuthorizationRequest

  private init(
    code: Secret, stateCheck: StateCheck, account: String? = nil, accountHost: String? = nil,
    foreignRedirectURI: String? = nil, request: AuthorizationRequest
  ) {
    self.code = code
    self.stateCheck = stateCheck
    self.account = account
    self.accountHost = accountHost
    self.foreignRedirectURI = foreignRedirectURI
    self.request = request
  }

  /// Reads an address as the answer to a request: the state before an error, an error before the code.
  ///
  /// A state that differs makes neither a grant nor an error, so nobody else's answer is believed. An absent or empty
  /// state is let through and said in `stateCheck`: the vendor's errors have been seen with an empty one.
  /// `earlier` holds the other requests of this run, in any order.
  public static func read(
    _ address: AuthorizationResponse, answering request: AuthorizationRequest, earlier: [AuthorizationRequest] = []
  ) -> Result<AuthorizationGrant, AuthorizationRefusal> {
    let stateCheck: StateCheck
    if let state = address.state, !state.isEmpty {
      guard state == request.state.text else {
        guard let index = earlier.firstIndex(where: { $0.state.text == state }) else { return .failure(.stateUnknown) }
        return .failure(.stateOfEarlierRequest(index: index))
      }
      stateCheck = .matches
    } else {
      stateCheck = .absent
    }
    let error = ServerError(code: address.error, description: address.errorDescription, uri: address.errorURI)
    guard error.isEmpty else { return .failure(.denied(error)) }
    guard let code = address.code else { return .failure(.withoutCode) }
    return .success(
      AuthorizationGrant(
        code: code, stateCheck: stateCheck, account: address.account,
        accountHost: address.scope.flatMap(Scope.accountHost),
        foreignRedirectURI: isAnswer(address.base, to: request.redirectURI) ? nil : address.base, request: request))
  }

  /// Whether an address without its query is the redirect URI; a browser writes the slash behind a bare host.
  private static func isAnswer(_ base: String, to redirectURI: String) -> Bool {
    let wanted = redirectURI.prefix { $0 != "?" && $0 != "#" }
    return base.isEmpty || base.lowercased() == wanted.lowercased() || base.lowercased() == wanted.lowercased() + "/"
  }

  /// A code that was given without its address, so that neither state nor account is known.
  public static func bareCode(_ code: Secret, answering request: AuthorizationRequest) -> AuthorizationGrant {
    AuthorizationGrant(code: code, stateCheck: .notChecked, request: request)
  }
}
