import InfusionsoftOAuth
import Platform
import Setups

/// The records that commands make, for the diagnosis of what failed.
extension SignInRecord {
  /// A record of one run: where it asks, and which variable of the environment names a proxy, if one does.
  init(asking endpoints: Endpoints, in world: CommandEnvironment) {
    self.init()
    self.endpoints = Sourced(endpoints, .typed)
    proxyVariable = ProxyVariable.name(in: world.variables)
  }

  /// The record of a saved setup.
  init(_ setup: Setup, in world: CommandEnvironment) {
    self.init(asking: setup.endpoints, in: world)
    clientID = Sourced(setup.clientID, .typed)
    clientSecret = setup.clientSecret.map { Sourced($0, .typed) }
    redirectURI = Sourced(setup.redirectURI, .typed)
    if let token = setup.token { take(token) }
  }

  /// Notes the exchange of a code; where the state was not given, nothing is claimed of it.
  mutating func note(
    _ grant: AuthorizationGrant, _ credentials: ClientCredentials, isStateChecked: Bool, outcome: TokenOutcome
  ) {
    links = [Sourced(grant.request, .typed)]
    accountMeant = grant.account.map { Sourced($0, .pasted) }
    let endpoint = endpoints?.value.token ?? ""
    let request = TokenRequest.exchange(grant, credentials: credentials, endpoint: endpoint)
    note(SentRequest(.codeExchange, http: request.http, grant: isStateChecked ? grant : nil), number: 0)
    note(outcome, of: 0)
  }

  /// Notes the refresh of a saved setup that brought no new pair.
  mutating func note(refreshOf setup: Setup, failedBy error: TokenError, in world: CommandEnvironment) {
    let request = setup.token?.refreshToken.map { refreshToken in
      TokenRequest.refresh(
        refreshToken,
        credentials: ClientCredentials(clientID: setup.clientID, secret: setup.clientSecret ?? Secret("")),
        endpoint: setup.endpoints.token)
    }
    note(SentRequest(.refresh, http: request?.http, startedAt: world.now()), number: 0)
    note(TokenOutcome(exchange: nil, result: .failure(error)), of: 0)
  }

  /// Notes the live check of a saved token, which is to open the account that it came for.
  mutating func note(_ outcome: LiveOutcome, asking api: String, with token: Token, in world: CommandEnvironment) {
    accountMeant = token.account.map { Sourced($0, .observed) }
    let request = APIRequest(.userInfoV2, api: api, accessToken: token.accessToken)
    note(SentRequest.call(request, startedAt: world.now()), number: 0)
    note(outcome, of: 0)
  }
}
