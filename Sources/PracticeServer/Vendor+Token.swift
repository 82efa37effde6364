internal import Foundation

extension Vendor {
  /// The token endpoint, with the failures that are practised there.
  mutating func token(_ request: Incoming, at moment: Date) -> Answer {
    var answer = faultBeforeWork() ?? work(request, at: moment)
    if configuration.tokenDelaySeconds > 0 { answer.delivery = .late(seconds: configuration.tokenDelaySeconds) }
    if answer.status == 401, request.headers["authorization"] != nil {
      // `Guess.challenge`: RFC 6749 section 5.2 asks for it.
      answer = answer.adding("WWW-Authenticate", "Basic realm=\"practice\"")
    }
    // These come after the work: what is lost is the answer, and that is what makes them hard.
    if trigger.strikes(.connectionLost) { answer.delivery = .lost }
    if trigger.strikes(.answerCut) { answer.delivery = .cut }
    if trigger.strikes(.slowAnswer) { answer.delivery = .late(seconds: configuration.slowAnswerSeconds) }
    return answer.adding("Cache-Control", "no-store").adding("Pragma", "no-cache")
  }

  private mutating func faultBeforeWork() -> Answer? {
    if trigger.strikes(.tokenRedirected) { return .redirect(to: Road.elsewhere.rawValue) }
    if trigger.strikes(.serverErrorHTML) { return page(.unavailable) }
    if trigger.strikes(.credentialsRefused) { return TokenRefusal.credentials.answer }
    if trigger.strikes(.clientIDInvalid) { return TokenRefusal.clientUnknown(card.clientID).answer }
    if trigger.strikes(.hostileDescription) { return TokenRefusal.hostile.answer }
    return nil
  }

  private mutating func work(_ request: Incoming, at moment: Date) -> Answer {
    if request.mediaType == "application/json" { return TokenRefusal.noGrantType.answer }
    guard let form = request.form else { return TokenRefusal.noForm.answer }
    guard let grant = form["grant_type"] else { return TokenRefusal.noGrantType.answer }
    guard form.repeatedName == nil else { return TokenRefusal.repeatedParameter.answer }
    let result: Result<Issue, TokenRefusal> =
      switch grant {
      case "authorization_code": exchange(form, header: request.headers["authorization"], at: moment)
      case "refresh_token": refresh(form, header: request.headers["authorization"], at: moment)
      case _: .failure(.otherGrantType)
      }
    switch result {
    case .success(let issue): return tokenAnswer(issue, at: moment)
    case .failure(let refusal): return refusal.answer
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
    // Without an ID there is none to name, and the answer that is known to be the vendor's fits.
    case .unknown: clientID.isEmpty ? .credentials : .clientUnknown(clientID)
    }
  }

  private mutating func tokenAnswer(_ issue: Issue, at moment: Date) -> Answer {
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
    let isFirst = !issue.isRefresh
    let pair = Ledger.Pair(
      clientID: issue.clientID, account: issue.account,
      accessToken: Alphabet.alphanumeric.text(28, using: &random),
      refreshToken: Alphabet.alphanumeric.text(32, using: &random),
      accessExpiresAt: moment.addingTimeInterval(
        isFirst && trigger.strikes(.accessTokenExpired) ? 0 : Double(Self.accessLifetime)),
      refreshExpiresAt: moment.addingTimeInterval(
        isFirst && trigger.strikes(.refreshTokenExpired) ? 0 : Self.refreshLifetime),
      isRotated: isFirst && trigger.strikes(.refreshTokenUsed))
    ledger.record(pair)
    return pair
  }
}
