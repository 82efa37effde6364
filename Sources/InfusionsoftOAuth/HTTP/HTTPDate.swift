import FoundationEssentials

/// The `Date` header (RFC 9110 section 5.6.7) in the three forms that a recipient must read.
///
/// Whole seconds of UTC. Foundation's formatters read the first form only, and by the rules of a locale.
enum HTTPDate {
  /// The instant that a header names; nil for anything that is not a date.
  static func read(_ header: String) -> Date? {
    let words = header.split { $0 == " " || $0 == "," || $0 == "-" || $0 == "\t" }.map(String.init)
    // "Sun, 06 Nov 1994 08:49:37 GMT" and "Sunday, 06-Nov-94 08:49:37 GMT"
    if words.count == 6, ["GMT", "UTC"].contains(words[5].uppercased()) {
      return date(day: words[1], month: words[2], year: words[3], time: words[4])
    }
    // "Sun Nov  6 08:49:37 1994"
    if words.count == 5 {
      return date(day: words[2], month: words[1], year: words[4], time: words[3])
    }
    return nil
  }

  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  private static func date(day: String, month: String, year: String, time: String) -> Date? {
    guard let month = months.firstIndex(of: month.lowercased()).map({ $0 + 1 }), let year = fullYear(year),
      let day = number(day, 1...2, in: 1...daysIn(month: month, year: year))
    else { return nil }
    let parts = time.split(separator: ":", omittingEmptySubsequences: false)
    // 60 is a leap second.
    guard parts.count == 3, let hour = number(parts[0], 2...2, in: 0...23),
      let minute = number(parts[1], 2...2, in: 0...59), let second = number(parts[2], 2...2, in: 0...60)
    else { return nil }
    let days = daysSince1970(year: year, month: month, day: day)
    return Date(timeIntervalSince1970: Double(((days * 24 + hour) * 60 + minute) * 60 + second))
  }

  /// A year of four digits, or of two: from 1970 to 2069, as this module has no clock to tell the century by.
  private static func fullYear(_ text: String) -> Int? {
    if let year = number(text, 2...2, in: 0...99) { return year < 70 ? 2000 + year : 1900 + year }
    return number(text, 4...4, in: 1601...9999)
  }

  private static func number(_ text: some StringProtocol, _ length: ClosedRange<Int>, in range: ClosedRange<Int>)
    -> Int?
  {
    guard length.contains(text.utf8.count), text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
      let value = Int(text), range.contains(value)
    else { return nil }
    return value
  }

  private static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  private static func daysIn(month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days of the proleptic Gregorian calendar from 1 January 1970, for years from 1.
  private static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
    let before = year - 1
    let daysBeforeYear = before * 365 + before / 4 - before / 100 + before / 400
    let daysBeforeMonth = (1..<month).reduce(0) { $0 + daysIn(month: $1, year: year) }
    return daysBeforeYear + daysBeforeMonth + day - 1 - 719_162
  }
}
