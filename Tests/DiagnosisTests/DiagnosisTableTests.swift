import Diagnosis
import InfusionsoftOAuth
import Testing

/// Every answer that the vendor is known to give, and the code that it has here.
@Suite struct DiagnosisTableTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let envelope: ErrorEnvelope
    let status: Int?
    var facts = DiagnosisFacts()
    let code: DiagnosisCode

    var testDescription: String { "\(code.rawValue): \(envelope.description ?? envelope.code ?? "")" }
  }

  private static func token(
    _ status: Int?, _ error: String, _ description: String?, _ code: DiagnosisCode,
    operation: DiagnosisFacts.Operation? = nil
  ) -> Row {
    Row(
      envelope: .tokenEndpoint(ServerError(code: error, description: description)), status: status,
      facts: DiagnosisFacts(operation: operation), code: code)
  }

  private static func fault(_ status: Int?, _ errorCode: String?, _ text: String?, _ code: DiagnosisCode) -> Row {
    Row(envelope: .fault(faultString: text, errorCode: errorCode), status: status, code: code)
  }

  static let tokenEndpoint: [Row] = [
    token(400, "invalid_request", "Invalid redirect_uri", .redirectURIMismatch),
    token(401, "invalid_grant", "Unable to authenticate username and password", .credentialsRefused),
    token(400, "invalid_request", "Invalid Refresh Token", .refreshTokenInvalid),
    token(400, "invalid_grant", "Invalid refresh token", .refreshTokenInvalid),
    token(nil, "invalid_request", "response_type or grant_type is required", .bodyNotAForm),
    token(nil, "invalid_request", "Missing or invalid service_name", .bodyNotAForm),
    token(400, "invalid_grant", "Authorization code is invalid", .codeInvalid),
    token(400, "INVALID_GRANT", "AUTHORIZATION CODE IS INVALID", .codeInvalid),
    token(400, "invalid_request", "Authorization code has expired", .codeExpired),
    token(400, "invalid_request", "Authorization code was already used", .codeUsed),
    token(400, "invalid_request", "Refresh Token expired", .refreshTokenExpired),
    token(400, "invalid_request", "refresh_token already used", .refreshTokenUsed),
    token(401, "invalid_client", nil, .credentialsRefused),
    token(400, "invalid_grant", nil, .codeInvalid, operation: .codeExchange),
    token(400, "invalid_grant", nil, .refreshTokenInvalid, operation: .refresh),
    token(400, "invalid_grant", nil, .tokenRequestRefused),
    token(
      401, "invalid_grant", "Unable to authenticate username and password", .refreshNotAuthenticated,
      operation: .refresh),
    token(400, "unauthorized_client", nil, .keyNotApproved),
    token(400, "unsupported_grant_type", nil, .bodyNotAForm),
    token(418, "something_new", "Nobody has seen this", .tokenRequestRefused),
    token(500, "server_error", nil, .serverError),
    Row(
      envelope: .gateway(errorCode: "invalid_request", error: "Invalid Authorization Code"), status: 400,
      code: .codeInvalid),
    Row(
      envelope: .gateway(errorCode: "invalid_request", error: "Required param : redirect_uri"), status: 400,
      code: .redirectURIMissing),
    Row(
      envelope: .gateway(errorCode: "invalid_request", error: "Required param : refresh_token"), status: 400,
      code: .bodyNotAForm),
    Row(
      envelope: .gateway(errorCode: "invalid_client", error: "Invalid client id : k3y. ClientId is Invalid"),
      status: 401, code: .clientIDInvalid),
  ]

  static let api: [Row] = [
    fault(401, "oauth.v2.InvalidAccessToken", "Invalid access token", .accessTokenMissing),
    fault(401, "keymanagement.service.invalid_access_token", "Invalid Access Token", .accessTokenInvalid),
    fault(401, "keymanagement.service.access_token_expired", "Access Token expired", .accessTokenExpired),
    fault(401, nil, "Access Token expired", .accessTokenExpired),
    fault(401, "keymanagement.service.access_token_not_approved", nil, .accessTokenRevoked),
    fault(401, "keymanagement.service.invalid_client-client_id_not_approved", nil, .keyNotApproved),
    fault(
      429, "policies.ratelimit.QuotaViolation",
      "Rate limit quota violation. Quota limit exceeded. Identifier : k3y", .quotaExceeded),
    fault(
      429, "policies.ratelimit.SpikeArrestViolation",
      "Spike arrest violation. Allowed rate : MessageRate{messagesPerPeriod=25}", .spikeArrest),
    fault(500, "steps.javascript.ScriptExecutionFailed", "Execution failed", .apiFault),
    Row(
      envelope: .application(code: "429", message: "Quota Exceeded", status: "Request Throttled", details: []),
      status: nil, code: .quotaExceeded),
    Row(
      envelope: .application(code: "400", message: "Unknown field", status: "INVALID_ARGUMENT", details: []),
      status: 400, code: .apiError),
    Row(envelope: .message("Forbidden"), status: 403, code: .permissionMissing),
    Row(envelope: .message("Not found"), status: 404, code: .apiError),
    Row(
      envelope: .message("Forbidden"), status: 403, facts: DiagnosisFacts(operation: .codeExchange),
      code: .tokenRequestRefused),
    Row(
      envelope: .message("Forbidden"), status: 403, facts: DiagnosisFacts(operation: .refresh),
      code: .tokenRequestRefused),
    Row(envelope: .message("Legacy keys are no longer supported"), status: 401, code: .legacyKeyRetired),
    Row(envelope: .message(""), status: 596, code: .oldGateway),
    Row(
      envelope: .message("Unauthorized"), status: 401, facts: DiagnosisFacts(operation: .apiCall),
      code: .accessTokenInvalid),
    Row(
      envelope: .fault(faultString: "Invalid Access Token", errorCode: "keymanagement.service.invalid_access_token"),
      status: 401, facts: DiagnosisFacts(blanksInValues: [.accessToken]), code: .tokenCorrupted),
    Row(
      envelope: .fault(faultString: "Invalid Access Token", errorCode: "keymanagement.service.invalid_access_token"),
      status: 401, facts: DiagnosisFacts(startsWithKeapAK: [.accessToken]), code: .patOrSAKUsed),
  ]

  @Test(arguments: tokenEndpoint)
  func `an answer of the token endpoint has its code`(row: Row) {
    #expect(Diagnosis.of(envelope: row.envelope, status: row.status, facts: row.facts).code == row.code)
  }

  @Test(arguments: api)
  func `an answer of the API has its code`(row: Row) {
    #expect(Diagnosis.of(envelope: row.envelope, status: row.status, facts: row.facts).code == row.code)
  }

  @Test(arguments: [
    (DiagnosisFacts(refreshTokenWasSentBefore: true), DiagnosisCode.refreshTokenUsed),
    (DiagnosisFacts(refreshTokenAge: 46 * 86400), .refreshTokenExpired),
    (DiagnosisFacts(refreshTokenAge: 44 * 86400), .refreshTokenInvalid),
    (DiagnosisFacts(blanksInValues: [.refreshToken]), .tokenCorrupted),
    (DiagnosisFacts(startsWithKeapAK: [.refreshToken]), .patOrSAKUsed),
  ])
  func `what the program knows tells refused refresh tokens apart`(facts: DiagnosisFacts, code: DiagnosisCode) {
    let envelope = ErrorEnvelope.tokenEndpoint(
      ServerError(code: "invalid_request", description: "Invalid Refresh Token"))
    #expect(Diagnosis.of(envelope: envelope, status: 400, facts: facts).code == code)
  }

  @Test func `headers of the gateway before 2020 are known again`() {
    let diagnosis = Diagnosis.of(
      envelope: .message("Developer Over Qps"), status: 403, headers: [HTTPHeader("X-Mashery-Error-Code", "ERR_403")])
    #expect(diagnosis.code == .oldGateway)
  }

  @Test(arguments: [
    ("Unable to create access token.", DiagnosisCode.clientIDInvalid),
    ("Invalid Client", .clientIDInvalid),
    ("error: refresh token is invalid", .refreshTokenInvalid),
  ])
  func `words of a page without an envelope have their code`(words: String, code: DiagnosisCode) {
    #expect(Diagnosis.of(words: words)?.code == code)
  }

  @Test func `words that stand for nothing have no diagnosis`() {
    #expect(Diagnosis.of(words: "Welcome back") == nil)
  }

  @Test(arguments: [
    (AuthorizationRefusal.stateUnknown, DiagnosisFacts(), DiagnosisCode.stateMismatch),
    (.stateOfEarlierRequest(index: 0), DiagnosisFacts(), .stateOfEarlierLink),
    (.withoutCode, DiagnosisFacts(), .codeMissing),
    (
      .denied(ServerError(code: "access_denied", description: "User denied access to resource")), DiagnosisFacts(),
      .accessDenied
    ),
    (
      .denied(ServerError(code: "access_denied", description: "User denied access to resource")),
      DiagnosisFacts(allowWasClicked: true), .noAccountAttached
    ),
    (.denied(ServerError(code: "server_error")), DiagnosisFacts(), .authorizationRefused),
    (
      .denied(ServerError(code: "invalid_scope", description: "no such scope")), DiagnosisFacts(), .authorizationRefused
    ),
    (
      .denied(ServerError(code: "invalid_request", description: "Invalid redirect_uri")), DiagnosisFacts(),
      .redirectURIMismatch
    ),
  ])
  func `an address without a grant has its code`(
    refusal: AuthorizationRefusal, facts: DiagnosisFacts, code: DiagnosisCode
  ) {
    #expect(Diagnosis.of(refusal, facts: facts).code == code)
  }

  @Test func `a denial keeps the server's words and leads back to the link`() {
    let diagnosis = Diagnosis.of(
      .denied(ServerError(code: "access_denied", description: "User denied access to resource")),
      facts: DiagnosisFacts(operation: .codeExchange, allowWasClicked: false))
    #expect(
      diagnosis
        == Diagnosis(
          code: .accessDenied, headline: "Access was denied, so there is no code.",
          serverWords: Diagnosis.ServerWords(
            introduction: "The server said, in the address that came back:",
            lines: ["access_denied", "User denied access to resource"]),
          certainty: "The vendor does not document this answer. Likely causes:",
          causes: [
            Diagnosis.Cause(text: "Deny was clicked.", check: .yes),
            Diagnosis.Cause(
              text: "The key is the account's own API key.",
              advice: "A client ID is made at keys.developer.keap.com.", check: .cannot),
            Diagnosis.Cause(text: "The login has no account attached.", check: .no),
          ],
          wayOn: "Open the link again, sign in to the account that you mean, and click Allow. Nothing was sent.",
          remedies: [.openLinkAgain]))
  }

  /// The eighteen problems of the vendor's users, and the codes that explain them.
  @Test(arguments: [
    (1, DiagnosisCode.refreshTokenInvalid), (2, .accessTokenExpired), (3, .redirectURIMismatch),
    (4, .accountCentralLanding), (5, .codeInvalid), (6, .partnerTabCode), (7, .noAccountAttached),
    (8, .clientIDInvalid), (9, .credentialsRefused), (10, .bodyNotAForm), (11, .refreshNotAuthenticated),
    (12, .accessTokenInvalid), (13, .accountMismatch), (14, .tokenCorrupted), (15, .permissionMissing),
    (16, .spikeArrest), (17, .clockWrong), (18, .legacyKeyRetired),
  ])
  func `each frequent problem can be looked up by its code`(problem: Int, code: DiagnosisCode) {
    #expect(DiagnosisCatalog.explanation(ofCodeNamed: " \(code.rawValue.uppercased())\n") == Diagnosis.about(code))
  }

  @Test func `a name that is no code has no explanation`() {
    #expect(DiagnosisCatalog.explanation(ofCodeNamed: "out-of-cheese") == nil)
  }
}
