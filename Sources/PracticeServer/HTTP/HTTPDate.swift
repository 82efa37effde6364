internal import FoundationEssentials

/// The date of an HTTP header: "Sat, 21 Nov 2026 13:08:31 GMT" (RFC 9110 section 5.6.7).
enum HTTPDate {
  static func text(_ moment: Date) -> String {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let parts = calendar.dateComponents([.weekday, .day, .month, .year, .hour, .minute, .second], from: moment)
    let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let time = [parts.hour, parts.minute, parts.second].map { padded($0, to: 2) }.joined(separator: ":")
    return "\(days[(parts.weekday ?? 1) - 1]), \(padded(parts.day, to: 2)) \(months[(parts.month ?? 1) - 1]) "
      + "\(padded(parts.year, to: 4)) \(time) GMT"
  }

  private static func padded(_ number: Int?, to width: Int) -> String {
    let digits = "\(number ?? 0)"
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
