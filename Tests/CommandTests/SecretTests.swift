import Foundation
import InfusionsoftOAuth
import PracticeServer
import Setups
import Testing

#if canImport(Glibc)
  import Glibc
#endif

extension CommandTests {
  @Suite("Secrets") struct Secrets {
    private let workplace: Workplace

    init() throws { workplace = try Workplace() }

    @Test func `no secret is in the arguments or the environment of a process`() async throws {
      try await withPractice(PracticeConfiguration(tokenDelaySeconds: 2)) { server, site in
        let address = try await Exchanging.address(site, of: server)
        let code = try #require(address.firstMatch(of: /code=([A-Za-z0-9]+)/)).1
        let program = try workplace.start(
          Exchanging.arguments(site, in: workplace) + ["--redirect-file", "-", "--save", "shop", "--in", "plain"],
          input: address)
        try await server.waitForTokenRequest()
        // A process that is not dumpable hides its environment from all but root, which is the stronger proof.
        let environment = try? program.proc("environ")
        #expect(environment != nil || geteuid() != 0)
        let seen = try program.proc("cmdline") + (environment ?? "")
        #expect(seen.contains(site.card.clientID))
        #expect(!seen.contains(site.card.clientSecret))
        #expect(!seen.contains(code))
        let ending = try await program.waitForEnd()
        let token = try #require(try await workplace.store.load(SetupName("shop")).token)
        for secret in [
          token.accessToken.exposed, token.refreshToken?.exposed ?? "", site.card.clientSecret, String(code),
        ] {
          #expect(!(ending.output + ending.complaint).contains(secret))
        }
      }
    }

    @Test func `words never hold a token, but those of the command that is for it`() async throws {
      try await withPractice { server, site in
        let setup = try await workplace.saveExpired(at: site, of: server)
        var said = ""
        for arguments in [
          ["status"], ["status", "shop"], ["status", "shop", "--json"], ["status", "shop", "--live"], ["setups"],
          ["setups", "--json"], ["refresh", "shop"], ["refresh", "shop", "--json"],
        ] {
          let ending = await workplace.run(arguments)
          said += ending.output + ending.complaint
        }
        let token = try #require(try await workplace.store.load(SetupName("shop")).token)
        for secret in [setup.token?.accessToken, setup.token?.refreshToken, token.accessToken, token.refreshToken] {
          #expect(!said.contains(secret?.exposed ?? "-"))
        }
        #expect(!said.contains(site.card.clientSecret))
      }
    }
  }
}
