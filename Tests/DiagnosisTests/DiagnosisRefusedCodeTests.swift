import Diagnosis
import InfusionsoftOAuth
import Testing

/// What the failure page shows when the vendor refuses a code: whole diagnoses.
@Suite struct DiagnosisRefusedCodeTests {
  private func refused(_ status: Int, _ error: String, _ description: String) -> TokenError {
    .refused(
      TokenRefusal(status: status, envelope: .tokenEndpoint(ServerError(code: error, description: description))))
  }

  @Test func `refused credentials read as on the page`() {
    let facts = Facts(
      codeAge: 12, clientIDEqualsSecret: false, blanksInValues: [], startsWithKeapAK: [],
      httpsHost: "api.infusionsoft.com")
    let diagnosis = Diagnosis.of(
      refused(401, "invalid_grant", "Unable to authenticate username and password"), facts: facts)
    #expect(
      diagnosis
        == Diagnosis(
          code: .credentialsRefused,
          headline: "The vendor refused the code. You have no token yet.",
          serverWords: Diagnosis.ServerWords(
            introduction: "The server said, with HTTP 401:",
            lines: ["invalid_grant", "Unable to authenticate username and password"]),
          certainty: "The vendor does not document this answer. Likely causes:",
          causes: [
            Diagnosis.Cause(
              text: "The secret is another client ID's.", advice: "Compare both with the developer portal.",
              check: .cannot),
            Diagnosis.Cause(text: "A space or a line break inside a value.", check: .no),
            Diagnosis.Cause(text: "Client ID and secret are the same.", check: .no),
            Diagnosis.Cause(text: "The code grew old: it waited 12 s.", check: .no),
          ],
          wayOn: "Correct the secret, then get a new code: this one has been sent, and a code works once.",
          remedies: [.correctSecret, .newCodeSameSecret]))
  }

  @Test func `a blank that was found in the client ID comes first and leads to its field`() {
    let facts = Facts(
      codeAge: 700, clientIDEqualsSecret: false, blanksInValues: [.clientID], startsWithKeapAK: [])
    let diagnosis = Diagnosis.of(
      refused(401, "invalid_grant", "Unable to authenticate username and password"), facts: facts)
    #expect(
      diagnosis.causes == [
        Diagnosis.Cause(
          text: "A space or a line break inside a value.", advice: "Look at: client ID.", check: .yes),
        Diagnosis.Cause(text: "The code grew old: it waited 11 min.", check: .yes),
        Diagnosis.Cause(
          text: "The secret is another client ID's.", advice: "Compare both with the developer portal.", check: .cannot),
        Diagnosis.Cause(text: "Client ID and secret are the same.", check: .no),
      ])
    #expect(diagnosis.remedies == [.correctClientID, .newCode])
    #expect(
      diagnosis.wayOn
        == "Correct the client ID, then get a new code: this one has been sent, and a code works once.")
  }

  @Test func `without facts nothing is claimed to have been checked`() {
    let diagnosis = Diagnosis.of(refused(401, "invalid_grant", "Unable to authenticate username and password"))
    #expect(diagnosis.causes.map(\.check) == [.cannot, .cannot, .cannot, .cannot])
  }

  @Test func `redirect URIs that differ stand one under the other with the place marked`() {
    let facts = Facts(
      redirectURISent: "https://localhost/callback", redirectURIOfRequest: "https://localhost/callback/")
    let diagnosis = Diagnosis.of(refused(400, "invalid_request", "Invalid redirect_uri"), facts: facts)
    #expect(
      diagnosis
        == Diagnosis(
          code: .redirectURIMismatch,
          headline: "The redirect URI was refused. You have no token yet.",
          serverWords: Diagnosis.ServerWords(
            introduction: "The server said, with HTTP 400:", lines: ["invalid_request", "Invalid redirect_uri"]),
          certainty: "The vendor does not document this answer. Likely causes:",
          causes: [
            Diagnosis.Cause(
              text: "The redirect URI is not the link's.",
              exact: [
                "link  https://localhost/callback/",
                "                                ^",
                "sent  https://localhost/callback",
                "                                ^",
              ], check: .yes),
            Diagnosis.Cause(
              text: "It is not the one in the portal.", advice: "Whether the vendor compares them is not documented.",
              check: .cannot),
            Diagnosis.Cause(text: "It is http, and https is asked for.", check: .no),
            Diagnosis.Cause(text: "It has a \"?\" in it.", check: .no),
          ],
          wayOn: "Correct the redirect URI, then get a new code: this one has been sent, and a code works once.",
          remedies: [.correctRedirectURI, .newCode]))
  }

  @Test func `redirect URIs are quoted with signs for what acts on a terminal`() {
    let facts = Facts(
      redirectURISent: "https://localhost/\u{1B}[2J\u{202E}", redirectURIOfRequest: "https://localhost/callback")
    let exact = Diagnosis.of(refused(400, "invalid_request", "Invalid redirect_uri"), facts: facts).causes.first?.exact
    #expect(exact?.first == "link  https://localhost/callback")
    #expect(exact?.dropFirst(2).first == "sent  https://localhost/␛[2J\u{FFFD}")
  }

  @Test func `an invalid code offers a new code and nothing else`() {
    let facts = Facts(
      codeAge: 5, codeWasSentBefore: false, redirectURISent: "https://localhost/callback",
      redirectURIOfRequest: "https://localhost/callback", stateMatches: true)
    let diagnosis = Diagnosis.of(refused(400, "invalid_grant", "Authorization code is invalid"), facts: facts)
    #expect(
      diagnosis
        == Diagnosis(
          code: .codeInvalid,
          headline: "The code was not accepted. You have no token yet.",
          serverWords: Diagnosis.ServerWords(
            introduction: "The server said, with HTTP 400:",
            lines: ["invalid_grant", "Authorization code is invalid"]),
          certainty: "The vendor does not document this answer. Likely causes:",
          causes: [
            Diagnosis.Cause(text: "The browser's login was an old one.", check: .cannot),
            Diagnosis.Cause(text: "A script on your own site used it.", check: .no),
            Diagnosis.Cause(text: "The code grew old: it waited 5 s.", check: .no),
            Diagnosis.Cause(text: "It was made for another client ID.", check: .no),
            Diagnosis.Cause(text: "The code has been sent before.", check: .no),
          ],
          wayOn: "Get a new code: open the link again, and paste the new address soon after Allow.",
          remedies: [.newCode]))
  }

  @Test(arguments: [
    (Facts(codeWasSentBefore: true), DiagnosisCode.codeUsed),
    (Facts(codeAge: 601), .codeExpired),
    (Facts(codeAge: 599), .codeInvalid),
    (Facts(codeIsFromAccountCentral: true), .partnerTabCode),
    (Facts(startsWithKeapAK: [.code]), .patOrSAKUsed),
    (Facts(startsWithKeapAK: [.clientSecret]), .codeInvalid),
  ])
  func `what the program knows tells invalid codes apart`(facts: Facts, code: DiagnosisCode) {
    #expect(Diagnosis.of(refused(400, "invalid_grant", "Authorization code is invalid"), facts: facts).code == code)
  }

  @Test(arguments: [
    (0.0, Diagnosis.Check.no), (59, .no), (60, .cannot), (600, .cannot), (601, .yes),
  ])
  func `only an age that means something is called a cause`(age: Double, check: Diagnosis.Check) {
    let diagnosis = Diagnosis.of(
      refused(401, "invalid_grant", "Unable to authenticate username and password"),
      facts: Facts(codeAge: age))
    #expect(diagnosis.causes.first { $0.text.hasPrefix("The code grew old") }?.check == check)
  }

  @Test func `a code that was sent before is not sent again and says so`() {
    #expect(
      Diagnosis.of(.alreadySent)
        == Diagnosis(
          code: .alreadySent, headline: "This code has been sent before, so it was not sent again.", serverWords: nil,
          certainty: nil, causes: [],
          wayOn: "Get a new code: open the link again. You are usually still signed in.", remedies: [.newCode]))
  }

  @Test func `a key of another kind in the secret's place leads to that field`() {
    let diagnosis = Diagnosis.of(
      refused(401, "invalid_grant", "Unable to authenticate username and password"),
      facts: Facts(blanksInValues: [], startsWithKeapAK: [.clientSecret]))
    #expect(diagnosis.code == .patOrSAKUsed)
    #expect(
      diagnosis.causes == [
        Diagnosis.Cause(text: "A value starts with KeapAK.", advice: "Look at: client secret.", check: .yes)
      ])
    #expect(diagnosis.remedies == [.correctSecret, .newCode])
  }
}
