import Foundation
import PracticeServer
import Testing

@Suite struct `The token endpoint` {
  @Test func `gives a pair for a code, in the vendor's order and shapes`() async throws {
    try await practice { walk in
      let reply = try await walk.exchange(await walk.code(account: "cd456"))
      let pair = try Walk.Pair(reply)
      #expect(pair.accessToken.wholeMatch(of: /[A-Za-z0-9]{28}/) != nil)
      #expect(pair.refreshToken.wholeMatch(of: /[A-Za-z0-9]{32}/) != nil)
      let body =
        "{\"access_token\":\"\(pair.accessToken)\",\"token_type\":\"bearer\",\"expires_in\":86399,"
        + "\"refresh_token\":\"\(pair.refreshToken)\",\"scope\":\"full|cd456.infusionsoft.com\"}"
      #expect(
        reply
          == WireClient.Reply(
            status: 200,
            headers: [
              "Content-Type: application/json;charset=UTF-8", "Cache-Control: no-store", "Pragma: no-cache",
              "Date: Sat, 21 Nov 2026 13:08:31 GMT", "Content-Length: \(body.utf8.count)", "Connection: close",
            ],
            body: body, isWhole: true))
    }
  }

  @Test func `takes a code once`() async throws {
    try await practice { walk in
      let code = await walk.code()
      let first = try await walk.exchange(code)
      #expect(first.status == 200)
      let second = try await walk.exchange(code)
      #expect(second.status == 400)
      #expect(second.body == #"{"error":"invalid_grant","error_description":"Authorization code is invalid"}"#)
      let log = await walk.server.log
      #expect(
        log.filter { $0.grant == "authorization_code" }.map(\.outcome) == [
          .answered(status: 200), .answered(status: 400),
        ])
    }
  }

  @Test(arguments: [(59.0, 200), (60.0, 400)]) func `lets a code grow old in a minute`(
    age: Double, status: Int
  ) async throws {
    try await practice { walk in
      let code = await walk.code()
      walk.clock.advance(age)
      let reply = try await walk.exchange(code)
      #expect(reply.status == status)
      if status == 400 {
        #expect(reply.body == #"{"ErrorCode":"invalid_request","Error":"Invalid Authorization Code"}"#)
      }
    }
  }

  static let credentials =
    #"{"error":"invalid_grant","error_description":"Unable to authenticate username and password"}"#
  static let redirect = #"{"error":"invalid_request","error_description":"Invalid redirect_uri"}"#

  @Test(
    arguments: [
      ("client_secret", "wr0ng", 401, credentials),
      ("client_secret", nil, 401, credentials),
      ("client_id", nil, 401, credentials),
      (
        "client_id", "k3y%22FromElsewhere", 401,
        #"{"ErrorCode":"invalid_client","Error":"Invalid client id : k3y\"FromElsewhere. ClientId is Invalid"}"#
      ),
      ("redirect_uri", "https%3A%2F%2Flocalhost%2Fcallback%2F", 400, redirect),
      ("redirect_uri", "https%3A%2F%2FLOCALHOST%2Fcallback", 400, redirect),
      ("redirect_uri", "http%3A%2F%2Fshop.example%2F", 400, redirect),
      ("redirect_uri", nil, 400, #"{"ErrorCode":"invalid_request","Error":"Required param : redirect_uri"}"#),
      ("code", nil, 400, #"{"ErrorCode":"invalid_request","Error":"Required param : code"}"#),
      ("code", "A7x9kQ2m", 400, #"{"error":"invalid_grant","error_description":"Authorization code is invalid"}"#),
      (
        "grant_type", nil, 400,
        #"{"error":"invalid_request","error_description":"response_type or grant_type is required"}"#
      ),
      (
        "grant_type", "client_credentials", 400,
        #"{"error":"unsupported_grant_type","error_description":"#
          + #""grant_type must be authorization_code or refresh_token"}"#
      ),
    ] as [(String, String?, Int, String)])
  func `refuses an exchange with a wrong part, and the code lives on`(
    name: String, value: String?, status: Int, body: String
  ) async throws {
    try await practice { walk in
      let code = await walk.code()
      let reply = try await walk.exchange(code, changing: [name: value])
      #expect(reply.status == status)
      #expect(reply.body == body)
      #expect(reply.header("WWW-Authenticate") == nil)
      #expect(reply.header("Cache-Control") == "no-store")
      let right = try await walk.exchange(code)
      #expect(right.status == 200)
    }
  }

  @Test func `refuses an exchange with an Authorization header`() async throws {
    try await practice { walk in
      let header = Walk.basic(walk.card.clientID, walk.card.clientSecret)
      let reply = try await walk.exchange(await walk.code(), headers: [header])
      #expect(reply.status == 401)
      #expect(reply.body == Self.credentials)
      #expect(reply.header("WWW-Authenticate") == "Basic realm=\"practice\"")
    }
  }

  static let noGrant = #"{"error":"invalid_request","error_description":"response_type or grant_type is required"}"#
  static let noForm =
    #"{"error":"invalid_request","error_description":"Missing or invalid service_name","error_uri":"#
    + #""https://developer.infusionsoft.com/docs/read/Getting_Started_With_OAuth2"}"#

  @Test(arguments: [
    ("/token", "application/json", #"{"grant_type":"authorization_code"}"#, noGrant),
    ("/token", "application/x-www-form-urlencoded", "", noGrant),
    ("/token?grant_type=authorization_code&code=A7x9kQ2m", "application/x-www-form-urlencoded", "", noGrant),
    ("/token", "text/plain", "grant_type=authorization_code", noForm),
    ("/token", "multipart/form-data; boundary=b", "--b--", noForm),
    ("/token", "application/x-www-form-urlencoded", "grant_type=%zz", noForm),
    ("/token", "application/x-www-form-urlencoded", "grant_type=%FF", noForm),
    ("/token", "application/x-www-form-urlencoded", "grant_type=%4", noForm),
    (
      "/token", "Application/X-WWW-Form-Urlencoded; charset=utf-8", "grant_type=refresh_token&grant_type=refresh_token",
      #"{"error":"invalid_request","error_description":"A parameter is repeated"}"#
    ),
  ])
  func `takes a form in the body and nothing else`(
    target: String, type: String, body: String, answer: String
  ) async throws {
    try await practice { walk in
      let reply = try await WireClient.post(target, body, headers: ["Content-Type: \(type)"], port: walk.site.port)
      #expect(reply.status == 400)
      #expect(reply.body == answer)
    }
  }

  @Test func `rotates a refresh token, which ends the old pair`() async throws {
    try await practice { walk in
      let old = try await walk.pair()
      let reply = try await walk.refresh(old.refreshToken)
      let new = try Walk.Pair(reply)
      #expect(reply.status == 200)
      #expect(new.accessToken != old.accessToken)
      #expect(new.refreshToken != old.refreshToken)
      #expect(reply.body.contains(#""scope":"full|ab123.infusionsoft.com""#))

      let again = try await walk.refresh(old.refreshToken)
      #expect(again.status == 400)
      #expect(again.body == #"{"error":"invalid_request","error_description":"Invalid Refresh Token"}"#)
      let path = "/crm/rest/v2/oauth/connect/userinfo"
      let statuses = try await [walk.call(path, token: old.accessToken), walk.call(path, token: new.accessToken)]
      #expect(statuses.map(\.status) == [401, 200])
    }
  }

  @Test func `gives one pair to two that refresh at once`() async throws {
    try await practice { walk in
      let old = try await walk.pair()
      async let first = walk.refresh(old.refreshToken)
      async let second = walk.refresh(old.refreshToken)
      let statuses = try await [first.status, second.status]
      #expect(statuses.sorted() == [200, 400])
    }
  }

  @Test(arguments: [(45 * 86_400 - 1.0, 200), (45 * 86_400.0, 400)]) func `keeps a refresh token for 45 days`(
    age: Double, status: Int
  ) async throws {
    try await practice { walk in
      let pair = try await walk.pair()
      walk.clock.advance(age)
      let reply = try await walk.refresh(pair.refreshToken)
      #expect(reply.status == status)
    }
  }

  @Test func `refuses a refresh whose client is not proved by Basic`() async throws {
    try await practice(clientID: "k3yFromTheDeveloperPortal") { walk in
      let pair = try await walk.pair()
      let id = walk.card.clientID
      let secret = walk.card.clientSecret
      let body = "grant_type=refresh_token&refresh_token=\(pair.refreshToken)"
      let basic = Walk.basic(id, secret)
      let attempts: [(String, [String])] = [
        (body, []),
        (body + "&client_id=\(id)&client_secret=\(secret)", []),
        (body + "&client_id=\(id)", [basic]),
        (body, [Walk.basic(id, "wr0ng")]),
        (body, ["Authorization: Bearer \(pair.accessToken)"]),
        (body, ["Authorization: Basic \(id):\(secret)"]),
        (body, [basic.replacing("Basic ", with: "Basic  ")]),
      ]
      for (body, headers) in attempts {
        let reply = try await WireClient.post("/token", body, headers: headers, port: walk.site.port)
        #expect(reply.status == 401)
        #expect(reply.body == Self.credentials)
        #expect((reply.header("WWW-Authenticate") == nil) == headers.isEmpty)
      }
      let other = try await walk.refresh(pair.refreshToken, id: "k3yFromTheDeveloperPortal", secret: "any")
      #expect(other.body == #"{"error":"invalid_request","error_description":"Invalid Refresh Token"}"#)
      let right = try await walk.refresh(pair.refreshToken)
      #expect(right.status == 200)
    }
  }

  @Test func `takes the secret raw in Basic, colons and signs included`() async throws {
    try await practice(clientID: "k3y") { walk in
      let secret = "s:e%25c+r é"
      guard case .pair(let pair) = await walk.server.generateTokenPair(clientID: "k3y", clientSecret: secret) else {
        Issue.record("no pair")
        return
      }
      let reply = try await walk.refresh(pair.refreshToken, id: "k3y", secret: secret)
      #expect(reply.status == 200)
    }
  }
}
