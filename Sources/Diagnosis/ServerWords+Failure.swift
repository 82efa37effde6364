import InfusionsoftOAuth

extension Diagnosis.ServerWords {
  /// What the server or the network library said in a failure; nil where nobody said anything.
  init?(_ failure: SignInFailure.Kind) {
    switch failure {
    case .authorization(.denied(let error)):
      let lines = [error.code, error.description].compactMap(\.self)
      guard !lines.isEmpty else { return nil }
      self.init(introduction: "The server said, in the address that came back:", lines: lines)
    case .authorization, .named: return nil
    case .tokenRequest(let error): self.init(error)
    case .apiCall(let error, _): self.init(error)
    case .errorBody(let envelope, let status, _): self.init(envelope, status: status)
    case .words(let words): self.init(status: nil, lines: [words])
    }
  }

  private init?(_ error: TokenError) {
    switch error {
    case .alreadySent: return nil
    case .transport(let error): self.init(error)
    case .refused(let refusal): self.init(refusal.envelope, status: refusal.status)
    case .redirected(let status, let location): self.init(redirected: location, status: status)
    case .notJSON(let answer), .serverFailure(let answer): self.init(answer)
    case .cutJSON(let status), .missingAccessToken(let status): self.init(status: status, lines: [])
    }
  }

  private init?(_ error: APIError) {
    switch error {
    case .transport(let error): self.init(error)
    case .refused(let status, let envelope): self.init(envelope, status: status)
    case .redirected(let status, let location): self.init(redirected: location, status: status)
    case .unreadable(let answer): self.init(answer)
    }
  }

  private init?(_ error: TransportError) {
    guard !error.detail.isEmpty else { return nil }
    self.init(introduction: "The network library said:", lines: [error.detail])
  }

  private init?(redirected location: String?, status: Int) {
    self.init(status: status, lines: location.map { ["Location: " + $0] } ?? [])
  }

  private init?(_ envelope: ErrorEnvelope, status: Int?) {
    self.init(status: status, lines: [envelope.code, envelope.description].compactMap(\.self))
  }

  private init?(_ answer: UnreadableResponse) {
    self.init(status: answer.status, lines: [answer.contentType, answer.title].compactMap(\.self))
  }

  private init?(status: Int?, lines: [String]) {
    switch (status, lines.isEmpty) {
    case (let status?, false): self.init(introduction: "The server said, with HTTP \(status):", lines: lines)
    case (let status?, true): self.init(introduction: "The server answered with HTTP \(status).", lines: [])
    case (nil, false): self.init(introduction: "The server said:", lines: lines)
    case (nil, true): return nil
    }
  }
}
