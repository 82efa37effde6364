import Foundation
import PracticeServer
import Testing

@Suite struct `the practice server` {
  @Test func `says where everything is once it listens`() async throws {
    try await withServer { server, site in
      let origin = "http://127.0.0.1:\(site.port)"
      #expect(site.portal == origin + "/")
      #expect(site.authorizationEndpoint == origin + "/app/oauth/authorize")
      #expect(site.tokenEndpoint == origin + "/token")
      #expect(site.apiBase == origin + "/crm")
      #expect(site.accountCentral == origin + "/app/central/home")
      #expect(site.accounts == ["ab123", "cd456"])
      #expect(site.card.name == "my-first-integration")
      #expect(site.card.status == "active")
      let portal = try await WireClient.get("/", port: site.port)
      #expect(portal.status == 200)
    }
  }
}

/// Runs a test against a server of its own.
func withServer(
  _ configuration: PracticeConfiguration = PracticeConfiguration(),
  _ body: (PracticeServer, PracticeSite) async throws -> Void
) async throws {
  let server = PracticeServer(configuration: configuration)
  let site = try await server.start()
  do {
    try await body(server, site)
  } catch {
    await server.stop()
    throw error
  }
  await server.stop()
}
