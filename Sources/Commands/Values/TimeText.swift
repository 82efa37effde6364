import FoundationEssentials

/// Instants as the commands print them.
enum TimeText {
  /// For programs: "2026-11-22T13:08:31Z".
  static func published(_ date: Date) -> String { date.formatted(.iso8601) }

  /// For people: "2026-11-22 14:08:31 +01:00, 13:08:31 UTC", or in UTC only "2026-11-22 13:08:31 UTC".
  static func instant(_ date: Date, in zone: TimeZone) -> String {
    let utc = words(date, in: .gmt)
    guard zone.secondsFromGMT(for: date) != 0 else { return utc + " UTC" }
    let local = words(date, in: zone)
    let minutes = zone.secondsFromGMT(for: date) / 60
    let offset = "\(minutes < 0 ? "-" : "+")\(two(abs(minutes) / 60)):\(two(abs(minutes) % 60))"
    let utcPart = utc.prefix(10) == local.prefix(10) ? String(utc.dropFirst(11)) : utc
    return "\(local) \(offset), \(utcPart) UTC"
  }

  private static func words(_ date: Date, in zone: TimeZone) -> String {
    date.formatted(
      Date.ISO8601FormatStyle(timeZone: zone).year().month().day().dateSeparator(.dash)
        .dateTimeSeparator(.space).time(includingFractionalSeconds: false).timeSeparator(.colon))
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
