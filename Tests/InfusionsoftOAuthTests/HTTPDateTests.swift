import Foundation
import Testing

@testable import InfusionsoftOAuth

@Suite struct HTTPDateTests {
  @Test(arguments: [
    // The three forms of RFC 9110 section 5.6.7.
    ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777),
    ("Sunday, 06-Nov-94 08:49:37 GMT", 784_111_777),
    ("Sun Nov  6 08:49:37 1994", 784_111_777),
    ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
    ("Wed, 31 Dec 1969 23:59:59 GMT", -1),
    ("Thu, 29 Feb 2024 12:00:00 GMT", 1_709_208_000),
    ("Tue, 29 Feb 2000 00:00:00 GMT", 951_782_400),
    ("Fri, 31 Dec 2100 23:59:59 GMT", 4_133_980_799),
    ("Sat, 31 Dec 2016 23:59:60 GMT", 1_483_228_800),
    ("Sat, 21 Nov 2026 13:08:00 gmt", 1_795_266_480),
    ("  Sat, 21 Nov 2026 13:08:00 GMT ", 1_795_266_480),
  ])
  func `each form of a date is read`(header: String, seconds: TimeInterval) {
    #expect(HTTPDate.read(header) == Date(timeIntervalSince1970: seconds))
  }

  @Test(arguments: [
    "", "now", "0", "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Nov 1994 08:49:37 CET", "Sun, 06 Nov 1994 08:49 GMT",
    "Sun, 31 Nov 1994 08:49:37 GMT", "Wed, 29 Feb 2023 00:00:00 GMT", "Mon, 29 Feb 2100 00:00:00 GMT",
    "Sun, 00 Nov 1994 08:49:37 GMT", "Sun, 06 Foo 1994 08:49:37 GMT", "Sun, 06 Nov 1994 24:00:00 GMT",
    "Sun, 06 Nov 1994 08:60:37 GMT", "Sun, 06 Nov 1994 08:49:61 GMT", "Sun, 06 Nov 1994 8:49:37 GMT",
    "Sun, 06 Nov 19940 08:49:37 GMT", "Sun, 06 Nov 1600 08:49:37 GMT", "Sun, ٠٦ Nov 1994 08:49:37 GMT",
    "Sun, +6 Nov 1994 08:49:37 GMT", "1994-11-06T08:49:37Z", "Sun, 06 Nov 1994 08:49:37 GMT GMT",
  ])
  func `anything else is no date`(header: String) {
    #expect(HTTPDate.read(header) == nil)
  }

  @Test func `every day from 1970 to 2100 has its number`() {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? calendar.timeZone
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    for day in stride(from: 0, to: 47_847, by: 13) {
      let date = Date(timeIntervalSince1970: Double(day) * 86400)
      let parts = calendar.dateComponents([.year, .month, .day], from: date)
      let text = "Day, \(parts.day ?? 0) \(months[(parts.month ?? 1) - 1]) \(parts.year ?? 0) 00:00:00 GMT"
      #expect(HTTPDate.read(text) == date, "\(text)")
    }
  }
}
