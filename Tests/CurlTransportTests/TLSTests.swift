import CurlTransport
import FlyingSocks
import Foundation
import InfusionsoftOAuth
import Testing

@Suite(.timeLimit(.minutes(1)))
struct TLSTests {
  typealias Claim = FailureTests.Claim

  /// The status of the answer to a GET.
  static func status(of url: String, _ transport: CurlTransport) async throws -> Int {
    try await transport.send(HTTPRequest(method: .get, url: url)).status
  }

  @Test func `a certificate that nobody vouches for is refused before anything is sent`() async throws {
    let server = try TLSServer(for: "IP:127.0.0.1")
    defer { server.stop() }
    #expect(
      await FailureTests.claim(of: "https://127.0.0.1:\(server.port)/") == Claim(.certificateRefused, wasSent: false))
  }

  @Test func `a certificate that was named is trusted`() async throws {
    let server = try TLSServer(for: "IP:127.0.0.1")
    defer { server.stop() }
    let transport = CurlTransport(caFile: server.certificate)
    #expect(try await Self.status(of: "https://127.0.0.1:\(server.port)/", transport) == 200)
  }

  @Test func `a trusted certificate for another name is refused`() async throws {
    let server = try TLSServer(for: "DNS:other.test")
    defer { server.stop() }
    let transport = CurlTransport(caFile: server.certificate)
    #expect(
      await FailureTests.claim(of: "https://localhost:\(server.port)/", transport)
        == Claim(.certificateRefused, wasSent: false))
  }

  @Test func `a certificate file that is not there is said and nothing sent`() async throws {
    let server = try TLSServer(for: "IP:127.0.0.1")
    defer { server.stop() }
    let transport = CurlTransport(caFile: server.certificate + ".missing")
    #expect(
      await FailureTests.claim(of: "https://127.0.0.1:\(server.port)/", transport)
        == Claim(.certificateRefused, wasSent: false))
  }

  @Test(arguments: [
    (["-tls1_1", "-cipher", "ALL:@SECLEVEL=0"], Claim(.tlsFailed, wasSent: false)),
    (["-tls1_2", "-Verify", "1"], Claim(.tlsFailed, wasSent: false)),
    // In TLS 1.3 the client is ready, and sends, before it learns that a certificate was wanted of it.
    (["-tls1_3", "-Verify", "1"], Claim(.connectionLost, wasSent: true)),
  ])
  func `a server with other demands is told from one with a bad certificate`(
    options: [String], expected: Claim
  ) async throws {
    let server = try TLSServer(for: "IP:127.0.0.1", options: options)
    defer { server.stop() }
    let transport = CurlTransport(caFile: server.certificate)
    #expect(await FailureTests.claim(of: "https://127.0.0.1:\(server.port)/", transport) == expected)
  }

  @Test func `SSL_CERT_FILE names the trusted certificates, unless the program does`() async {
    await #expect(processExitsWith: .success) {
      let server = try TLSServer(for: "IP:127.0.0.1")
      defer { server.stop() }
      let other = try TLSServer(for: "IP:127.0.0.1")
      defer { other.stop() }
      let url = "https://127.0.0.1:\(server.port)/"
      setenv("SSL_CERT_FILE", server.certificate, 1)
      #expect(try await TLSTests.status(of: url, CurlTransport()) == 200)
      let claim = await FailureTests.claim(of: url, CurlTransport(caFile: other.certificate))
      #expect(claim == Claim(.certificateRefused, wasSent: false))
    }
  }

  @Test func `through a proxy only the server's own answer counts`() async {
    await #expect(processExitsWith: .success) {
      let server = try TLSServer(for: "DNS:server.test")
      defer { server.stop() }
      let port = server.port
      let proxy = try ScriptedServer {
        try $0.readRequest()
        try $0.write("HTTP/1.1 200 Connection established\r\nX-Proxy: 1\r\n\r\n")
        try $0.join(port: port)
      }
      ProxyTests.useProxy(proxy.url)
      let response = try await CurlTransport(caFile: server.certificate)
        .send(HTTPRequest(method: .get, url: "https://server.test/"))
      #expect(response.status == 200)
      #expect(response.headers == [HTTPHeader("Content-type", "text/html")])
      let claim = await FailureTests.claim(of: "https://server.test/")
      #expect(claim == Claim(.certificateRefused, wasSent: false))
      #expect(proxy.requests.allSatisfy { $0.hasPrefix("CONNECT server.test:443 HTTP/1.1\r\n") })
      #expect(proxy.requests.count == 2)
    }
  }

  @Test func `a proxy with a certificate that nobody vouches for is the one to blame`() async {
    await #expect(processExitsWith: .success) {
      let server = try TLSServer(for: "IP:127.0.0.1")
      defer { server.stop() }
      ProxyTests.useProxy("https://127.0.0.1:\(server.port)")
      let claim = await FailureTests.claim(of: "https://nosuchhost.invalid/token")
      #expect(claim == Claim(.proxyFailed, wasSent: false))
    }
  }
}

extension Connection {
  /// Passes bytes on, both ways, between the client and a port of this machine, until one of them ends.
  func join(port: UInt16) throws {
    let other = try Socket(domain: Int32(sa_family_t(AF_INET)))
    try other.connect(to: .inet(ip4: "127.0.0.1", port: port))
    Thread.detachNewThread { [socket] in
      Self.pass(from: other, to: socket)
      shutdown(socket.file.rawValue, Int32(SHUT_RDWR))
    }
    Self.pass(from: socket, to: other)
    shutdown(other.file.rawValue, Int32(SHUT_RDWR))
  }

  private static func pass(from source: Socket, to target: Socket) {
    while let bytes = try? source.read(atMost: 65_536) {
      let data = Data(bytes)
      var index = data.startIndex
      while index < data.endIndex {
        guard let next = try? target.write(data, from: index) else { return }
        index = next
      }
    }
  }
}
