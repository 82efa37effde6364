import CurlTransport
import InfusionsoftOAuth
import Testing

@Suite(.timeLimit(.minutes(1)))
struct RequestTests {
  static let noContent = "HTTP/1.1 204 No Content\r\n\r\n"

  @Test func `a form arrives byte for byte`() async throws {
    let server = try ScriptedServer(answering: Self.noContent)
    defer { server.stop() }
    _ = try await CurlTransport().send(
      HTTPRequest(
        method: .post, url: server.url + "/token",
        headers: [.init("Authorization", .secret(Secret("Basic azN5OnMzY3IzdA==")))],
        form: [
          .init("grant_type", .open("authorization_code")), .init("code", .secret(Secret("c0de+/ Grüße"))),
          .init("redirect_uri", .open("https://localhost/callback")),
        ]))
    #expect(
      server.requests == [
        """
        POST /token HTTP/1.1\r
        Host: 127.0.0.1:\(server.port)\r
        User-Agent: infusionsoft-oauth/0.1.0\r
        Accept: application/json\r
        Content-Type: application/x-www-form-urlencoded\r
        Authorization: Basic azN5OnMzY3IzdA==\r
        Content-Length: 111\r
        \r
        grant_type=authorization_code&code=c0de%2B%2F%20Gr%C3%BC%C3%9Fe&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback
        """
      ])
  }

  @Test func `a GET without a form has no body and no type`() async throws {
    let server = try ScriptedServer(answering: Self.noContent)
    defer { server.stop() }
    _ = try await CurlTransport().send(
      HTTPRequest(
        method: .get, url: server.url + "/crm/../rest/v1/account/profile?a=b%20c&d#part",
        headers: [.init("X-Name", .open("Grüße")), .init("X-Nothing", .open(""))]))
    #expect(
      server.requests == [
        """
        GET /crm/../rest/v1/account/profile?a=b%20c&d HTTP/1.1\r
        Host: 127.0.0.1:\(server.port)\r
        User-Agent: infusionsoft-oauth/0.1.0\r
        Accept: application/json\r
        X-Name: Grüße\r
        X-Nothing:\r
        \r

        """
      ])
  }

  @Test func `a POST without a form says that its body is empty`() async throws {
    let server = try ScriptedServer(answering: Self.noContent)
    defer { server.stop() }
    _ = try await CurlTransport().send(HTTPRequest(method: .post, url: server.url))
    #expect(
      server.requests == [
        """
        POST / HTTP/1.1\r
        Host: 127.0.0.1:\(server.port)\r
        User-Agent: infusionsoft-oauth/0.1.0\r
        Accept: application/json\r
        Content-Length: 0\r
        \r

        """
      ])
  }

  @Test func `headers of the request stand instead of the program's own`() async throws {
    let server = try ScriptedServer(answering: Self.noContent)
    defer { server.stop() }
    _ = try await CurlTransport().send(
      HTTPRequest(
        method: .get, url: server.url, headers: [.init("accept", .open("*/*")), .init("USER-AGENT", .open("other"))]))
    #expect(
      server.requests == [
        "GET / HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\naccept: */*\r\nUSER-AGENT: other\r\n\r\n"
      ])
  }

  @Test func `a body of more than a mebibyte leaves whole and without being asked for`() async throws {
    let server = try ScriptedServer(answering: Self.noContent)
    defer { server.stop() }
    let value = String(repeating: "x", count: 1_100_000)
    let request = HTTPRequest(method: .post, url: server.url, form: [.init("v", .open(value))])
    let response = try await CurlTransport().send(request)
    #expect(response.status == 204)
    #expect(server.requests.map { $0.hasSuffix("\r\n\r\nv=" + value) } == [true])
    #expect(server.requests.map { $0.contains("Expect") } == [false])
  }

  @Test func `every request has a connection of its own`() async throws {
    let server = try ScriptedServer { connection in
      while true {
        try connection.readRequest()
        try connection.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: keep-alive\r\n\r\n{}")
      }
    }
    defer { server.stop() }
    let transport = CurlTransport()
    let request = HTTPRequest(method: .get, url: server.url)
    _ = try await transport.send(request)
    _ = try await transport.send(request)
    #expect(server.connectionCount == 2)
    #expect(server.requests.count == 2)
  }

  @Test(arguments: [
    ("Authorization", "Bearer t0ken\r\nX-Other: 1", "The header Authorization holds a control character"),
    ("Authorization", "Bearer t0ken\0", "The header Authorization holds a control character"),
    ("X: 1\r\nY", "2", "A header's name is empty or holds other than letters"),
    ("", "2", "A header's name is empty or holds other than letters"),
  ])
  func `a header that would become two is not sent`(name: String, value: String, detail: String) async throws {
    let server = try ScriptedServer(answering: Self.noContent)
    defer { server.stop() }
    let request = HTTPRequest(method: .get, url: server.url, headers: [.init(name, .secret(Secret(value)))])
    await #expect(throws: TransportError(.other, wasSent: false, detail: detail)) {
      try await CurlTransport().send(request)
    }
    #expect(server.connectionCount == 0)
  }
}
