import Diagnosis
import InfusionsoftOAuth
import Testing

/// Answers that are of no use, and no answer at all.
@Suite struct DiagnosisNetworkTests {
  @Test(arguments: [
    (TransportError.Reason.addressRefused, DiagnosisCode.addressRefused), (.hostNotFound, .hostNotFound),
    (.connectionFailed, .connectionFailed), (.proxyFailed, .proxyFailed), (.certificateRefused, .certificateRefused),
    (.tlsFailed, .tlsFailed), (.timedOut, .timedOut), (.connectionLost, .connectionLost),
    (.malformedResponse, .answerNotHTTP), (.other, .transportFailed),
  ])
  func `each reason of the transport has its code, and sends again only what was not sent`(
    reason: TransportError.Reason, code: DiagnosisCode
  ) {
    let unsent = Diagnosis.of(.transport(TransportError(reason, wasSent: false, detail: "why")))
    let sent = Diagnosis.of(.transport(TransportError(reason, wasSent: true, detail: "why")))
    #expect([unsent.code, sent.code] == [code, code])
    #expect(unsent.remedies == [.sendAgain])
    #expect(sent.remedies == [.newCode])
  }

  @Test func `a host that is not found says that the code is still good`() {
    let diagnosis = Diagnosis.of(
      .transport(TransportError(.hostNotFound, wasSent: false, detail: "Could not resolve host: api.infusionsoft.com")),
      facts: DiagnosisFacts(httpsHost: "api.infusionsoft.com"))
    #expect(
      diagnosis
        == Diagnosis(
          code: .hostNotFound, headline: "The name of api.infusionsoft.com cannot be found.",
          serverWords: Diagnosis.ServerWords(
            introduction: "The network library said:", lines: ["Could not resolve host: api.infusionsoft.com"]),
          certainty: "Likely causes:",
          causes: [
            Diagnosis.Cause(text: "This machine is not connected.", check: .cannot),
            Diagnosis.Cause(
              text: "This machine cannot look up names.", advice: "Try the name in a browser on this machine.",
              check: .cannot),
            Diagnosis.Cause(text: "The host's name is misspelt.", check: .cannot),
            Diagnosis.Cause(
              text: "A proxy is needed, and none is set.", advice: "In an office, ask which; HTTPS_PROXY names it.",
              check: .cannot),
          ],
          wayOn: "The code was not sent and is still good, for a short time. Mend this, then send it again.",
          remedies: [.sendAgain]))
  }

  @Test func `a refresh whose answer was lost says what may have happened and what to try in which order`() {
    let diagnosis = Diagnosis.of(
      .transport(TransportError(.connectionLost, wasSent: true, detail: "Empty reply from server")),
      facts: DiagnosisFacts(operation: .refresh))
    #expect(
      diagnosis.wayOn
        == "The vendor may have made a new pair that was lost on the way, and then the old refresh token is dead. "
        + "Test the access token that you still have, then sign in again.")
    #expect(diagnosis.remedies == [.testAccessToken, .signInAgain])
  }

  @Test func `in practice no cause lies in a network`() {
    let diagnosis = Diagnosis.of(
      .transport(TransportError(.connectionFailed, wasSent: false, detail: "Connection refused")),
      facts: DiagnosisFacts(httpsHost: "127.0.0.1", isPractice: true))
    #expect(
      diagnosis.causes == [
        Diagnosis.Cause(
          text: "The practice server has stopped.", advice: "Leave, and start the practice again.", check: .cannot)
      ])
  }

  @Test func `a proxy is named by its variable and never by its value`() {
    let diagnosis = Diagnosis.of(
      .transport(TransportError(.proxyFailed, wasSent: false, detail: "")),
      facts: DiagnosisFacts(proxyInEnvironment: "HTTPS_PROXY"))
    #expect(diagnosis.headline == "The proxy named in HTTPS_PROXY did not let the request through.")
    #expect(diagnosis.causes.first?.advice == "It is named in HTTPS_PROXY.")
    #expect(diagnosis.serverWords == nil)
  }

  @Test func `a clock that is a day behind is the likeliest cause of a refused certificate`() {
    let diagnosis = Diagnosis.of(
      .transport(TransportError(.certificateRefused, wasSent: false, detail: "certificate is not yet valid")),
      facts: DiagnosisFacts(clockOffset: 86400))
    #expect(
      diagnosis.causes.first
        == Diagnosis.Cause(
          text: "This machine's clock is wrong.", advice: "It is 24 h behind. Set it by network time.", check: .yes))
  }

  @Test(arguments: [
    (
      TokenError.serverFailure(
        UnreadableResponse(status: 503, contentType: "text/html", beginning: "<html><title>Down for a moment</title>")),
      DiagnosisCode.serverErrorHTML, ["text/html", "Down for a moment"]
    ),
    (
      .serverFailure(UnreadableResponse(status: 502, contentType: nil, beginning: " <!DOCTYPE html><p>")),
      .serverErrorHTML, []
    ),
    (
      .serverFailure(
        UnreadableResponse(status: 500, contentType: "text/plain", beginning: "out of order\nsecond line")),
      .serverError, ["text/plain", "out of order"]
    ),
    (
      .notJSON(UnreadableResponse(status: 200, contentType: "text/html; charset=utf-8", beginning: "<p>Please log in")),
      .answerNotJSON, ["text/html; charset=utf-8"]
    ),
    (
      .redirected(status: 302, location: "https://shop.example/"), .tokenRedirected, ["Location: https://shop.example/"]
    ),
    (.redirected(status: 307, location: nil), .tokenRedirected, []),
    (.cutJSON(status: 200), .answerCut, []),
    (.missingAccessToken(status: 200), .tokenMissing, []),
  ])
  func `an answer of no use has its code, and the code that was sent is used`(
    error: TokenError, code: DiagnosisCode, lines: [String]
  ) {
    let diagnosis = Diagnosis.of(error)
    #expect(diagnosis.code == code)
    #expect(diagnosis.serverWords?.lines == lines)
    #expect(diagnosis.remedies == [.newCode])
  }

  @Test func `a status alone is said in a sentence`() {
    #expect(
      Diagnosis.of(.cutJSON(status: 200)).serverWords
        == Diagnosis.ServerWords(introduction: "The server answered with HTTP 200.", lines: []))
  }

  @Test(arguments: [
    ("ab123", "cd456", "The token opens the account cd456, and you meant ab123."),
    ("ab123", nil, "The token opens another account than ab123."),
    (nil, "cd456", "The token opens the account cd456, which is not the one you meant."),
    (nil, nil, "The token opens another account than the one you meant."),
    ("ab123", "\u{1B}[2J\u{202E}", "The token opens the account \u{FFFD}[2J\u{FFFD}, and you meant ab123."),
  ])
  func `accounts that differ are named, without what acts on a terminal`(
    expected: String?, found: String?, headline: String
  ) {
    let facts = DiagnosisFacts(accountExpected: expected, accountFound: found)
    #expect(Diagnosis.of(code: .accountMismatch, facts: facts).headline == headline)
  }

  @Test(arguments: [
    (86400.0, "This machine's clock is 24 h behind the server's."),
    (-90, "This machine's clock is 90 s ahead of the server's."),
    (-259_200, "This machine's clock is 3 days ahead of the server's."),
    (.infinity, "This machine's clock is 0 s behind the server's."),
  ])
  func `a wrong clock is said with how far and which way`(offset: Double, headline: String) {
    #expect(Diagnosis.of(code: .clockWrong, facts: DiagnosisFacts(clockOffset: offset)).headline == headline)
  }
}
