package import FoundationEssentials

/// A client ID and a secret that a token endpoint has accepted.
package struct AcceptedCredentials: Equatable, Sendable {
  /// The two.
  package let credentials: ClientCredentials
  /// What they were accepted for.
  package let operation: SentRequest.Operation
  /// The URL of the token endpoint.
  package let endpoint: String
  /// When the request was handed over; nil where nobody saw that.
  package let date: Date?

  /// The credentials of a token request that brought a token; nil of every other request.
  init?(_ request: SentRequest) {
    guard case .token(let answer) = request.outcome, case .success = answer.result, let http = request.http,
      let clientID = request.text(.clientID), let secret = request.text(.clientSecret)
    else { return nil }
    credentials = ClientCredentials(clientID: clientID, secret: Secret(secret))
    operation = request.operation
    endpoint = http.url
    date = request.startedAt
  }
}
