import InfusionsoftOAuth

/// What the API says to an access token, and what a token turns out to be.
extension FailureRow {
  static let api: [FailureRow] = [
    accessTokenMissing,
    accessTokenExpired,
    accessTokenInvalid,
    accessTokenRevoked,
    tokenCorrupted,
    permissionMissing,
    quotaExceeded,
    spikeArrest,
    apiFault,
    apiError,
    oldGateway,
    accountMismatch,
    clockWrong,
  ]

  static let accessTokenMissing = FailureRow(
    .accessTokenMissing,
    headline: "The API saw no access token in the call.",
    meaning:
      "The vendor's gateway looks for a header \"Authorization: Bearer\" and the token. It gives the same answer "
      + "for an address that does not exist, since it looks for the token first.",
    certainty: .reported,
    source: "Published answers of 2026.",
    causes: [.bearerHeaderMissing, .pathMisspelled],
    wayOn: "Send the header with each call, and compare the address with the vendor's reference.",
    remedies: .again(alternative: .refresh),
    gatewayCodes: ["oauth.v2.invalidaccesstoken"])

  static let accessTokenExpired = FailureRow(
    .accessTokenExpired,
    headline: "The access token has expired.",
    meaning:
      "An access token lives for \(VendorWords.accessTokenLife). A program that worked yesterday and is refused today has this.",
    certainty: .stated,
    source: "A statement of the vendor's staff for the \(VendorWords.accessTokenLife); the words are the gateway's.",
    causes: [.accessTokenOld, .clockOff],
    wayOn: Sentence { _ in
      "Refresh it: that brings a new pair. Let your program do so before the \(VendorWords.accessTokenLife) are over."
    },
    remedies: .fixed([.refresh, .signInAgain]),
    wordings: [
      Wording("access token", "expired", priority: .token)
    ],
    gatewayCodes: ["keymanagement.service.access_token_expired"])

  static let accessTokenInvalid = FailureRow(
    .accessTokenInvalid,
    headline: "The API does not accept this access token.",
    meaning: "A token came with the call and is not known, or no longer: it expired some time ago, was withdrawn or "
      + "damaged, or it is a refresh token, a code or a client ID.",
    certainty: .reported,
    source: "Published answers of 2026.",
    causes: [.noAccessToken, .accessTokenOld, .tokenDamaged, .accessWithdrawn],
    wayOn: "Compare it with the access token that you were given. If it is the same, refresh it, or sign in again.",
    remedies: .fixed([.refresh, .signInAgain]),
    wordings: [
      Wording("invalid access token", priority: .token)
    ],
    gatewayCodes: ["keymanagement.service.invalid_access_token"])

  static let accessTokenRevoked = FailureRow(
    .accessTokenRevoked,
    headline: "The access token has been withdrawn.",
    meaning: "The vendor knows the token and no longer approves it. Somebody withdrew the application's access, or the "
      + "application lost its approval.",
    certainty: .reported,
    source: "Programs that handle this answer; the words are the gateway's.",
    causes: [.accessWithdrawn, .keyNotActive],
    wayOn: "Ask the account's owner, then sign in again.",
    remedies: .fixed([.signInAgain, .openPortal]),
    wordings: [
      Wording("access token", "not approved", priority: .token)
    ],
    gatewayCodes: ["keymanagement.service.access_token_not_approved"])

  static let tokenCorrupted = FailureRow(
    .tokenCorrupted,
    headline: "The token was damaged before it was sent.",
    meaning: "A token has no blanks in it. It was cut, wrapped or changed on its way through a file, a database or a "
      + "mail; stripped escapes have been seen to do that.",
    certainty: .reported,
    source: "Reports of users of the vendor's library.",
    causes: [.tokenDamaged],
    wayOn: "Take the token from where it was first saved. If it is not there, sign in again.",
    remedies: .fixed([.signInAgain]),
    refinement: Refinement(of: .refreshTokenInvalid, .accessTokenInvalid, .accessTokenMissing) { situation, code in
      situation.isDamaged(code == .refreshTokenInvalid ? .refreshToken : .accessToken)
    })

  static let permissionMissing = FailureRow(
    .permissionMissing,
    headline: "The token is good, but it may not do this.",
    meaning:
      "A token may do what the user who clicked Allow may do. This call needs a permission that the user has not, "
      + "or something that the account's edition does not have.",
    certainty: .reported,
    source: "A client library that tells this apart; the vendor does not list it.",
    causes: [.userMayNot, .editionLacksIt],
    wayOn: "Have the permission given to that user, or sign in again as a user who has it.",
    remedies: .fixed([.signInAgain]))

  static let quotaExceeded = FailureRow(
    .quotaExceeded,
    headline: "Too many calls: the quota is used up." + .noTokenYet,
    meaning: "The vendor allows \(VendorWords.productQuota) for an OAuth application, and "
      + "\(VendorWords.apiKeyQuota) for a PAT or SAK. The \(VendorWords.headers) headers of each answer tell what is left.",
    certainty: .stated,
    source: "The vendor's guide to quotas, and its announcement of the answer.",
    causes: [.manyCalls, .othersUseTheKey],
    wayOn: "Wait a minute. If that does not help, the day's quota is used up. Then " + .anewAfterCall,
    remedies: .again(alternative: nil),
    wordings: [
      Wording("quota", priority: .vague),
      Wording("throttled", priority: .vague),
    ],
    gatewayCodes: ["policies.ratelimit.quotaviolation"])

  static let spikeArrest = FailureRow(
    .spikeArrest,
    headline: "Too many calls at the same moment." + .noTokenYet,
    meaning: "The gateway spreads what is allowed in a second over its parts, so a few calls at once can be too many, "
      + "well under the quota.",
    certainty: .reported,
    source: "Published answers from 2022 on.",
    causes: [.callsAtOnce, .othersUseTheKey],
    wayOn: "Wait some seconds and space the calls out. Then " + .anewAfterCall,
    remedies: .again(alternative: nil),
    wordings: [
      Wording("spike arrest", priority: .client)
    ],
    gatewayCodes: ["policies.ratelimit.spikearrestviolation"])

  static let apiFault = FailureRow(
    .apiFault,
    headline: Sentence { "The vendor's gateway refused \($0.object)." } + .noTokenYet,
    meaning: "The answer is a fault of the gateway before the API, with a code that this program does not know. The "
      + "code in it is what the vendor's support will ask for.",
    certainty: .inferred,
    source: "The form of the answer is the gateway's; its code is not in the reports that we know.",
    wayOn: "Keep the server's words for the vendor. Then " + .anewAfterCall,
    remedies: .again(alternative: .refresh))

  static let apiError = FailureRow(
    .apiError,
    headline: Sentence { "The API refused \($0.object)." } + .noTokenYet,
    meaning: "The token was accepted, and the API itself answered with an error: it concerns what was asked for.",
    certainty: .inferred,
    source: "The form of the answer is in the vendor's reference.",
    wayOn: "Read the server's words: they name what is wrong. Then " + .anewAfterCall,
    remedies: .again(alternative: .refresh))

  static let oldGateway = FailureRow(
    .oldGateway,
    headline: "This is an answer of the vendor's gateway before 2020.",
    meaning: "HTTP 596 and headers that begin with X-Mashery came from a gateway that the vendor left on 31 January "
      + "2020. The text is old, or it is not the vendor's.",
    certainty: .stated,
    source: "The vendor's announcement of the move.",
    causes: [.textIsOld],
    wayOn: "Ask for an answer of today: the old one says nothing about the present.",
    remedies: .fixed([]))

  static let accountMismatch = FailureRow(
    .accountMismatch,
    headline: Sentence { situation in
      let found = situation.record.accountFound.map { "the account \($0.value.shown)" }
      switch (situation.record.accountMeant?.value.shown, found) {
      case (let meant?, let found?): return "The token opens \(found), and you meant \(meant)."
      case (let meant?, nil): return "The token opens another account than \(meant)."
      case (nil, let found?): return "The token opens \(found), which is not the one you meant."
      case (nil, nil): return "The token opens another account than the one you meant."
      }
    },
    meaning: "A token opens one account only: the one that was chosen before Allow. The vendor's answers name it.",
    certainty: .stated,
    source: "The vendor's staff: tokens are per account.",
    causes: [.otherAccountChosen, .setupOfAnotherAccount],
    wayOn: "Open the link again and choose the other account before you click Allow.",
    remedies: .fixed([.openLinkAgain]))

  static let clockWrong = FailureRow(
    .clockWrong,
    headline: Sentence { situation in
      situation.record.clockOffset.map {
        "This machine's clock is \(Duration.words($0)) \($0 < 0 ? "ahead of" : "behind") the server's."
      } ?? "This machine's clock is not right."
    },
    meaning: "Programs count by the local clock when a token ends. If it is wrong, a good token looks expired, or "
      + "an expired one good. This program goes by the server's clock while it runs.",
    certainty: .observed,
    source: "Seen by this program: the server's Date beside the local clock.",
    causes: [.clockOff],
    wayOn: "Set the clock, best by network time. The token itself is not touched by it.",
    remedies: .fixed([]))
}
