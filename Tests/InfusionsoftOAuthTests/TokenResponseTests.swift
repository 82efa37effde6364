import Foundation
import InfusionsoftOAuth
import Testing

@Suite struct TokenResponseTests {
  let arrival = Date(timeIntervalSince1970: 1_795_266_510)

  func read(_ response: HTTPResponse) -> Result<Token, TokenError> {
    Result { () throws(TokenError) in try Token.read(response, origin: .codeExchange, arrivedAt: arrival) }
  }

  /// The token of a response without a `Date`.
  func token(
    access: String = "acc3ss", refresh: String? = "r3fresh", type: String? = "bearer",
    scope: String? = "full|ab123.infusionsoft.com", lifetime: TimeInterval? = 86399
  ) -> Token {
    Token(
      accessToken: Secret(access), refreshToken: refresh.map(Secret.init), tokenType: type, scope: scope,
      origin: .codeExchange, expiry: lifetime.map { .at(arrival.addingTimeInterval($0)) } ?? .unknown,
      lifetime: lifetime, arrivedAt: arrival, serverDate: nil,
      refreshExpiry: refresh.map { _ in arrival.addingTimeInterval(45 * 86400) })
  }

  @Test func `the vendor's response is read whole, by the server's clock`() {
    let response = HTTPResponse(
      200, [HTTPHeader("date", "Sat, 21 Nov 2026 13:08:00 GMT"), HTTPHeader("Content-Type", "application/json")],
      """
      {"access_token":"acc3ssTokenOf28Characters000","token_type":"bearer","expires_in":86399,\
      "refresh_token":"r3freshTokenOf32Characters000000","scope":"full|ab123.infusionsoft.com"}
      """)
    let server = Date(timeIntervalSince1970: 1_795_266_480)
    #expect(
      read(response)
        == .success(
          Token(
            accessToken: Secret("acc3ssTokenOf28Characters000"),
            refreshToken: Secret("r3freshTokenOf32Characters000000"), tokenType: "bearer",
            scope: "full|ab123.infusionsoft.com", account: "ab123", accountHost: "ab123.infusionsoft.com",
            origin: .codeExchange, expiry: .at(server.addingTimeInterval(86399)), lifetime: 86399, arrivedAt: arrival,
            serverDate: server, refreshExpiry: server.addingTimeInterval(45 * 86400), clockOffset: -30)))
  }

  @Test func `what varies in a response is read as it is meant`() {
    let rest = #""token_type":"bearer","refresh_token":"r3fresh","scope":"full|ab123.infusionsoft.com"}"#
    let table: [(body: String, token: Token)] = [
      (#"{"access_token":"acc3ss","expires_in":86399,"# + rest, token()),
      (#"{"access_token":"acc3ss","expires_in":"86399","# + rest, token()),
      (#"{"access_token":"acc3ss","expires_in":" 86399 ","# + rest, token()),
      (#"{"access_token":"acc3ss","expires_in":86399.0,"# + rest, token()),
      (#"{"access_token":"acc3ss","expires_in":0,"# + rest, token(lifetime: 0)),
      (#"{"access_token":"acc3ss","expires_in":-1,"# + rest, token(lifetime: nil)),
      (#"{"access_token":"acc3ss","expires_in":1e300,"# + rest, token(lifetime: nil)),
      (#"{"access_token":"acc3ss","expires_in":"inf","# + rest, token(lifetime: nil)),
      (#"{"access_token":"acc3ss","expires_in":"nan","# + rest, token(lifetime: nil)),
      (#"{"access_token":"acc3ss","expires_in":"soon","# + rest, token(lifetime: nil)),
      (#"{"access_token":"acc3ss","expires_in":null,"# + rest, token(lifetime: nil)),
      (#"{"access_token":"acc3ss","expires_in":[1],"# + rest, token(lifetime: nil)),
      (#"{"access_token":"acc3ss","# + rest, token(lifetime: nil)),
      (#"{"access_token":"acc3ss","error":null,"message":"ok","expires_in":86399,"# + rest, token()),
      (#"{"access_token":"acc3ss","error":"","more":{"a":[1,{}]},"expires_in":86399,"# + rest, token()),
      ("\u{FEFF}\r\n " + #"{"access_token":"acc3ss","expires_in":86399,"# + rest + "\n", token()),
      (
        #"{"access_token":"acc3ss","token_type":"Bearer","expires_in":86399,"refresh_token":"r3fresh"}"#,
        token(type: "Bearer", scope: nil)
      ),
      (#"{"access_token":"acc3ss"}"#, token(refresh: nil, type: nil, scope: nil, lifetime: nil)),
      (
        #"{"access_token":"acc3ss","refresh_token":"","token_type":7,"scope":"full"}"#,
        token(refresh: nil, type: "7", scope: "full", lifetime: nil)
      ),
      (#"{"access_token":"a\u00e9\/b"}"#, token(access: "aé/b", refresh: nil, type: nil, scope: nil, lifetime: nil)),
    ]
    for row in table { #expect(read(HTTPResponse(200, row.body)) == .success(row.token), "\(row.body)") }
  }

  @Test(arguments: [200, 201, 400, 500])
  func `the body decides, not the status`(status: Int) {
    #expect(read(HTTPResponse(status, #"{"access_token":"acc3ss"}"#)).isSuccess)
    let refusal = TokenRefusal(
      status: status,
      envelope: .tokenEndpoint(ServerError(code: "invalid_grant", description: "Invalid refresh token")))
    let error = #"{"error":"invalid_grant","error_description":"Invalid refresh token"}"#
    #expect(read(HTTPResponse(status, error)) == .failure(.refused(refusal)))
    #expect(read(HTTPResponse(status, #"{"access_token":"x","# + error.dropFirst())) == .failure(.refused(refusal)))
  }

  @Test func `what is no token response is told apart`() {
    let html = "<html><body>Service unavailable</body></html>"
    let type = [HTTPHeader("Content-Type", "text/html")]
    let location = [HTTPHeader("location", "https://localhost/login")]
    let tokenBody = #"{"access_token":"acc3ss"}"#
    let table: [(response: HTTPResponse, error: TokenError)] = [
      (HTTPResponse(302, location, tokenBody), .redirected(status: 302, location: "https://localhost/login")),
      (HTTPResponse(status: 307), .redirected(status: 307, location: nil)),
      (HTTPResponse(200, type, html), .notJSON(.init(status: 200, contentType: "text/html", beginning: html))),
      (HTTPResponse(404, html), .notJSON(.init(status: 404, contentType: nil, beginning: html))),
      (HTTPResponse(status: 401), .notJSON(.init(status: 401, contentType: nil, beginning: ""))),
      (HTTPResponse(503, type, html), .serverFailure(.init(status: 503, contentType: "text/html", beginning: html))),
      (HTTPResponse(status: 502), .serverFailure(.init(status: 502, contentType: nil, beginning: ""))),
      (
        HTTPResponse(200, String(repeating: "é", count: 1000)),
        .notJSON(.init(status: 200, contentType: nil, beginning: String(repeating: "é", count: 400)))
      ),
      (
        HTTPResponse(status: 200, body: [0xFF, 0x1B, 0x5B, 0x41]),
        .notJSON(.init(status: 200, contentType: nil, beginning: "\u{FFFD}\u{1B}[A"))
      ),
      (
        HTTPResponse(200, "access_token=acc3ss&expires_in=3"),
        .notJSON(.init(status: 200, contentType: nil, beginning: ""))
      ),
      (HTTPResponse(200, #"{"access_token":"acc3"#), .cutJSON(status: 200)),
      (HTTPResponse(200, #"  {"a":{"b":["}"],"c":"\"}"#), .cutJSON(status: 200)),
      (HTTPResponse(200, #"{"a":"\"}"#), .cutJSON(status: 200)),
      (HTTPResponse(500, "{"), .cutJSON(status: 500)),
      (HTTPResponse(200, "{}}"), .notJSON(.init(status: 200, contentType: nil, beginning: "{}}"))),
      (HTTPResponse(200, "{'a': 1}"), .notJSON(.init(status: 200, contentType: nil, beginning: "{'a': 1}"))),
      (HTTPResponse(200, "{}"), .missingAccessToken(status: 200)),
      (HTTPResponse(200, "[]"), .missingAccessToken(status: 200)),
      (HTTPResponse(200, "null"), .missingAccessToken(status: 200)),
      (HTTPResponse(200, #""acc3ss""#), .missingAccessToken(status: 200)),
      (HTTPResponse(200, #"{"access_token":""}"#), .missingAccessToken(status: 200)),
      (HTTPResponse(200, #"{"access_token":{"x":1}}"#), .missingAccessToken(status: 200)),
    ]
    for row in table {
      #expect(
        read(row.response) == .failure(row.error), "\(String(decoding: row.response.body.prefix(60), as: UTF8.self))")
    }
  }

  @Test func `a body of lists in lists ends in an error and not in a crash`() {
    let body = #"{"access_token":"# + String(repeating: "[", count: 200_000)
    #expect(read(HTTPResponse(200, body)) == .failure(.cutJSON(status: 200)))
  }

  @Test(arguments: ["Sat, 21 Nov", "", "yesterday"])
  func `an unreadable Date counts as none`(date: String) throws {
    let token = try read(
      HTTPResponse(200, [HTTPHeader("Date", date)], #"{"access_token":"a","expires_in":60}"#)
    ).get()
    #expect(token.serverDate == nil)
    #expect(token.clockOffset == nil)
    #expect(token.expiry == .at(arrival.addingTimeInterval(60)))
  }
}

extension Result {
  var isSuccess: Bool {
    switch self {
    case .success: true
    case .failure: false
    }
  }
}
