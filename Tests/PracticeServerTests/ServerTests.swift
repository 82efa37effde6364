import Foundation
import PracticeServer
import Testing

@Suite struct `The practice server` {
  @Test func `says where everything is once it listens`() async throws {
    try await practice { walk in
      let site = walk.site
      let origin = "http://127.0.0.1:\(site.port)"
      #expect(
        [site.portal, site.authorizationEndpoint, site.tokenEndpoint, site.apiBase, site.accountCentral, site.callback]
          == ["/", "/app/oauth/authorize", "/token", "/crm", "/app/central/home", "/callback"].map { origin + $0 })
      #expect(site.accounts == ["ab123", "cd456"])
      #expect(site.card.clientID.wholeMatch(of: /practice-client-[a-z0-9]{4}/) != nil)
      #expect(site.card.clientSecret.wholeMatch(of: /practice-secret-[a-z0-9]{4}/) != nil)
      #expect([site.card.name, site.card.status] == ["my-first-integration", "active"])
      #expect(site.card.createdAt == TestClock.start)
    }
  }

  @Test func `listens on 127.0.0.1 alone`() async throws {
    try await practice { walk in
      // All of 127.0.0.0/8 is this machine, so a socket on every interface would answer here too.
      await #expect(throws: WireClient.Failure.connect(errno: ECONNREFUSED)) {
        try await WireClient.send("GET / HTTP/1.1", to: walk.site.port, host: "127.0.0.2", seconds: 2)
      }
    }
  }

  @Test func `refuses a port that is taken, at once`() async throws {
    try await practice { walk in
      let second = PracticeServer(configuration: PracticeConfiguration(port: walk.site.port))
      let begin = ContinuousClock.now
      await #expect(throws: PracticeServerError.portInUse(walk.site.port)) { try await second.start() }
      #expect(ContinuousClock.now - begin < .seconds(5))
    }
  }

  @Test func `refuses to start twice, and starts again after a stop with a new application`() async throws {
    let server = PracticeServer()
    let first = try await server.start()
    await #expect(throws: PracticeServerError.alreadyStarted) { try await server.start() }
    await server.stop()
    await #expect(throws: WireClient.Failure.connect(errno: ECONNREFUSED)) {
      try await WireClient.get("/", port: first.port)
    }
    let second = try await server.start()
    #expect(first.card.clientSecret != second.card.clientSecret)
    await server.stop()
  }

  @Test func `keeps its application's secret and generated tokens out of descriptions and dumps`() async throws {
    try await practice { walk in
      guard
        case .pair(let pair) = await walk.server.generateTokenPair(
          clientID: walk.card.clientID, clientSecret: walk.card.clientSecret)
      else {
        Issue.record("no pair")
        return
      }
      var text = "\(walk.site) \(walk.card) \(pair) \(GenerationOutcome.pair(pair)) "
      dump(walk.site, to: &text)
      dump(GenerationOutcome.pair(pair), to: &text)
      for secret in [walk.card.clientSecret, pair.accessToken, pair.refreshToken] { #expect(!text.contains(secret)) }
    }
  }

  @Test func `remembers each request without a value that was sent`() async throws {
    try await practice { walk in
      let code = await walk.code()
      let pair = try Walk.Pair(await walk.exchange(code))
      _ = try await walk.refresh(pair.refreshToken)
      _ = try await WireClient.post("/token", pair.refreshToken, port: walk.site.port)
      _ = try await WireClient.get("/token/" + pair.accessToken, method: "DELETE", port: walk.site.port)
      _ = try await WireClient.get("/app/oauth/authorize/client_id=" + walk.card.clientSecret, port: walk.site.port)
      let expected = [
        "1 2026-11-21T13:08:31Z DECIDE /app/oauth/authorize 302 [client_id redirect_uri response_type scope state]",
        "2 2026-11-21T13:08:31Z POST /token authorization_code 200 [client_id client_secret code grant_type redirect_uri]",
        "3 2026-11-21T13:08:31Z POST /token refresh_token 200 [grant_type refresh_token]",
        "4 2026-11-21T13:08:31Z POST /token 400 [(other)]",
        "5 2026-11-21T13:08:31Z DELETE (other) 404 []",
        "6 2026-11-21T13:08:31Z GET /app/oauth/authorize/(other) 302 []",
      ]
      let log = await walk.server.log
      #expect(log.map(\.description) == expected)
      let page = try await WireClient.get("/log", port: walk.site.port)
      #expect(page.body == expected.map { $0 + "\n" }.joined())
    }
  }

  @Test(arguments: [
    ("GET", "/nowhere", 404, nil), ("GET", "/token", 405, "POST"), ("PUT", "/", 405, "GET, HEAD"),
    ("DELETE", "/app/oauth/authorize", 405, "GET, HEAD, POST"), ("GET", "/token/", 404, nil),
    ("OPTIONS", "/token", 405, "POST"), ("GET", "/..%2f", 404, nil),
  ])
  func `answers what it does not have with a page`(
    method: String, path: String, status: Int, allow: String?
  ) async throws {
    try await practice { walk in
      let reply = try await WireClient.get(path, method: method, port: walk.site.port)
      #expect(reply.status == status)
      #expect(reply.header("Allow") == allow)
      #expect(reply.header("Content-Type") == "text/html;charset=UTF-8")
      #expect(reply.body.contains("Nothing here is real"))
    }
  }

  @Test func `answers HEAD like GET, without the body`() async throws {
    try await practice { walk in
      let whole = try await WireClient.get("/callback", port: walk.site.port)
      let head = try await WireClient.get("/callback", method: "HEAD", port: walk.site.port)
      #expect(head.body.isEmpty)
      #expect(head.headers == whole.headers)
    }
  }

  @Test(arguments: [65_537, 3_000_000]) func `does not take a body over its limit`(length: Int) async throws {
    try await practice { walk in
      let body = "code=" + String(repeating: "x", count: length - 5)
      let reply = try await WireClient.post("/token", body, port: walk.site.port)
      #expect(reply.status == 413)
    }
  }

  @Test(arguments: ["", "GET / HTTP/1.1\r\n", "GET / HTTP/1.1\r\nContent-Length: 9\r\n\r\nhalf"])
  func `goes on after a client that hangs up in the midst`(begun: String) async throws {
    try await practice { walk in
      await #expect(throws: WireClient.Failure.read(errno: EAGAIN)) {
        try await WireClient.send(begun, to: walk.site.port, seconds: 0.3)
      }
      let reply = try await WireClient.get("/", port: walk.site.port)
      #expect(reply.status == 200)
    }
  }

  @Test(
    arguments: [
      ("\r\n\r\n", 400), ("nonsense\r\n\r\n", 400), ("GET /\r\n\r\n", 400), ("GET  / HTTP/1.1\r\n\r\n", 400),
      ("GET callback HTTP/1.1\r\n\r\n", 400), ("GET / HTTP/2.0\r\n\r\n", 400), ("GET / GOPHER/1.1\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nHost\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost : a\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nX: a\r\n b\r\n\r\n", 400), ("GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\nx", 400),
      ("GET / HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n", 400),
      ("POST /token HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 411),
      ("GET / HTTP/1.1\r\nX: " + String(repeating: "x", count: 70_000), 431),
      ("GET http://127.0.0.1:1/nowhere HTTP/1.1\r\n\r\n", 404), ("GET http://127.0.0.1 HTTP/1.1\r\n\r\n", 400),
      ("GET / HTTP/1.0\r\nX: \u{FF}\r\n\r\n", 200),
    ])
  func `reads requests by the grammar, and says what is none`(request: String, status: Int) async throws {
    try await practice { walk in
      let reply = try await WireClient.send(request, to: walk.site.port)
      #expect(reply.status == status)
      #expect(reply.isWhole)
    }
  }
}
