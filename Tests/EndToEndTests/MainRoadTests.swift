import Foundation
import PracticeServer
import Testing

extension RealTerminal {
  @Suite("The main road") struct MainRoad {
    @Test func `practice leads to a token in twelve keys at most`() async throws {
      try await TerminalSession.run(.practice) { terminal in
        #expect(try await terminal.walkToToken() <= 12)
        let screen = try await terminal.wait(for: "It opens the account ab123.")
        #expect(screen.rows[0] == " infusionsoft-oauth │  5 of 5 · Token                  account ab123   PRACTICE")
        #expect(screen.text.contains("23 h 59 min left"))
        #expect(screen.text.contains("44 d 23 h left"))
        #expect(screen.rows.allSatisfy { $0.count <= 80 })
      }
    }

    @Test func `a resize on the way loses nothing, down to a sentence and up to a large screen`() async throws {
      try await TerminalSession.run(.practice) { terminal in
        try await terminal.walkToLink()
        let link = try await terminal.screen().paragraph(startingWith: "http://127.0.0.1")
        try await terminal.resize(40, 12)
        let small = try await terminal.wait(for: "Open this link, sign in, click Allow:")
        #expect(small.paragraph(startingWith: "http://127.0.0.1") == link)
        try await terminal.resize(20, 5)
        try await terminal.wait(for: "This needs 40") { $0.text.hasPrefix("This needs 40") }
        #expect(
          try await terminal.screen().written.joined(separator: " ")
            == "This needs 40 columns and 12 rows; here are 20 and 5.")
        try await terminal.resize(120, 40)
        let large = try await terminal.wait(for: "3 of 5 · Authorize")
        #expect(large.paragraph(startingWith: "http://127.0.0.1") == link)
        try await terminal.walkFromLinkToToken()
        try await terminal.resize(40, 12)
        try await terminal.wait(for: "for the account in 40 columns") { screen in
          screen.text.contains("ab123") && screen.rows.allSatisfy { $0.count <= 40 }
        }
      }
    }

    @Test(arguments: ["LANG", "LC_ALL"])
    func `without UTF-8 the road is walked in ASCII from the first page on`(_ variable: String) async throws {
      let launch = variable == "LANG" ? Launch.practice.with("LANG", nil) : Launch.practice.with("LC_ALL", "C")
      try await TerminalSession.run(launch) { terminal in
        let welcome = try await terminal.wait(for: "> Practice")
        #expect(welcome.rows[0] == " infusionsoft-oauth |  Welcome                                    version 0.1.0")
        #expect(welcome.rows[1] == "--------------------+-----------------------------------------------------------")
        #expect(welcome.text.utf8.allSatisfy { $0 < 0x80 })
        try await terminal.walkToLink()
        #expect(try await terminal.screen().text.utf8.allSatisfy { $0 < 0x80 })
        try await terminal.walkFromLinkToToken()
        #expect(try await terminal.screen().text.utf8.allSatisfy { $0 < 0x80 })
      }
    }

    @Test func `without color a page says the same`() async throws {
      var texts: [String] = []
      for launch in [Launch.practice, Launch.practice.with("NO_COLOR", "1"), Launch.practice.with("TERM", "vt100")] {
        try await TerminalSession.run(launch) { terminal in
          try await terminal.wait(for: "Welcome")
          try await terminal.press("Enter", until: "1 of 5")
          try await terminal.press("Enter", until: "2 of 5")
          // The same text in both fields is a mistake, which a page shows in color.
          try await terminal.type("same")
          try await terminal.wait(for: "4 characters")
          try await terminal.press("Enter", until: "About the client secret")
          try await terminal.type("same")
          texts.append(try await terminal.wait(for: "! same as the client ID").text)
          let colors = try await terminal.tmux("capture-pane", "-p", "-e").contains(/\u{1B}\[[0-9;]*3[0-8]/)
          #expect(colors == (launch.environment.isEmpty))
        }
      }
      #expect(texts.count == 3 && Set(texts).count == 1)
    }

    @Test func `a practice server of its own is signed in to like any other vendor`() async throws {
      try await TerminalSession.run(.program("practice", "--json")) { server in
        let site = try await server.practiceSite()
        let launch = Launch.program(
          "--client-id", site.clientID, "--authorize-url", site.authorizeURL, "--token-url", site.tokenURL,
          "--api-url", site.apiURL)
        try await TerminalSession.run(launch) { terminal in
          try await terminal.wait(for: "Welcome")
          try await terminal.press("Enter", until: "About the client secret")
          try await terminal.paste(" \(site.clientSecret)\n")
          try await terminal.wait(for: "removed.")
          try await terminal.press("Enter", until: "About the redirect URI")
          try await terminal.press("Enter", until: "3 of 5")
          let link = try await terminal.screen().paragraph(startingWith: "http://127.0.0.1")
          let address = try await PracticeBrowser.allow(link, account: "cd456")
          try await terminal.press("Enter", until: "4 of 5")
          try await terminal.paste(address + "\n")
          try await terminal.wait(for: "Nothing has been sent yet.")
          let token = try await terminal.press("Enter", until: "5 of 5")
          #expect(token.text.contains("It opens the account cd456."))
          #expect(!token.text.contains("PRACTICE"))
        }
        try await server.press("C-c")
        #expect(try await server.ending() == .restored(status: 130))
      }
    }
  }

  @Suite("Account Central") struct AccountCentral {
    @Test func `practice makes the tokens, and they come back into two fields`() async throws {
      try await TerminalSession.run(.practice) { terminal in
        try await terminal.walkToLink()
        try await terminal.press("a", until: "3 of 4 · Account Central")
        try await terminal.press("Enter")
        try await terminal.wait(for: "Copied")
        try await terminal.press("M-g", until: "Practice has made both")
        let screen = try await terminal.press("Enter", until: "4 of 4 · Token")
        #expect(screen.text.contains("At most 24 h, if made just now."))
      }
    }

    @Test(arguments: [
      "{\"access_token\": \"acc3ssTokenOfNobody\", \"refresh_token\": \"r3freshTokenOfNobody\"}",
      "Access Token: acc3ssTokenOfNobody\nRefresh Token: r3freshTokenOfNobody\n",
    ])
    func `one paste with both names fills both fields`(_ paste: String) async throws {
      try await TerminalSession.run(.practice) { terminal in
        try await terminal.walkToLink()
        try await terminal.press("a", until: "3 of 4 · Account Central")
        try await terminal.paste(paste)
        let screen = try await terminal.wait(for: "Both tokens were in what you pasted.")
        #expect(screen.text.contains("19 characters"))
        #expect(screen.text.contains("20 characters"))
        try await terminal.press("Enter", until: "4 of 4 · Token")
      }
    }
  }
}

extension RealTerminal {
  @Test(.timeLimit(.minutes(3)))
  func `the clock of a token counts down on the screen`() async throws {
    // Ten seconds over a whole hour: time to see the one figure, and soon the other.
    let server = PracticeServer(configuration: PracticeConfiguration(accessTokenLifetimeSeconds: 7_210))
    let site = try await server.start()
    try await TerminalSession.run(.wizard(at: site)) { terminal in
      try await terminal.walkToGrant(at: site, of: server)
      try await terminal.press("Enter", until: "2 h 0 min left")
      try await terminal.wait(for: "1 h 59 min left")
    }
    await server.stop()
  }
}
