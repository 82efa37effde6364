import InfusionsoftOAuth

/// A transport that gives prepared answers in their order, and keeps what it was asked.
actor ScriptedTransport: Transport {
  typealias Answer = Result<HTTPResponse, TransportError>

  private var answers: [Answer]
  private(set) var requests: [HTTPRequest] = []

  /// A transport that fails once its answers are used up.
  init(_ answers: Answer...) { self.answers = answers }

  func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
    requests.append(request)
    // Others get their turn here, as they would on a network.
    await Task.yield()
    guard !answers.isEmpty else { throw TransportError(.other, wasSent: true, detail: "the script has ended") }
    return try answers.removeFirst().get()
  }
}

extension HTTPResponse {
  /// An answer without headers and with a text as its body.
  init(_ status: Int, _ body: String) { self.init(status, [], body) }

  /// An answer with a text as its body.
  init(_ status: Int, _ headers: [HTTPHeader], _ body: String) {
    self.init(status: status, headers: headers, body: Array(body.utf8))
  }
}

extension AuthorizationRequest {
  /// A request as the article makes it, with a state of its own.
  static func sample(state: String = "s7ateOfThisRequest0001") -> AuthorizationRequest {
    AuthorizationRequest(
      endpoint: "https://signin.infusionsoft.com/app/oauth/authorize", clientID: "k3yFromTheDeveloperPortal",
      redirectURI: "https://localhost/callback", state: AuthorizationState(state))
  }
}

extension ClientCredentials {
  static let sample = ClientCredentials(
    clientID: "k3yFromTheDeveloperPortal", secret: Secret("s3cret+/= from the portal"))
}
