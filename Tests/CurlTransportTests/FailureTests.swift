import CurlTransport
import FlyingSocks
import Foundation
import InfusionsoftOAuth
import Testing

@Suite(.timeLimit(.minutes(1)))
struct FailureTests {
  /// What a failure says, without libcurl's words, which change from one version to the next.
  struct Claim: Equatable {
    let reason: TransportError.Reason
    let wasSent: Bool
    var status: Int?

    init(_ reason: TransportError.Reason, wasSent: Bool, status: Int? = nil) {
      self.reason = reason
      self.wasSent = wasSent
      self.status = status
    }
  }

  /// What sending a code to the address ends with; nil if an answer came.
  static func claim(of url: String, _ transport: CurlTransport = CurlTransport()) async -> Claim? {
    let request = HTTPRequest(method: .post, url: url, form: [.init("code", .secret(Secret("c0de")))])
    do {
      _ = try await transport.send(request)
      return nil
    } catch {
      #expect(!error.detail.isEmpty)
      #expect(!error.detail.contains("c0de"))
      #expect(!error.detail.unicodeScalars.contains { $0.properties.generalCategory == .control })
      return Claim(error.reason, wasSent: error.wasSent, status: error.status)
    }
  }

  private static let longLine = "X: " + String(repeating: "x", count: 4_000) + "\r\n"

  @Test(arguments: [
    ("", Claim(.connectionLost, wasSent: true)),
    ("HTTP/1.1 100 Continue\r\n\r\n", Claim(.connectionLost, wasSent: true)),
    ("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{", Claim(.connectionLost, wasSent: true, status: 200)),
    (
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{",
      Claim(.connectionLost, wasSent: true, status: 200)
    ),
    (
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{",
      Claim(.malformedResponse, wasSent: true, status: 200)
    ),
    ("SSH-2.0-OpenSSH_9.2\r\n", Claim(.malformedResponse, wasSent: true)),
    ("\u{1B}[31m<html>\r\n", Claim(.malformedResponse, wasSent: true)),
    ("HTTP/1.1 abc\r\n\r\n", Claim(.malformedResponse, wasSent: true)),
    ("HTTP/1.1 200 OK\r\nX: a\0b\r\n\r\n", Claim(.malformedResponse, wasSent: true, status: 200)),
    ("HTTP/1.1 200 OK\r\nno colon\r\n\r\n", Claim(.malformedResponse, wasSent: true, status: 200)),
    ("HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n", Claim(.malformedResponse, wasSent: true, status: 200)),
    (
      "HTTP/1.1 200 OK\r\n" + String(repeating: longLine, count: 70) + "\r\n",
      Claim(.malformedResponse, wasSent: true, status: 200)
    ),
    (
      "HTTP/1.1 200 OK\r\nX: " + String(repeating: "x", count: 400_000) + "\r\n\r\n",
      Claim(.malformedResponse, wasSent: true, status: 200)
    ),
  ])
  func `an answer that is none says why`(answer: String, expected: Claim) async throws {
    let server = try ScriptedServer {
      try $0.readRequest()
      try $0.write(answer)
    }
    defer { server.stop() }
    #expect(await Self.claim(of: server.url) == expected)
    #expect(server.connectionCount == 1)
  }

  @Test func `a reset after the request is a lost connection`() async throws {
    let server = try ScriptedServer {
      try $0.readRequest()
      try $0.reset()
    }
    defer { server.stop() }
    #expect(await Self.claim(of: server.url) == Claim(.connectionLost, wasSent: true))
  }

  @Test(arguments: [
    ("", nil), ("HTTP/1.1 100 Continue\r\n\r\n", nil), ("HTTP/1.1 200 OK\r\n", 200),
    ("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{", 200),
  ])
  func `an answer that does not end is given up and counts as sent`(begun: String, status: Int?) async throws {
    let server = try ScriptedServer {
      try $0.readRequest()
      try $0.write(begun)
      $0.waitForClose()
    }
    defer { server.stop() }
    let transport = CurlTransport(totalTimeout: .seconds(1))
    #expect(await Self.claim(of: server.url, transport) == Claim(.timedOut, wasSent: true, status: status))
    #expect(server.requests.count == 1)
  }

  @Test func `a TLS handshake that is never answered is given up and not sent`() async throws {
    let server = try ScriptedServer { $0.waitForClose() }
    defer { server.stop() }
    let transport = CurlTransport(connectTimeout: .milliseconds(300))
    #expect(
      await Self.claim(of: "https://127.0.0.1:\(server.port)", transport) == Claim(.timedOut, wasSent: false))
    #expect(server.connectionCount == 1)
  }

  @Test func `a server that speaks no TLS is not sent anything`() async throws {
    let server = try ScriptedServer {
      _ = try $0.socket.read(atMost: 1)
      try $0.write("HTTP/1.1 400 Bad Request\r\n\r\n")
      $0.waitForClose()
    }
    defer { server.stop() }
    #expect(await Self.claim(of: "https://127.0.0.1:\(server.port)") == Claim(.tlsFailed, wasSent: false))
  }

  @Test func `a connection reset within the TLS handshake is not sent`() async throws {
    let server = try ScriptedServer {
      _ = try $0.socket.read(atMost: 1)
      try $0.reset()
    }
    defer { server.stop() }
    #expect(await Self.claim(of: "https://127.0.0.1:\(server.port)") == Claim(.tlsFailed, wasSent: false))
  }

  @Test func `where nothing listens the connection fails`() async throws {
    // Bound, so that nobody else gets the port, and never listening.
    let socket = try Socket(domain: Int32(sa_family_t(AF_INET)))
    defer { try? socket.close() }
    try socket.bind(to: .inet(ip4: "127.0.0.1", port: 0))
    #expect(
      try await Self.claim(of: "http://127.0.0.1:\(socket.boundPort)/") == Claim(.connectionFailed, wasSent: false))
  }

  @Test func `a name without an address is not found`() async {
    await #expect(processExitsWith: .success) {
      ProxyTests.forgetProxies()
      let claim = await FailureTests.claim(of: "https://nosuchhost.invalid/token")
      #expect(claim == Claim(.hostNotFound, wasSent: false))
    }
  }
}
