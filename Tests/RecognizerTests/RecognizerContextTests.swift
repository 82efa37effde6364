import InfusionsoftOAuth
import Recognizer
import Testing

/// What the recognizer says where something is known of the sign-in.
@Suite struct RecognizerContextTests {
  private let request = AuthorizationRequest(
    endpoint: "https://signin.infusionsoft.com/app/oauth/authorize", clientID: "k3yFromTheDeveloperPortal",
    redirectURI: "https://localhost/callback", state: AuthorizationState("q7VhT2mZ0sLx9BdKc4RnWg"))
  private let earlier = AuthorizationRequest(
    endpoint: "https://signin.infusionsoft.com/app/oauth/authorize", clientID: "k3yFromTheDeveloperPortal",
    redirectURI: "https://localhost/callback", state: AuthorizationState("b1LkE9xUo5TzM3pYqW8sAg"))

  private func recognize(_ text: String, sent: Set<Secret> = []) -> Recognition {
    let context = Recognizer.Context(
      request: request, earlierRequests: [earlier], clientID: "k3yFromTheDeveloperPortal",
      clientSecret: Secret("s3cretFromThePortal"), redirectURI: "https://localhost/callback", sentCodes: sent)
    return Recognizer(context: context).recognize(text)
  }

  private func codes(_ recognition: Recognition) -> [FindingCode] { recognition.findings.map(\.code) }

  @Test(arguments: [
    ("https://localhost/callback?code=A7x9kQ2m&state=q7VhT2mZ0sLx9BdKc4RnWg", [FindingCode.stateMatches]),
    ("https://localhost/callback?code=A7x9kQ2m&state=b1LkE9xUo5TzM3pYqW8sAg", [.earlierAttempt]),
    ("https://localhost/callback?code=A7x9kQ2m&state=0fAn0therRun", [.stateUnknown]),
    ("https://localhost/callback?code=A7x9kQ2m", [.stateAbsent]),
    ("http://localhost/callback?code=A7x9kQ2m&state=q7VhT2mZ0sLx9BdKc4RnWg", [.stateMatches, .redirectedElsewhere]),
    ("https://localhost/Callback?code=A7x9kQ2m&state=q7VhT2mZ0sLx9BdKc4RnWg", [.stateMatches, .redirectedElsewhere]),
    (
      "https://shop.example/?code=A7x9kQ2m&state=q7VhT2mZ0sLx9BdKc4RnWg",
      [.stateMatches, .redirectedElsewhere, .ownSite]
    ),
    ("https://localhost/callback?error=access_denied&state=", [.accessDenied]),
    ("https://localhost/callback?error=access_denied&state=0fAn0therRun", [.stateUnknown, .accessDenied]),
  ])
  func `an answer is compared with the link it should answer`(_ text: String, _ findings: [FindingCode]) {
    #expect(codes(recognize(text)) == findings)
  }

  @Test func `an earlier attempt is named by its number`() {
    let finding = recognize("?code=A7x9kQ2m&state=b1LkE9xUo5TzM3pYqW8sAg").finding(.earlierAttempt)
    #expect(finding == Finding(.earlierAttempt, count: 0))
    #expect(finding?.message == "This address answers an earlier link of yours, number 1.")
  }

  @Test(arguments: ["A7x9kQ2m", "https://localhost/callback?code=A7x9kQ2m&state=q7VhT2mZ0sLx9BdKc4RnWg"])
  func `a code that was sent is known again`(_ text: String) {
    #expect(recognize(text, sent: [Secret("A7x9kQ2m")]).finding(.codeAlreadySent)?.severity == .error)
    #expect(recognize(text, sent: [Secret("B8y0lR3n")]).finding(.codeAlreadySent) == nil)
  }

  @Test func `a known state decides whether a line belongs to the address`() {
    let recognition = recognize("https://localhost/callback?code=A7x9kQ2m&state=q7VhT2mZ0sLx9BdKc4Rn\nWg")
    #expect(codes(recognition) == [.wrappedLines, .stateMatches])
    #expect(recognition.readings == [])
  }

  @Test func `values of the other fields are known`() {
    #expect(
      recognize(" k3yFromTheDeveloperPortal ")
        == Recognition(kind: .clientID("k3yFromTheDeveloperPortal"), findings: [Finding(.clientIDInWrongField)]))
    #expect(
      recognize("\"s3cretFromThePortal\"")
        == Recognition(
          kind: .clientSecret(Secret("s3cretFromThePortal")),
          findings: [Finding(.quotesRemoved), Finding(.secretInWrongField)]))
    #expect(recognize("credentials-refused") == Recognition(kind: .diagnosisCode("credentials-refused")))
  }

  @Test func `client ID and secret that are the same text are said to be`() {
    let context = Recognizer.Context(clientID: "same0ne", clientSecret: Secret("same0ne"))
    let recognition = Recognizer(context: context).recognize("same0ne")
    #expect(recognition.findings.map(\.code) == [.clientIDEqualsSecret, .secretInWrongField])
  }

  @Test func `the redirect URI alone is an answer without its code`() {
    let context = Recognizer.Context(redirectURI: "https://shop.example/back")
    let recognition = Recognizer(context: context).recognize("https://shop.example/back")
    #expect(recognition.kind.name == "redirect-without-code")
    #expect(recognition.findings == [Finding(.codeMissing, value: "https://shop.example/back")])
  }

  @Test(arguments: [
    "https://shop.example/s3cretFromThePortal?code=A7x9kQ2m&state=q7VhT2mZ0sLx9BdKc4RnWg",
    "https://localhost/callback?code=A7x9kQ2m&state=s3cretFromThePortal",
    "https://localhost/callback?error=access_denied&error_description=not+s3cretFromThePortal",
    "https://localhost/s3cretFromThePortal",
  ])
  func `a secret that is known is hidden in the middle of an address`(_ text: String) {
    let recognition = recognize(text)
    let shown = shown(recognition)
    #expect(shown.filter { $0.contains("s3cret") } == [])
    #expect(shown.contains { $0.contains("•••••••••••••••••••") })
    if case .redirect(let address) = recognition.kind { #expect(address.code == Secret("A7x9kQ2m")) }
  }

  @Test func `a secret that is known is hidden in a link, and the link is not repaired with it`() throws {
    let recognition = recognize(request.url + "&note=s3cretFromThePortal")
    guard case .authorizeURL(let reading) = recognition.kind else {
      Issue.record("\(recognition.kind.name)")
      return
    }
    #expect(!reading.shown.contains("s3cret"))
    #expect(reading.repaired?.contains("s3cret") != true)
    #expect(shown(recognition).filter { $0.contains("s3cret") } == [])
  }

  /// All that a page or the command would show of a text.
  private func shown(_ recognition: Recognition) -> [String] {
    let parts = recognition.parts.compactMap { part -> String? in
      if case .open(let text) = part.value { text } else { nil }
    }
    return parts
      + recognition.findings.flatMap { [$0.message, $0.value ?? "", $0.expected ?? "", $0.mark?.text ?? ""] }
  }

  @Test func `the secret is found wherever it stands`() {
    let link = request.url.replacing("k3yFromTheDeveloperPortal", with: "s3cretFromThePortal")
    #expect(codes(recognize(link)) == [.secretInWrongField])
    #expect(codes(recognize("Our link is https://localhost/callback, and s3cretFromThePortal")).last == .secretInText)
  }
}

/// What becomes of links where something is known of the sign-in.
@Suite struct RecognizerRepairTests {
  private let request = AuthorizationRequest(
    endpoint: "https://signin.infusionsoft.com/app/oauth/authorize", clientID: "k3yFromTheDeveloperPortal",
    redirectURI: "https://localhost/callback", state: AuthorizationState("q7VhT2mZ0sLx9BdKc4RnWg"))

  private func reading(_ link: String, in context: Recognizer.Context) throws -> AuthorizeURLReading {
    guard case .authorizeURL(let reading) = Recognizer(context: context).recognize(link).kind else {
      throw ExpectedALink()
    }
    return reading
  }

  private struct ExpectedALink: Error {}

  @Test(arguments: [
    "https://signin.infusionsoft.com/app/oauth/authorize/client_id=k3yFromTheDeveloperPortal",
    "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3yFromTheDeveloperPortal",
    "https://signin.infusionsoft.com/app/oauth/authorise",
    "http://signin.infusionsoft.com/app/oauth/authorize/?redirect_url=https://localhost/callback",
    "https://signin.infusionsoft.co/app/oauth/authorize?client_id=k3yFromTheDeveloperPortal&client_secret=s3cret",
    "https://api.infusionsoft.com/app/oauth/authorize?response_type=code?scope=full",
  ])
  func `a broken link becomes the link of this sign-in`(_ link: String) throws {
    let reading = try reading(link, in: Recognizer.Context(request: request))
    #expect(reading.repaired == request.url)
    #expect(reading.isComplete == false)
  }

  @Test func `the link of this sign-in is complete and stays as it is`() throws {
    let reading = try reading(request.url, in: Recognizer.Context(request: request))
    #expect(reading.isComplete)
    #expect(reading.repaired == request.url)
    #expect(reading.repairs == [])
  }

  @Test func `the article's link is known and mended part by part`() throws {
    let link = "https://signin.infusionsoft.com/app/oauth/authorize/client_id=k3yFromTheDeveloperPortal"
    let reading = try reading(link, in: Recognizer.Context(request: request))
    #expect(reading.isArticleForm)
    #expect(
      reading.repairs.map(\.message) == [
        "/ became ?",
        "redirect_uri=https://localhost/callback was added",
        "response_type=code was added",
        "scope=full was added",
        "state=q7VhT2mZ0sLx9BdKc4RnWg was added",
      ])
  }

  @Test func `the parts of another application's link are not mixed with ours`() throws {
    let link = "https://signin.infusionsoft.com/app/oauth/authorize/client_id=an0therKey"
    let reading = try reading(link, in: Recognizer.Context(request: request))
    #expect(
      reading.repaired
        == "https://signin.infusionsoft.com/app/oauth/authorize?client_id=an0therKey&response_type=code&scope=full")
  }

  @Test func `an http redirect URI is said and kept`() throws {
    let link =
      "https://signin.infusionsoft.com/app/oauth/authorize/client_id=k3y&redirect_uri=http://shop.example/oauth/back"
    let reading = try reading(link, in: Recognizer.Context())
    #expect(
      reading.repaired
        == "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y"
        + "&redirect_uri=http%3A%2F%2Fshop.example%2Foauth%2Fback&response_type=code&scope=full")
  }

  @Test(arguments: [
    ("client_id=k3y;response_type=code&scope=full", "client_id=k3y&response_type=code&scope=full"),
    ("client_id=k3y&client_id=k3y", "client_id=k3y&response_type=code&scope=full"),
    ("client_id=k3y&note=my+shop", "client_id=k3y&response_type=code&scope=full&note=my%20shop"),
    ("client_id=%20k3y", "client_id=k3y&response_type=code&scope=full"),
    ("client_id=k3y&scope=contacts", "client_id=k3y&response_type=code&scope=contacts"),
    ("client_id=k3y&response_type=token", "client_id=k3y&response_type=token&scope=full"),
    ("client_id=k3y&client_secret=s3cret", "client_id=k3y&response_type=code&scope=full"),
    ("client_id=k3y&code=A7x9kQ2m", "client_id=k3y&response_type=code&scope=full"),
  ])
  func `form is repaired and meaning kept`(_ query: String, _ repaired: String) throws {
    let endpoint = "https://accounts.infusionsoft.com/app/oauth/authorize?"
    #expect(try reading(endpoint + query, in: Recognizer.Context()).repaired == endpoint + repaired)
  }

  @Test(arguments: ["", "client_id=", "client_id={client_id}", "client_id=KeapAK-0123456789abcdef"])
  func `a link without a usable client ID is not repaired`(_ query: String) throws {
    let link = "https://signin.infusionsoft.com/app/oauth/authorize?" + query
    #expect(try reading(link, in: Recognizer.Context()).repaired == nil)
  }

  @Test func `the practice server's link is as good as the vendor's`() throws {
    let practice = AuthorizationRequest(
      endpoint: "http://127.0.0.1:43121/app/oauth/authorize", clientID: "practice-client-5t8w",
      redirectURI: "https://localhost/callback", state: AuthorizationState("q7VhT2mZ0sLx9BdKc4RnWg"))
    let reading = try reading(practice.url, in: Recognizer.Context(request: practice))
    #expect(reading.isComplete)
    #expect(reading.repaired == practice.url)
  }

  @Test func `the place of the missing question mark can be pointed at`() throws {
    let link = "https://signin.infusionsoft.com/app/oauth/authorize/client_id=k3yFromTheDeveloperPortal"
    let finding = try #require(Recognizer().recognize(link).finding(.questionMarkMissing))
    let excerpt = try #require(finding.mark?.excerpt(width: 45))
    #expect(excerpt.text == "…/oauth/authorize/client_id=k3yFromTheDevelo…")
    #expect(excerpt.carets == "                 ^")
    #expect(finding.brief == "\"?\" is missing before client_id")
    #expect(finding.message == "The path ends in /client_id=…: a \"?\" belongs there.")
  }
}
