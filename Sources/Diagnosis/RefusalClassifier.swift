import InfusionsoftOAuth

/// Finds the code of a failure in the words of a server.
///
/// The words decide and not the status or `error`: the vendor has been seen to send the same refusal as
/// `invalid_request` and as `invalid_grant`, under 400 and 401 (KEAP section 3).
struct RefusalClassifier {
  /// `error`, `ErrorCode`, `errorcode`: as it came.
  var errorCode: String?
  /// `error_description`, `Error`, `faultstring`, `message`: as it came.
  var errorDescription: String?
  /// The HTTP status, if it is known.
  var status: Int?
  /// Whether the words came in the gateway's `fault`.
  var isFault = false
  /// Whether the words came in the API's own form.
  var isApplicationError = false
  /// What is known of the attempt.
  var facts: DiagnosisFacts

  /// The code that the words stand for, told apart further by the facts.
  var code: DiagnosisCode { refined(fromFaultCode ?? fromWords ?? fromError ?? fromStatus) }

  /// The gateway's own codes, which are exact.
  private var fromFaultCode: DiagnosisCode? {
    switch errorCode?.lowercased() {
    case "oauth.v2.invalidaccesstoken": .accessTokenMissing
    case "keymanagement.service.invalid_access_token": .accessTokenInvalid
    case "keymanagement.service.access_token_expired": .accessTokenExpired
    case "keymanagement.service.access_token_not_approved": .accessTokenRevoked
    case "keymanagement.service.invalid_client-client_id_not_approved": .keyNotApproved
    case "policies.ratelimit.quotaviolation": .quotaExceeded
    case "policies.ratelimit.spikearrestviolation": .spikeArrest
    default: nil
    }
  }

  private var fromWords: DiagnosisCode? {
    // The vendor's sentences are short, and what is longer need not be read to its end.
    let words = String((errorDescription ?? "").prefix(2000)).lowercased().replacing("_", with: " ")
    for rule in Self.rules where rule.all.allSatisfy(words.contains) { return rule.code }
    return nil
  }

  /// RFC 6749 sections 4.1.2.1 and 5.2, where the description says nothing known.
  private var fromError: DiagnosisCode? {
    switch errorCode?.lowercased() {
    case "invalid_client": .credentialsRefused
    case "unauthorized_client": .keyNotApproved
    case "access_denied": .accessDenied
    case "unsupported_grant_type": .bodyNotAForm
    case "invalid_grant":
      switch facts.operation {
      case .codeExchange: .codeInvalid
      case .refresh: .refreshTokenInvalid
      case .apiCall, nil: nil
      }
    default: nil
    }
  }

  private var fromStatus: DiagnosisCode {
    // The token endpoint has no token to judge, whatever form its answer has.
    let isTokenRequest = facts.operation == .codeExchange || facts.operation == .refresh
    let isAPI = !isTokenRequest && (isFault || isApplicationError || facts.operation == .apiCall)
    switch status {
    case 429: return .quotaExceeded
    case 596: return .oldGateway
    case 401 where facts.operation == .apiCall: return .accessTokenInvalid
    case 403 where isAPI: return .permissionMissing
    case let status? where status >= 500 && !isFault: return .serverError
    default:
      if isFault { return .apiFault }
      return isAPI ? .apiError : .tokenRequestRefused
    }
  }

  /// What the program knows makes some answers exact.
  private func refined(_ code: DiagnosisCode) -> DiagnosisCode {
    if [.credentialsRefused, .clientIDInvalid].contains(code) { return refinedCredentials(code) }
    if [.codeInvalid, .redirectURIMismatch, .redirectURIMissing].contains(code) { return refinedCode(code) }
    if code == .refreshTokenInvalid { return refinedRefreshToken }
    if [.accessTokenInvalid, .accessTokenMissing].contains(code) { return refinedAccessToken(code) }
    return code == .accessDenied && facts.allowWasClicked == true ? .noAccountAttached : code
  }

  private func refinedCredentials(_ code: DiagnosisCode) -> DiagnosisCode {
    if hasAPIKey(in: [.clientID, .clientSecret]) { return .patOrSAKUsed }
    return facts.operation == .refresh ? .refreshNotAuthenticated : code
  }

  private func refinedCode(_ code: DiagnosisCode) -> DiagnosisCode {
    if hasAPIKey(in: [.code]) { return .patOrSAKUsed }
    if facts.codeIsFromAccountCentral == true { return .partnerTabCode }
    guard code == .codeInvalid else { return code }
    if facts.codeWasSentBefore == true { return .codeUsed }
    return Suspicion.isOld(codeAge: facts.codeAge) == true ? .codeExpired : code
  }

  private var refinedRefreshToken: DiagnosisCode {
    if hasAPIKey(in: [.refreshToken]) { return .patOrSAKUsed }
    if isDamaged(.refreshToken) { return .tokenCorrupted }
    if facts.refreshTokenWasSentBefore == true { return .refreshTokenUsed }
    return Suspicion.isOld(refreshTokenAge: facts.refreshTokenAge) == true ? .refreshTokenExpired : .refreshTokenInvalid
  }

  private func refinedAccessToken(_ code: DiagnosisCode) -> DiagnosisCode {
    if hasAPIKey(in: [.accessToken]) { return .patOrSAKUsed }
    return isDamaged(.accessToken) ? .tokenCorrupted : code
  }

  private func hasAPIKey(in values: [DiagnosisFacts.EnteredValue]) -> Bool {
    facts.startsWithKeapAK?.contains(where: values.contains) ?? false
  }

  private func isDamaged(_ value: DiagnosisFacts.EnteredValue) -> Bool {
    facts.blanksInValues?.contains(value) ?? false
  }
}

extension RefusalClassifier {
  /// Words that stand for a code if all of them are there.
  struct Rule: Sendable {
    let all: [String]
    let code: DiagnosisCode

    init(_ all: String..., code: DiagnosisCode) {
      self.all = all
      self.code = code
    }
  }

  /// The first rule that fits counts; words in lower case, `_` written as a space.
  ///
  /// A row with no remark is in KEAP section 3 or 6; the others are the gateway's own wordings, which nobody has shown
  /// for this vendor.
  static let rules: [Rule] = [
    Rule("required", "redirect uri", code: .redirectURIMissing),
    Rule("missing", "redirect uri", code: .redirectURIMissing),  // gateway
    Rule("required param", code: .bodyNotAForm),  // gateway
    Rule("refresh token", "expired", code: .refreshTokenExpired),  // gateway
    Rule("refresh token", "used", code: .refreshTokenUsed),  // gateway
    Rule("refresh token", code: .refreshTokenInvalid),
    Rule("redirect uri", code: .redirectURIMismatch),
    Rule("redirecturi", code: .redirectURIMismatch),  // gateway
    Rule("authorization code", "expired", code: .codeExpired),  // gateway
    Rule("authorization code", "used", code: .codeUsed),  // gateway
    Rule("authorization code", code: .codeInvalid),
    Rule("unable to authenticate", code: .credentialsRefused),
    Rule("grant type is required", code: .bodyNotAForm),
    Rule("service name", code: .bodyNotAForm),
    Rule("unable to create access token", code: .clientIDInvalid),
    Rule("access token", "expired", code: .accessTokenExpired),
    Rule("access token", "not approved", code: .accessTokenRevoked),
    Rule("invalid access token", code: .accessTokenInvalid),
    Rule("client id", "not approved", code: .keyNotApproved),
    Rule("client id", code: .clientIDInvalid),
    Rule("clientid", code: .clientIDInvalid),  // gateway
    Rule("client secret", code: .credentialsRefused),  // gateway
    Rule("client credentials", code: .credentialsRefused),  // gateway
    Rule("invalid client", code: .clientIDInvalid),
    Rule("spike arrest", code: .spikeArrest),
    Rule("quota", code: .quotaExceeded),
    Rule("throttled", code: .quotaExceeded),
    Rule("legacy", "key", code: .legacyKeyRetired),
    Rule("encrypted key", code: .legacyKeyRetired),
    Rule("denied access", code: .accessDenied),
  ]
}
