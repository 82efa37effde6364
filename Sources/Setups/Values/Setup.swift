package import FoundationEssentials
package import InfusionsoftOAuth

/// All that is saved under one name: where to sign in, as which application, and the token that came of it.
package struct Setup: Equatable, Sendable {
  /// How many records the history keeps; the oldest go first.
  package static let longestHistory = 100

  /// The name.
  package let name: SetupName
  /// The addresses.
  package let endpoints: Endpoints
  /// The sign-in host, if the authorization endpoint is the vendor's; nil for one of one's own.
  package let host: SignInHost?
  /// `client_id`: the portal's "Key".
  package let clientID: String
  /// `redirect_uri`; empty if the token came without one.
  package let redirectURI: String
  /// `client_secret`: the portal's "Secret"; nil if it is not to be kept, and then nothing can be refreshed.
  package let clientSecret: Secret?
  /// The token; nil before the first.
  package let token: Token?
  /// The tokens that were, oldest first, the last of them `token`.
  package let history: [TokenRecord]
  /// When the setup was first made.
  package let createdAt: Date

  /// A setup of the given parts; without a history a token begins one.
  package init(
    name: SetupName, endpoints: Endpoints, host: SignInHost?, clientID: String, redirectURI: String,
    clientSecret: Secret?, token: Token?, history: [TokenRecord] = [], createdAt: Date
  ) {
    self.name = name
    self.endpoints = endpoints
    self.host = host
    self.clientID = clientID
    self.redirectURI = redirectURI
    self.clientSecret = clientSecret
    self.token = token
    self.history =
      history.isEmpty ? token.map { [TokenRecord($0, after: nil)] } ?? [] : history.suffix(Self.longestHistory)
    self.createdAt = createdAt
  }

  /// The same setup with a newer token, which the history then ends in.
  package func holding(_ token: Token) -> Setup {
    Setup(
      name: name, endpoints: endpoints, host: host, clientID: clientID, redirectURI: redirectURI,
      clientSecret: clientSecret, token: token, history: history + [TokenRecord(token, after: history.last)],
      createdAt: createdAt)
  }

  /// The record of the token that it holds; nil without one.
  package var tokenRecord: TokenRecord? { token == nil ? nil : history.last }
}
