public import FoundationEssentials

/// A token with all that is known of where it comes from and how long it lives (RFC 6749 section 5.1).
public struct Token: Equatable, Sendable {
  /// How the token was come by.
  public enum Origin: String, Equatable, Sendable {
    /// From an authorization code.
    case codeExchange
    /// From a refresh token.
    case refresh
    /// Made on the vendor's Account Central and brought over by hand.
    case accountCentral
  }

  /// When the access token ends.
  public enum Expiry: Equatable, Sendable {
    /// At this instant, by the clock of the server: its `Date`, or else the arrival, and `expires_in`.
    case at(Date)
    /// 24 hours after this instant at the latest: nothing was said, and the vendor's tokens live no longer.
    case atMost24h(from: Date)
    /// Nothing readable was said.
    case unknown
  }

  /// The access token's life in a word.
  public enum Status: Equatable, Sendable {
    /// An hour or more is left.
    case active
    /// Less than an hour is left.
    case expiresSoon
    /// Nothing is left.
    case expired
    /// It cannot be known: no `expires_in`, or a pasted token that is possibly still alive.
    case unknown
  }

  /// `access_token` (RFC 6750): goes with each call.
  public let accessToken: Secret
  /// `refresh_token`: works once, and brings the next pair; nil if none came.
  public let refreshToken: Secret?
  /// `token_type` as it came: "bearer", in any case; nil if it is missing.
  public let tokenType: String?
  /// `scope` as it came: "full|ab123.infusionsoft.com"; nil if it is missing.
  public let scope: String?
  /// The account that the token opens: "ab123"; nil if nothing says which.
  public let account: String?
  /// The account's host: "ab123.infusionsoft.com"; nil if nothing says which.
  public let accountHost: String?
  /// How the token was come by.
  public let origin: Origin
  /// When the access token ends.
  public let expiry: Expiry
  /// `expires_in` in seconds; nil if it is missing or unreadable.
  public let lifetime: TimeInterval?
  /// When the token arrived, by the clock of this machine.
  public let arrivedAt: Date
  /// The `Date` of the response; nil if it is missing or unreadable.
  public let serverDate: Date?
  /// When the refresh token ends: the vendor states 45 days, and no response says it; nil without a refresh token.
  public let refreshExpiry: Date?

  /// How far the server's clock was ahead of this machine's at the arrival, in seconds; nil without a `Date`.
  ///
  /// It holds in the run in which the token arrived, and says nothing later.
  public let clockOffset: TimeInterval?

  /// The access token's longest life by the vendor's word, in seconds.
  public static let longestLifetime = Vendor.infusionsoft.accessTokenLifetime
  /// The refresh token's life by the vendor's word, in seconds.
  public static let refreshLifetime = Vendor.infusionsoft.refreshTokenLifetime
  /// What is left, in seconds, when a token begins to expire soon.
  public static let soon: TimeInterval = 3600
  /// The clock offset above which it is worth a notice, in seconds.
  public static let notableClockOffset: TimeInterval = 60

  /// A token of known parts, as one that was stored is made again.
  ///
  /// `account` and `accountHost` are taken from `scope` if it names them. A token from an earlier run has no
  /// `clockOffset`, as the clock may have been set since.
  public init(
    accessToken: Secret, refreshToken: Secret?, tokenType: String?, scope: String?, account: String? = nil,
    accountHost: String? = nil, origin: Origin, expiry: Expiry, lifetime: TimeInterval?, arrivedAt: Date,
    serverDate: Date?, refreshExpiry: Date?, clockOffset: TimeInterval? = nil
  ) {
    self.accessToken = accessToken
    self.refreshToken = refreshToken
    self.tokenType = tokenType
    self.scope = scope
    self.account = scope.flatMap(Scope.account) ?? account
    self.accountHost = scope.flatMap(Scope.accountHost) ?? accountHost
    self.origin = origin
    self.expiry = expiry
    self.lifetime = lifetime
    self.arrivedAt = arrivedAt
    self.serverDate = serverDate
    self.refreshExpiry = refreshExpiry
    self.clockOffset = clockOffset
  }

  /// A pair that was brought over by hand, with no word of how long it lives.
  ///
  /// Both ends are the latest there can be, as if the pair had been made at `date`.
  public static func pasted(
    accessToken: Secret, refreshToken: Secret?, account: String? = nil, at date: Date
  ) -> Token {
    Token(
      accessToken: accessToken, refreshToken: refreshToken, tokenType: nil, scope: nil, account: account,
      origin: .accountCentral, expiry: .atMost24h(from: date), lifetime: nil, arrivedAt: date, serverDate: nil,
      refreshExpiry: refreshToken.map { _ in date.addingTimeInterval(refreshLifetime) })
  }

  /// The token with what a refresh's response may leave out, as it was before (RFC 6749 sections 5.1 and 6).
  ///
  /// A missing `refresh_token` means that the earlier one stays good, a missing `scope` that it has not changed.
  public func completed(by earlier: Token) -> Token {
    Token(
      accessToken: accessToken, refreshToken: refreshToken ?? earlier.refreshToken, tokenType: tokenType,
      scope: scope ?? earlier.scope, account: account ?? earlier.account,
      accountHost: accountHost ?? earlier.accountHost, origin: origin, expiry: expiry, lifetime: lifetime,
      arrivedAt: arrivedAt, serverDate: serverDate,
      refreshExpiry: refreshToken == nil ? earlier.refreshExpiry : refreshExpiry, clockOffset: clockOffset)
  }
}

extension Token {
  /// Whether this machine's clock and the server's are more than 60 s apart.
  public var isClockOff: Bool { clockOffset.map { abs($0) > Token.notableClockOffset } ?? false }

  /// The instant at which the access token ends, or ends at the latest; nil if nothing is known.
  public var latestExpiry: Date? {
    switch expiry {
    case .at(let end): end
    case .atMost24h(let start): start.addingTimeInterval(Token.longestLifetime)
    case .unknown: nil
    }
  }

  /// The seconds that the access token lives on at the most, by this machine's clock; 0 once it has ended.
  public func timeLeft(at now: Date) -> TimeInterval? { latestExpiry.map { left(until: $0, at: now) } }

  /// The seconds that the refresh token lives on by the vendor's word, by this machine's clock; 0 once it has ended.
  public func refreshTimeLeft(at now: Date) -> TimeInterval? { refreshExpiry.map { left(until: $0, at: now) } }

  /// The access token's life in a word, `now` by this machine's clock.
  public func status(at now: Date) -> Status {
    guard let left = timeLeft(at: now) else { return .unknown }
    guard left > 0 else { return .expired }
    switch expiry {
    case .at: return left < Token.soon ? .expiresSoon : .active
    case .atMost24h, .unknown: return .unknown
    }
  }

  private func left(until end: Date, at now: Date) -> TimeInterval {
    max(0, end.timeIntervalSince(now) - (clockOffset ?? 0))
  }
}
