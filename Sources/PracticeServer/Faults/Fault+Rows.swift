extension Fault: CaseIterable {
  /// Every failure, in the order of the lists.
  package static let allCases: [Fault] = [
    .accessDenied, .noAccountAttached, .stateMismatch, .codeExpired, .codeUsed, .credentialsRefused, .clientIDInvalid,
    .redirectURIMismatch, .refreshTokenUsed, .refreshTokenExpired, .accessTokenExpired, .apiFault, .quotaExceeded,
    .spikeArrest, .serverErrorHTML, .answerCut, .slowAnswer, .connectionLost, .tokenRedirected, .clockWrong,
    .accountMismatch, .hostileDescription, .hostNotFound,
  ]

  package static let accessDenied = Fault(
    "access-denied", "The browser comes back with error=access_denied, as after Deny.",
    FaultEffect(deniesConsent: true))
  package static let noAccountAttached = Fault(
    "no-account-attached", "Allow ends in access_denied: the login has no account attached.",
    FaultEffect(hidesAccounts: true, deniesConsent: true))
  package static let stateMismatch = Fault(
    "state-mismatch", "The browser comes back with a state that is not the one sent.",
    FaultEffect(replacesState: true))
  // The vendor says of a code that is too old, and of a used one, no more than that it is invalid.
  package static let codeExpired = Fault(
    "code-expired", "The code is too old when it arrives (lifetime and wording are guesses).",
    diagnosis: "code-invalid",
    FaultEffect(spoilCode: { code, moment in code.expiresAt = moment }))
  package static let codeUsed = Fault(
    "code-used", "The code has been used by somebody else (the answer's form is a guess).",
    diagnosis: "code-invalid",
    FaultEffect(spoilCode: { code, _ in code.isUsed = true }))
  package static let credentialsRefused = Fault(
    "credentials-refused", "The token endpoint refuses client ID and secret: 401 invalid_grant.",
    FaultEffect(tokenResponse: { _ in TokenRefusal.credentials.response }))
  package static let clientIDInvalid = Fault(
    "client-id-invalid", "The token endpoint does not know the client ID (Apigee's wording, a guess).",
    FaultEffect(tokenResponse: { TokenRefusal.clientUnknown($0.card.clientID).response }))
  package static let redirectURIMismatch = Fault(
    "redirect-uri-mismatch", "The redirect URI is not the one the code was made for.",
    FaultEffect(spoilCode: { code, _ in code.redirectURI += "/" }))
  // The vendor says the same of every refresh token that it does not take.
  package static let refreshTokenUsed = Fault(
    "refresh-token-used", "The refresh token has been used before: 400 Invalid Refresh Token.",
    diagnosis: "refresh-token-invalid",
    FaultEffect(spoilPair: { pair, _ in pair.isRotated = true }))
  package static let refreshTokenExpired = Fault(
    "refresh-token-expired", "The refresh token is older than 45 days: 400 Invalid Refresh Token.",
    diagnosis: "refresh-token-invalid",
    FaultEffect(spoilPair: { pair, moment in pair.refreshExpiresAt = moment }))
  package static let accessTokenExpired = Fault(
    "access-token-expired", "The first access token has run out; a refreshed one works.",
    FaultEffect(spoilPair: { pair, moment in pair.accessExpiresAt = moment }))
  // The name is that of the envelope, the diagnosis that of what is in it.
  package static let apiFault = Fault(
    "api-fault", "The API rejects the access token with a fault envelope.",
    diagnosis: "access-token-invalid",
    FaultEffect(apiResponse: { _ in GatewayFault.tokenUnknown.response }))
  package static let quotaExceeded = Fault(
    "quota-exceeded", "The API answers 429: the quota is used up.",
    FaultEffect(apiResponse: { GatewayFault.quota($0.card.clientID).response }))
  package static let spikeArrest = Fault(
    "spike-arrest", "The API answers 429: too many calls at once (the end of the sentence is a guess).",
    FaultEffect(apiResponse: { _ in GatewayFault.spike.response }))
  package static let serverErrorHTML = Fault(
    "server-error-html", "The token endpoint answers 503 with an HTML page.",
    FaultEffect(tokenResponse: { $0.page(.unavailable) }))
  package static let answerCut = Fault(
    "answer-cut", "The token endpoint's answer breaks off in the middle; the code is used up.",
    FaultEffect(delivery: { _ in .cut }))
  // The name says what the server does, the diagnosis what that looks like from the client.
  package static let slowAnswer = Fault(
    "slow-answer", "The token endpoint answers after 40 seconds.",
    diagnosis: "timed-out",
    FaultEffect(delivery: { .late(seconds: $0.slowAnswerSeconds) }))
  package static let connectionLost = Fault(
    "connection-lost", "The connection drops after the token request was read; its work is done.",
    FaultEffect(delivery: { _ in .lost }))
  package static let tokenRedirected = Fault(
    "token-redirected", "The token endpoint redirects to another address.",
    FaultEffect(tokenResponse: { _ in .redirect(to: Route.elsewhere.rawValue) }))
  package static let clockWrong = Fault(
    "clock-wrong", "The server's clock is a day behind.",
    FaultEffect(clockOffset: -86_400))
  package static let accountMismatch = Fault(
    "account-mismatch", "The token opens another account than the one the browser came back with.",
    FaultEffect(spoilCode: { code, _ in code.account = code.account.other }))
  // A refusal like another, with escapes in its words.
  package static let hostileDescription = Fault(
    "hostile-description", "The error description carries terminal escapes.",
    diagnosis: "redirect-uri-mismatch",
    FaultEffect(tokenResponse: { _ in TokenRefusal.hostile.response }))
  // The clients of this server speak plain http to loopback only, and are to fail at the name, not before.
  package static let hostNotFound = Fault(
    "host-not-found", "The token endpoint's name cannot be resolved.",
    FaultEffect(tokenEndpoint: "https://practice.invalid/token"))
}
