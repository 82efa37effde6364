import InfusionsoftOAuth

extension DiagnosisPlan {
  /// The one table of what belongs to which code; the sentences are in `DiagnosisText`.
  static func plan(for code: DiagnosisCode) -> DiagnosisPlan {
    switch code {
    case .accessDenied:
      DiagnosisPlan([.denyClicked, .loginWithoutAccount, .keyOfTheAccount], .fixed([.openLinkAgain]), .reported)
    case .noAccountAttached:
      DiagnosisPlan(
        [.loginWithoutAccount, .keyOfTheAccount, .denyClicked], .fixed([.openLinkAgain, .correctClientID]), .reported)
    case .authorizationRefused:
      DiagnosisPlan(
        [.linkLostItsEnd, .clientIDMistyped, .serverDown], .fixed([.openLinkAgain, .correctClientID]), .inferred)
    case .stateMismatch:
      DiagnosisPlan([.linkOfAnotherRun, .addressOfSomebodyElse], .fixed([.openLinkAgain, .pasteAgain]), .observed)
    case .stateOfEarlierLink:
      DiagnosisPlan([], .fixed([.openLinkAgain, .pasteAgain]), .observed)
    case .codeMissing:
      DiagnosisPlan(
        [.addressCopiedInPart, .addressBeforeAllow, .ownServerAnswered], .fixed([.pasteAgain, .openLinkAgain]),
        .observed)
    case .accountCentralLanding:
      DiagnosisPlan(
        [.linkOfTheArticle, .linkLostItsEnd, .linkLostItsStart], .fixed([.openLinkAgain, .correctRedirectURI]),
        .reported)
    case .loginRefused:
      DiagnosisPlan([.developerLogin, .loginWithoutAccount], .fixed([.openLinkAgain, .tryOtherHost]), .stated)

    case .credentialsRefused:
      DiagnosisPlan(
        [.secretOfAnotherClientID, .blankInValue, .idEqualsSecret, .codeOld], .correct(.correctSecret), .reported)
    case .clientIDInvalid:
      DiagnosisPlan(
        [.clientIDMistyped, .keyNotActive, .keyOfTheAccount, .blankInValue], .correct(.correctClientID),
        .inferred)
    case .keyNotApproved:
      DiagnosisPlan([.keyNotActive], .correct(.openPortal), .reported)
    case .redirectURIMismatch:
      DiagnosisPlan(
        [.redirectDiffers, .redirectIsHTTP, .redirectHasQuery, .redirectNotRegistered], .correct(.correctRedirectURI),
        .reported)
    case .redirectURIMissing:
      DiagnosisPlan([.codeFromPartnerTab, .bodyIsJSON, .valuesInURL], .correct(.correctRedirectURI), .inferred)
    case .codeUsed:
      DiagnosisPlan([.codeSentBefore, .codeUsedByOwnSite], .afresh, .reported)
    case .codeExpired:
      DiagnosisPlan([.codeOld], .afresh, .inferred)
    case .codeInvalid:
      DiagnosisPlan(
        [.codeUsedByOwnSite, .codeOld, .staleLogin, .codeOfAnotherClientID, .codeSentBefore], .afresh, .reported)
    case .partnerTabCode:
      DiagnosisPlan([.codeFromPartnerTab], .afresh, .reported)
    case .bodyNotAForm:
      DiagnosisPlan([.bodyIsJSON, .valuesInURL, .valueNotEncoded], .afresh, .reported)
    case .tokenRequestRefused:
      DiagnosisPlan(
        [.secretOfAnotherClientID, .blankInValue, .redirectDiffers, .codeOld], .correct(.correctSecret), .inferred)
    case .patOrSAKUsed:
      DiagnosisPlan([.apiKeyAsValue], .correctFound, .stated)
    case .legacyKeyRetired:
      DiagnosisPlan([.legacyKey], .fixed([.signInAgain]), .stated)
    case .alreadySent:
      DiagnosisPlan([], .afresh, .observed)

    case .refreshTokenUsed:
      DiagnosisPlan([.refreshedByAnother, .refreshTokenSentBefore], .afresh, .stated)
    case .refreshTokenExpired:
      DiagnosisPlan([.refreshTokenOld], .afresh, .stated)
    case .refreshTokenInvalid:
      DiagnosisPlan(
        [
          .refreshedByAnother, .refreshTokenSentBefore, .refreshTokenOld, .refreshTokenOfAnotherClientID,
        ], .afresh, .reported)
    case .refreshNotAuthenticated:
      DiagnosisPlan(
        [.secretOfAnotherClientID, .basicHeaderMissing, .blankInValue, .idEqualsSecret],
        .correct(.correctSecret), .reported)
    case .accessTokenMissing:
      DiagnosisPlan([.bearerHeaderMissing, .pathMisspelt], .again(alternative: .refresh), .reported)
    case .accessTokenExpired:
      DiagnosisPlan([.accessTokenOld, .clockOff], .fixed([.refresh, .signInAgain]), .stated)
    case .accessTokenInvalid:
      DiagnosisPlan(
        [.noAccessToken, .accessTokenOld, .tokenDamaged, .accessWithdrawn], .fixed([.refresh, .signInAgain]), .reported)
    case .accessTokenRevoked:
      DiagnosisPlan([.accessWithdrawn, .keyNotActive], .fixed([.signInAgain, .openPortal]), .reported)
    case .tokenCorrupted:
      DiagnosisPlan([.tokenDamaged], .fixed([.signInAgain]), .reported)
    case .permissionMissing:
      DiagnosisPlan([.userMayNot, .editionLacksIt], .fixed([.signInAgain]), .reported)
    case .quotaExceeded:
      DiagnosisPlan([.manyCalls, .othersUseTheKey], .again(alternative: nil), .stated)
    case .spikeArrest:
      DiagnosisPlan([.callsAtOnce, .othersUseTheKey], .again(alternative: nil), .reported)
    case .apiFault, .apiError:
      DiagnosisPlan([], .again(alternative: .refresh), .inferred)
    case .oldGateway:
      DiagnosisPlan([.textIsOld], .fixed([]), .stated)
    case .accountMismatch:
      DiagnosisPlan([.otherAccountChosen, .setupOfAnotherAccount], .fixed([.openLinkAgain]), .stated)
    case .clockWrong:
      DiagnosisPlan([.clockOff], .fixed([]), .observed)

    case .serverError, .serverErrorHTML:
      DiagnosisPlan([.serverDown, .endpointWrong, .proxyWrong], .afterLoss, .inferred)
    case .answerCut:
      DiagnosisPlan([.answerShortened, .proxyWrong], .afterLoss, .observed)
    case .answerNotJSON:
      DiagnosisPlan([.endpointWrong, .loginPageOfTheNetwork, .proxyWrong], .afterLoss, .observed)
    case .tokenMissing:
      DiagnosisPlan([.endpointWrong, .serverDown], .afterLoss, .observed)
    case .tokenRedirected:
      DiagnosisPlan([.endpointWrong, .loginPageOfTheNetwork, .proxyWrong], .afterLoss, .observed)
    case .addressRefused:
      DiagnosisPlan([.endpointWrong], .again(alternative: nil), .observed)
    case .hostNotFound:
      DiagnosisPlan([.notConnected, .noNameService, .hostMisspelt, .proxyNeeded], .again(alternative: nil), .observed)
    case .connectionFailed:
      DiagnosisPlan(
        [.practiceStopped, .notConnected, .firewall, .proxyNeeded, .serverDown], .again(alternative: nil), .observed)
    case .proxyFailed:
      DiagnosisPlan([.proxyWrong, .firewall], .again(alternative: nil), .observed)
    case .certificateRefused:
      DiagnosisPlan(
        [.tlsInspected, .certificatesMissing, .clockOff, .loginPageOfTheNetwork], .again(alternative: nil), .observed)
    case .tlsFailed:
      DiagnosisPlan(
        [.tlsInspected, .firewall, .proxyWrong, .loginPageOfTheNetwork], .again(alternative: nil), .observed)
    case .timedOut:
      DiagnosisPlan([.slowWay, .firewall, .proxyNeeded, .serverDown], .again(alternative: nil), .observed)
    case .connectionLost:
      DiagnosisPlan([.slowWay, .serverDown, .proxyWrong, .practiceStopped], .again(alternative: nil), .observed)
    case .answerNotHTTP:
      DiagnosisPlan([.endpointWrong, .proxyWrong, .loginPageOfTheNetwork], .again(alternative: nil), .observed)
    case .transportFailed:
      DiagnosisPlan([.notConnected, .proxyWrong, .serverDown], .again(alternative: nil), .observed)
    }
  }
}
