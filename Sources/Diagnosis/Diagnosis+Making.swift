package import InfusionsoftOAuth

extension Diagnosis {
  /// The diagnosis of a token request that brought no token.
  ///
  /// Without `facts.operation` the request counts as the exchange of a code.
  package static func of(_ error: TokenError, facts: DiagnosisFacts = DiagnosisFacts()) -> Diagnosis {
    var facts = facts
    facts.operation = facts.operation ?? .codeExchange
    switch error {
    case .alreadySent:
      return make(.alreadySent, DiagnosisSituation(facts: facts, wasSent: false))
    case .transport(let error):
      return of(error, facts: facts)
    case .refused(let refusal):
      return of(envelope: refusal.envelope, status: refusal.status, facts: facts)
    case .redirected(let status, let location):
      let words = DiagnosisText.serverWords(status: status, lines: location.map { ["Location: " + $0] } ?? [])
      return make(.tokenRedirected, DiagnosisSituation(facts: facts, wasSent: true, serverWords: words))
    case .notJSON(let answer):
      return of(answer, code: .answerNotJSON, facts: facts)
    case .cutJSON(let status):
      let words = DiagnosisText.serverWords(status: status, lines: [])
      return make(.answerCut, DiagnosisSituation(facts: facts, wasSent: true, serverWords: words))
    case .missingAccessToken(let status):
      let words = DiagnosisText.serverWords(status: status, lines: [])
      return make(.tokenMissing, DiagnosisSituation(facts: facts, wasSent: true, serverWords: words))
    case .serverFailure(let answer):
      return of(answer, code: answer.isHTML ? .serverErrorHTML : .serverError, facts: facts)
    }
  }

  /// The diagnosis of a request that got no whole answer.
  package static func of(_ error: TransportError, facts: DiagnosisFacts = DiagnosisFacts()) -> Diagnosis {
    let code: DiagnosisCode =
      switch error.reason {
      case .addressRefused: .addressRefused
      case .hostNotFound: .hostNotFound
      case .connectionFailed: .connectionFailed
      case .proxyFailed: .proxyFailed
      case .certificateRefused: .certificateRefused
      case .tlsFailed: .tlsFailed
      case .timedOut: .timedOut
      // An answer that began and broke off is known by its status; one that never came may mean that nothing was done.
      case .connectionLost: error.status == nil ? .connectionLost : .answerCut
      case .malformedResponse: .answerNotHTTP
      case .other: .transportFailed
      }
    let words = error.detail.isEmpty ? nil : DiagnosisText.libraryWords([error.detail])
    return make(code, DiagnosisSituation(facts: facts, wasSent: error.wasSent, serverWords: words))
  }

  /// The diagnosis of an address that came back without a grant; nothing was sent.
  package static func of(_ refusal: AuthorizationRefusal, facts: DiagnosisFacts = DiagnosisFacts()) -> Diagnosis {
    var facts = facts
    // No request was made yet, whatever was about to be.
    facts.operation = nil
    switch refusal {
    case .stateOfEarlierRequest: return make(.stateOfEarlierLink, DiagnosisSituation(facts: facts, wasSent: false))
    case .stateUnknown: return make(.stateMismatch, DiagnosisSituation(facts: facts, wasSent: false))
    case .withoutCode: return make(.codeMissing, DiagnosisSituation(facts: facts, wasSent: false))
    case .denied(let error):
      let classifier = RefusalClassifier(errorCode: error.code, errorDescription: error.description, facts: facts)
      let words = DiagnosisText.redirectWords([error.code, error.description].compactMap(\.self))
      let code = classifier.code == .tokenRequestRefused ? .authorizationRefused : classifier.code
      return make(code, DiagnosisSituation(facts: facts, wasSent: false, serverWords: words))
    }
  }

  /// The diagnosis of an error body: of the token endpoint, of the API, or pasted by somebody.
  ///
  /// `status` and `headers` help where the body is silent; the body decides.
  package static func of(
    envelope: ErrorEnvelope, status: Int? = nil, headers: [HTTPHeader] = [],
    facts: DiagnosisFacts = DiagnosisFacts()
  ) -> Diagnosis {
    var classifier = RefusalClassifier(
      errorCode: envelope.code, errorDescription: envelope.description, status: status, facts: facts)
    switch envelope {
    case .tokenEndpoint, .gateway: break
    case .fault: classifier.isFault = true
    case .application, .message: classifier.isApplicationError = true
    }
    let isOld = headers.contains { $0.name.lowercased().hasPrefix("x-mashery-") }
    let words = DiagnosisText.serverWords(
      status: status, lines: [envelope.code, envelope.description].compactMap(\.self))
    return make(
      isOld ? .oldGateway : classifier.code, DiagnosisSituation(facts: facts, wasSent: true, serverWords: words))
  }

  /// The diagnosis of words that somebody saw without an envelope around them, on a page of the browser for instance.
  ///
  /// Nil where the words stand for nothing that is known.
  package static func of(words: String, facts: DiagnosisFacts = DiagnosisFacts()) -> Diagnosis? {
    let classifier = RefusalClassifier(errorDescription: words, facts: facts)
    guard classifier.code != .tokenRequestRefused else { return nil }
    let serverWords = DiagnosisText.serverWords(status: nil, lines: [words])
    return make(classifier.code, DiagnosisSituation(facts: facts, wasSent: nil, serverWords: serverWords))
  }

  /// The diagnosis that is already known by its code: what the user said that the browser shows, a clock, an account.
  package static func of(code: DiagnosisCode, facts: DiagnosisFacts = DiagnosisFacts()) -> Diagnosis {
    make(code, DiagnosisSituation(facts: facts))
  }

  /// What a code means, for whoever asks with nothing but the code.
  package static func about(_ code: DiagnosisCode) -> CodeExplanation {
    let plan = DiagnosisPlan.plan(for: code)
    let situation = DiagnosisSituation(facts: DiagnosisFacts())
    let words = DiagnosisText.words(for: code, in: situation)
    return CodeExplanation(
      code: code, headline: words.headline, meaning: words.meaning,
      causes: plan.suspicions.map {
        Cause(text: DiagnosisText.cause($0, DiagnosisFacts()), advice: DiagnosisText.advice($0), check: .cannot)
      }, wayOn: words.wayOn, certainty: plan.certainty, source: words.source)
  }

  private static func of(_ answer: UnreadableResponse, code: DiagnosisCode, facts: DiagnosisFacts) -> Diagnosis {
    let lines = [answer.contentType, answer.title].compactMap(\.self)
    let words = DiagnosisText.serverWords(status: answer.status, lines: lines)
    return make(code, DiagnosisSituation(facts: facts, wasSent: true, serverWords: words))
  }

  private static func make(_ code: DiagnosisCode, _ situation: DiagnosisSituation) -> Diagnosis {
    let plan = DiagnosisPlan.plan(for: code)
    let lines = situation.serverWords?.lines.count ?? 0
    let causes = Cause.ranked(plan.suspicions, situation.facts, rows: lines > 1 ? 5 : 6)
    let words = DiagnosisText.words(for: code, in: situation)
    return Diagnosis(
      code: code, headline: words.headline, serverWords: situation.serverWords,
      certainty: causes.isEmpty ? nil : DiagnosisText.certainty(plan.certainty), causes: causes, wayOn: words.wayOn,
      remedies: situation.remedies(of: plan))
  }
}
