import Diagnosis
import InfusionsoftOAuth
import Testing

/// Whether a failure fits on one screen: 18 rows of 57 columns at 80x24, the line for a ticket among them.
@Suite struct DiagnosisRowsTests {
  /// What the program knows on the main road, with nothing wrong found.
  private let ordinary = DiagnosisFacts(
    operation: .codeExchange, codeAge: 12, codeWasSentBefore: false, redirectURISent: "https://localhost/callback",
    redirectURIOfRequest: "https://localhost/callback", stateCheck: .matches, clientIDEqualsSecret: false,
    blanksInValues: [], startsWithKeapAK: [], httpsHost: "api.infusionsoft.com")

  private func rows(_ text: String, width: Int) -> Int {
    var rows = 1
    var column = 0
    for word in text.split(separator: " ") {
      if column > 0, column + 1 + word.count > width {
        rows += 1
        column = word.count
      } else {
        column += (column > 0 ? 1 : 0) + word.count
      }
    }
    return text.isEmpty ? 0 : rows
  }

  private func rows(of diagnosis: Diagnosis) -> Int {
    var count = rows(diagnosis.headline, width: 55) + 1
    if let words = diagnosis.serverWords {
      count += 1 + words.lines.map { rows($0, width: 55) }.reduce(0, +) + 1
    }
    if diagnosis.certainty != nil { count += 2 }
    count += diagnosis.causes.map { 1 + rows($0.advice, width: 54) + $0.exact.count }.reduce(0, +)
    if !diagnosis.causes.isEmpty { count += 1 }
    return count + rows(diagnosis.wayOn, width: 57) + 2
  }

  @Test(arguments: DiagnosisTableTests.tokenEndpoint)
  func `a refusal of the token endpoint fits on one screen`(row: DiagnosisTableTests.Row) {
    let refusal = TokenRefusal(status: row.status ?? 400, envelope: row.envelope)
    #expect(rows(of: Diagnosis.of(.refused(refusal), facts: ordinary)) <= 18)
  }

  @Test(
    arguments: [
      TransportError.Reason.addressRefused, .hostNotFound, .connectionFailed, .proxyFailed, .certificateRefused,
      .tlsFailed, .timedOut, .connectionLost, .malformedResponse, .other,
    ], [true, false])
  func `a request without an answer fits on one screen`(reason: TransportError.Reason, wasSent: Bool) {
    let error = TransportError(reason, wasSent: wasSent, detail: "Could not resolve host: api.infusionsoft.com")
    #expect(rows(of: Diagnosis.of(error, facts: ordinary)) <= 18)
  }

  @Test(arguments: [
    TokenError.redirected(status: 302, location: "https://shop.example/elsewhere"), .cutJSON(status: 200),
    .missingAccessToken(status: 200), .alreadySent,
    .serverFailure(UnreadableResponse(status: 503, contentType: "text/html", beginning: "<title>Maintenance</title>")),
    .notJSON(UnreadableResponse(status: 200, contentType: "text/html", beginning: "<title>Log in</title>")),
  ])
  func `an answer of no use fits on one screen`(error: TokenError) {
    #expect(rows(of: Diagnosis.of(error, facts: ordinary)) <= 18)
  }

  @Test(arguments: [
    AuthorizationRefusal.stateUnknown, .stateOfEarlierRequest(index: 0), .withoutCode,
    .denied(ServerError(code: "access_denied", description: "User denied access to resource")),
    .denied(ServerError(code: "server_error")),
  ])
  func `an address without a grant fits on one screen`(refusal: AuthorizationRefusal) {
    #expect(rows(of: Diagnosis.of(refusal, facts: ordinary)) <= 18)
  }
}
