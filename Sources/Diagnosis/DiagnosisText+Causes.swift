import InfusionsoftOAuth

/// The causes: at most 39 columns each, so that what was checked fits beside them on the row.
extension DiagnosisText {
  /// A cause, in one sentence.
  static func cause(_ suspicion: Suspicion, _ facts: DiagnosisFacts) -> String {
    switch suspicion {
    case .secretOfAnotherClientID: "The secret is another client ID's."
    case .blankInValue: "A space or a line break inside a value."
    case .idEqualsSecret: "Client ID and secret are the same."
    case .apiKeyAsValue: "A value starts with KeapAK."
    case .clientIDMistyped: "The client ID is not the portal's Key."
    case .keyOfTheAccount: "The key is the account's own API key."
    case .keyNotActive: "The application is not active."
    case .codeOld:
      facts.codeAge.map { "The code grew old: it waited \(duration($0))." } ?? "The code grew old before it was sent."
    case .codeSentBefore: "The code has been sent before."
    case .codeUsedByOwnSite: "A script on your own site used it."
    case .codeOfAnotherClientID: "It was made for another client ID."
    case .staleLogin: "The browser's login was an old one."
    case .codeFromPartnerTab: "The code is from the tab \"Partner\"."
    case .redirectDiffers: "The redirect URI is not the link's."
    case .redirectIsHTTP: "It is http, and https is asked for."
    case .redirectHasQuery: "It has a \"?\" in it."
    case .redirectNotRegistered: "It is not the one in the portal."
    case .denyClicked: "Deny was clicked."
    case .loginWithoutAccount: "The login has no account attached."
    case .linkLostItsStart: "The link lost its start on the way."
    case .linkLostItsEnd: "The link lost a part on the way."
    case .linkOfTheArticle: "It is the link as the article has it."
    case .ownServerAnswered: "A web server of your own answered."
    case .addressCopiedInPart: "Only a part of it was copied."
    case .addressBeforeAllow: "It was copied before Allow."
    case .linkOfAnotherRun: "It answers the link of another run."
    case .addressOfSomebodyElse: "It is somebody else's address."
    case .developerLogin: "It is the developer portal's login."
    case .bodyIsJSON: "The body is JSON, and not a form."
    case .valuesInURL: "The values are in the URL."
    case .valueNotEncoded: "A value is not percent-encoded."
    case .basicHeaderMissing: "The Basic header is missing or broken."
    case .bearerHeaderMissing: "The Bearer header is missing or broken."
    case .pathMisspelt: "The address of the call is misspelt."
    case .refreshTokenSentBefore: "It has been sent before."
    case .refreshedByAnother: "Another program refreshed with it."
    case .refreshTokenOld:
      facts.refreshTokenAge.map { "It grew old: it is \(duration($0)) old." } ?? "It was not used for 45 days."
    case .refreshTokenOfAnotherClientID: "It belongs to another client ID."
    case .tokenDamaged: "It was cut or changed on its way."
    case .accessTokenOld:
      facts.accessTokenAge.map { "It is \(duration($0)) old, and lives for \(accessTokenLife(facts))." }
        ?? "It is older than 24 hours."
    case .noAccessToken: "It is no access token."
    case .accessWithdrawn: "Somebody withdrew the access."
    case .legacyKey: "A legacy key is still in use."
    case .userMayNot: "The user who clicked Allow may not."
    case .editionLacksIt: "The account's edition does not have it."
    case .manyCalls: "Your program makes many calls."
    case .othersUseTheKey: "Other programs share the allowance."
    case .callsAtOnce: "Several calls leave at once."
    case .textIsOld: "The text is from before 2020."
    case .otherAccountChosen: "Another account was chosen at Allow."
    case .setupOfAnotherAccount: "The setup is for another account."
    case .clockOff: "This machine's clock is wrong."
    case .notConnected: "This machine is not connected."
    case .noNameService: "This machine cannot look up names."
    case .hostMisspelt: "The host's name is misspelt."
    case .proxyWrong: "The proxy is wrong, or down."
    case .proxyNeeded: "A proxy is needed, and none is set."
    case .firewall: "A firewall closes the way."
    case .serverDown: "The vendor has trouble just now."
    case .practiceStopped: "The practice server has stopped."
    case .tlsInspected: "A proxy or scanner reads what is sent."
    case .certificatesMissing: "The root certificates are missing."
    case .loginPageOfTheNetwork: "The network wants a login first."
    case .slowWay: "The way there is slow or broken."
    case .endpointWrong: "The address is not the vendor's."
    case .answerShortened: "The connection ended too early."
    }
  }

  /// Where to look or what to do about a cause, before anything was checked; empty where the cause says it.
  static func advice(_ suspicion: Suspicion) -> String {
    switch suspicion {
    case .secretOfAnotherClientID: "Compare both with the developer portal."
    case .clientIDMistyped: "Compare it with \"Key\" under Apps."
    case .keyOfTheAccount: "A client ID is made at keys.developer.keap.com."
    case .keyNotActive: "In the portal: status active, and the API switched on."
    case .redirectNotRegistered: "Whether the vendor compares them is not documented."
    case .loginWithoutAccount: "A developer login alone has none: use the account's."
    case .linkLostItsStart, .linkLostItsEnd: "Copy it again, from https to its last character."
    case .linkOfTheArticle: "In it, a \"?\" is missing before client_id."
    case .ownServerAnswered: "It sent the browser on. Look into its log."
    case .addressOfSomebodyElse: "Do not use its code: it opens their account."
    case .developerLogin: "The link wants the login of the Infusionsoft account."
    case .basicHeaderMissing: "\"Basic \", then base64 of ID:secret, on one line."
    case .bearerHeaderMissing: "\"Authorization: Bearer \", then the token."
    case .refreshedByAnother: "Let one program refresh, and save both new tokens."
    case .noAccessToken: "Codes, refresh tokens and client IDs do not do."
    case .userMayNot: "Ask the account's admin for the permission."
    case .manyCalls: "The x-keap headers of an answer tell what is left."
    case .setupOfAnotherAccount: "Start another setup for this one."
    case .clockOff: "Set it by network time."
    case .noNameService: "Try the name in a browser on this machine."
    case .proxyNeeded: "In an office, ask which; HTTPS_PROXY names it."
    case .firewall: "It must let port 443 of the host through."
    case .serverDown: "Wait a minute."
    case .practiceStopped: "Leave, and start the practice again."
    case .tlsInspected: "Name its certificate with --ca-file."
    case .certificatesMissing: "Install ca-certificates, or use --ca-file."
    case .loginPageOfTheNetwork: "Open any page in a browser, and log in to it."
    case .endpointWrong: "Compare it with https://api.infusionsoft.com/token."
    case .codeUsedByOwnSite: "With https://localhost/callback there is no script."
    case .blankInValue, .idEqualsSecret, .apiKeyAsValue, .codeOld, .codeSentBefore, .codeOfAnotherClientID,
      .staleLogin, .codeFromPartnerTab, .redirectDiffers, .redirectIsHTTP, .redirectHasQuery, .denyClicked,
      .addressCopiedInPart,
      .addressBeforeAllow, .linkOfAnotherRun, .bodyIsJSON, .valuesInURL, .valueNotEncoded, .pathMisspelt,
      .refreshTokenSentBefore, .refreshTokenOld, .refreshTokenOfAnotherClientID, .tokenDamaged, .accessTokenOld,
      .accessWithdrawn, .legacyKey, .editionLacksIt, .othersUseTheKey, .callsAtOnce, .textIsOld, .otherAccountChosen,
      .hostMisspelt, .notConnected, .proxyWrong, .slowWay, .answerShortened:
      ""
    }
  }

  /// The life of an access token by `expires_in`, which the vendor begins with the last second gone: 86399.
  private static func accessTokenLife(_ facts: DiagnosisFacts) -> String {
    guard let life = facts.accessTokenLife else { return "24 h" }
    return duration(life < 120 ? life : (life / 60).rounded(.up) * 60)
  }

  /// The same, with what a check found where it found something.
  static func advice(_ suspicion: Suspicion, _ check: Diagnosis.Check, _ facts: DiagnosisFacts) -> String {
    if suspicion == .proxyWrong, let name = facts.proxyInEnvironment { return "It is named in \(shown(name))." }
    guard check == .yes else { return advice(suspicion) }
    if suspicion == .blankInValue, let values = facts.blanksInValues { return "Look at: \(names(values))." }
    if suspicion == .apiKeyAsValue, let values = facts.startsWithKeapAK { return "Look at: \(names(values))." }
    if suspicion == .idEqualsSecret { return "Most likely the first was copied twice." }
    if suspicion == .clockOff, let offset = facts.clockOffset {
      return "It is \(duration(offset)) \(offset < 0 ? "ahead" : "behind"). Set it by network time."
    }
    return advice(suspicion)
  }
}
