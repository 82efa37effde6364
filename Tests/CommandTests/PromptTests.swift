import Foundation
import InfusionsoftOAuth
import PracticeServer
import Setups
import Testing

#if canImport(Glibc)
  import Glibc
#endif

extension CommandTests {
  @Suite("Questions at a terminal") struct Prompts {
    private let workplace: Workplace
    private let terminal: Terminal

    init() throws {
      workplace = try Workplace()
      terminal = try Terminal()
    }

    private static func arguments(_ site: PracticeSite) -> [String] {
      [
        "exchange", "--client-id", site.card.clientID, "--redirect-uri", Sample.redirectURI, "--token-url",
        site.tokenEndpoint, "--json",
      ]
    }

    @Test func `the secret is asked for without echo, and the address with it`() async throws {
      try await withPractice { server, site in
        #expect(terminal.echoes)
        let program = try terminal.start(Self.arguments(site), in: workplace)
        _ = try await terminal.wait(for: "Client secret (not shown): ")
        #expect(!terminal.echoes)
        // What was typed wrong is taken back: by Ctrl-U all of it, by Backspace the last letter.
        try terminal.type("wrong\u{15}" + site.card.clientSecret + "é\u{7F}\r")
        _ = try await terminal.wait(for: "Address your browser came back with, or the code: ")
        let address = try await Exchanging.address(site, of: server)
        try terminal.type(address + "x\u{7F}\r")
        let ending = try await program.waitForEnd()
        #expect(ending.status == 0, "\(ending)")
        #expect(ending.output.contains(#""access_token":""#))
        let shown = try await terminal.wait(for: address)
        #expect(!shown.contains(site.card.clientSecret))
        #expect(terminal.echoes)
      }
    }

    @Test func `an address longer than a terminal's line comes whole`() async throws {
      try await withPractice { server, site in
        let secret = try workplace.file("secret", site.card.clientSecret)
        let program = try terminal.start(Self.arguments(site) + ["--secret-file", secret], in: workplace)
        _ = try await terminal.wait(for: "or the code: ")
        let address = try await Exchanging.address(site, of: server)
        let base = try #require(address.split(separator: "?").last)
        let padding = String(repeating: "x", count: 6_000)
        for piece in ["\(Sample.redirectURI)?padding=\(padding.prefix(3_000))", padding.suffix(3_000) + "&\(base)\r"] {
          try terminal.type(String(piece))
          _ = try await terminal.wait(for: String(piece.suffix(12).prefix(10)))
        }
        let ending = try await program.waitForEnd()
        #expect(ending.status == 0, "\(ending)")
      }
    }

    @Test(arguments: [("\u{3}", 130), ("\u{4}", 1), ("\r", 1)] as [(String, Int32)])
    func `leaving a question restores the terminal`(_ keys: String, _ status: Int32) async throws {
      try await withPractice { server, site in
        let program = try terminal.start(Self.arguments(site), in: workplace)
        _ = try await terminal.wait(for: "Client secret (not shown): ")
        try terminal.type(keys)
        #expect(try await program.waitForEnd().status == status)
        #expect(terminal.echoes)
        #expect(await server.log.isEmpty)
      }
    }

    @Test func `SIGTERM at a question restores the terminal`() async throws {
      try await withPractice { _, site in
        let program = try terminal.start(Self.arguments(site), in: workplace)
        _ = try await terminal.wait(for: "Client secret (not shown): ")
        program.signal(SIGTERM)
        #expect(try await program.waitForEnd() == Program.Ending(status: 143))
        #expect(terminal.echoes)
      }
    }

    @Test func `a new passphrase is asked for twice, and twice the same`() async throws {
      try await withPractice { server, site in
        let secret = try workplace.file("secret", site.card.clientSecret)
        let arguments =
          Self.arguments(site) + ["--secret-file", secret, "--save", "shop", "--in", "encrypted"]
        let program = try terminal.start(arguments, in: workplace)
        _ = try await terminal.wait(for: "New passphrase (not shown): ")
        try terminal.type("one\r")
        _ = try await terminal.wait(for: "The same once more (not shown): ")
        try terminal.type("two\r")
        let ending = try await program.waitForEnd()
        #expect(ending.status == 1)
        #expect(ending.complaint.hasSuffix("infusionsoft-oauth: the two passphrases are not the same.\n"))
        #expect(await server.log.isEmpty)
      }
    }

    @Test func `the passphrase of an encrypted setup is asked for`() async throws {
      try await withPractice { server, site in
        try await workplace.saveExpired(at: site, of: server, in: .encrypted, passphrase: Secret("correct horse"))
        let program = try terminal.start(["token", "shop"], in: workplace)
        _ = try await terminal.wait(for: "Passphrase of shop (not shown): ")
        try terminal.type("correct horse\r")
        let ending = try await program.waitForEnd()
        #expect(ending.status == 0)
        #expect(ending.output.count == 29)
      }
    }
  }
}
