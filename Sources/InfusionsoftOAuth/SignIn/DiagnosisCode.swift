/// The stable name of a failure, for tickets, scripts and `explain`.
///
/// A name is never given a second meaning and never renamed. `DiagnosisCatalog.all` lists them with what each means.
package enum DiagnosisCode: String, CaseIterable, Sendable {
  // What the browser comes back with.
  case accessDenied = "access-denied"
  case noAccountAttached = "no-account-attached"
  case authorizationRefused = "authorization-refused"
  case stateMismatch = "state-mismatch"
  case stateOfEarlierLink = "state-of-earlier-link"
  case codeMissing = "code-missing"
  case accountCentralLanding = "account-central-landing"
  case loginRefused = "login-refused"

  // What the token endpoint says to a code.
  case credentialsRefused = "credentials-refused"
  case clientIDInvalid = "client-id-invalid"
  case keyNotApproved = "key-not-approved"
  case redirectURIMismatch = "redirect-uri-mismatch"
  case redirectURIMissing = "redirect-uri-missing"
  case codeUsed = "code-used"
  case codeExpired = "code-expired"
  case codeInvalid = "code-invalid"
  case partnerTabCode = "partner-tab-code"
  case bodyNotAForm = "body-not-a-form"
  case tokenRequestRefused = "token-request-refused"
  case patOrSAKUsed = "pat-or-sak-used"
  case legacyKeyRetired = "legacy-key-retired"
  case alreadySent = "already-sent"

  // What it says to a refresh token.
  case refreshTokenUsed = "refresh-token-used"
  case refreshTokenExpired = "refresh-token-expired"
  case refreshTokenInvalid = "refresh-token-invalid"
  case refreshNotAuthenticated = "refresh-not-authenticated"

  // What the API says to an access token, and what a token turns out to be.
  case accessTokenMissing = "access-token-missing"
  case accessTokenExpired = "access-token-expired"
  case accessTokenInvalid = "access-token-invalid"
  case accessTokenRevoked = "access-token-revoked"
  case tokenCorrupted = "token-corrupted"
  case permissionMissing = "permission-missing"
  case quotaExceeded = "quota-exceeded"
  case spikeArrest = "spike-arrest"
  case apiFault = "api-fault"
  case apiError = "api-error"
  case oldGateway = "old-gateway"
  case accountMismatch = "account-mismatch"
  case clockWrong = "clock-wrong"

  // Answers that are not what was asked for.
  case serverError = "server-error"
  case serverErrorHTML = "server-error-html"
  case answerCut = "answer-cut"
  case answerNotJSON = "answer-not-json"
  case tokenMissing = "token-missing"
  case tokenRedirected = "token-redirected"

  // No answer at all.
  case addressRefused = "address-refused"
  case hostNotFound = "host-not-found"
  case connectionFailed = "connection-failed"
  case proxyFailed = "proxy-failed"
  case certificateRefused = "certificate-refused"
  case tlsFailed = "tls-failed"
  case timedOut = "timed-out"
  case connectionLost = "connection-lost"
  case answerNotHTTP = "answer-not-http"
  case transportFailed = "transport-failed"
}
