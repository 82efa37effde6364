import Foundation
import InfusionsoftOAuth
import PracticeServer
import Setups
import Testing

extension CommandTests {
  @Suite("token and refresh") struct Tokens {
    private let workplace: Workplace

    init() throws { workplace = try Workplace() }

    /// A year that no test will see.
    private static let farAway = Date(timeIntervalSince1970: 4_102_444_800)

    @Test func `a token that lives long enough is printed as it is, and nothing is sent`() async throws {
      try await workplace.store.save(
        Sample.setup("shop", Sample.token(until: Self.farAway), endpoints: .infusionsoft()), in: .plain)
      #expect(await workplace.run("token", "shop") == Program.Ending(status: 0, output: "4cc3ssTokenOfTheSample\n"))
      #expect(
        await workplace.run("token", "shop", "--header", "--min-lifetime", "86400")
          == Program.Ending(status: 0, output: "Authorization: Bearer 4cc3ssTokenOfTheSample\n"))
    }

    @Test func `an ended token is refreshed first, and then left alone`() async throws {
      try await withPractice { server, site in
        let old = try await workplace.saveExpired(at: site, of: server)
        let first = await workplace.run("token", "shop", "--min-lifetime", "300")
        let saved = try await workplace.store.load(SetupName("shop"))
        #expect(first == Program.Ending(status: 0, output: (saved.token?.accessToken.exposed ?? "") + "\n"))
        #expect(saved.token != old.token)
        #expect(saved.history.map(\.label) == ["token 1", "token 2"])
        #expect(await workplace.run("token", "shop", "--min-lifetime", "300") == first)
        #expect(await server.refreshes == 1)
      }
    }

    @Test func `the header goes to curl without the token in any argument`() async throws {
      try await withPractice { server, site in
        try await workplace.saveExpired(at: site, of: server)
        let script =
          "'\(Program.path)' token shop --header | curl -s -H @- '\(site.apiBase)/rest/v2/oauth/connect/userinfo'"
        let ending = try await Program(
          ["-c", script], environment: workplace.environment, path: "/bin/sh"
        ).waitForEnd()
        #expect(ending.status == 0)
        #expect(ending.output.contains("pat@practice.example"))
        #expect(ending.complaint == "")
      }
    }

    @Test func `refresh says what it does, in words and as JSON`() async throws {
      try await withPractice { server, site in
        try await workplace.saveExpired(at: site, of: server)
        let warning =
          "infusionsoft-oauth: any other program that holds this refresh token is signed out by the refresh.\n"
        var words = await workplace.run("refresh", "shop")
        words.output = words.output.withoutTimes
        #expect(
          words
            == Program.Ending(
              status: 0,
              output: """
                shop has a new pair, and it is saved.
                  access until   INSTANT, LEFT
                  refresh until  INSTANT according to the vendor, LEFT

                """, complaint: warning))
        var json = await workplace.run("refresh", "shop", "--json")
        json.output = json.output.withoutTimes
        #expect(
          json
            == Program.Ending(
              status: 0,
              output: #"{"access":{"seconds_left":S,"status":"active","until":"INSTANT"},"account":"ab123","#
                + #""name":"shop","refresh":{"seconds_left":S,"until":"INSTANT"},"refreshed":true,"#
                + #""token":"token 3","version":1}"# + "\n", complaint: warning))
      }
    }

    @Test(
      arguments: [
        (Fault.refreshTokenUsed, 3, "refresh-token-invalid", "infusionsoft-oauth --setup shop"),
        (.refreshTokenExpired, 3, "refresh-token-invalid", "infusionsoft-oauth --setup shop"),
        (.credentialsRefused, 1, "refresh-not-authenticated", "What is saved is as it was."),
        (
          .serverErrorHTML, 4, "server-error-html",
          "may be used up. Try, in this order: infusionsoft-oauth status shop --live"
        ),
        (.answerCut, 4, "answer-cut", "may be used up. Try, in this order: infusionsoft-oauth status shop --live"),
        (
          .connectionLost, 4, "connection-lost",
          "may be used up. Try, in this order: infusionsoft-oauth status shop --live"
        ),
        (
          .tokenRedirected, 4, "token-redirected",
          "may be used up. Try, in this order: infusionsoft-oauth status shop --live"
        ),
        (.hostNotFound, 4, "host-not-found", "Nothing was sent."),
      ])
    func `a refresh that fails says what is known of the saved pair`(
      _ fault: Fault, _ status: Int32, _ code: String, _ words: String
    ) async throws {
      try await withPractice(PracticeConfiguration(fault: fault)) { server, site in
        let old = try await workplace.saveExpired(at: site, of: server)
        let ending = await workplace.run("refresh", "shop", "--json")
        #expect(ending.status == status)
        #expect(ending.output.hasPrefix(#"{"error":{"code":"\#(code)","#), "\(ending.output)")
        #expect(ending.complaint.contains(words), "\(ending.complaint)")
        #expect(try await workplace.store.load(SetupName("shop")) == old)
        #expect(await server.refreshes == (fault == .hostNotFound ? 0 : 1))
        if status == 4, fault != .hostNotFound {
          let next = await workplace.run("status", "shop", "--json")
          #expect(next.output.contains(#""interrupted_refresh":{"label":"token 1","setup":"shop","#))
        }
      }
    }

    @Test func `a server that is not there leaves the pair as it was`() async throws {
      try await withPractice { server, site in
        try await workplace.saveExpired(at: site, of: server)
        await server.stop()
        let ending = await workplace.run("token", "shop")
        #expect(ending.status == 4)
        #expect(ending.output == "")
        #expect(ending.complaint.contains("Nothing was sent. The saved refresh token is as good as before."))
      }
    }

    @Test func `without a refresh token only any living token will do`() async throws {
      let token = Token.pasted(accessToken: Secret("pastedByHand"), refreshToken: nil, at: Date())
      try await workplace.store.save(Sample.setup("shop", token), in: .plain)
      let refused = await workplace.run("token", "shop")
      #expect(
        refused
          == Program.Ending(
            status: 3,
            complaint: """
              infusionsoft-oauth: This token came without a refresh token. Sign in again when it ends.
                To sign in again, run infusionsoft-oauth and choose Sign in.

              """))
      #expect(
        await workplace.run("token", "shop", "--min-lifetime", "0")
          == Program.Ending(status: 0, output: "pastedByHand\n"))
    }

    @Test func `a token that would break its header is not printed`() async throws {
      let token = Sample.token(access: "abc\r\nX-Other: 1", until: Self.farAway)
      try await workplace.store.save(Sample.setup("shop", token), in: .plain)
      let ending = await workplace.run("token", "shop", "--header")
      #expect(ending.status == 1)
      #expect(ending.output == "")
    }

    @Test func `twenty processes at once make one request, and all print its token`() async throws {
      try await withPractice { server, site in
        try await workplace.saveExpired(at: site, of: server)
        let programs = try (0..<20).map { _ in try workplace.start(["token", "shop", "--min-lifetime", "300"]) }
        var endings: [Program.Ending] = []
        for program in programs { endings.append(try await program.waitForEnd()) }
        let saved = try await workplace.store.load(SetupName("shop"))
        let expected = Program.Ending(status: 0, output: (saved.token?.accessToken.exposed ?? "") + "\n")
        #expect(endings == Array(repeating: expected, count: 20))
        #expect(saved.history.count == 2)
        #expect(await server.refreshes == 1)
      }
    }
  }
}
