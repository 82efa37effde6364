/// What the vendor says of a token that it accepts.
public struct LiveReading: Equatable, Sendable {
  /// Whom the token acts for.
  public let userInfo: UserInfo
  /// What the headers of that answer say.
  public let quota: QuotaReading
  /// The account's business profile; nil if it could not be had, as for a user without the permission.
  public let profile: AccountProfile?

  /// A reading of the given parts.
  public init(userInfo: UserInfo, quota: QuotaReading, profile: AccountProfile?) {
    self.userInfo = userInfo
    self.quota = quota
    self.profile = profile
  }

  /// The account that the token opens: "ab123", by the answer or else by its headers; nil if neither names one.
  public var account: String? { userInfo.account ?? quota.account }
}

/// What a live check came to.
public struct LiveOutcome: Equatable, Sendable {
  /// The records of its requests, in their order.
  public let exchanges: [Exchange]
  /// What the vendor says of the token, or why it says nothing.
  public let result: Result<LiveReading, APIError>

  /// An answer of the given parts.
  public init(exchanges: [Exchange], result: Result<LiveReading, APIError>) {
    self.exchanges = exchanges
    self.result = result
  }
}
