import FoundationEssentials
import InfusionsoftOAuth
import Setups

extension SignInRecord {
  /// A record of this process: where it asks, and which variable of the environment names a proxy, if one does.
  static func ofThisProcess(endpoints: Endpoints) -> SignInRecord {
    var record = SignInRecord()
    record.endpoints = Sourced(endpoints, .typed)
    let environment = ProcessInfo.processInfo.environment
    record.proxyVariable = ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"].first {
      environment[$0]?.isEmpty == false
    }
    return record
  }

  /// What is known of a saved setup.
  static func of(_ setup: Setup) -> SignInRecord {
    var record = ofThisProcess(endpoints: setup.endpoints)
    record.clientID = Sourced(setup.clientID, .typed)
    record.clientSecret = setup.clientSecret.map { Sourced($0, .typed) }
    record.redirectURI = Sourced(setup.redirectURI, .typed)
    if let token = setup.token { record.take(token) }
    return record
  }

  /// What is known of a saved setup's refresh that brought no new pair.
  static func refresh(of setup: Setup, failedBy error: TokenError, at now: Date) -> SignInRecord {
    var record = of(setup)
    let request = setup.token?.refreshToken.map { refreshToken in
      TokenRequest.refresh(
        refreshToken,
        credentials: ClientCredentials(clientID: setup.clientID, secret: setup.clientSecret ?? Secret("")),
        endpoint: setup.endpoints.token)
    }
    record.note(SentRequest(.refresh, http: request?.http, startedAt: now), number: 0)
    record.note(TokenOutcome(exchange: nil, result: .failure(error)), of: 0)
    return record
  }
}
