import InfusionsoftOAuth

/// Finds which failure it is, by what came and, where servers use the same words for several, by what is known.
struct FailureClassifier {
  let situation: Situation

  /// The failure's row; nil where words stand for nothing that is known.
  func row(of failure: SignInFailure.Kind) -> FailureRow? { code(of: failure).map(FailureRow.row) }

  private func code(of failure: SignInFailure.Kind) -> DiagnosisCode? {
    switch failure {
    case .named(let code): code
    case .authorization(let refusal): code(of: refusal)
    case .tokenRequest(let error): code(of: error)
    case .apiCall(let error, let headers): code(of: error, headers: headers)
    case .errorBody(let envelope, let status, let headers): code(of: envelope, status: status, headers: headers)
    case .words(let words): fromWords(words).map(refined)
    }
  }

  private func code(of refusal: AuthorizationRefusal) -> DiagnosisCode {
    switch refusal {
    case .stateOfEarlierRequest: .stateOfEarlierLink
    case .stateUnknown: .stateMismatch
    case .withoutCode: .codeMissing
    case .denied(let error):
      (fromWords(error.description) ?? fromError(error.code)).map(refined) ?? .authorizationRefused
    }
  }

  private func code(of error: TokenError) -> DiagnosisCode {
    switch error {
    case .alreadySent: .alreadySent
    case .transport(let error): code(of: error)
    case .refused(let refusal): code(of: refusal.envelope, status: refusal.status, headers: [])
    case .redirected: .tokenRedirected
    case .notJSON: .answerNotJSON
    case .cutJSON: .answerCut
    case .missingAccessToken: .tokenMissing
    case .serverFailure(let answer): answer.isHTML ? .serverErrorHTML : .serverError
    }
  }

  private func code(of error: APIError, headers: [HTTPHeader]) -> DiagnosisCode {
    switch error {
    case .transport(let error): code(of: error)
    case .refused(let status, let envelope): code(of: envelope, status: status, headers: headers)
    case .redirected: .tokenRedirected
    case .unreadable(let answer):
      if answer.status < 500 { .answerNotJSON } else { answer.isHTML ? .serverErrorHTML : .serverError }
    }
  }

  private func code(of error: TransportError) -> DiagnosisCode {
    switch error.reason {
    case .addressRefused: .addressRefused
    case .hostNotFound: .hostNotFound
    case .connectionFailed: .connectionFailed
    case .proxyFailed: .proxyFailed
    case .certificateRefused: .certificateRefused
    case .tlsFailed: .tlsFailed
    case .timedOut: .timedOut
    // A response that began and broke off is known by its status; one that never came may mean that nothing was done.
    case .connectionLost: error.status == nil ? .connectionLost : .answerCut
    case .malformedResponse: .answerNotHTTP
    case .other: .transportFailed
    }
  }

  /// The words decide and not the status or `error`: the vendor has been seen to send the same refusal as
  /// `invalid_request` and as `invalid_grant`, under 400 and 401 (KEAP section 3).
  private func code(of envelope: ErrorEnvelope, status: Int?, headers: [HTTPHeader]) -> DiagnosisCode {
    guard !headers.contains(where: { $0.name.lowercased().hasPrefix("x-mashery-") }) else { return .oldGateway }
    return refined(
      fromGatewayCode(envelope.code) ?? fromWords(envelope.description) ?? fromError(envelope.code)
        ?? fromStatus(status, envelope))
  }
}

extension FailureClassifier {
  private func fromGatewayCode(_ name: String?) -> DiagnosisCode? {
    guard let name = name?.lowercased() else { return nil }
    return FailureRow.all.first { $0.gatewayCodes.contains(name) }?.code
  }

  private func fromWords(_ words: String?) -> DiagnosisCode? {
    // The vendor's sentences are short, and what is longer need not be read to its end.
    guard let words else { return nil }
    let text = String(words.prefix(2000)).lowercased().replacing("_", with: " ")
    return Self.wordings.first { $0.wording.fits(text) }?.code
  }

  private func fromError(_ name: String?) -> DiagnosisCode? {
    guard let name = name?.lowercased() else { return nil }
    return FailureRow.all.first { row in
      row.errors.contains { $0.name == name && ($0.operation == nil || $0.operation == situation.operation) }
    }?.code
  }

  private func fromStatus(_ status: Int?, _ envelope: ErrorEnvelope) -> DiagnosisCode {
    let operation = situation.operation
    // The token endpoint has no token to judge, whatever form its response has.
    let isAPI = operation != .codeExchange && operation != .refresh && (operation == .apiCall || envelope.isOfAPI)
    switch status {
    case 429: return .quotaExceeded
    case 596: return .oldGateway
    case 401 where operation == .apiCall: return .accessTokenInvalid
    case 403 where isAPI: return .permissionMissing
    case let status? where status >= 500 && !envelope.isFault: return .serverError
    default:
      if envelope.isFault { return .apiFault }
      return isAPI ? .apiError : .tokenRequestRefused
    }
  }

  /// The more exact failure that what is known makes of this one.
  private func refined(_ code: DiagnosisCode) -> DiagnosisCode {
    let exact = FailureRow.all.first { row in
      guard let refinement = row.refinement, refinement.codes.contains(code) else { return false }
      return refinement.holds(situation, code)
    }
    return exact?.code ?? code
  }

  /// Every wording, in the order in which they decide: by what they speak of, and the one with more words first.
  private static let wordings: [(wording: Wording, code: DiagnosisCode)] = FailureRow.all
    .flatMap { row in row.wordings.map { (wording: $0, code: row.code) } }
    .enumerated()
    .sorted { left, right in
      let (one, other) = (left.element.wording, right.element.wording)
      if one.priority != other.priority { return one.priority < other.priority }
      if one.words.count != other.words.count { return one.words.count > other.words.count }
      return left.offset < right.offset
    }
    .map(\.element)
}

extension ErrorEnvelope {
  /// Whether it is the gateway's before the API.
  fileprivate var isFault: Bool {
    if case .fault = self { true } else { false }
  }

  /// Whether it is the API's, or the gateway's before the API.
  fileprivate var isOfAPI: Bool {
    switch self {
    case .tokenEndpoint, .gateway: false
    case .fault, .application, .message: true
    }
  }
}
