import FoundationEssentials
import InfusionsoftOAuth
import Setups

/// The sentences about saved setups.
enum SetupsText {
  /// Beside a name: the account, and how long the access token lives.
  static func detail(_ summary: SetupSummary, at now: Date) -> String {
    let account = summary.account ?? "account not named"
    if let refreshUntil = summary.refreshUntil, refreshUntil <= now { return "\(account), sign in again" }
    guard let accessUntil = summary.accessUntil else { return account }
    let left = accessUntil.timeIntervalSince(now)
    return left > 0 ? "\(account), \(TokenText.left(left))" : "\(account), to be refreshed"
  }

  /// The token's place in its history, once there is one: "token 2, made by refresh 1.
  ///
  /// Before it: token 1, with a code."
  static func history(_ records: [TokenRecord], in zone: TimeZone) -> String? {
    guard let last = records.last, records.count > 1 else { return nil }
    let earlier = records.dropLast().suffix(2).reversed().map { "\($0.label), \($0.originAfterMade)" }
    return "This is \(last.label), made \(last.originAfterMade) at \(TokenText.timeOfDay(last.madeAt, in: zone)). "
      + "Before it: \(earlier.joined(separator: "; "))."
  }
}
