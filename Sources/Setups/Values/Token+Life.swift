package import FoundationEssentials
package import InfusionsoftOAuth

extension Token {
  /// By how many seconds the clock has gone back since the token arrived; nil if it has not, by a minute or less.
  ///
  /// Then neither what is left of the token nor its age can be told by this clock.
  package func clockMovedBack(at now: Date) -> TimeInterval? {
    let seconds = arrivedAt.timeIntervalSince(now)
    return seconds > Token.notableClockOffset ? seconds : nil
  }

  /// Whether the access token provably lives on for so many seconds.
  ///
  /// Of a token from an earlier run it is not known how far the clock was off at its arrival. So both ends must be far
  /// enough away: the server's, and the arrival plus `expires_in`, which holds for a clock that is always off.
  package func lives(_ seconds: TimeInterval, at now: Date) -> Bool {
    guard case .at = expiry, clockMovedBack(at: now) == nil, let left = timeLeft(at: now) else { return false }
    let byArrival = lifetime.map { arrivedAt.addingTimeInterval($0).timeIntervalSince(now) } ?? left
    return min(left, byArrival) >= seconds && left > 0 && byArrival > 0
  }

  /// Whether the values are the same, whatever else is known of them.
  func hasSameValues(as other: Token) -> Bool {
    accessToken == other.accessToken && refreshToken == other.refreshToken
  }
}
