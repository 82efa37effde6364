import Diagnosis
import Foundation
import InfusionsoftOAuth
import Testing

/// What is taken from a token, and what the causes make of it.
@Suite struct DiagnosisFactsTests {
  private let made = Date(timeIntervalSince1970: 1_795_266_511)

  private func token(_ origin: Token.Origin, lifetime: TimeInterval? = nil) -> Token {
    Token(
      accessToken: Secret("aCc3ssT0ken"), refreshToken: Secret("r3freshT0ken"), tokenType: nil, scope: nil,
      origin: origin, expiry: .unknown, lifetime: lifetime, arrivedAt: made, serverDate: nil, refreshExpiry: nil)
  }

  private func facts(_ token: Token, after seconds: TimeInterval) -> DiagnosisFacts {
    var facts = DiagnosisFacts(operation: .apiCall)
    facts.noteAges(of: token, at: made.addingTimeInterval(seconds))
    return facts
  }

  private func ageOfAccessToken(_ facts: DiagnosisFacts) -> Diagnosis.Cause? {
    let fault = ErrorEnvelope.fault(
      faultString: "Access Token expired", errorCode: "keymanagement.service.access_token_expired")
    return Diagnosis.of(envelope: fault, status: 401, facts: facts).causes.first { $0.text.contains(" old") }
  }

  @Test func `a token that came from the server is as old as it is known here`() {
    let facts = facts(token(.codeExchange), after: 12)
    #expect(facts.accessTokenAge == 12)
    #expect(facts.refreshTokenAge == 12)
  }

  @Test func `a token that was brought by hand has no age until it is too old anyhow`() {
    let early = facts(token(.accountCentral), after: 12)
    #expect(early.accessTokenAge == nil)
    #expect(early.refreshTokenAge == nil)
    #expect(ageOfAccessToken(early)?.check == .cannot)
    let days46: TimeInterval = 46 * 86400
    let late = facts(token(.accountCentral), after: days46)
    #expect(late.accessTokenAge == days46)
    #expect(late.refreshTokenAge == days46)
    #expect(ageOfAccessToken(late)?.check == .yes)
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
    let cause = ageOfAccessToken(facts(token(.codeExchange, lifetime: lifetime), after: age))
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
