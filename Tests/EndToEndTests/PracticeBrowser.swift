import CurlTransport
import Foundation
import InfusionsoftOAuth
import Testing

/// Whoever opens the link and clicks Allow, over plain HTTP.
enum PracticeBrowser {
  /// Opens an authorize URL, allows what it asks for, and gives the address that the browser is sent to.
  static func allow(_ link: String, account: String = "ab123") async throws -> String {
    let transport = CurlTransport()
    let consent = try await transport.send(HTTPRequest(method: .get, url: link))
    let page = String(decoding: consent.body, as: UTF8.self)
    let token = try #require(page.firstMatch(of: /name="consent" value="([^"]+)"/)).1
    let form = try #require(URL(string: "/app/oauth/authorize", relativeTo: URL(string: link))).absoluteString
    let answer = try await transport.send(
      HTTPRequest(
        method: .post, url: form,
        form: [
          .init("consent", .open(String(token))), .init("account", .open(account)), .init("decision", .open("allow")),
        ]))
    return try #require(answer.header("Location"))
  }
}
