import Diagnosis
import Foundation
import InfusionsoftOAuth
import Testing

/// What the causes make of how old a token is.
@Suite struct AgeTests {
  private let made = Date(timeIntervalSince1970: 1_795_266_511)

  private func token(_ origin: Token.Origin, lifetime: TimeInterval? = nil) -> Token {
    Token(
      accessToken: Secret("aCc3ssT0ken"), refreshToken: Secret("r3freshT0ken"), tokenType: nil, scope: nil,
      origin: origin, expiry: .unknown, lifetime: lifetime, arrivedAt: made, serverDate: nil, refreshExpiry: nil)
  }

  /// What is said of a call with a token that is refused as expired, so long after the token came.
  private func refused(_ token: Token, after seconds: TimeInterval) -> Diagnosis.Cause? {
    let fault = ErrorEnvelope.fault(
      faultString: "Access Token expired", errorCode: "keymanagement.service.access_token_expired")
    var record = SignInRecord()
    record.take(token)
    record.note(SentRequest(.apiCall, startedAt: made.addingTimeInterval(seconds)), number: 0)
    record.failure = SignInFailure(.apiCall(.refused(status: 401, envelope: fault), headers: []), of: 0)
    return Diagnosis.of(record)?.causes.first { $0.text.contains(" old") }
  }

  @Test func `a token that was brought by hand has no age until it is too old anyhow`() {
    #expect(
      refused(token(.accountCentral), after: 12)
        == Diagnosis.Cause(text: "It is older than 24 hours.", check: .cannot))
    #expect(
      refused(token(.accountCentral), after: 46 * 86400)
        == Diagnosis.Cause(text: "It is 46 days old, and lives for 24 h.", check: .yes))
  }

  private static let lives: [(TimeInterval?, TimeInterval, String, Diagnosis.Check)] = [
    (nil, 7200, "It is 2 h old, and lives for 24 h.", .no),
    (86399, 7200, "It is 2 h old, and lives for 24 h.", .no),
    (3600, 7200, "It is 2 h old, and lives for 60 min.", .yes),
    (3599, 1800, "It is 30 min old, and lives for 60 min.", .no),
    (90, 120, "It is 2 min old, and lives for 90 s.", .yes),
  ]

  @Test(arguments: lives)
  func `an access token lives as long as the server said`(
    lifetime: TimeInterval?, age: TimeInterval, text: String, check: Diagnosis.Check
  ) {
    let cause = refused(token(.codeExchange, lifetime: lifetime), after: age)
    #expect(cause?.text == text)
    #expect(cause?.check == check)
  }

  @Test func `the server's clock is compared with this machine's`() {
    let request = HTTPRequest(method: .get, url: "https://api.infusionsoft.com/crm/rest/v2/oauth/connect/userinfo")
    func exchange(_ outcome: Exchange.Outcome) -> Exchange {
      Exchange(request: request, startedAt: made, endedAt: made, outcome: outcome)
    }
    let dated = HTTPResponse(status: 401, headers: [HTTPHeader("date", "Sun, 22 Nov 2026 13:08:31 GMT")])
    #expect(exchange(.received(dated)).clockOffset == 86400)
    #expect(exchange(.received(HTTPResponse(status: 401))).clockOffset == nil)
    #expect(exchange(.failed(TransportError(.timedOut, wasSent: true, detail: ""))).clockOffset == nil)
  }
}
