import Foundation
import InfusionsoftOAuth
import PracticeServer
import Testing

/// What a stranger who uses the library meets: its page of documentation, and the sign-in that stands on it.
@Suite struct LibraryTests {
  @Test func `the documentation's example signs in at the practice server`() async throws {
    let server = PracticeServer()
    let site = try await server.start()
    let credentials = ClientCredentials(clientID: site.card.clientID, secret: Secret(site.card.clientSecret))
    let endpoints = Endpoints(
      authorization: site.authorizationEndpoint, token: site.tokenEndpoint, api: site.apiBase)
    let (token, email) = try await signIn(credentials, at: endpoints) { link in
      guard case .redirect(let address) = await server.decide(.allow(account: "ab123"), for: link) else { return "" }
      return address
    }
    await server.stop()
    #expect(token.account == "ab123")
    #expect(token.refreshToken != nil)
    #expect(email?.contains("@") == true)
    #expect(await server.log.map(\.path) == ["/app/oauth/authorize", "/token"] + apiPaths)
  }

  private let apiPaths = ["/crm/rest/v2/oauth/connect/userinfo", "/crm/rest/v1/account/profile"]

  @Test func `the documentation shows the example as it is compiled`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try String(
      contentsOf: root.appending(path: "Sources/InfusionsoftOAuth/InfusionsoftOAuth.docc/InfusionsoftOAuth.md"),
      encoding: .utf8)
    let example = try String(contentsOf: root.appending(path: "Tests/LibraryTests/SignIn.swift"), encoding: .utf8)
    let blocks = page.components(separatedBy: "```swift\n").dropFirst()
      .map { $0.components(separatedBy: "```")[0] }
    #expect(blocks == [example])
  }
}
