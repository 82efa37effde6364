package import FoundationEssentials
package import InfusionsoftOAuth

extension DiagnosisFacts {
  /// Notes how old a token is, and how long its access token lives.
  ///
  /// One that was brought by hand is older than is known here: its age says something only where it is too much.
  package mutating func noteAges(of token: Token, at now: Date) {
    let age = now.timeIntervalSince(token.arrivedAt)
    let isBrought = token.origin == .accountCentral
    accessTokenLife = token.lifetime
    accessTokenAge = isBrought && age <= token.lifetime ?? Token.longestLifetime ? nil : age
    refreshTokenAge = token.refreshToken == nil || isBrought && age <= Token.refreshLifetime ? nil : age
  }
}
