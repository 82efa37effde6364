import Foundation
import PracticeServer
import Testing

/// The pages in a real browser, one at a time.
@Suite(.serialized, .inOneBrowser, .timeLimit(.minutes(3))) struct `In a browser` {
  @Test func `the road goes from the portal over Allow to the callback with the code`() async throws {
    try await practice { walk in
      try await Browser.walk { browser in
        try await browser.open(walk.site.portal)
        #expect(try await browser.text("#application") == "my-first-integration")
        #expect(try await browser.text("#client_secret") == walk.card.clientSecret)
        #expect(try await browser.text("#status") == "active")
        #expect(try await browser.text("#created") == "Sat, 21 Nov 2026 13:08:31 GMT")
        let clientID = try await browser.text("#client_id")

        try await browser.open(
          walk.authorizeURL("client_id=\(clientID)&redirect_uri=\(walk.encodedCallback)&response_type=code&state=s7a7e")
        )
        #expect(try await browser.text("h1") == "my-first-integration asks for access to your Infusionsoft account")
        try await browser.click("#account-cd456")
        try await browser.click("#allow")
        let address = try await browser.address(beginning: walk.site.callback + "?code=")
        let code = try await browser.text("#code")
        #expect(address == walk.site.callback + "?code=\(code)&scope=full%7Ccd456.infusionsoft.com&state=s7a7e")
        #expect(try await browser.text("#scope") == "full|cd456.infusionsoft.com")

        let reply = try await walk.exchange(code, changing: ["redirect_uri": walk.encodedCallback])
        #expect(reply.status == 200)
      }
    }
  }

  @Test func `Allow with the usual redirect URI ends on the error page with the code in its address`() async throws {
    try await practice { walk in
      try await Browser.walk { browser in
        try await browser.open(walk.authorizeURL())
        try await browser.click("#allow")
        let address = try await browser.address(beginning: "https://localhost/callback?code=")
        #expect(address.hasSuffix("&scope=full%7Cab123.infusionsoft.com&state=s7a7e"))
        let code = try #require(address.firstMatch(of: /code=(\w{8})&/)?.1)
        let reply = try await walk.exchange(String(code))
        #expect(reply.status == 200)
      }
    }
  }

  @Test func `Deny comes back as an error`() async throws {
    try await practice { walk in
      try await Browser.walk { browser in
        try await browser.open(
          walk.authorizeURL("client_id=\(walk.card.clientID)&redirect_uri=\(walk.encodedCallback)&state=s7a7e"))
        try await browser.click("#deny")
        _ = try await browser.address(beginning: walk.site.callback + "?state=s7a7e&error=access_denied&")
        #expect(try await browser.text("#error") == "access_denied")
        #expect(try await browser.text("#error_description") == "User denied access to resource")
      }
    }
  }

  @Test func `the article's printed link lands on Account Central, and API Access generates both tokens`() async throws
  {
    try await practice { walk in
      try await Browser.walk { browser in
        try await browser.open(walk.site.authorizationEndpoint + "/client_id=\(walk.card.clientID)")
        #expect(try await browser.address(beginning: "http") == walk.site.accountCentral)
        #expect(try await browser.text("h1") == "Account Central")
        try await browser.click("#api-access")
        try await browser.type(walk.card.clientID, into: "#client_id")
        try await browser.type(walk.card.clientSecret, into: "#client_secret")
        #expect(try await browser.text("#generate") == "Generate API Token")
        try await browser.click("#generate")
        let access = try await browser.text("#access_token")
        let refresh = try await browser.text("#refresh_token")
        let info = try await walk.call("/crm/rest/v2/oauth/connect/userinfo", token: access)
        #expect(info.status == 200)
        let refreshed = try await walk.refresh(refresh)
        #expect(refreshed.status == 200)
      }
    }
  }

  @Test func `the Partner tab and an unknown client ID have pages of their own`() async throws {
    try await practice(.noAccountAttached) { walk in
      try await Browser.walk { browser in
        try await browser.open(walk.site.accountCentral)
        try await browser.click("#api-access")
        try await browser.click("#partner")
        try await browser.type(walk.card.clientID, into: "#client_id")
        try await browser.click("#generate")
        #expect(try await browser.text("#code").count == 8)
        try await browser.open(walk.authorizeURL("client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2F"))
        #expect(try await browser.text("h1") == "Invalid Client")
        try await browser.open(walk.authorizeURL())
        #expect(try await browser.text("form").contains("No account is attached to this login."))
        #expect(try await browser.text("aside").hasPrefix("The failure practised here is no-account-attached."))
      }
    }
  }
}
