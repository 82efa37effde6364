package import FoundationEssentials

/// What a practice server is started with.
package struct PracticeConfiguration: Sendable {
  /// The TCP port on 127.0.0.1; 0 takes any that is free.
  package var port: UInt16
  /// A client ID that is known with any secret, beside the one of the portal's card; nil for none.
  package var clientID: String?
  /// The failure to practise; nil for none.
  package var fault: Fault?
  /// Whether the failure comes once, so that mending it can be practised too, or each time.
  package var faultLasts: FaultSpan
  /// How long the fault `slow-answer` waits, in seconds.
  package var slowAnswerSeconds: Double
  /// How long a code lives, in seconds.
  ///
  /// The vendor publishes no figure; the default is a guess.
  package var codeLifetimeSeconds: Double
  /// How long an access token lives, in seconds.
  package var accessTokenLifetimeSeconds: Int
  /// How much later the token endpoint answers, in seconds; its work is done at once.
  package var tokenDelaySeconds: Double
  /// Told of each request when its work is done, and again when its response leaves.
  package var record: @Sendable (LogEvent) -> Void
  /// The server's clock.
  package var now: @Sendable () -> Date
  /// Where client IDs, codes and tokens come from.
  package var random: any RandomNumberGenerator & Sendable

  /// A configuration; each part has a default that suits a learner.
  package init(
    port: UInt16 = 0, clientID: String? = nil, fault: Fault? = nil, faultLasts: FaultSpan = .always,
    slowAnswerSeconds: Double = 40, codeLifetimeSeconds: Double = 60,
    accessTokenLifetimeSeconds: Int = 86_399, tokenDelaySeconds: Double = 0,
    record: @escaping @Sendable (LogEvent) -> Void = { _ in }, now: @escaping @Sendable () -> Date = { Date() },
    random: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator()
  ) {
    self.port = port
    self.clientID = clientID
    self.fault = fault
    self.faultLasts = faultLasts
    self.slowAnswerSeconds = slowAnswerSeconds
    self.codeLifetimeSeconds = codeLifetimeSeconds
    self.accessTokenLifetimeSeconds = accessTokenLifetimeSeconds
    self.tokenDelaySeconds = tokenDelaySeconds
    self.record = record
    self.now = now
    self.random = random
  }
}

/// How often a failure comes.
package enum FaultSpan: Equatable, Sendable {
  /// The first time only; what mends it then works.
  case once
  /// Each time.
  case always
}
