import Testing

extension CommandTests {
  @Suite("authorize-url") struct AuthorizeURL {
    private let workplace: Workplace

    init() throws { workplace = try Workplace() }

    @Test func `the link stands alone on standard output`() async throws {
      #expect(
        await workplace.run(
          "authorize-url", "--client-id", "k3y&more", "--redirect-uri", "https://localhost/callback", "--state",
          "s7a7e")
          == Program.Ending(
            status: 0,
            output: "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y%26more"
              + "&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=s7a7e\n"))
    }

    @Test func `as JSON it is one object`() async throws {
      #expect(
        await workplace.run(
          "authorize-url", "--client-id", "k3y", "--redirect-uri", "https://localhost/callback", "--state", "s7a7e",
          "--host", "accounts", "--json")
          == Program.Ending(
            status: 0,
            output: #"{"authorize_url":"https://accounts.infusionsoft.com/app/oauth/authorize?client_id=k3y"#
              + #"&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=s7a7e","#
              + #""client_id":"k3y","findings":[],"redirect_uri":"https://localhost/callback","#
              + #""response_type":"code","scope":"full","state":"s7a7e","version":1}"# + "\n"))
    }

    @Test func `a state that is made is said, and is another each time`() async throws {
      var states: [String] = []
      for _ in 0..<2 {
        let ending = await workplace.run(
          "authorize-url", "--client-id", "k3y", "--redirect-uri", "https://localhost/callback")
        let state = try #require(ending.output.firstMatch(of: /state=([A-Za-z0-9_-]{22})\n/)).1
        #expect(ending.complaint == "infusionsoft-oauth: its state, for exchange --state: \(state)\n")
        states.append(String(state))
      }
      #expect(states[0] != states[1])
    }
  }
}
