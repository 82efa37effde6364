internal import FoundationEssentials

/// What the vendor remembers: the codes and the token pairs that it has given out.
struct Ledger: Sendable {
  /// An authorization code.
  struct Code: Equatable, Sendable {
    let clientID: String
    var redirectURI: String
    var account: Account
    var expiresAt: Date
    var isUsed = false
  }

  /// An access and a refresh token that were given out together.
  struct Pair: Equatable, Sendable {
    let clientID: String
    let account: Account
    let accessToken: String
    let refreshToken: String
    var accessExpiresAt: Date
    var refreshExpiresAt: Date
    var isRotated = false
  }

  /// Why a code gives no token.
  enum CodeRefusal: Error, Equatable { case invalid, expired, otherRedirectURI }
  /// Why a refresh token gives no new pair.
  enum RefreshRefusal: Error, Equatable { case invalid }
  /// What an access token is worth.
  enum Access: Equatable { case opens(Pair), expired, unknown }

  private var codes: [String: Code] = [:]
  private var pairs: [String: Pair] = [:]
  private var refreshTokenOfAccessToken: [String: String] = [:]

  mutating func record(_ code: Code, as value: String) { codes[value] = code }

  mutating func record(_ pair: Pair) {
    pairs[pair.refreshToken] = pair
    refreshTokenOfAccessToken[pair.accessToken] = pair.refreshToken
  }

  /// Uses up a code.
  ///
  /// It is used up only if all is right: whether the vendor also ends a code that came with a wrong redirect URI is not
  /// known, and clients must not count on either.
  mutating func redeem(
    _ value: String, clientID: String, redirectURI: String, at moment: Date
  ) -> Result<Account, CodeRefusal> {
    guard let code = codes[value], code.clientID == clientID, !code.isUsed else { return .failure(.invalid) }
    guard moment < code.expiresAt else { return .failure(.expired) }
    guard code.redirectURI == redirectURI else { return .failure(.otherRedirectURI) }
    codes[value]?.isUsed = true
    return .success(code.account)
  }

  /// Ends a refresh token and, with it, its access token.
  mutating func rotate(
    _ refreshToken: String, clientID: String, at moment: Date
  ) -> Result<Account, RefreshRefusal> {
    guard let pair = pairs[refreshToken], pair.clientID == clientID, !pair.isRotated, moment < pair.refreshExpiresAt
    else { return .failure(.invalid) }
    pairs[refreshToken]?.isRotated = true
    // `Guess.oldAccessToken`: a client's author of 2018 found that only the new pair is valid afterwards.
    refreshTokenOfAccessToken[pair.accessToken] = nil
    return .success(pair.account)
  }

  /// What an access token opens.
  func access(_ accessToken: String, at moment: Date) -> Access {
    guard let pair = refreshTokenOfAccessToken[accessToken].flatMap({ pairs[$0] }) else { return .unknown }
    return moment < pair.accessExpiresAt ? .opens(pair) : .expired
  }
}
