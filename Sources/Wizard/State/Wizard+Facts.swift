import FoundationEssentials
import InfusionsoftOAuth
import TerminalUI

/// What is known of the sign-in, for whoever judges it.
extension Wizard {
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
