import InfusionsoftOAuth
import Testing

@testable import Diagnosis

/// What holds for every sentence, whatever the code and the facts.
@Suite struct DiagnosisTextTests {
  /// Facts of many kinds: nothing known, everything fine, everything wrong; each operation.
  static let facts: [Facts] = {
    let fine = Facts(
      codeAge: 12, codeWasSentBefore: false, allowWasClicked: true,
      redirectURISent: "https://localhost/callback", redirectURIOfRequest: "https://localhost/callback",
      stateMatches: true, clientIDEqualsSecret: false, blanksInValues: [], startsWithKeapAK: [], accessTokenAge: 60,
      refreshTokenAge: 60, refreshTokenWasSentBefore: false, clockOffset: 1, accountExpected: "ab123",
      accountFound: "cd456", httpsHost: "api.infusionsoft.com")
    let bad = Facts(
      codeAge: 172_800, codeWasSentBefore: true, codeIsFromAccountCentral: true, allowWasClicked: false,
      redirectURISent: "http://shop.example/back?x=1", redirectURIOfRequest: "https://shop.example/back",
      clientIDEqualsSecret: true, blanksInValues: [.clientID, .accessToken],
      startsWithKeapAK: [.clientID, .clientSecret], accessTokenAge: 9_000_000, refreshTokenAge: 9_000_000,
      refreshTokenWasSentBefore: true, clockOffset: -86400, accountExpected: "ab123", accountFound: "cd456",
      proxyInEnvironment: "HTTPS_PROXY", httpsHost: "shop.example", isPractice: true)
    let operations: [SentRequest.Operation?] = [nil] + SentRequest.Operation.allCases
    return operations.flatMap { operation in
      [Facts(), fine, bad].map { facts in
        var facts = facts
        facts.operation = operation
        return facts
      }
    }
  }()

  private func isPlain(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.isASCII && $0.value >= 0x20 && $0.value != 0x7F }
  }

  @Test(arguments: DiagnosisCode.allCases)
  func `every sentence ends with a full stop and is plain text`(code: DiagnosisCode) {
    for facts in Self.facts {
      let diagnosis = Diagnosis.of(code: code, facts: facts)
      let sentences =
        [diagnosis.headline, diagnosis.wayOn] + diagnosis.causes.flatMap { [$0.text, $0.advice] }.filter { $0 != "" }
      for sentence in sentences {
        #expect(sentence.hasSuffix("."), "\(sentence)")
        #expect(isPlain(sentence), "\(sentence)")
      }
      #expect(diagnosis.certainty?.hasSuffix(":") ?? diagnosis.causes.isEmpty)
      #expect(!diagnosis.wayOn.contains("  ") && !diagnosis.headline.contains("  "))
    }
  }

  @Test(arguments: DiagnosisCode.allCases)
  func `every cause fits on its row beside what was checked`(code: DiagnosisCode) {
    for facts in Self.facts {
      let diagnosis = Diagnosis.of(code: code, facts: facts)
      #expect(diagnosis.causes.count <= 5)
      for cause in diagnosis.causes {
        // "1  ", the text, two blanks, "cannot check".
        #expect(3 + cause.text.count + 2 + 12 <= 56, "\(cause.text)")
        #expect(cause.exact.allSatisfy { 3 + $0.count <= 56 })
        #expect(3 + cause.advice.count <= 57, "\(cause.advice)")
      }
    }
  }

  @Test(arguments: DiagnosisCode.allCases)
  func `confirmed causes come first and excluded ones last`(code: DiagnosisCode) {
    let order: [Diagnosis.Check] = [.yes, .cannot, .no]
    for facts in Self.facts {
      let ranks = Diagnosis.of(code: code, facts: facts).causes.compactMap { order.firstIndex(of: $0.check) }
      #expect(ranks == ranks.sorted())
    }
  }

  @Test(arguments: DiagnosisCode.allCases)
  func `no remedy is offered twice, and none sends a used code again`(code: DiagnosisCode) {
    for facts in Self.facts {
      let remedies = Diagnosis.of(code: code, facts: facts).remedies
      #expect(Set(remedies).count == remedies.count)
      #expect(!remedies.contains(.sendAgain) || FailureRow.row(of: code).comesBeforeSending)
    }
  }

  @Test(arguments: DiagnosisCode.allCases)
  func `every code is explained`(code: DiagnosisCode) {
    let explanation = Diagnosis.about(code)
    #expect(explanation.code == code)
    for sentence in [explanation.headline, explanation.meaning, explanation.wayOn, explanation.source] {
      #expect(sentence.hasSuffix(".") && isPlain(sentence), "\(sentence)")
    }
    #expect(explanation.causes.allSatisfy { $0.check == .cannot })
  }

  @Test(arguments: [
    DiagnosisCode.addressRefused, .hostNotFound, .connectionFailed, .proxyFailed, .certificateRefused, .tlsFailed,
  ])
  func `what is found before sending is not explained as sent`(code: DiagnosisCode) {
    #expect(Diagnosis.about(code).wayOn == "Nothing was sent. Mend this, then send it again.")
  }

  @Test(arguments: [DiagnosisCode.quotaExceeded, .spikeArrest, .apiFault, .apiError])
  func `what the API refuses is explained with a call, and not with a code`(code: DiagnosisCode) {
    #expect(Diagnosis.about(code).wayOn.hasSuffix("hen try again: a call uses nothing up."))
  }

  @Test func `a refused refresh is not suspected of what only an exchange carries`() {
    let unknown = ErrorEnvelope.tokenEndpoint(ServerError(code: "something_new"))
    let refresh = Diagnosis.of(envelope: unknown, status: 400, facts: Facts(operation: .refresh))
    #expect(
      refresh.causes.map(\.text) == ["The secret is another client ID's.", "A space or a line break inside a value."])
    let exchange = Diagnosis.of(envelope: unknown, status: 400, facts: Facts(operation: .codeExchange))
    #expect(exchange.causes.map(\.text).contains("The redirect URI is not the link's."))
  }

  @Test func `the catalog lists every code once, and each has a headline of its own`() {
    #expect(DiagnosisCatalog.all.map(\.code) == DiagnosisCode.allCases)
    #expect(Set(DiagnosisCatalog.all.map(\.headline)).count == DiagnosisCode.allCases.count)
    #expect(Set(DiagnosisCatalog.all.map(\.meaning)).count == DiagnosisCode.allCases.count)
  }

  @Test(arguments: DiagnosisCode.allCases)
  func `a code is lower-case words joined by hyphens`(code: DiagnosisCode) {
    let words = code.rawValue.split(separator: "-", omittingEmptySubsequences: false)
    #expect(words.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isLowercase && $0.isASCII } })
  }

  @Test(arguments: Remedy.allCases)
  func `a remedy's label is a few plain words without a full stop`(remedy: Remedy) {
    #expect(isPlain(remedy.label) && !remedy.label.hasSuffix(".") && (1...24).contains(remedy.label.count))
  }

  @Test func `values are looked at, and named but never quoted`() {
    var record = SignInRecord()
    record.clientID = Sourced("k3y From", .typed)
    record.clientSecret = Sourced(Secret("same"), .typed)
    record.failure = SignInFailure(.named(.refreshNotAuthenticated))
    #expect(
      Diagnosis.of(record)?.causes.first
        == Diagnosis.Cause(
          text: "A space or a line break inside a value.", advice: "Look at: client ID.", check: .yes))
    record.clientID?.value = "same"
    #expect(
      Diagnosis.of(record)?.causes.first
        == Diagnosis.Cause(
          text: "Client ID and secret are the same.", advice: "Most likely the first was copied twice.", check: .yes))
    record.clientSecret?.value = Secret("keapak-abc")
    record.failure = SignInFailure(.named(.patOrSAKUsed))
    #expect(
      Diagnosis.of(record)?.causes
        == [Diagnosis.Cause(text: "A value starts with KeapAK.", advice: "Look at: client secret.", check: .yes)])
  }

  @Test func `a text that names one credential alone excludes nothing`() {
    var record = SignInRecord()
    record.clientID = Sourced("k3y", .found)
    record.failure = SignInFailure(.named(.credentialsRefused))
    #expect(Diagnosis.of(record)?.causes.map(\.check) == [.cannot, .cannot, .cannot, .cannot])
  }

  @Test(arguments: DiagnosisCode.allCases)
  func `a code has one row and no other row's words`(code: DiagnosisCode) {
    #expect(FailureRow.all.filter { $0.code == code }.count == 1)
  }
}
