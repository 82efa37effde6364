import InfusionsoftOAuth

/// What the token endpoint says to a refresh token.
extension FailureRow {
  static let refresh: [FailureRow] = [
    refreshTokenUsed,
    refreshTokenExpired,
    refreshTokenInvalid,
    refreshNotAuthenticated,
  ]

  static let refreshTokenUsed = FailureRow(
    .refreshTokenUsed,
    headline: "The refresh token had been used before.",
    meaning:
      "Each refresh brings a new refresh token and ends the old one. Whoever refreshes with the old one again is "
      + "refused.",
    certainty: .stated,
    source: "The vendor's guide: a refresh token works once, and the new one has to be kept.",
    causes: [.refreshedByAnother, .refreshTokenSentBefore],
    wayOn: "If another program refreshed, take its new pair. Else sign in again, and save both tokens each time.",
    remedies: .afresh,
    wordings: [
      Wording("refresh token", "used", priority: .combined)
    ],
    refinement: Refinement(of: .refreshTokenInvalid) { $0.refreshTokenWasSentBefore == true })

  static let refreshTokenExpired = FailureRow(
    .refreshTokenExpired,
    headline: "The refresh token is too old.",
    meaning:
      "A refresh token that is not used for \(VendorWords.refreshTokenLife) ends, the vendor says. Each refresh begins the \(VendorWords.refreshTokenLife) anew.",
    certainty: .stated,
    source: "A statement of the vendor's staff: \(VendorWords.refreshTokenLife), begun anew by each refresh.",
    causes: [.refreshTokenOld],
    wayOn: Sentence { _ in "Sign in again, then refresh at least once in \(VendorWords.refreshTokenLife)." },
    remedies: .afresh,
    wordings: [
      Wording("refresh token", "expired", priority: .combined)
    ],
    refinement: Refinement(of: .refreshTokenInvalid) { $0.refreshTokenIsOld == true })

  static let refreshTokenInvalid = FailureRow(
    .refreshTokenInvalid,
    headline: "The vendor does not accept the refresh token.",
    meaning: "The trouble that users of this vendor report most. The token was used before and its successor was not "
      + "saved, two programs refreshed with it, it waited for more than \(VendorWords.refreshTokenLife), or it belongs to another client ID.",
    certainty: .reported,
    source: "Published answers from 2016 on; the vendor does not say which of the causes it means.",
    causes: [.refreshedByAnother, .refreshTokenSentBefore, .refreshTokenOld, .refreshTokenOfAnotherClientID],
    wayOn: "Sign in again. Then let one program refresh, and save both tokens before they are used.",
    remedies: .afresh,
    wordings: [
      Wording("refresh token", priority: .refreshToken)
    ],
    errors: [.init("invalid_grant", during: .refresh)])

  static let refreshNotAuthenticated = FailureRow(
    .refreshNotAuthenticated,
    headline: "The vendor refused the client ID and secret of the refresh.",
    meaning: "A refresh carries client ID and secret in a Basic header: \"Basic \", then base64 of both with a colon "
      + "between, on one line. The exchange of a code carries them in the body, so one can work and the other fail.",
    certainty: .reported,
    source: "The vendor's own library for the header; published reports for the failure.",
    causes: [.secretOfAnotherClientID, .basicHeaderMissing, .blankInValue, .idEqualsSecret],
    wayOn: .correct(.correctSecret),
    remedies: .correct(.correctSecret),
    refinement: Refinement(of: .credentialsRefused, .clientIDInvalid) { $0.operation == .refresh })
}
