import PracticeServer
import Testing

@Suite struct `Account Central` {
  @Test func `generates a pair that works like any other`() async throws {
    try await practice { walk in
      let outcome = await walk.server.generateTokenPair(
        clientID: walk.card.clientID, clientSecret: walk.card.clientSecret, account: "cd456")
      guard case .pair(let pair) = outcome else {
        Issue.record("\(outcome)")
        return
      }
      let info = try await walk.call("/crm/rest/v2/oauth/connect/userinfo", token: pair.accessToken)
      #expect(info.header("x-keap-tenant-id") == "cd456.infusionsoft.com")
      let refreshed = try await walk.refresh(pair.refreshToken)
      #expect(refreshed.status == 200)
    }
  }

  @Test func `refuses what does not belong together`() async throws {
    try await practice { walk in
      let attempts = [
        (walk.card.clientID, "wr0ng", "ab123", "Invalid Client\nThe token could not be generated."),
        ("k3yFromElsewhere", walk.card.clientSecret, "ab123", "Invalid Client\nUnable to create access token."),
        (walk.card.clientID, walk.card.clientSecret, "ef789", "No such account\n"),
      ]
      for (id, secret, account, words) in attempts {
        let outcome = await walk.server.generateTokenPair(clientID: id, clientSecret: secret, account: account)
        guard case .page(let text) = outcome else {
          Issue.record("\(outcome)")
          continue
        }
        #expect(text.hasPrefix(words))
      }
    }
  }

  @Test func `forgives blanks around pasted values`() async throws {
    try await practice { walk in
      let body =
        "tab=personal&account=ab123&client_id=+\(walk.card.clientID)%0A&client_secret=\(walk.card.clientSecret)+"
      let page = try await WireClient.post("/app/central/api-access", body, port: walk.site.port)
      #expect(page.status == 200)
      #expect(page.body.contains("<dt>Refresh token</dt>"))
    }
  }

  @Test func `gives on its Partner tab a code whose redirect URI is the word null`() async throws {
    try await practice { walk in
      let page = try await WireClient.post(
        "/app/central/api-access", "tab=partner&client_id=\(walk.card.clientID)", port: walk.site.port)
      let code = String(try #require(page.body.firstMatch(of: /id="code">(\w{8})</)?.1))
      let usual = try await walk.exchange(code)
      #expect(usual.body == #"{"error":"invalid_request","error_description":"Invalid redirect_uri"}"#)
      let null = try await walk.exchange(code, changing: ["redirect_uri": "null"])
      #expect(null.status == 200)
    }
  }
}
