import Foundation
import InfusionsoftOAuth
import Testing

@Suite struct TokenTests {
  static let arrival = Date(timeIntervalSince1970: 1_795_266_510)

  /// A token that ends 86,399 s after its arrival, from a server whose clock is ahead.
  static func token(offset: TimeInterval?, expiry: Token.Expiry? = nil) -> Token {
    let start = arrival.addingTimeInterval(offset ?? 0)
    return Token(
      accessToken: Secret("acc3ss"), refreshToken: Secret("r3fresh"), tokenType: nil, scope: nil, origin: .refresh,
      expiry: expiry ?? .at(start.addingTimeInterval(86399)), lifetime: 86399, arrivedAt: arrival,
      serverDate: offset.map { _ in start }, refreshExpiry: start.addingTimeInterval(Token.refreshLifetime),
      clockOffset: offset)
  }

  @Test(arguments: [nil, 0, 30, -30, 86400, -86400] as [TimeInterval?])
  func `the clocks count from the arrival, however far off this machine's clock is`(offset: TimeInterval?) {
    let token = Self.token(offset: offset)
    let rows: [(after: TimeInterval, left: TimeInterval, status: Token.Status)] = [
      (0, 86399, .active), (82799, 3600, .active), (82800, 3599, .expiresSoon), (86398, 1, .expiresSoon),
      (86399, 0, .expired), (200_000, 0, .expired), (-10, 86409, .active),
    ]
    for row in rows {
      let now = Self.arrival.addingTimeInterval(row.after)
      #expect(token.timeLeft(at: now) == row.left)
      #expect(token.status(at: now) == row.status)
      #expect(token.refreshTimeLeft(at: now) == 45 * 86400 - row.after)
    }
  }

  @Test(arguments: [(nil, false), (0, false), (60, false), (-60, false), (61, true), (-61, true)])
  func `a clock counts as off above a minute`(offset: TimeInterval?, isOff: Bool) {
    #expect(Self.token(offset: offset).isClockOff == isOff)
  }

  @Test func `a stored token has no offset and ends by its own date`() {
    let token = Self.token(offset: nil, expiry: .at(Self.arrival.addingTimeInterval(10)))
    #expect(token.timeLeft(at: Self.arrival) == 10)
    #expect(token.latestExpiry == Self.arrival.addingTimeInterval(10))
  }

  @Test func `a pasted pair lives a day and 45 days at the most, and more is not known`() {
    let token = Token.pasted(
      accessToken: Secret("acc3ss"), refreshToken: Secret("r3fresh"), account: "ab123", at: Self.arrival)
    #expect(token.origin == .accountCentral)
    #expect(token.account == "ab123")
    #expect(token.expiry == .atMost24h(from: Self.arrival))
    #expect(token.lifetime == nil)
    #expect(token.clockOffset == nil)
    #expect(token.latestExpiry == Self.arrival.addingTimeInterval(86400))
    #expect(token.refreshExpiry == Self.arrival.addingTimeInterval(45 * 86400))
    #expect(token.status(at: Self.arrival) == .unknown)
    #expect(token.status(at: Self.arrival.addingTimeInterval(86399)) == .unknown)
    #expect(token.status(at: Self.arrival.addingTimeInterval(86400)) == .expired)
  }

  @Test func `a pasted access token alone has one clock`() {
    let token = Token.pasted(accessToken: Secret("acc3ss"), refreshToken: nil, at: Self.arrival)
    #expect(token.refreshExpiry == nil)
    #expect(token.refreshTimeLeft(at: Self.arrival) == nil)
    #expect(token.account == nil)
  }

  @Test func `a token of unknown life has no clock`() {
    let token = Self.token(offset: nil, expiry: .unknown)
    #expect(token.latestExpiry == nil)
    #expect(token.timeLeft(at: Self.arrival) == nil)
    #expect(token.status(at: Self.arrival) == .unknown)
  }

  @Test func `a refresh that brings no refresh token keeps the earlier one and its end`() {
    let earlier = Self.pair(access: "old", refresh: "r3fresh", scope: "full|ab123.infusionsoft.com", days: 45)
    let completed = Self.pair(access: "new", refresh: nil, scope: nil, days: nil).completed(by: earlier)
    #expect(
      completed == Self.pair(access: "new", refresh: "r3fresh", scope: "full|ab123.infusionsoft.com", days: 45))
    let rotated = Self.pair(access: "new", refresh: "r0tated", scope: "full", days: 46)
    #expect(rotated.completed(by: earlier).refreshToken == Secret("r0tated"))
    #expect(rotated.completed(by: earlier).refreshExpiry == rotated.refreshExpiry)
    #expect(rotated.completed(by: earlier).account == "ab123")
  }

  static func pair(access: String, refresh: String?, scope: String?, days: Double?) -> Token {
    Token(
      accessToken: Secret(access), refreshToken: refresh.map { Secret($0) }, tokenType: "bearer", scope: scope,
      origin: .refresh, expiry: .unknown, lifetime: nil, arrivedAt: arrival, serverDate: nil,
      refreshExpiry: days.map { arrival.addingTimeInterval($0 * 86400) })
  }

  @Test(arguments: [
    ("full|ab123.infusionsoft.com", "ab123", "ab123.infusionsoft.com"), ("full|ab123", "ab123", "ab123"),
    ("full", nil, nil), ("full|", nil, nil), ("", nil, nil), ("full|a|b", nil, nil),
  ])
  func `the scope names the account`(scope: String, account: String?, host: String?) {
    #expect(Scope.account(scope) == account)
    #expect(Scope.accountHost(scope) == host)
  }

  @Test func `no dump of a token shows it`() {
    var text = ""
    dump(Self.token(offset: 0), to: &text)
    #expect(!text.contains("acc3ss") && !text.contains("r3fresh"))
  }
}
