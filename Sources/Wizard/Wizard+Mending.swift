import FoundationEssentials
import InfusionsoftOAuth
import TerminalUI

/// Sending a code, and what leads on from a failure: each remedy lands on the field that it is about.
extension Wizard {
  /// Sends a code, once.
  mutating func send(_ grant: AuthorizationGrant, pastedAt: Date, at moment: Moment) -> [Effect] {
    let request = TokenRequest.exchange(
      grant, credentials: draft.credentials, endpoint: draft.site.endpoints.token)
    let attempt = noteSent(
      SentRequest(request: request, grant: grant, pastedAt: pastedAt, startedAt: moment.now, answer: nil))
    return [.requestToken(request, attempt: attempt)]
  }

  /// Keeps a request that leaves now under a number of its own, and waits for its answer.
  mutating func noteSent(_ request: SentRequest) -> Int {
    let attempt = attemptsMade
    attemptsMade += 1
    journey.sentRequests[attempt] = request
    show(WaitingPage(attempt: attempt, since: request.startedAt))
    return attempt
  }

  /// Whether a remedy can be done: no other host beside given endpoints, no code sent again that may have arrived.
  func canMend(by remedy: Remedy, attempt: Int?) -> Bool {
    switch remedy {
    case .tryOtherHost:
      if case .vendor = draft.site { true } else { false }
    case .sendAgain: unsentRequest(attempt) != nil
    case .openPortal: environment.canOpenBrowser
    case .refresh: journey.token?.refreshToken != nil
    case .testAccessToken: journey.token != nil
    case .correctSecret, .correctClientID, .correctRedirectURI, .newCode, .newCodeSameSecret, .openLinkAgain,
      .pasteAgain, .waitAndTryAgain, .signInAgain:
      true
    }
  }

  mutating func mend(by remedy: Remedy, attempt: Int?, at moment: Moment) -> [Effect] {
    switch remedy {
    case .correctSecret: show(CredentialsPage(focus: .clientSecret))
    case .correctClientID: show(CredentialsPage(focus: .clientID))
    case .correctRedirectURI: show(CredentialsPage(focus: .redirectURI))
    case .newCode, .newCodeSameSecret, .openLinkAgain, .signInAgain: openLinkAgain(at: moment)
    case .waitAndTryAgain:
      if journey.token != nil { return checkToken(at: moment) }
      openLinkAgain(at: moment)
    case .tryOtherHost:
      if case .vendor(let host) = draft.site { draft.site = .vendor(host.other) }
      openLinkAgain(at: moment)
    case .pasteAgain:
      draft.address.clear()
      show(PastePage())
    case .sendAgain:
      guard let request = unsentRequest(attempt) else { return [] }
      guard let grant = request.grant else { return refresh(at: moment) }
      return send(grant, pastedAt: request.pastedAt ?? moment.now, at: moment)
    case .openPortal: return [.openBrowser(KeysPage.portalAddress)]
    case .refresh: show(RefreshPage())
    case .testAccessToken: return checkToken(at: moment)
    }
    return []
  }

  private mutating func openLinkAgain(at moment: Moment) {
    draft.address.clear()
    journey.prepareRequest(for: draft, at: moment)
    show(AuthorizePage())
  }

  private func unsentRequest(_ attempt: Int?) -> SentRequest? {
    guard let attempt, let request = journey.sentRequests[attempt] else { return nil }
    return request.wasProvablyNotSent ? request : nil
  }

  /// What is known about a refusal, for the checks that its diagnosis makes.
  func facts(about sent: SentRequest?) -> DiagnosisFacts {
    var facts = DiagnosisFacts()
    facts.look(at: values(of: sent?.request))
    facts.allowWasClicked = journey.allowWasClicked
    // A practice setup that was saved has outlived its server.
    facts.isPractice = draft.site.practice != nil || draft.site.tokenHost.hasPrefix("127.0.0.1:")
    facts.proxyInEnvironment = environment.proxyVariable
    facts.httpsHost = draft.site.tokenHost
    guard let sent else { return facts }
    guard let grant = sent.grant else {
      facts.operation = .refresh
      facts.refreshTokenWasSentBefore = journey.hasLeftBefore(sent.request.oneTimeValue)
      if let token = journey.token { facts.noteAges(of: token, at: sent.startedAt) }
      return facts
    }
    facts.operation = .codeExchange
    facts.codeAge = sent.pastedAt.map { sent.startedAt.timeIntervalSince($0) }
    facts.codeWasSentBefore = journey.hasLeftBefore(grant.code)
    facts.redirectURISent = sent.request.text(.redirectURI)
    facts.redirectURIOfRequest = grant.request.redirectURI
    facts.stateCheck = grant.stateCheck
    facts.accountFound = grant.account
    return facts
  }

  /// The values that are typed, and in their place those that a request carried, which may be others by now.
  private func values(of request: TokenRequest?) -> [DiagnosisFacts.EnteredValue: String] {
    var values: [DiagnosisFacts.EnteredValue: String] = [
      .clientID: draft.clientID.text, .clientSecret: draft.clientSecret.text, .redirectURI: draft.redirectURI.text,
    ]
    guard let request else { return values }
    // A refresh has none.
    if request.text(.redirectURI) == nil { values[.redirectURI] = nil }
    let carried: [(DiagnosisFacts.EnteredValue, RequestParameter)] = [
      (.clientID, .clientID), (.clientSecret, .clientSecret), (.redirectURI, .redirectURI),
      (.refreshToken, .refreshToken),
    ]
    for (value, parameter) in carried {
      if let text = request.text(parameter) { values[value] = text }
    }
    return values
  }

  /// What is known about a call of the API, for the checks that its diagnosis makes.
  func apiFacts(at moment: Moment) -> DiagnosisFacts {
    var facts = facts(about: nil)
    facts.operation = .apiCall
    facts.accountExpected = journey.token?.account
    if let token = journey.token {
      facts.look(at: [.accessToken: token.accessToken.exposed])
      facts.noteAges(of: token, at: moment.now)
    }
    facts.clockOffset = journey.token?.clockOffset
    facts.httpsHost = URLParts.host(of: draft.site.endpoints.api)
    return facts
  }

  /// What is known to whoever reads a pasted text.
  var recognizerContext: Recognizer.Context {
    var context = Recognizer.Context()
    context.request = journey.request
    context.earlierRequests = journey.requests.dropLast()
    context.clientID = draft.clientID.text.isEmpty ? nil : draft.clientID.text
    context.clientSecret = draft.hasSecret ? Secret(draft.clientSecret.text) : nil
    context.redirectURI = draft.redirectURI.text
    context.sentCodes = journey.valuesThatLeft
    context.diagnosisCodes = Set(DiagnosisCode.allCases.map(\.rawValue))
    return context
  }
}

extension TokenRequest {
  /// A value in the form, as it is sent; nil if it is not in there.
  fileprivate func text(_ parameter: RequestParameter) -> String? {
    http.form.first { $0.name == parameter.rawValue }?.value.exposed
  }
}

extension Remedy {
  /// The key of a remedy that is not the first; the first has Enter.
  var letter: Character {
    switch self {
    case .correctSecret: "s"
    case .correctClientID: "i"
    case .correctRedirectURI: "r"
    case .newCode, .newCodeSameSecret, .signInAgain: "n"
    case .openLinkAgain: "l"
    case .tryOtherHost: "h"
    case .pasteAgain: "p"
    case .sendAgain: "a"
    case .waitAndTryAgain: "w"
    case .refresh: "f"
    case .testAccessToken: "t"
    case .openPortal: "o"
    }
  }
}
