internal import FoundationEssentials

extension VendorState {
  /// The token endpoint, with the failures that are practised there.
  mutating func token(_ request: Request, at moment: Date) -> Response {
    var response = faultBeforeWork() ?? work(request, at: moment)
    if configuration.tokenDelaySeconds > 0 { response.delivery = .late(seconds: configuration.tokenDelaySeconds) }
    if response.status == 401, request.headers["authorization"] != nil {
      // `Guess.challenge`: RFC 6749 section 5.2 asks for it.
      response = response.adding("WWW-Authenticate", "Basic realm=\"practice\"")
    }
    // These come after the work: what is lost is the response, and that is what makes them hard.
    if let delivery = trigger.strike(\.delivery) { response.delivery = delivery(configuration) }
    return response.adding("Cache-Control", "no-store").adding("Pragma", "no-cache")
  }

  private mutating func faultBeforeWork() -> Response? {
    let respond = trigger.strike(\.tokenResponse)
    return respond?(self)
  }

  private mutating func work(_ request: Request, at moment: Date) -> Response {
    if request.mediaType == "application/json" { return TokenRefusal.noGrantType.response }
    guard let form = request.form else { return TokenRefusal.noForm.response }
    guard let grant = form["grant_type"] else { return TokenRefusal.noGrantType.response }
    guard form.repeatedName == nil else { return TokenRefusal.repeatedParameter.response }
    let result: Result<Issue, TokenRefusal> =
      switch grant {
      case "authorization_code": exchange(form, header: request.headers["authorization"], at: moment)
      case "refresh_token": refresh(form, header: request.headers["authorization"], at: moment)
      case _: .failure(.otherGrantType)
      }
    switch result {
    case .success(let issue): return tokenResponse(issue, at: moment)
    case .failure(let refusal): return refusal.response
    }
  }

  /// What a grant entitles to.
  struct Issue: Equatable, Sendable {
    let clientID: String
    let account: Account
    let isRefresh: Bool
  }

  private mutating func exchange(_ form: Form, header: String?, at moment: Date) -> Result<Issue, TokenRefusal> {
    guard header == nil else { return .failure(.credentials) }
    let clientID = form["client_id"] ?? ""
    if let refusal = refusal(clientID: clientID, secret: form["client_secret"] ?? "") { return .failure(refusal) }
    guard let code = form["code"], !code.isEmpty else { return .failure(.missing("code")) }
    guard let redirectURI = form["redirect_uri"], !redirectURI.isEmpty else {
      return .failure(.missing("redirect_uri"))
    }
    if let address = RedirectURI(redirectURI), !address.isSecure, !address.isLoopback {
      return .failure(.redirectURI)
    }
    switch ledger.redeem(code, clientID: clientID, redirectURI: redirectURI, at: moment) {
    case .success(let account): return .success(Issue(clientID: clientID, account: account, isRefresh: false))
    case .failure(.invalid): return .failure(.code)
    case .failure(.expired): return .failure(.codeExpired)
    case .failure(.otherRedirectURI): return .failure(.redirectURI)
    }
  }

  private mutating func refresh(_ form: Form, header: String?, at moment: Date) -> Result<Issue, TokenRefusal> {
    guard let basic = header.flatMap(BasicCredentials.init), form["client_id"] == nil, form["client_secret"] == nil
    else { return .failure(.credentials) }
    if let refusal = refusal(clientID: basic.clientID, secret: basic.clientSecret) { return .failure(refusal) }
    guard let refreshToken = form["refresh_token"], !refreshToken.isEmpty else {
      return .failure(.missing("refresh_token"))
    }
    switch ledger.rotate(refreshToken, clientID: basic.clientID, at: moment) {
    case .success(let account):
      return .success(Issue(clientID: basic.clientID, account: account, isRefresh: true))
    case .failure(.invalid): return .failure(.refreshToken)
    }
  }

  private func refusal(clientID: String, secret: String) -> TokenRefusal? {
    switch client(clientID, secret: secret) {
    case .known: nil
    case .wrongSecret: .credentials
    // Without an ID there is none to name, and the response that is known to be the vendor's fits.
    case .unknown: clientID.isEmpty ? .credentials : .clientUnknown(clientID)
    }
  }

  private mutating func tokenResponse(_ issue: Issue, at moment: Date) -> Response {
    let pair = issuePair(issue, at: moment)
    let lifetime = max(1, Int(pair.accessExpiresAt.timeIntervalSince(moment)))
    return .json(
      200,
      .object([
        ("access_token", .string(pair.accessToken)),
        ("token_type", .string("bearer")),
        ("expires_in", .number(lifetime)),
        ("refresh_token", .string(pair.refreshToken)),
        ("scope", .string(pair.account.scope)),
      ]))
  }

  /// Makes a pair, already spoilt where the failure to practise is a spoilt token; a refreshed pair is always good, so
  /// that refreshing can be seen to mend it.
  mutating func issuePair(_ issue: Issue, at moment: Date) -> Ledger.Pair {
    var pair = Ledger.Pair(
      clientID: issue.clientID, account: issue.account,
      accessToken: Alphabet.alphanumeric.text(28, using: &random),
      refreshToken: Alphabet.alphanumeric.text(32, using: &random),
      accessExpiresAt: moment.addingTimeInterval(Double(configuration.accessTokenLifetimeSeconds)),
      refreshExpiresAt: moment.addingTimeInterval(Self.refreshLifetime))
    if !issue.isRefresh, let spoil = trigger.strike(\.spoilPair) { spoil(&pair, moment) }
    ledger.record(pair)
    return pair
  }
}
