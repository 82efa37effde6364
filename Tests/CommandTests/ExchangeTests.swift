import Foundation
import InfusionsoftOAuth
import PracticeServer
import Setups
import Testing

extension CommandTests {
  @Suite("exchange") struct Exchanging {
    private let workplace: Workplace

    init() throws { workplace = try Workplace() }

    /// The arguments for a practice server, with the secret in a file.
    static func arguments(_ site: PracticeSite, in workplace: Workplace) throws -> [String] {
      [
        "exchange", "--client-id", site.card.clientID, "--redirect-uri", Sample.redirectURI, "--secret-file",
        try workplace.file("secret", site.card.clientSecret + "\n"), "--authorize-url", site.authorizationEndpoint,
        "--token-url", site.tokenEndpoint, "--api-url", site.apiBase,
      ]
    }

    /// The address that a browser comes back with.
    static func address(_ site: PracticeSite, of server: PracticeServer) async throws -> String {
      let request = AuthorizationRequest(
        endpoint: site.authorizationEndpoint, clientID: site.card.clientID, redirectURI: Sample.redirectURI,
        state: AuthorizationState("s7a7e"))
      return try await server.allow(request.url)
    }

    @Test func `as JSON the token is printed whole`() async throws {
      try await withPractice { server, site in
        let address = try await Self.address(site, of: server)
        let ending = try await workplace.run(
          Self.arguments(site, in: workplace) + ["--redirect-file", "-", "--state", "s7a7e", "--json"], input: address
        )
        #expect(ending.status == 0)
        let tokens = try #require(
          ending.output.firstMatch(of: /"access_token":"([A-Za-z0-9]{28})".*"refresh_token":"([A-Za-z0-9]{32})"/))
        #expect(
          ending.output.withoutTimes
            == #"{"access":{"seconds_left":S,"status":"active","until":"INSTANT"},"access_token":"\#(tokens.1)","#
            + #""account":"ab123","account_host":"ab123.infusionsoft.com","expires_in":86399,"#
            + #""refresh":{"seconds_left":S,"until":"INSTANT"},"refresh_token":"\#(tokens.2)","#
            + #""scope":"full|ab123.infusionsoft.com","state":"matches","token_type":"bearer","version":1}"# + "\n")
        #expect(
          ending.complaint == "infusionsoft-oauth: sending the code for the account ab123, 8 characters, to 127.0.0.1. "
            + "The state matches.\n")
      }
    }

    @Test func `a saved token is not shown, and can be printed`() async throws {
      try await withPractice { server, site in
        let file = workplace.folder.appending(path: "address")
        try Data(try await Self.address(site, of: server).utf8).write(to: file)
        let ending = try await workplace.run(
          Self.arguments(site, in: workplace) + ["--redirect-file", file.path, "--save", "my shop", "--in", "plain"]
        )
        #expect(
          Program.Ending(
            status: ending.status, output: ending.output.withoutTimes, complaint: ending.complaint)
            == Program.Ending(
              status: 0,
              output: """
                A token for the account ab123, saved as my shop in a plain file.
                  access until   INSTANT, LEFT
                  refresh until  INSTANT according to the vendor, LEFT
                  access token   28 characters, not shown
                To print it: infusionsoft-oauth token 'my shop'

                """,
              complaint: "infusionsoft-oauth: sending the code for the account ab123, 8 characters, to 127.0.0.1. "
                + "The state is not checked.\n"))
        let saved = try await workplace.store.load(SetupName("my shop"))
        #expect(saved.history.map(\.label) == ["token 1"])
        #expect(saved.endpoints == Endpoints(site))
        let printed = await workplace.run("token", "my shop")
        #expect(printed == Program.Ending(status: 0, output: saved.token.map { $0.accessToken.exposed + "\n" } ?? ""))
      }
    }

    @Test func `without a place the best there is is taken: here an encrypted file`() async throws {
      try await withPractice { server, site in
        let passphrase = try workplace.file("passphrase", "correct horse\n")
        let ending = try await workplace.run(
          Self.arguments(site, in: workplace)
            + ["--redirect-file", "-", "--save", "shop", "--passphrase-file", passphrase, "--json"],
          input: try await Self.address(site, of: server)
        )
        #expect(ending.status == 0)
        #expect(ending.output.contains(#""saved":{"name":"shop","vault":"encrypted"}"#))
        #expect(ending.complaint.hasPrefix("infusionsoft-oauth: it will be saved in an encrypted file. One file, all"))
        let missing = await workplace.run("token", "shop")
        #expect(missing.status == 2)
        let wrong = await workplace.run("token", "shop", "--passphrase-file", "-", input: "another\n")
        #expect(wrong.status == 1)
        #expect(wrong.complaint.hasPrefix("infusionsoft-oauth: Wrong passphrase, or the file is damaged."))
        let right = await workplace.run("token", "shop", "--passphrase-file", passphrase)
        #expect(right.status == 0)
        #expect(ending.output.contains(#""access_token":"\#(right.output.dropLast())""#))
      }
    }

    @Test func `a name that is taken, and a place that is not there, cost no code`() async throws {
      try await withPractice { server, site in
        try await workplace.saveExpired(at: site, of: server)
        let arguments = try Self.arguments(site, in: workplace) + ["--redirect-file", "-", "--save"]
        let address = try await Self.address(site, of: server)
        let taken = await workplace.run(arguments + ["shop", "--in", "plain"], input: address)
        #expect(taken.status == 1)
        #expect(taken.complaint.hasPrefix("infusionsoft-oauth: A setup is saved as shop already."))
        let absent = await workplace.run(arguments + ["x", "--in", "keyring"], input: address)
        #expect(absent.status == 1)
        #expect(absent.complaint.hasPrefix("infusionsoft-oauth: No keyring answers here."))
        let folder = workplace.setupsFolder.path
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder)
        let open = await workplace.run(arguments + ["y", "--in", "plain"], input: address)
        #expect(open.status == 1)
        #expect(open.complaint.contains("Others may open \(folder)"))
        #expect(await server.log.count { $0.path == "/token" } == 0)
      }
    }

    @Test(
      arguments: [
        ("", "no-code-found"), ("https://localhost/callback?state=s7a7e", "code-missing"),
        ("https://localhost/callback?code=abcd1234&state=another", "state-mismatch"),
        ("https://localhost/callback?error=access_denied&state=s7a7e", "access-denied"),
        (Sample.clientID, "no-code-found"),
        ("https://signin.infusionsoft.com/app/oauth/authorize?client_id=x", "no-code-found"),
      ])
    func `what is no code is not sent`(_ text: String, _ code: String) async throws {
      try await withPractice { server, site in
        var arguments = try Self.arguments(site, in: workplace)
        arguments[2] = Sample.clientID
        let ending = await workplace.run(
          arguments + ["--redirect-file", "-", "--state", "s7a7e", "--json"], input: text
        )
        #expect(ending.status == 1)
        #expect(ending.output.hasPrefix(#"{"error":{"code":"\#(code)","#), "\(ending.output)")
        #expect(await server.log.isEmpty)
      }
    }

    @Test(
      arguments: [
        (Fault.codeExpired, 1, "code-invalid"), (.codeUsed, 1, "code-invalid"),
        (.credentialsRefused, 1, "credentials-refused"), (.clientIDInvalid, 1, "client-id-invalid"),
        (.serverErrorHTML, 4, "server-error-html"), (.answerCut, 4, "answer-cut"),
        (.connectionLost, 4, "connection-lost"), (.tokenRedirected, 4, "token-redirected"),
        (.hostNotFound, 4, "host-not-found"),
      ])
    func `a failure is diagnosed, and leaves nothing saved`(
      _ fault: Fault, _ status: Int32, _ code: String
    ) async throws {
      try await withPractice(PracticeConfiguration(fault: fault)) { server, site in
        let ending = try await workplace.run(
          Self.arguments(site, in: workplace) + ["--redirect-file", "-", "--save", "shop", "--in", "plain", "--json"],
          input: try await Self.address(site, of: server)
        )
        #expect(ending.status == status)
        #expect(ending.output.hasPrefix(#"{"error":{"code":"\#(code)","#), "\(ending.output)")
        #expect(ending.output.hasSuffix("\"version\":1}\n"))
        #expect(try workplace.store.summaries() == [])
      }
    }

    @Test func `a server's terminal escapes are drawn, not obeyed`() async throws {
      try await withPractice(PracticeConfiguration(fault: .hostileDescription)) { server, site in
        let ending = try await workplace.run(
          Self.arguments(site, in: workplace) + ["--redirect-file", "-", "--json"],
          input: try await Self.address(site, of: server)
        )
        #expect(ending.status == 1)
        #expect(!(ending.output + ending.complaint).unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
        #expect(ending.complaint.contains("The server said"))
      }
    }
  }
}
