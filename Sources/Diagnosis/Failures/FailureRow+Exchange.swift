import InfusionsoftOAuth

/// What the token endpoint says to a code.
extension FailureRow {
  static let exchange: [FailureRow] = [
    // The more exact come before those that they refine.
    patOrSAKUsed,
    partnerTabCode,
    credentialsRefused,
    clientIDInvalid,
    keyNotApproved,
    redirectURIMismatch,
    redirectURIMissing,
    codeUsed,
    codeExpired,
    codeInvalid,
    bodyNotAForm,
    tokenRequestRefused,
    legacyKeyRetired,
    alreadySent,
  ]

  static let credentialsRefused = FailureRow(
    .credentialsRefused,
    headline: Sentence {
      $0.operation == .codeExchange
        ? "The vendor refused the code. You have no token yet."
        : "The vendor refused the client ID, the secret or the code."
    },
    meaning: "The token endpoint did not accept what it was sent. The answer speaks of a username and a password; no "
      + "such thing was sent, and most likely it means the client ID and the secret.",
    certainty: .reported,
    source: "A published answer of 2020, whose cause was never confirmed.",
    causes: [.secretOfAnotherClientID, .blankInValue, .idEqualsSecret, .codeOld],
    wayOn: .correct(.correctSecret),
    remedies: .correct(.correctSecret),
    wordings: [
      Wording("unable to authenticate", priority: .code),
      Wording("client secret", priority: .client),
      Wording("client credentials", priority: .client),
    ],
    errors: [.init("invalid_client")])

  static let clientIDInvalid = FailureRow(
    .clientIDInvalid,
    headline: "The client ID was not accepted." + .noTokenYet,
    meaning: "No active application answers to the client ID. In the browser the same trouble has been seen as "
      + "\"Invalid Client\" and as \"Unable to create access token.\".",
    certainty: .inferred,
    source: "Published browser pages of 2015 and 2017, and the manual of the vendor's gateway. Today's wording is not "
      + "confirmed.",
    causes: [.clientIDMistyped, .keyNotActive, .keyOfTheAccount, .blankInValue],
    wayOn: .correct(.correctClientID),
    remedies: .correct(.correctClientID),
    wordings: [
      Wording("unable to create access token", priority: .token),
      Wording("client id", priority: .client),
      Wording("clientid", priority: .client),
      Wording("invalid client", priority: .client),
    ])

  static let keyNotApproved = FailureRow(
    .keyNotApproved,
    headline: "The vendor knows the application, but it is not approved." + .noTokenYet,
    meaning: "In the developer portal, a first application is active at once; a second one waits for an approval by "
      + "hand, with the status \"Waiting\". It can also be switched off.",
    certainty: .reported,
    source: "The vendor's FAQ for the status; the code of the answer from programs that handle it.",
    causes: [.keyNotActive],
    wayOn: "Have it approved and switched on in the portal, then " + .anew,
    remedies: .correct(.openPortal),
    wordings: [
      Wording("client id", "not approved", priority: .token)
    ],
    gatewayCodes: ["keymanagement.service.invalid_client-client_id_not_approved"],
    errors: [.init("unauthorized_client")])

  static let redirectURIMismatch = FailureRow(
    .redirectURIMismatch,
    headline: "The redirect URI was refused." + .noTokenYet,
    meaning: "The redirect URI of the token request must be the same as in the link, character for character. The "
      + "vendor asks for https, and a query in it has been seen to be refused.",
    certainty: .reported,
    source: "A published answer of 2020. Whether the vendor compares it with an entry in the portal is not documented.",
    causes: [.redirectDiffers, .redirectIsHTTP, .redirectHasQuery, .redirectNotRegistered],
    wayOn: .correct(.correctRedirectURI),
    remedies: .correct(.correctRedirectURI),
    wordings: [
      Wording("redirect uri", priority: .redirectURI),
      Wording("redirecturi", priority: .redirectURI),
    ])

  static let redirectURIMissing = FailureRow(
    .redirectURIMissing,
    headline: "The request has no redirect URI." + .noTokenYet,
    meaning: "The token request must repeat the redirect URI of the link. A code from the tab \"Partner\" of Account "
      + "Central was made without a link, so there is none to repeat.",
    certainty: .inferred,
    source: "The manual of the vendor's gateway; nobody has shown this answer for this vendor.",
    causes: [.codeFromPartnerTab, .bodyIsJSON, .valuesInURL],
    wayOn: .correct(.correctRedirectURI),
    remedies: .correct(.correctRedirectURI),
    wordings: [
      Wording("required", "redirect uri", priority: .combined),
      Wording("missing", "redirect uri", priority: .combined),
    ])

  static let codeUsed = FailureRow(
    .codeUsed,
    headline: "The code had been used before. You have no token yet.",
    meaning: "A code works once. It was sent twice, by a second press, a reload or a script on your own site that was "
      + "faster.",
    certainty: .reported,
    source: "The OAuth standard, and reports of users of this vendor.",
    causes: [.codeSentBefore, .codeUsedByOwnSite],
    wayOn: "Get a new code: open the link again. You are usually still signed in.",
    remedies: .afresh,
    wordings: [
      Wording("authorization code", "used", priority: .combined)
    ],
    refinement: Refinement(of: .codeInvalid) { $0.codeWasSentBefore == true })

  static let codeExpired = FailureRow(
    .codeExpired,
    headline: "The code was too old. You have no token yet.",
    meaning:
      "A code lives for a short time only. The vendor does not say how long; the standard advises ten minutes at "
      + "most.",
    certainty: .inferred,
    source: "The OAuth standard (RFC 6749, 4.1.2); the vendor publishes no figure.",
    causes: [.codeOld],
    wayOn: "Get a new code and paste it at once: open the link again. You are usually still signed in.",
    remedies: .afresh,
    wordings: [
      Wording("authorization code", "expired", priority: .combined)
    ],
    refinement: Refinement(of: .codeInvalid) { $0.codeIsOld == true })

  static let codeInvalid = FailureRow(
    .codeInvalid,
    headline: "The code was not accepted. You have no token yet.",
    meaning: "The token endpoint does not know the code, or no longer: it was used, it is too old, or it was made for "
      + "another application.",
    certainty: .reported,
    source: "A published report of 2017, and the manual of the vendor's gateway. Today's wording is not confirmed.",
    causes: [.codeUsedByOwnSite, .codeOld, .staleLogin, .codeOfAnotherClientID, .codeSentBefore],
    wayOn: "Get a new code: open the link again, and paste the new address soon after Allow.",
    remedies: .afresh,
    wordings: [
      Wording("authorization code", priority: .code)
    ],
    errors: [.init("invalid_grant", during: .codeExchange)])

  static let partnerTabCode = FailureRow(
    .partnerTabCode,
    headline: "The code is from Account Central, and has no redirect URI.",
    meaning:
      "Under API Access, the tab \"Partner\" makes a code instead of tokens. It was made without a redirect URI, "
      + "and the token endpoint asks for the same one again, so the exchange fails.",
    certainty: .reported,
    source: "A published report and working program code of 2018.",
    causes: [.codeFromPartnerTab],
    wayOn: "Take the tab \"Personal\" there, which makes the tokens themselves, or open the link and use its code.",
    remedies: .afresh,
    refinement: Refinement(of: .codeInvalid, .redirectURIMismatch, .redirectURIMissing) {
      $0.record.codeIsFromAccountCentral == true
    })

  static let bodyNotAForm = FailureRow(
    .bodyNotAForm,
    headline: "The vendor could not read the request." + .noTokenYet,
    meaning: "The token endpoint reads a form only: the values in the body, percent-encoded, as "
      + "application/x-www-form-urlencoded. JSON, or values in the URL, it does not see.",
    certainty: .reported,
    source: "Published answers from before 2020; the vendor's guide asks for a form.",
    causes: [.bodyIsJSON, .valuesInURL, .valueNotEncoded],
    wayOn: "Send the values as a form in the body, then " + .anew,
    remedies: .afresh,
    wordings: [
      Wording("required param", priority: .combined),
      Wording("grant type is required", priority: .code),
      Wording("service name", priority: .code),
    ],
    errors: [.init("unsupported_grant_type")])

  static let tokenRequestRefused = FailureRow(
    .tokenRequestRefused,
    headline: Sentence { "The vendor refused \($0.object)." } + .noTokenYet,
    meaning: "The token endpoint answered with an error that this program does not know. Its words are all there is.",
    certainty: .inferred,
    source: "The OAuth standard; nobody has shown this answer of this vendor.",
    causes: [.secretOfAnotherClientID, .blankInValue, .redirectDiffers, .codeOld],
    wayOn: "Compare the values with the developer portal, then " + .anew,
    remedies: .correct(.correctSecret))

  static let patOrSAKUsed = FailureRow(
    .patOrSAKUsed,
    headline: "A value is a key of another kind: a PAT or a SAK." + .noTokenYet,
    meaning:
      "A text that starts with \(VendorWords.apiKeyPrefix) is a Personal Access Token or a Service Account Key. Such a key calls the "
      + "API by itself and never expires; it is no client ID, no secret, no code and no OAuth token.",
    certainty: .stated,
    source: "The vendor's guide to both keys, and its own library for how they begin.",
    causes: [.apiKeyAsValue],
    wayOn: Sentence { situation in
      situation.faultyField.map { Sentence.correct($0).text(in: situation) }
        ?? "Take the value that is asked for instead, then " + Sentence.anew.text(in: situation)
    },
    remedies: .correctFound,
    refinement: Refinement(
      of: .credentialsRefused, .clientIDInvalid, .codeInvalid, .redirectURIMismatch, .redirectURIMissing,
      .refreshTokenInvalid, .accessTokenInvalid, .accessTokenMissing
    ) { situation, code in
      situation.apiKeys.contains { Self.valuesJudged(by: code).contains($0) }
    })

  static let legacyKeyRetired = FailureRow(
    .legacyKeyRetired,
    headline: "This is a legacy API key, and the vendor has retired those.",
    meaning:
      "The legacy key, also called encrypted key, was turned off about 31 October 2024. A program that still uses "
      + "it fails however good its OAuth values are.",
    certainty: .stated,
    source: "The vendor's announcement.",
    causes: [.legacyKey],
    wayOn: "Sign in for a token, or make a Personal Access Token or a Service Account Key for your own account.",
    remedies: .fixed([.signInAgain]),
    wordings: [
      Wording("legacy", "key", priority: .vague),
      Wording("encrypted key", priority: .vague),
    ])

  static let alreadySent = FailureRow(
    .alreadySent,
    headline: Sentence {
      "This \($0.operation == .refresh ? "refresh token" : "code") has been sent before, so it was not sent again."
    },
    meaning: "Codes and refresh tokens work once. This program remembers what it has sent and never sends it twice, "
      + "since a second time can cost the tokens of the first.",
    certainty: .observed,
    source: "Seen by this program; that codes and refresh tokens work once, the vendor says.",
    wayOn: Sentence {
      $0.operation == .refresh
        ? "Use the tokens that the first time brought. If they are lost, sign in again."
        : "Get a new code: open the link again. You are usually still signed in."
    },
    remedies: .afresh)

  /// The values that a failure is about: a key of another kind in one of them explains it.
  private static func valuesJudged(by code: DiagnosisCode) -> [SignInValue] {
    switch code {
    case .credentialsRefused, .clientIDInvalid: [.clientID, .clientSecret]
    case .refreshTokenInvalid: [.refreshToken]
    case .accessTokenInvalid, .accessTokenMissing: [.accessToken]
    default: [.code]
    }
  }
}
