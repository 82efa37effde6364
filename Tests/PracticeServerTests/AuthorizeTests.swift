import PracticeServer
import Testing

@Suite struct `The authorize endpoint` {
  @Test func `brings a code back with the scope's account and the state as it came`() async throws {
    try await practice { walk in
      let state = "a%20b%2Bc%26d%3D%C3%A9"
      let url = walk.authorizeURL(
        "client_id=\(walk.card.clientID)&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&state=\(state)")
      let outcome = await walk.server.decide(.allow(account: "cd456"), for: url)
      guard case .redirect(let address) = outcome else {
        Issue.record("\(outcome)")
        return
      }
      let pattern =
        /https:\/\/localhost\/callback\?code=([A-Za-z0-9]{8})&scope=full%7Ccd456\.infusionsoft\.com&state=(.*)/
      let match = try #require(address.wholeMatch(of: pattern))
      #expect(match.2 == state)
    }
  }

  @Test(arguments: [
    ("&state=s7a7e", "?state=s7a7e"), ("", "?state="),
  ])
  func `brings a denial back in the vendor's words`(state: String, beginning: String) async throws {
    try await practice { walk in
      let url = walk.authorizeURL(
        "client_id=\(walk.card.clientID)&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback" + state)
      #expect(
        await walk.server.decide(.deny, for: url)
          == .redirect(
            "https://localhost/callback" + beginning
              + "&error=access_denied&error_uri=https%3A%2F%2Fdeveloper.infusionsoft.com%2Fdocs%2Fread"
              + "%2FGetting_Started_With_OAuth2&error_description=User+denied+access+to+resource"))
    }
  }

  @Test(arguments: [
    "/client_id=k3yFromTheDeveloperPortal", "/", "", "?",
    "?client_id=CLIENT", "?client_id=CLIENT&redirect_uri=", "?client_id=CLIENT&redirect_uri=callback",
    "?client_id=CLIENT&redirect_uri=https%3A%2F%2Flocalhost%2F%23here", "?client_id=%zz",
    "?client_id=CLIENT&redirect_uri=javascript%3Aalert%281%29", "?client_id=CLIENT&redirect_uri=https%3A%2F%2F",
    "?client_id=CLIENT&redirect_uri=https%3A%2F%2Flocalhost%2F%0D%0ASet-Cookie%3A+a",
    "?client_id=CLIENT&redirect_uri=https%3A%2F%2Fab123%40localhost%2F",
  ])
  func `lands on Account Central where a link lacks a part, in a browser and without one`(rest: String) async throws {
    try await practice { walk in
      let target = "/app/oauth/authorize" + rest.replacing("CLIENT", with: walk.card.clientID)
      let reply = try await WireClient.get(target, port: walk.site.port)
      #expect(reply.status == 302)
      #expect(reply.header("Location") == "/app/central/home")
      let url = "http://127.0.0.1:\(walk.site.port)" + target
      #expect(await walk.server.decide(.allow(account: "ab123"), for: url) == .accountCentral)
    }
  }

  @Test(arguments: [
    ("&response_type=token", "error=unsupported_response_type&error_description=response_type%20must%20be%20code"),
    ("&scope=read", "error=invalid_scope&error_description=scope%20must%20be%20full"),
    ("&state=2", "error=invalid_request&error_description=Repeated%20parameter%3A%20state"),
  ])
  func `says in the redirect which parameter it does not take`(more: String, error: String) async throws {
    try await practice { walk in
      let query = "client_id=\(walk.card.clientID)&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback%3Fa%3Db&state=1"
      let reply = try await WireClient.get("/app/oauth/authorize?" + query + more, port: walk.site.port)
      #expect(reply.status == 302)
      #expect(reply.header("Location") == "https://localhost/callback?a=b&state=1&" + error)
    }
  }

  @Test func `shows the page Invalid Client for an unknown client ID`() async throws {
    try await practice { walk in
      let url = walk.authorizeURL("client_id=k3yFromElsewhere&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback")
      guard case .page(let text) = await walk.server.decide(.allow(account: "ab123"), for: url) else {
        Issue.record("no page")
        return
      }
      #expect(text.hasPrefix("Invalid Client\nUnable to create access token.\n"))
    }
  }

  @Test func `knows a given client ID with any secret`() async throws {
    try await practice(clientID: "k3yFromTheDeveloperPortal") { walk in
      let url = walk.authorizeURL(
        "client_id=k3yFromTheDeveloperPortal&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback")
      guard case .redirect(let address) = await walk.server.decide(.allow(account: "ab123"), for: url) else {
        Issue.record("no redirect")
        return
      }
      let code = try #require(address.firstMatch(of: /code=(\w+)/)?.1)
      let reply = try await walk.exchange(
        String(code), changing: ["client_id": "k3yFromTheDeveloperPortal", "client_secret": "wh4tever"])
      #expect(reply.status == 200)
    }
  }

  @Test(arguments: ["https://signin.infusionsoft.com/app/oauth/authorize?client_id=x", "not a URL", ""])
  func `decides nothing for a URL of another server`(url: String) async throws {
    try await practice { walk in
      guard case .page(let text) = await walk.server.decide(.deny, for: url) else {
        Issue.record("no page")
        return
      }
      #expect(text.hasPrefix("Not this server\n"))
    }
  }

  @Test func `takes an answer to its consent page once`() async throws {
    try await practice { walk in
      let target = String(walk.authorizeURL().dropFirst("http://127.0.0.1:\(walk.site.port)".count))
      let page = try await WireClient.get(target, port: walk.site.port)
      let token = try #require(page.body.firstMatch(of: /name="consent" value="(\w{24})"/)?.1)
      let body = "consent=\(token)&account=ab123&decision=allow"
      let first = try await WireClient.post("/app/oauth/authorize", body, port: walk.site.port)
      #expect(first.status == 302)
      #expect(first.header("Location")?.hasPrefix("https://localhost/callback?code=") == true)
      let second = try await WireClient.post("/app/oauth/authorize", body, port: walk.site.port)
      #expect(second.status == 400)
      #expect(second.body.contains("This page has been answered"))
    }
  }

  @Test func `shows text from the link as text, never as markup`() async throws {
    try await practice(clientID: "<b>'\"&") { walk in
      let target = "/app/oauth/authorize?client_id=%3Cb%3E%27%22%26&redirect_uri=https%3A%2F%2Flocalhost%2F"
      let page = try await WireClient.get(target, port: walk.site.port)
      #expect(page.body.contains("<h1>&lt;b&gt;&#39;&quot;&amp; asks for access"))
      let callback = try await WireClient.get("/callback?%3Cscript%3E=%3C%2Fcode%3E%1B", port: walk.site.port)
      #expect(
        callback.body.contains(
          "<dt>&lt;script&gt;</dt><dd><code id=\"&lt;script&gt;\">&lt;/code&gt;\u{FFFD}</code></dd>"))
    }
  }
}
