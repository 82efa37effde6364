import Diagnosis
import Foundation
import InfusionsoftOAuth
import Recognizer
import Testing

@testable import Commands
@testable import Wizard

/// One failure, met on a page, by a command and in a mail about it: each makes a record, and all of them read the same.
@Suite struct SameFailureTests {
  /// What a diagnosis says before anything is checked; a face that sees less may only say "cannot check" more often.
  private struct Reading: Equatable {
    let code: DiagnosisCode
    let headline, wayOn: String
    let certainty: String?
    let serverWords: Diagnosis.ServerWords?
    let causes: Set<String>
    let remedies: [Remedy]

    init?(_ diagnosis: Diagnosis?) {
      guard let diagnosis else { return nil }
      code = diagnosis.code
      headline = diagnosis.headline
      wayOn = diagnosis.wayOn
      certainty = diagnosis.certainty
      serverWords = diagnosis.serverWords
      // How old the code is, only the page knows.
      causes = Set(diagnosis.causes.map { $0.text.hasPrefix("The code grew old") ? "The code grew old." : $0.text })
      remedies = diagnosis.remedies
    }
  }

  private static func checks(_ diagnosis: Diagnosis?) -> [String: Diagnosis.Check] {
    Dictionary((diagnosis?.causes ?? []).map { (String($0.text.prefix(17)), $0.check) }, uniquingKeysWith: { $1 })
  }

  /// Holds that three diagnoses read the same, and that none claims what another denies.
  private func expectSame(_ page: Diagnosis?, _ command: Diagnosis?, _ mail: Diagnosis?) throws {
    let reading = try #require(Reading(page))
    #expect(Reading(command) == reading)
    #expect(Reading(mail) == reading)
    let seen = [page, command, mail].map(Self.checks)
    for cause in seen[0].keys {
      let known = Set(seen.compactMap { $0[cause] }).subtracting([.cannot])
      #expect(known.count <= 1, "\(cause) is \(known)")
    }
  }

  // The three faces.

  private var waiting: WizardDriver {
    var driver = WizardDriver()
    driver.walkToWaiting()
    return driver
  }

  private func command(_ result: Result<Token, TokenError>) throws -> SignInRecord {
    let link = AuthorizationRequest(
      endpoint: Endpoints.infusionsoft().authorization, clientID: Sample.clientID,
      redirectURI: "https://localhost/callback", state: AuthorizationState(Sample.state))
    let response = try #require(AuthorizationResponse(url: Sample.address))
    let grant = try AuthorizationGrant.read(response, answering: link).get()
    var world = CommandEnvironment.process
    world.variables = [:]
    var record = SignInRecord(asking: .infusionsoft(), in: world)
    record.note(
      grant, ClientCredentials(clientID: Sample.clientID, secret: Secret(Sample.secret)), isStateChecked: true,
      outcome: TokenOutcome(exchange: nil, result: result))
    return record
  }

  private func mail(_ end: String) -> SignInRecord {
    Recognizer().recognize(
      """
      Hello, this is our link:
      \(Sample.link)
      The browser comes back to
      \(Sample.address)
      and then our script sends
      curl https://api.infusionsoft.com/token -d client_id=\(Sample.clientID) -d client_secret=\(Sample.secret) \
      -d grant_type=authorization_code -d code=\(Sample.code) -d redirect_uri=https://localhost/callback
      which ends in

      \(end)
      """
    ).record
  }

  /// Each code, as the line for a ticket names it.
  @Test(arguments: DiagnosisCode.allCases)
  func `a failure that is known by its name reads the same on a page, from a command and in a mail`(
    code: DiagnosisCode
  ) throws {
    var wizard = waiting.wizard
    let attempt = try #require(wizard.journey.record.requests.keys.max())
    wizard.journey.record.failure = SignInFailure(.named(code), of: attempt)
    var record = try command(.failure(.alreadySent))
    record.failure = SignInFailure(.named(code), of: 0)
    let mail = mail("In a ticket: \(code.rawValue), 14:08:31 +01:00, 0.1.0")
    try expectSame(Diagnosis.of(wizard.signIn), Diagnosis.of(record), Diagnosis.of(mail))
  }

  private static let refusals: [(Int, String, DiagnosisCode)] = [
    (401, Sample.refusal, .credentialsRefused),
    (401, #"{"ErrorCode":"invalid_client","Error":"Invalid client id : k3y. ClientId is Invalid"}"#, .clientIDInvalid),
    (400, #"{"error":"unauthorized_client"}"#, .keyNotApproved),
    (400, #"{"error":"invalid_request","error_description":"Invalid redirect_uri"}"#, .redirectURIMismatch),
    (400, #"{"ErrorCode":"invalid_request","Error":"Required param : redirect_uri"}"#, .redirectURIMissing),
    (400, #"{"error":"invalid_grant","error_description":"Authorization code was already used"}"#, .codeUsed),
    (400, #"{"error":"invalid_grant","error_description":"Authorization code has expired"}"#, .codeExpired),
    (400, #"{"error":"invalid_grant","error_description":"Authorization code is invalid"}"#, .codeInvalid),
    (400, #"{"error":"invalid_request","error_description":"Missing or invalid service_name"}"#, .bodyNotAForm),
    (418, #"{"error":"something_new","error_description":"Nobody has seen this"}"#, .tokenRequestRefused),
    (
      429,
      #"{"fault":{"faultstring":"Rate limit quota violation.","detail":{"errorcode":"policies.ratelimit.QuotaViolation"}}}"#,
      .quotaExceeded
    ),
    (500, #"{"error":"server_error","error_description":"Try later"}"#, .serverError),
  ]

  @Test(arguments: refusals)
  func `a refusal reads the same on the page, from the command and in a mail that quotes it`(
    status: Int, body: String, code: DiagnosisCode
  ) throws {
    var driver = waiting
    driver.answer(status, body)
    let page = try #require(driver.wizard.page as? FailurePage).diagnosis
    #expect(page.code == code)
    let response = HTTPResponse(status: status, body: Array(body.utf8))
    let result = Result { () throws(TokenError) in
      try Token.read(response, origin: .codeExchange, arrivedAt: driver.now)
    }
    let mail = mail("HTTP/1.1 \(status) Refused\nContent-Type: application/json\n\n\(body)")
    try expectSame(page, Diagnosis.of(try command(result)), Diagnosis.of(mail))
  }

  @Test(arguments: [
    (TransportError.Reason.hostNotFound, false, DiagnosisCode.hostNotFound),
    (.connectionFailed, false, .connectionFailed), (.proxyFailed, false, .proxyFailed),
    (.certificateRefused, false, .certificateRefused), (.tlsFailed, false, .tlsFailed), (.timedOut, true, .timedOut),
    (.connectionLost, true, .connectionLost), (.malformedResponse, true, .answerNotHTTP),
    (.other, true, .transportFailed), (.addressRefused, false, .addressRefused),
  ])
  func `a request without a response reads the same on the page, from the command and in a ticket`(
    reason: TransportError.Reason, wasSent: Bool, code: DiagnosisCode
  ) throws {
    let error = TransportError(reason, wasSent: wasSent, detail: "")
    var driver = waiting
    driver.fail(error)
    let page = try #require(driver.wizard.page as? FailurePage).diagnosis
    let mail = mail("In a ticket: \(code.rawValue), 14:08:31 +01:00, 0.1.0")
    try expectSame(page, Diagnosis.of(try command(.failure(.transport(error)))), Diagnosis.of(mail))
  }

  @Test(arguments: refusals)
  func `a refusal fits on one screen, with its way on and its key`(status: Int, body: String, code: DiagnosisCode) {
    var driver = waiting
    driver.answer(status, body)
    #expect(driver.screen() == driver.screen(pagesDown: 1))
  }

  @Test(
    arguments: [
      TransportError.Reason.addressRefused, .hostNotFound, .connectionFailed, .proxyFailed, .certificateRefused,
      .tlsFailed, .timedOut, .connectionLost, .malformedResponse, .other,
    ], [true, false])
  func `a request without a response fits on one screen`(reason: TransportError.Reason, wasSent: Bool) {
    var driver = waiting
    driver.fail(TransportError(reason, wasSent: wasSent, detail: "Could not resolve host: api.infusionsoft.com"))
    #expect(driver.screen() == driver.screen(pagesDown: 1))
  }
}
