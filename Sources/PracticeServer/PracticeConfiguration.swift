public import FoundationEssentials

/// What a practice server is started with.
public struct PracticeConfiguration: Sendable {
  /// The TCP port on 127.0.0.1; 0 takes any that is free.
  public var port: UInt16
  /// A client ID that is known with any secret, beside the one of the portal's card; nil for none.
  public var clientID: String?
  /// The failure to practise; nil for none.
  public var fault: Fault?
  /// Whether the failure comes once, so that mending it can be practised too, or each time.
  public var faultLasts: FaultSpan
  /// How long the fault `slow-answer` waits, in seconds.
  public var slowAnswerSeconds: Double
  /// How long a code lives, in seconds.
  ///
  /// The vendor publishes no figure; the default is a guess.
  public var codeLifetimeSeconds: Double
  /// How much later the token endpoint answers, in seconds; its work is done at once.
  public var tokenDelaySeconds: Double
  /// Told of each request when its work is done, and again when its answer leaves.
  public var record: @Sendable (LogEvent) -> Void
  /// The server's clock.
  public var now: @Sendable () -> Date
  /// Where client IDs, codes and tokens come from.
  public var random: any RandomNumberGenerator & Sendable

  /// A configuration; each part has a default that suits a learner.
  public init(
    port: UInt16 = 0, clientID: String? = nil, fault: Fault? = nil, faultLasts: FaultSpan = .always,
    slowAnswerSeconds: Double = 40, codeLifetimeSeconds: Double = 60, tokenDelaySeconds: Double = 0,
    record: @escaping @Sendable (LogEvent) -> Void = { _ in }, now: @escaping @Sendable () -> Date = { Date() },
    random: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator()
  ) {
    self.port = port
    self.clientID = clientID
    self.fault = fault
    self.faultLasts = faultLasts
    self.slowAnswerSeconds = slowAnswerSeconds
    self.codeLifetimeSeconds = codeLifetimeSeconds
    self.tokenDelaySeconds = tokenDelaySeconds
    self.record = record
    self.now = now
    self.random = random
  }
}

/// How often a failure comes.
public enum FaultSpan: Equatable, Sendable {
  /// The first time only; what mends it then works.
  case once
  /// Each time.
  case always
}
