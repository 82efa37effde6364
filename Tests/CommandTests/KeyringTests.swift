import Foundation
import PracticeServer
import Setups
import Testing

extension CommandTests {
  @Suite("With a real keyring", .enabled(if: KeyringPrograms.areInstalled)) struct Keyring {
    private let workplace: Workplace

    init() throws { workplace = try Workplace() }

    /// Unlocks the keyring on a bus of its own, does the given work and ends the keyring.
    private static let session = """
      printf 'password of the test' | gnome-keyring-daemon --unlock --foreground --components=secrets >/dev/null 2>&1 &
      keyring=$!
      trap 'kill -KILL $keyring' EXIT
      tries=0
      until dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \
        string:org.freedesktop.secrets 2>/dev/null | grep -q 'boolean true'
      do
        tries=$((tries + 1))
        test $tries -lt 200 || exit 9
        sleep 0.1
      done
      "$@"
      """

    /// Runs the program in a session with a keyring; the keyring's own file outlives the session.
    private func run(_ arguments: String..., input: String = "") async throws -> Program.Ending {
      var environment = workplace.environment
      environment["DBUS_SESSION_BUS_ADDRESS"] = nil
      return try await Program(
        ["--", "/bin/sh", "-c", Self.session, "session", Program.path] + arguments, environment: environment,
        input: input, path: "dbus-run-session"
      ).waitForEnd()
    }

    @Test func `the keyring is the place that is chosen, and the files have no secret in them`() async throws {
      try await withPractice { server, site in
        let address = try await Exchanging.address(site, of: server)
        let secret = try workplace.file("secret", site.card.clientSecret)
        let exchanged = try await run(
          "exchange", "--client-id", site.card.clientID, "--redirect-uri", Sample.redirectURI, "--secret-file", secret,
          "--token-url", site.tokenEndpoint, "--redirect-file", "-", "--save", "shop", "--json", input: address)
        #expect(exchanged.status == 0, "\(exchanged)")
        #expect(exchanged.output.contains(#""saved":{"name":"shop","vault":"keyring"}"#))
        let first = try #require(exchanged.output.firstMatch(of: /"access_token":"([A-Za-z0-9]+)"/)).1
        // On standard error the bus has words of its own.
        let printed = try await run("token", "shop")
        #expect(printed.status == 0)
        #expect(printed.output == first + "\n")
        #expect(try await run("refresh", "shop", "--json").status == 0)
        let second = try await run("token", "shop")
        #expect(second.status == 0)
        #expect(second.output != first + "\n")
        for file in try FileManager.default.subpathsOfDirectory(atPath: workplace.setupsFolder.path) {
          let bytes = try Data(contentsOf: workplace.setupsFolder.appending(path: file))
          for value in [String(first), String(second.output.dropLast()), site.card.clientSecret] {
            #expect(bytes.range(of: Data(value.utf8)) == nil, "\(file)")
          }
        }
        // Without the session's keyring nothing is lost, and nothing is sent.
        let without = await workplace.run("refresh", "shop")
        #expect(without.status == 1)
        #expect(without.complaint.contains("No keyring answers here."))
        #expect(await server.refreshes == 1)
        #expect(try await run("remove", "shop").status == 0)
        #expect(try await run("setups").output == "")
      }
    }
  }
}

/// What a session with a keyring takes.
private enum KeyringPrograms {
  static var areInstalled: Bool {
    ["dbus-run-session", "dbus-send", "gnome-keyring-daemon", "secret-tool"].allSatisfy {
      FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)")
    }
  }
}
