/// What a token request came to.
public struct TokenOutcome: Equatable, Sendable {
  /// The record of the request; nil if nothing was sent.
  public let exchange: Exchange?
  /// The token, or why there is none.
  public let result: Result<Token, TokenError>

  /// An answer of the given parts.
  public init(exchange: Exchange?, result: Result<Token, TokenError>) {
    self.exchange = exchange
    self.result = result
  }
}
