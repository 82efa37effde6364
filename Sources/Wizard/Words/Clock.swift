import FoundationEssentials

/// A date taken apart in a zone, in the words that pages use; English, as all of the program is.
struct Clock {
  private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  let secondsFromGMT: Int
  private let parts: DateComponents

  init(_ date: Date, secondsFromGMT: Int) {
    var calendar = Calendar(identifier: .gregorian)
    if let zone = TimeZone(secondsFromGMT: secondsFromGMT) { calendar.timeZone = zone }
    self.secondsFromGMT = secondsFromGMT
    parts = calendar.dateComponents([.month, .day, .weekday, .hour, .minute, .second], from: date)
  }

  /// "Sun 22 Nov".
  var day: String {
    let weekday = Self.weekdays[((parts.weekday ?? 1) - 1) % 7]
    let month = Self.months[((parts.month ?? 1) - 1) % 12]
    return "\(weekday) \(parts.day ?? 0) \(month)"
  }

  /// "14:08".
  var time: String { "\(two(parts.hour)):\(two(parts.minute))" }

  /// "14:08:31".
  var timeWithSeconds: String { "\(time):\(two(parts.second))" }

  /// "+01:00".
  var offset: String {
    let minutes = abs(secondsFromGMT) / 60
    return "\(secondsFromGMT < 0 ? "-" : "+")\(two(minutes / 60)):\(two(minutes % 60))"
  }

  private func two(_ number: Int?) -> String {
    let number = number ?? 0
    return number < 10 ? "0\(number)" : "\(number)"
  }
}
