import CurlTransport
import FlyingSocks
import Foundation
import InfusionsoftOAuth
import Testing

/// Each test runs in a process of its own, for the environment is one for all.
@Suite(.timeLimit(.minutes(1)))
struct ProxyTests {
  private static let variables = [
    "http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY",
  ]

  /// Takes every proxy out of the environment.
  static func forgetProxies() {
    for variable in variables { unsetenv(variable) }
  }

  /// Names one proxy in every variable there is.
  static func useProxy(_ url: String) {
    for variable in variables.prefix(5) { setenv(variable, url, 1) }
    for variable in variables.suffix(2) { unsetenv(variable) }
  }

  private static let refusal = "HTTP/1.1 403 Forbidden\r\nX-Proxy: 1\r\nContent-Length: 0\r\n\r\n"

  @Test func `a request to this machine passes no proxy`() async {
    await #expect(processExitsWith: .success) {
      let proxy = try ScriptedServer(answering: Self.refusal)
      Self.useProxy(proxy.url)
      let server = try ScriptedServer(answering: "HTTP/1.1 204 No Content\r\n\r\n")
      for host in ["127.0.0.1", "localhost", "127.1"] {
        let request = HTTPRequest(method: .get, url: "http://\(host):\(server.port)/")
        #expect(try await CurlTransport().send(request).status == 204)
        let claim = await FailureTests.claim(of: "https://\(host):1/")
        #expect(claim == FailureTests.Claim(.connectionFailed, wasSent: false))
      }
      let claim = await FailureTests.claim(of: "https://[::1]:1/")
      #expect(claim == FailureTests.Claim(.connectionFailed, wasSent: false))
      #expect(proxy.connectionCount == 0)
    }
  }

  @Test func `a proxy that refuses is the one to blame`() async {
    await #expect(processExitsWith: .success) {
      let proxy = try ScriptedServer(answering: Self.refusal)
      Self.useProxy(proxy.url)
      let claim = await FailureTests.claim(of: "https://nosuchhost.invalid/token")
      #expect(claim == FailureTests.Claim(.proxyFailed, wasSent: false))
      #expect(proxy.requests.map { $0.prefix { $0 != "\r\n" } } == ["CONNECT nosuchhost.invalid:443 HTTP/1.1"])
    }
  }

  @Test func `a proxy that hangs up is the one to blame`() async {
    await #expect(processExitsWith: .success) {
      let proxy = try ScriptedServer(answering: "")
      Self.useProxy(proxy.url)
      let claim = await FailureTests.claim(of: "https://nosuchhost.invalid/token")
      #expect(claim == FailureTests.Claim(.proxyFailed, wasSent: false))
    }
  }

  @Test func `a proxy that speaks no HTTP is the one to blame`() async {
    await #expect(processExitsWith: .success) {
      let proxy = try ScriptedServer(answering: "SSH-2.0-OpenSSH_9.2\r\n")
      Self.useProxy(proxy.url)
      let claim = await FailureTests.claim(of: "https://nosuchhost.invalid/token")
      #expect(claim == FailureTests.Claim(.proxyFailed, wasSent: false))
    }
  }

  @Test func `a SOCKS proxy that hangs up is the one to blame`() async {
    await #expect(processExitsWith: .success) {
      let proxy = try ScriptedServer { _ = try $0.socket.read(atMost: 1) }
      Self.useProxy("socks5h://127.0.0.1:\(proxy.port)")
      let claim = await FailureTests.claim(of: "https://nosuchhost.invalid/token")
      #expect(claim == FailureTests.Claim(.proxyFailed, wasSent: false))
    }
  }

  @Test func `a proxy that is silent is given up and not sent anything`() async {
    await #expect(processExitsWith: .success) {
      let proxy = try ScriptedServer { $0.waitForClose() }
      Self.useProxy(proxy.url)
      let claim = await FailureTests.claim(
        of: "https://nosuchhost.invalid/token", CurlTransport(connectTimeout: .milliseconds(300)))
      #expect(claim == FailureTests.Claim(.timedOut, wasSent: false))
    }
  }

  @Test func `where no proxy listens the proxy fails, and the name of one may be unknown`() async {
    await #expect(processExitsWith: .success) {
      let socket = try Socket(domain: Int32(sa_family_t(AF_INET)))
      try socket.bind(to: .inet(ip4: "127.0.0.1", port: 0))
      for proxy in ["http://127.0.0.1:\(try socket.boundPort)", "http://nosuchproxy.invalid:3128"] {
        Self.useProxy(proxy)
        let claim = await FailureTests.claim(of: "https://nosuchhost.invalid/token")
        #expect(claim == FailureTests.Claim(.proxyFailed, wasSent: false))
      }
    }
  }

  @Test func `what no_proxy names passes no proxy`() async {
    await #expect(processExitsWith: .success) {
      let proxy = try ScriptedServer(answering: Self.refusal)
      Self.useProxy(proxy.url)
      setenv("no_proxy", ".invalid", 1)
      let claim = await FailureTests.claim(of: "https://nosuchhost.invalid/token")
      #expect(claim == FailureTests.Claim(.hostNotFound, wasSent: false))
      #expect(proxy.connectionCount == 0)
    }
  }
}
