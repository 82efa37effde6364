/// Why a token request brought no token.
///
/// Facts only; the sentences belong to whoever shows them.
public enum TokenError: Error, Equatable, Sendable {
  /// The code or refresh token was handed over before; nothing was sent.
  case alreadySent
  /// No whole answer came; the error says whether the request can have arrived.
  case transport(TransportError)
  /// The server answered with an error.
  case refused(TokenRefusal)
  /// The server answered with a redirect, which is never followed.
  case redirected(status: Int, location: String?)
  /// The answer is not JSON, under a status below 500.
  case notJSON(UnreadableResponse)
  /// The answer is JSON that ends in the middle.
  case cutJSON(status: Int)
  /// The answer is JSON with neither an access token nor an error in it.
  case missingAccessToken(status: Int)
  /// The server failed: a status from 500 on, and no readable error in the body.
  case serverFailure(UnreadableResponse)
}

/// A refusal of the token endpoint, verbatim.
public struct TokenRefusal: Equatable, Sendable {
  /// The HTTP status, which says less than the envelope.
  public let status: Int
  /// The server's words.
  public let envelope: ErrorEnvelope

  /// A refusal of the given parts.
  public init(status: Int, envelope: ErrorEnvelope) {
    self.status = status
    self.envelope = envelope
  }
}
