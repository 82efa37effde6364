import InfusionsoftOAuth

/// All sentences of a diagnosis: which code says what is decided here, the sentences stand in the files by topic.
enum DiagnosisText {
  /// The words of a code in a situation.
  static func words(for code: DiagnosisCode, in situation: DiagnosisSituation) -> DiagnosisWords {
    switch code {
    case .accessDenied: accessDenied
    case .noAccountAttached: noAccountAttached
    case .authorizationRefused: authorizationRefused
    case .stateMismatch: stateMismatch
    case .stateOfEarlierLink: stateOfEarlierLink
    case .codeMissing: codeMissing
    case .accountCentralLanding: accountCentralLanding
    case .loginRefused: loginRefused
    case .credentialsRefused: credentialsRefused(situation)
    case .clientIDInvalid: clientIDInvalid(situation)
    case .keyNotApproved: keyNotApproved(situation)
    case .redirectURIMismatch: redirectURIMismatch(situation)
    case .redirectURIMissing: redirectURIMissing(situation)
    case .codeUsed: codeUsed
    case .codeExpired: codeExpired
    case .codeInvalid: codeInvalid
    case .partnerTabCode: partnerTabCode
    case .bodyNotAForm: bodyNotAForm(situation)
    case .tokenRequestRefused: tokenRequestRefused(situation)
    case .patOrSAKUsed: patOrSAKUsed(situation)
    case .legacyKeyRetired: legacyKeyRetired
    case .alreadySent: alreadySent(situation)
    case .refreshTokenUsed: refreshTokenUsed
    case .refreshTokenExpired: refreshTokenExpired
    case .refreshTokenInvalid: refreshTokenInvalid
    case .refreshNotAuthenticated: refreshNotAuthenticated(situation)
    case .accessTokenMissing: accessTokenMissing
    case .accessTokenExpired: accessTokenExpired
    case .accessTokenInvalid: accessTokenInvalid
    case .accessTokenRevoked: accessTokenRevoked
    case .tokenCorrupted: tokenCorrupted
    case .permissionMissing: permissionMissing
    case .quotaExceeded: quotaExceeded(situation)
    case .spikeArrest: spikeArrest(situation)
    case .apiFault: apiFault(situation)
    case .apiError: apiError(situation)
    case .oldGateway: oldGateway
    case .accountMismatch: accountMismatch(situation)
    case .clockWrong: clockWrong(situation)
    case .serverError: serverError(situation)
    case .serverErrorHTML: serverErrorHTML(situation)
    case .answerCut: answerCut(situation)
    case .answerNotJSON: answerNotJSON(situation)
    case .tokenMissing: tokenMissing(situation)
    case .tokenRedirected: tokenRedirected(situation)
    case .addressRefused: addressRefused(situation)
    case .hostNotFound: hostNotFound(situation)
    case .connectionFailed: connectionFailed(situation)
    case .proxyFailed: proxyFailed(situation)
    case .certificateRefused: certificateRefused(situation)
    case .tlsFailed: tlsFailed(situation)
    case .timedOut: timedOut(situation)
    case .connectionLost: connectionLost(situation)
    case .answerNotHTTP: answerNotHTTP(situation)
    case .transportFailed: transportFailed(situation)
    }
  }

  /// The line before the causes.
  static func certainty(_ certainty: CodeExplanation.Certainty) -> String {
    switch certainty {
    case .reported, .inferred: "The vendor does not document this answer. Likely causes:"
    case .stated, .observed: "Likely causes:"
    }
  }

  /// What the key bar calls a remedy.
  static func label(_ remedy: Remedy) -> String {
    switch remedy {
    case .correctSecret: "correct the secret"
    case .correctClientID: "correct the client ID"
    case .correctRedirectURI: "correct the redirect URI"
    case .newCode: "get a new code"
    case .newCodeSameSecret: "new code, same secret"
    case .openLinkAgain: "open the link again"
    case .tryOtherHost: "try the other host"
    case .pasteAgain: "paste again"
    case .sendAgain: "send it again"
    case .waitAndTryAgain: "try again"
    case .refresh: "refresh the token"
    case .testAccessToken: "test the access token"
    case .signInAgain: "sign in again"
    case .openPortal: "open the portal"
    }
  }

  /// A server's words; nil where it said nothing.
  static func serverWords(status: Int?, lines: [String]) -> Diagnosis.ServerWords? {
    switch (status, lines.isEmpty) {
    case (let status?, false):
      Diagnosis.ServerWords(introduction: "The server said, with HTTP \(status):", lines: lines)
    case (let status?, true): Diagnosis.ServerWords(introduction: "The server answered with HTTP \(status).", lines: [])
    case (nil, false): Diagnosis.ServerWords(introduction: "The server said:", lines: lines)
    case (nil, true): nil
    }
  }

  /// A server's words that came in the address of a redirect; nil where it said nothing.
  static func redirectWords(_ lines: [String]) -> Diagnosis.ServerWords? {
    lines.isEmpty
      ? nil : Diagnosis.ServerWords(introduction: "The server said, in the address that came back:", lines: lines)
  }

  /// The words of the library that speaks HTTP.
  static func libraryWords(_ lines: [String]) -> Diagnosis.ServerWords {
    Diagnosis.ServerWords(introduction: "The network library said:", lines: lines)
  }
}

/// The sentences of one code.
struct DiagnosisWords: Equatable, Sendable {
  /// What happened.
  let headline: String
  /// What that means, and how it comes about.
  let meaning: String
  /// What to do.
  let wayOn: String
  /// Where this is known from.
  let source: String
}
