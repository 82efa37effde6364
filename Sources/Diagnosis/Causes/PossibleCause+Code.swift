import InfusionsoftOAuth

/// Causes that lie in the code or the redirect URI.
extension PossibleCause {
  static let codeOld = PossibleCause(
    Sentence {
      $0.codeAge.map { "The code grew old: it waited \(Duration.words($0))." }
        ?? "The code grew old before it was sent."
    },
    check: { situation in
      guard let age = situation.codeAge else { return .cannot }
      if age > Situation.longestCodeLife { return .yes }
      return age < Situation.shortestCodeLife ? .no : .cannot
    }, isConceivable: { $0.operation != .refresh })

  static let codeSentBefore = PossibleCause("The code has been sent before.", check: { .init($0.codeWasSentBefore) })

  static let codeUsedByOwnSite = PossibleCause(
    "A script on your own site used it.", advice: "With https://localhost/callback there is no script.",
    check: { situation in
      guard let redirectURI = situation.redirectURIOfLink ?? situation.redirectURISent else { return .cannot }
      return Address.isLoopback(redirectURI) ? .no : .cannot
    })

  static let codeOfAnotherClientID = PossibleCause(
    "It was made for another client ID.", check: { $0.request?.grant?.stateCheck == .matches ? .no : .cannot })

  static let staleLogin = PossibleCause("The browser's login was an old one.")

  static let codeFromPartnerTab = PossibleCause(
    "The code is from the tab \"Partner\".", check: { .init($0.record.codeIsFromAccountCentral) })

  static let redirectDiffers = PossibleCause(
    "The redirect URI is not the link's.", exact: \.redirectURIs,
    check: { situation in
      guard let link = situation.redirectURIOfLink, let sent = situation.redirectURISent else { return .cannot }
      return link == sent ? .no : .yes
    }, isConceivable: { $0.operation != .refresh })

  static let redirectIsHTTP = PossibleCause(
    "It is http, and https is asked for.",
    check: { .init($0.redirectURISent.map { $0.lowercased().hasPrefix("http:") }) })

  static let redirectHasQuery = PossibleCause(
    "It has a \"?\" in it.", check: { .init($0.redirectURISent.map { $0.contains("?") }) })

  static let redirectNotRegistered = PossibleCause(
    "It is not the one in the portal.", advice: "Whether the vendor compares them is not documented.")
}
