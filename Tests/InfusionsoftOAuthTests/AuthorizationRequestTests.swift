import InfusionsoftOAuth
import Testing

@Suite struct AuthorizationRequestTests {
  @Test func `the link holds five parameters in the order of the article`() {
    #expect(
      AuthorizationRequest.sample().url
        == "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3yFromTheDeveloperPortal"
        + "&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=s7ateOfThisRequest0001")
  }

  @Test func `blanks are written as %20 and a plus sign as %2B`() {
    let request = AuthorizationRequest(
      endpoint: "https://localhost/authorize", clientID: "a b+c&d=é", redirectURI: "https://localhost/a?b=c#d",
      state: AuthorizationState("-_~."))
    #expect(
      request.url
        == "https://localhost/authorize?client_id=a%20b%2Bc%26d%3D%C3%A9"
        + "&redirect_uri=https%3A%2F%2Flocalhost%2Fa%3Fb%3Dc%23d&response_type=code&scope=full&state=-_~.")
  }

  @Test(arguments: [
    ("https://localhost/authorize", "https://localhost/authorize?client_id="),
    ("https://localhost/authorize?", "https://localhost/authorize?client_id="),
    ("https://localhost/authorize?a=b", "https://localhost/authorize?a=b&client_id="),
    ("https://localhost/authorize?a=b&", "https://localhost/authorize?a=b&client_id="),
  ])
  func `an endpoint's own query is kept`(endpoint: String, beginning: String) {
    #expect(AuthorizationRequest.sample().moved(to: endpoint).url.hasPrefix(beginning))
  }

  @Test func `the other host takes the same request with the same state`() {
    let request = AuthorizationRequest.sample()
    let moved = request.moved(to: Endpoints.infusionsoft(.accounts).authorization)
    #expect(
      moved.url == request.url.replacing("https://signin.infusionsoft.com/", with: "https://accounts.infusionsoft.com/")
    )
    #expect(moved.state == request.state)
    #expect(moved.moved(to: request.endpoint) == request)
  }

  @Test func `the vendor's endpoints differ only in the sign-in host`() {
    #expect(
      Endpoints.infusionsoft()
        == Endpoints(
          authorization: "https://signin.infusionsoft.com/app/oauth/authorize",
          token: "https://api.infusionsoft.com/token", api: "https://api.infusionsoft.com/crm"))
    #expect(
      Endpoints.infusionsoft(.accounts)
        == Endpoints(
          authorization: "https://accounts.infusionsoft.com/app/oauth/authorize",
          token: "https://api.infusionsoft.com/token", api: "https://api.infusionsoft.com/crm"))
    #expect(SignInHost.allCases.map(\.other) == [.accounts, .signin])
  }
}

@Suite struct AuthorizationStateTests {
  /// Hands out prepared numbers, the last one for ever.
  struct Numbers: RandomNumberGenerator {
    var numbers: [UInt64]
    mutating func next() -> UInt64 { numbers.count > 1 ? numbers.removeFirst() : numbers[0] }
  }

  @Test func `128 random bits become 22 characters that need no encoding`() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<100 {
      let state = AuthorizationState.random(using: &generator)
      #expect(state.text.utf8.count == 22)
      #expect(FormEncoding.encode(state.text) == state.text)
    }
  }

  @Test func `base64's two special signs and its padding are replaced`() {
    var ones = Numbers(numbers: [.max])
    #expect(AuthorizationState.random(using: &ones).text == "_____________________w")
    var zeros = Numbers(numbers: [0])
    #expect(AuthorizationState.random(using: &zeros).text == "AAAAAAAAAAAAAAAAAAAAAA")
  }

  @Test func `no two states are the same`() {
    var generator = SystemRandomNumberGenerator()
    let states = (0..<1000).map { _ in AuthorizationState.random(using: &generator) }
    #expect(Set(states).count == 1000)
  }
}

@Suite struct FormEncodingTests {
  @Test(arguments: [
    ("a b", "a%20b"), ("+", "%2B"), ("é", "%C3%A9"), ("a-Z0._~", "a-Z0._~"), ("\u{0}\n", "%00%0A"), ("", ""),
  ])
  func `everything but the unreserved is encoded, and decoded again`(text: String, encoded: String) {
    #expect(FormEncoding.encode(text) == encoded)
    #expect(FormEncoding.decodeComponent(encoded.utf8) == text)
  }

  @Test(arguments: [
    ("a+b", "a b"), ("100%", "100%"), ("%4", "%4"), ("%zz", "%zz"), ("%c3%a9", "é"), ("%FF", "\u{FFFD}"),
    ("%%41", "%A"),
  ])
  func `what is broken is read as far as it goes`(encoded: String, text: String) {
    #expect(FormEncoding.decodeComponent(encoded.utf8) == text)
  }

  @Test func `fields keep their order, and a name without a value has an empty one`() {
    let fields = FormEncoding.decode("b=1&a=2=3&&c&=d")
    #expect(fields.map(\.name) == ["b", "a", "c", ""])
    #expect(fields.map(\.value) == ["1", "2=3", "", "d"])
  }

  @Test func `another scope and further parameters go into the link, and stay when it is moved`() {
    let request = AuthorizationRequest(
      endpoint: "https://a.example/authorize", clientID: "id", redirectURI: "https://localhost/",
      state: AuthorizationState("s"), scope: "read write",
      further: [.init(name: RequestParameter(rawValue: "login_hint"), value: "a b")])
    let query =
      "?client_id=id&redirect_uri=https%3A%2F%2Flocalhost%2F&response_type=code&scope=read%20write&state=s"
      + "&login_hint=a%20b"
    #expect(request.url == "https://a.example/authorize" + query)
    #expect(request.moved(to: "https://b.example/").url == "https://b.example/" + query)
  }
}
