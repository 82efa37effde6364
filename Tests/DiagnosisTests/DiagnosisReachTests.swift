import Diagnosis
import InfusionsoftOAuth
import Testing

/// Whether every code can come about, and whether anything at all can be thrown at the classifier.
@Suite struct DiagnosisReachTests {
  /// What the program or the user sees without an error: these are asked for by their code.
  private static let toldByCode: Set<DiagnosisCode> = [
    .accountCentralLanding, .loginRefused, .accountMismatch, .clockWrong,
  ]

  private static let reasons: [TransportError.Reason] = [
    .addressRefused, .hostNotFound, .connectionFailed, .proxyFailed, .certificateRefused, .tlsFailed, .timedOut,
    .connectionLost, .malformedResponse, .other,
  ]

  private static let errors: [TokenError] =
    reasons.map { .transport(TransportError($0, wasSent: true, detail: "")) } + [
      .alreadySent, .redirected(status: 302, location: nil), .cutJSON(status: 200), .missingAccessToken(status: 200),
      .notJSON(UnreadableResponse(status: 200, contentType: nil, beginning: "")),
      .serverFailure(UnreadableResponse(status: 500, contentType: "text/html", beginning: "")),
    ]

  private static let refusals: [AuthorizationRefusal] = [
    .stateUnknown, .stateOfEarlierRequest(index: 1), .withoutCode, .denied(ServerError(code: "access_denied")),
    .denied(ServerError(code: "temporarily_unavailable")),
  ]

  @Test func `every code comes from an error or is asked for by its name`() {
    var reached = Self.toldByCode
    for row in DiagnosisTableTests.tokenEndpoint + DiagnosisTableTests.api {
      reached.insert(Diagnosis.of(envelope: row.envelope, status: row.status, facts: row.facts).code)
    }
    reached.formUnion(Self.errors.map { Diagnosis.of($0).code })
    reached.formUnion(Self.refusals.map { Diagnosis.of($0).code })
    let allowed = DiagnosisFacts(allowWasClicked: true)
    reached.insert(Diagnosis.of(.denied(ServerError(code: "access_denied")), facts: allowed).code)
    let partner = DiagnosisFacts(codeIsFromAccountCentral: true)
    let invalid = ErrorEnvelope.tokenEndpoint(ServerError(code: "x", description: "Invalid redirect_uri"))
    reached.insert(Diagnosis.of(envelope: invalid, facts: partner).code)
    #expect(reached == Set(DiagnosisCode.allCases))
  }

  @Test func `any words are kept as they came, and none of them gets into a sentence of ours`() {
    var generator = SeededGenerator(state: 20)
    let pieces = [
      "redirect_uri", "refresh token", "authorization code", "\u{1B}[2J", "\u{202E}", "\r\n", "\u{0}", "expired", "é",
      "👩‍👩‍👧",
      "access token", "client_id", "quota", "\u{85}", " ", "_", "used",
    ]
    for _ in 0..<2000 {
      let words = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      }.joined()
      let error = ServerError(code: words, description: words)
      let diagnosis = Diagnosis.of(
        envelope: .tokenEndpoint(error), status: Int.random(in: 0...999, using: &generator),
        facts: DiagnosisFacts(accountFound: words, proxyInEnvironment: words, httpsHost: words))
      #expect(diagnosis.serverWords?.lines == (words.isEmpty ? [] : [words, words]))
      let sentences = [diagnosis.headline, diagnosis.wayOn] + diagnosis.causes.flatMap { [$0.text, $0.advice] }
      #expect(sentences.allSatisfy { $0.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E } })
    }
  }
}

/// A generator that gives the same numbers each time (SplitMix64).
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
