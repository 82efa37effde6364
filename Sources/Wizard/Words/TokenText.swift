package import FoundationEssentials
import InfusionsoftOAuth
import Setups
import TerminalUI

/// The sentences about a token's life.
package enum TokenText {
  /// "23 h 59 min left", "44 d 23 h left", "12 min 5 s left", "ended".
  package static func left(_ seconds: TimeInterval?) -> String {
    TimeLeft.words(seconds)
  }

  /// "active, 23 h 59 min left"; the word alone once nothing is left, or nothing is known.
  static func life(_ word: String, _ seconds: TimeInterval?) -> String {
    guard let seconds, seconds > 0 else { return word }
    return "\(word), \(left(seconds))"
  }

  /// "3 min", "2 h", "1 d": the largest whole unit.
  static func amount(_ seconds: TimeInterval) -> String {
    let whole = Int(seconds)
    if whole >= 86_400 { return "\(whole / 86_400) d" }
    if whole >= 3600 { return "\(whole / 3600) h" }
    return whole >= 60 ? "\(whole / 60) min" : "\(whole) s"
  }

  /// How long that text stays true, in seconds: a second in the last hour, else a minute or an hour.
  static func secondsUntilChange(_ seconds: TimeInterval?) -> TimeInterval? {
    guard let seconds, seconds > 0 else { return nil }
    let step: TimeInterval = seconds >= 172_800 ? 3600 : seconds >= 3600 ? 60 : 1
    let rest = seconds.truncatingRemainder(dividingBy: step)
    return rest + 0.001
  }

  /// "Sun 22 Nov 14:08 +01:00, 13:08 UTC"; the year is left out, as no token lives for one.
  static func instant(_ date: Date, in zone: TimeZone) -> String {
    let local = Clock(date, secondsFromGMT: zone.secondsFromGMT(for: date))
    let utc = Clock(date, secondsFromGMT: 0)
    if local.secondsFromGMT == 0 { return "\(local.day) \(local.time) UTC" }
    let utcDay = utc.day == local.day ? "" : "\(utc.day) "
    return "\(local.day) \(local.time) \(local.offset), \(utcDay)\(utc.time) UTC"
  }

  /// What can be done with a token, key by key.
  static func nextSteps(isSaved: Bool, isPractice: Bool) -> List {
    var items = [List.Item("t", "test it: ask the vendor whose token this is")]
    if !isSaved { items.append(List.Item("s", "save it for later")) }
    items.append(List.Item("p", "a page for your program: addresses, rules, a call"))
    if isPractice { items.append(List.Item("g", "go on with a real account")) }
    return List(items, indent: 2)
  }

  /// "14:08:31 +01:00".
  static func timeOfDay(_ date: Date, in zone: TimeZone) -> String {
    let local = Clock(date, secondsFromGMT: zone.secondsFromGMT(for: date))
    return "\(local.timeWithSeconds) \(local.offset)"
  }

  /// The one line that stays in the ordinary screen.
  static func farewell(_ token: Token, savedAs name: String?, in zone: TimeZone) -> String {
    let account = token.account.map { " for \($0)" } ?? ""
    let until =
      token.latestExpiry.map { end in
        let local = Clock(end, secondsFromGMT: zone.secondsFromGMT(for: end))
        return ", until \(local.day) \(local.time) \(local.offset)"
      } ?? ""
    return "infusionsoft-oauth: a token\(account)\(until), \(name.map { "saved as \($0)" } ?? "not saved")."
  }
}
