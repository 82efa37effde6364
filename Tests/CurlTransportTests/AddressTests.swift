import CurlTransport
import InfusionsoftOAuth
import Testing

@Suite(.timeLimit(.minutes(1)))
struct AddressTests {
  @Test(arguments: [
    "", "token", "127.0.0.1/", "//127.0.0.1/", "ftp://127.0.0.1/", "file:///etc/hostname", "http://", "https:///",
    "http://api.infusionsoft.com/token", "http://192.0.2.1/", "http://127.0.0.1.example.com/",
    "http://localhost.example.com/", "http://127.0.0.1@192.0.2.1/", "http://[::2]/", "http://128.0.0.1/",
    "http://0.0.0.0/", "http://localhost./", "https://user@127.0.0.1/",
    "https://user:pass@127.0.0.1/", "https://@127.0.0.1/", "https://127.0.0.1/\u{1B}", "https://127.0.0.1/\r\nX: 1",
    "https://127.0.0.1/a b", "https://127.0.0.1/\0", "https://127.0.0.1\0.example.com/", "https://127.0.0.1/\u{7F}",
  ])
  func `an address that is not to be sent to is refused`(url: String) async {
    #expect(
      await FailureTests.claim(of: url, CurlTransport(connectTimeout: .milliseconds(1)))
        == FailureTests.Claim(.addressRefused, wasSent: false))
  }

  @Test(arguments: [
    "http://127.0.0.1", "HTTP://127.0.0.1", "http://localhost", "http://LocalHost", "http://127.1", "http://2130706433",
    "http://0x7f.0.0.1",
  ])
  func `plain http goes to this machine, whatever its name`(base: String) async throws {
    let server = try ScriptedServer(answering: "HTTP/1.1 204 No Content\r\n\r\n")
    defer { server.stop() }
    let response = try await CurlTransport().send(HTTPRequest(method: .get, url: "\(base):\(server.port)/"))
    #expect(response.status == 204)
  }

  @Test(arguments: ["http://127.8.9.10:1/", "http://[::1]:1/", "http://[0:0:0:0:0:0:0:1]:1/"])
  func `other addresses of this machine are tried`(url: String) async {
    #expect(await FailureTests.claim(of: url) == FailureTests.Claim(.connectionFailed, wasSent: false))
  }
}
