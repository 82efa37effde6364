import Foundation
import InfusionsoftOAuth
import Setups
import TerminalUI
import Testing

@testable import Wizard

/// What a saved setup leads to once it is opened.
struct SavedSetupTests {
  private func opened(tokenURL: String = "https://api.infusionsoft.com/token") throws -> WizardDriver {
    var walk = WizardDriver()
    let token = Token.pasted(
      accessToken: Secret("4cc3ssT0ken"), refreshToken: Secret("r3fr3shT0ken"), account: "ab123", at: walk.now)
    var endpoints = Endpoints.infusionsoft()
    endpoints.token = tokenURL
    let setup = Setup(
      name: try SetupName("Customer 7"), endpoints: endpoints, host: tokenURL.contains("127.0.0.1") ? nil : .signin,
      clientID: "k3yFromTheDeveloperPortal", redirectURI: "https://localhost/callback",
      clientSecret: Secret("s3cretFromThePortal"), token: token, createdAt: walk.now)
    walk.happen(
      .setupsListed(
        [
          SetupSummary(
            name: setup.name, vault: .plain, account: "ab123", accessUntil: nil, refreshUntil: nil, savedAt: walk.now)
        ], interrupted: []))
    walk.press(.down, .down, .down, .down, .enter, .enter)
    walk.happen(.setupOpened(setup, .plain))
    return walk
  }

  @Test func `Esc on its tokens leads to a link that can be opened`() throws {
    var walk = try opened()
    #expect(walk.name == "token")
    walk.press(.escape)
    #expect(walk.name == "authorize")
    let link = try #require(walk.wizard.journey.link)
    #expect(link.contains("client_id=k3yFromTheDeveloperPortal"))
    #expect(walk.screen().lines.joined().contains("k3yFromTheDeveloperPortal"))
    walk.press(.character("c"))
    #expect(walk.effects == [.copy(.authorizeURL)])
  }

  @Test func `where its practice server is gone, that is the first cause`() throws {
    var walk = try opened(tokenURL: "http://127.0.0.1:40465/token")
    walk.press(.character("f"), .enter)
    let error = TokenError.transport(TransportError(.connectionFailed, wasSent: false, detail: "refused"))
    let attempt = try #require(walk.wizard.journey.record.requests.keys.max())
    walk.happen(.tokenAnswered(TokenOutcome(exchange: nil, result: .failure(error)), attempt: attempt, walk.moment))
    #expect(walk.screen().lines.contains { $0.contains("1  The practice server has stopped.") })
  }
}
