import InfusionsoftOAuth

extension Suspicion {
  /// RFC 6749 section 4.1.2 advises that a code live ten minutes at most; the vendor publishes no figure.
  private static let longestCodeLife: Double = 600
  /// Younger than this, age is no likely cause; in between nobody outside can say.
  private static let shortestCodeLife: Double = 60
  /// The vendor's statement for refresh tokens: 45 days.
  private static let refreshTokenLife: Double = 45 * 24 * 3600
  /// The vendor's statement for access tokens: 24 hours.
  private static let accessTokenLife: Double = 24 * 3600
  /// From here on a clock is called wrong.
  private static let tolerableClockOffset: Double = 60

  /// Looks for the cause in what is known.
  func check(_ facts: DiagnosisFacts) -> Diagnosis.Check {
    switch self {
    case .blankInValue: Self.check(facts.blanksInValues.map { !$0.isEmpty })
    case .idEqualsSecret: Self.check(facts.clientIDEqualsSecret)
    case .apiKeyAsValue: Self.check(facts.startsWithKeapAK.map { !$0.isEmpty })
    case .codeOld: Self.checkCode(age: facts.codeAge)
    case .codeSentBefore: Self.check(facts.codeWasSentBefore)
    case .codeUsedByOwnSite: Self.checkOwnSite(facts.redirectURIOfRequest ?? facts.redirectURISent)
    case .codeOfAnotherClientID: facts.stateCheck == .matches ? .no : .cannot
    case .codeFromPartnerTab: Self.check(facts.codeIsFromAccountCentral)
    case .redirectDiffers: Self.checkEqual(facts.redirectURIOfRequest, facts.redirectURISent)
    case .redirectIsHTTP: Self.check(facts.redirectURISent.map { $0.lowercased().hasPrefix("http:") })
    case .redirectHasQuery: Self.check(facts.redirectURISent.map { $0.contains("?") })
    case .denyClicked: Self.check(facts.allowWasClicked.map { !$0 })
    case .loginWithoutAccount: facts.allowWasClicked == false ? .no : .cannot
    case .bodyIsJSON, .valuesInURL, .valueNotEncoded: facts.operation == nil ? .cannot : .no
    case .basicHeaderMissing: facts.operation == .refresh ? .no : .cannot
    case .bearerHeaderMissing: facts.operation == .apiCall ? .no : .cannot
    case .refreshTokenSentBefore: Self.check(facts.refreshTokenWasSentBefore)
    case .refreshTokenOld: Self.check(facts.refreshTokenAge.map { $0 > Self.refreshTokenLife })
    case .accessTokenOld: Self.check(facts.accessTokenAge.map { $0 > (facts.accessTokenLife ?? Self.accessTokenLife) })
    case .tokenDamaged: Self.checkDamage(facts.blanksInValues)
    case .clockOff: Self.check(facts.clockOffset.map { abs($0) > Self.tolerableClockOffset })
    case .endpointWrong: Self.check(facts.httpsHost.map { !Self.isVendorHost($0) })
    case .secretOfAnotherClientID, .clientIDMistyped, .keyOfTheAccount, .keyNotActive,
      .staleLogin, .redirectNotRegistered, .linkLostItsStart, .linkLostItsEnd, .linkOfTheArticle, .ownServerAnswered,
      .addressCopiedInPart, .addressBeforeAllow, .linkOfAnotherRun, .addressOfSomebodyElse, .developerLogin,
      .pathMisspelt, .refreshedByAnother, .refreshTokenOfAnotherClientID, .noAccessToken, .accessWithdrawn, .legacyKey,
      .userMayNot, .editionLacksIt, .manyCalls, .othersUseTheKey, .callsAtOnce, .textIsOld, .otherAccountChosen,
      .setupOfAnotherAccount, .notConnected, .noNameService, .hostMisspelt, .proxyWrong, .proxyNeeded, .firewall,
      .serverDown, .practiceStopped, .tlsInspected, .certificatesMissing, .loginPageOfTheNetwork, .slowWay,
      .answerShortened:
      .cannot
    }
  }

  /// Whether the cause is worth a row at all.
  func isConceivable(_ facts: DiagnosisFacts) -> Bool {
    if self == .practiceStopped { return facts.isPractice }
    if self == .proxyWrong { return facts.proxyInEnvironment != nil }
    if self == .proxyNeeded { return facts.proxyInEnvironment == nil && !facts.isPractice }
    // A refresh carries neither a redirect URI nor a code.
    if facts.operation == .refresh, self == .redirectDiffers || self == .codeOld { return false }
    return !(facts.isPractice && Self.farFromLoopback.contains(self))
  }

  /// Causes that need a way through a network: the practice server is on this machine.
  private static let farFromLoopback: Set<Suspicion> = [
    .notConnected, .noNameService, .firewall, .serverDown, .tlsInspected, .certificatesMissing,
    .loginPageOfTheNetwork, .endpointWrong,
  ]

  /// Whether a code of this age is too old; nil where the age is not known.
  static func isOld(codeAge: Double?) -> Bool? { codeAge.map { $0 > longestCodeLife } }

  /// Whether a refresh token of this age is too old; nil where the age is not known.
  static func isOld(refreshTokenAge: Double?) -> Bool? { refreshTokenAge.map { $0 > refreshTokenLife } }

  private static func check(_ claim: Bool?) -> Diagnosis.Check {
    switch claim {
    case true?: .yes
    case false?: .no
    case nil: .cannot
    }
  }

  private static func checkCode(age: Double?) -> Diagnosis.Check {
    guard let age else { return .cannot }
    if age > longestCodeLife { return .yes }
    return age < shortestCodeLife ? .no : .cannot
  }

  private static func checkOwnSite(_ redirectURI: String?) -> Diagnosis.Check {
    guard let redirectURI else { return .cannot }
    let rest = redirectURI.drop { $0 != ":" }.drop { $0 == ":" || $0 == "/" }
    let host = rest.prefix { !"/?#".contains($0) }.lowercased()
    let isLoopback = ["localhost", "127.0.0.1", "[::1]"].contains { host == $0 || host.hasPrefix($0 + ":") }
    return isLoopback ? .no : .cannot
  }

  private static func checkEqual(_ first: String?, _ second: String?) -> Diagnosis.Check {
    guard let first, let second else { return .cannot }
    return first == second ? .no : .yes
  }

  /// A blank proves damage; that there is none proves nothing.
  private static func checkDamage(_ blanks: [DiagnosisFacts.EnteredValue]?) -> Diagnosis.Check {
    guard let blanks, blanks.contains(.accessToken) || blanks.contains(.refreshToken) else { return .cannot }
    return .yes
  }

  private static func isVendorHost(_ host: String) -> Bool {
    let host = host.lowercased()
    return ["infusionsoft.com", "keap.com"].contains { host == $0 || host.hasSuffix("." + $0) }
  }
}
