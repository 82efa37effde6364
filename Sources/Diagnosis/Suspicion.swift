import InfusionsoftOAuth

/// A possible cause of a failure, without words; `Suspicion+Check.swift` looks for it, `DiagnosisText+Causes.swift`
/// says it.
enum Suspicion: CaseIterable, Sendable {
  // Credentials.
  case secretOfAnotherClientID, blankInValue, idEqualsSecret, apiKeyAsValue
  case clientIDMistyped, keyOfTheAccount, keyNotActive
  // The code.
  case codeOld, codeSentBefore, codeUsedByOwnSite, codeOfAnotherClientID, staleLogin, codeFromPartnerTab
  // The redirect URI.
  case redirectDiffers, redirectIsHTTP, redirectHasQuery, redirectNotRegistered
  // The browser.
  case denyClicked, loginWithoutAccount, linkLostItsStart, linkLostItsEnd, linkOfTheArticle
  case ownServerAnswered, addressCopiedInPart, addressBeforeAllow
  case linkOfAnotherRun, addressOfSomebodyElse, developerLogin
  // The form of the request.
  case bodyIsJSON, valuesInURL, valueNotEncoded, basicHeaderMissing, bearerHeaderMissing, pathMisspelt
  // Tokens.
  case refreshTokenSentBefore, refreshedByAnother, refreshTokenOld, refreshTokenOfAnotherClientID, tokenDamaged
  case accessTokenOld, noAccessToken, accessWithdrawn, legacyKey
  // The API.
  case userMayNot, editionLacksIt, manyCalls, othersUseTheKey, callsAtOnce, textIsOld
  // Accounts and clocks.
  case otherAccountChosen, setupOfAnotherAccount, clockOff
  // The way to the server.
  case notConnected, noNameService, hostMisspelt, proxyWrong, proxyNeeded, firewall, serverDown, practiceStopped
  case tlsInspected, certificatesMissing, loginPageOfTheNetwork, slowWay, endpointWrong, answerShortened
}
