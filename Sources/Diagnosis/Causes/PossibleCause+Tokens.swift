import InfusionsoftOAuth

/// Causes that lie in the tokens, the account or the clock.
extension PossibleCause {
  static let refreshTokenSentBefore = PossibleCause(
    "It has been sent before.", check: { .init($0.refreshTokenWasSentBefore) })

  static let refreshedByAnother = PossibleCause(
    "Another program refreshed with it.", advice: "Let one program refresh, and save both new tokens.")

  static let refreshTokenOld = PossibleCause(
    Sentence {
      $0.refreshTokenAge.map { "It grew old: it is \(Duration.words($0)) old." }
        ?? "It was not used for \(VendorWords.refreshTokenLife)."
    },
    check: { .init($0.refreshTokenIsOld) })

  static let refreshTokenOfAnotherClientID = PossibleCause("It belongs to another client ID.")

  static let tokenDamaged = PossibleCause(
    "It was cut or changed on its way.",
    // A blank proves damage; that there is none proves nothing.
    check: { $0.isDamaged(.accessToken) || $0.isDamaged(.refreshToken) ? .yes : .cannot })

  static let accessTokenOld = PossibleCause(
    Sentence { situation in
      situation.accessTokenAge.map {
        "It is \(Duration.words($0)) old, and lives for \(Duration.life(situation.accessTokenLife))."
      } ?? "It is older than \(VendorWords.accessTokenLife)."
    },
    check: { situation in .init(situation.accessTokenAge.map { $0 > situation.accessTokenLife }) })

  static let noAccessToken = PossibleCause(
    "It is no access token.", advice: "Codes, refresh tokens and client IDs do not do.")

  static let accessWithdrawn = PossibleCause("Somebody withdrew the access.")

  static let legacyKey = PossibleCause("A legacy key is still in use.")

  static let userMayNot = PossibleCause(
    "The user who clicked Allow may not.", advice: "Ask the account's admin for the permission.")

  static let editionLacksIt = PossibleCause("The account's edition does not have it.")

  static let manyCalls = PossibleCause(
    "Your program makes many calls.",
    advice: Sentence { _ in "The \(VendorWords.headers) headers of an answer tell what is left." })

  static let othersUseTheKey = PossibleCause("Other programs share the allowance.")

  static let callsAtOnce = PossibleCause("Several calls leave at once.")

  static let textIsOld = PossibleCause("The text is from before 2020.")

  static let otherAccountChosen = PossibleCause("Another account was chosen at Allow.")

  static let setupOfAnotherAccount = PossibleCause(
    "The setup is for another account.", advice: "Start another setup for this one.")

  static let clockOff = PossibleCause(
    "This machine's clock is wrong.", advice: "Set it by network time.",
    found: Sentence { situation in
      let offset = situation.record.clockOffset ?? 0
      return "It is \(Duration.words(offset)) \(offset < 0 ? "ahead" : "behind"). Set it by network time."
    },
    check: { .init($0.record.clockOffset.map { abs($0) > Token.notableClockOffset }) })
}
