import Foundation
import InfusionsoftOAuth
import PracticeServer
import Setups
import Testing

#if canImport(Glibc)
  import Glibc
#endif

extension CommandTests {
  @Suite("Signals, and a pair that cannot be saved") struct Interruptions {
    private let workplace: Workplace

    init() throws { workplace = try Workplace() }

    /// A server whose token endpoint answers half a second late.
    private static let late = PracticeConfiguration(tokenDelaySeconds: 0.5)

    @Test(arguments: [(SIGINT, 130), (SIGTERM, 143), (SIGHUP, 129)] as [(Int32, Int32)])
    func `a signal while a refresh is out waits for the pair and saves it`(_ signal: Int32, _ status: Int32)
      async throws
    {
      try await withPractice(Self.late) { server, site in
        try await workplace.saveExpired(at: site, of: server)
        let program = try workplace.start(["token", "shop"])
        try await server.waitForTokenRequest()
        program.signal(signal)
        program.signal(signal)
        let ending = try await program.waitForEnd()
        let saved = try await workplace.store.load(SetupName("shop"))
        #expect(
          ending
            == Program.Ending(
              status: status, output: (saved.token?.accessToken.exposed ?? "") + "\n",
              complaint: "infusionsoft-oauth: a refresh token may be on its way; its answer is waited for and saved, "
                + "30 seconds at most.\n"))
        #expect(saved.history.count == 2)
        #expect(try workplace.store.interruptedRefreshes() == [])
      }
    }

    @Test func `a signal while a code is out waits for the token and prints it`() async throws {
      try await withPractice(Self.late) { server, site in
        let program = try workplace.start(
          Exchanging.arguments(site, in: workplace) + ["--redirect-file", "-", "--json"],
          input: try await Exchanging.address(site, of: server))
        try await server.waitForTokenRequest()
        program.signal(SIGINT)
        let ending = try await program.waitForEnd()
        #expect(ending.status == 130)
        #expect(ending.output.contains(#""access_token":""#))
      }
    }

    @Test func `a signal while another process refreshes ends the waiting at once`() async throws {
      try await withPractice(PracticeConfiguration(tokenDelaySeconds: 5)) { server, site in
        try await workplace.saveExpired(at: site, of: server)
        let first = try workplace.start(["token", "shop"])
        try await server.waitForTokenRequest()
        let second = try workplace.start(["refresh", "shop"])
        _ = try await CommandTests.wait("the second to begin") { second.complaint.isEmpty ? nil : true }
        // The warning comes before the waiting for the lock: from there a signal is taken, sooner or later.
        second.signal(SIGINT)
        let ending = try await second.waitForEnd()
        #expect(ending.status == 130)
        #expect(first.endingIfEnded() == nil)
        first.signal(SIGKILL)
        #expect(await server.refreshes == 1)
      }
    }

    @Test func `a pair that cannot be saved goes to a private file, once and said`() async throws {
      try await withPractice(Self.late) { server, site in
        try await workplace.saveExpired(at: site, of: server)
        let program = try workplace.start(["refresh", "shop", "--json"])
        try await server.waitForTokenRequest()
        try FileManager.default.removeItem(at: workplace.setupsFolder.appending(path: "shop.setup.new"))
        let ending = try await program.waitForEnd()
        #expect(ending.status == 1)
        #expect(ending.output.hasPrefix(#"{"error":{"code":"pair-not-saved","#))
        let runtime = workplace.folder.appending(path: "runtime")
        let files = try FileManager.default.contentsOfDirectory(atPath: runtime.path)
        #expect(files.count == 1)
        let path = runtime.appending(path: files.first ?? "").path
        #expect(ending.complaint.contains("Both are in \(path), which only you can read"))
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let access = try #require(text.firstMatch(of: /"access_token":"([A-Za-z0-9]{28})"/)).1
        #expect(text.contains(#""account":"ab123","refresh_token":""#))
        #expect(!(ending.output + ending.complaint).contains(access))
        let next = await workplace.run("status", "shop")
        #expect(next.output.contains("did not come to its end: the saved refresh token may be used up."))
      }
    }

    @Test func `with a terminal such a pair is shown there`() async throws {
      try await withPractice(Self.late) { server, site in
        try await workplace.saveExpired(at: site, of: server)
        let terminal = try Terminal()
        let program = try terminal.start(["token", "shop"], in: workplace, complainsToTerminal: true)
        try await server.waitForTokenRequest()
        try FileManager.default.removeItem(at: workplace.setupsFolder.appending(path: "shop.setup.new"))
        let ending = try await program.waitForEnd()
        #expect(ending == Program.Ending(status: 1))
        let shown = try await terminal.wait(for: "Keep them in another place.")
        #expect(shown.firstMatch(of: /access token   [A-Za-z0-9]{28}\r\nrefresh token  [A-Za-z0-9]{32}\r\n/) != nil)
        #expect(
          try FileManager.default.contentsOfDirectory(atPath: workplace.folder.appending(path: "runtime").path) == [])
      }
    }

    @Test func `a token that cannot be printed goes to a private file`() async throws {
      try await withPractice { server, site in
        let address = try workplace.file("address", try await Exchanging.address(site, of: server))
        let arguments = try Exchanging.arguments(site, in: workplace) + ["--redirect-file", address, "--json"]
        let command = ([Program.path] + arguments).map { "'\($0)'" }.joined(separator: " ")
        let ending = try await Program(
          ["-c", command + " > /dev/full"], environment: workplace.environment, path: "/bin/sh"
        ).waitForEnd()
        #expect(ending.status == 1)
        #expect(ending.complaint.contains("Standard output could not be written to."))
        let runtime = workplace.folder.appending(path: "runtime").path
        #expect(try FileManager.default.contentsOfDirectory(atPath: runtime).count == 1)
      }
    }

    @Test func `a signal while the vendor is asked ends the program at once`() async throws {
      let silent = try SilentServer()
      let endpoints = Endpoints(authorization: silent.address, token: silent.address, api: silent.address)
      try await workplace.store.save(Sample.setup(endpoints: endpoints), in: .plain)
      let program = try workplace.start(["status", "shop", "--live"])
      try await CommandTests.wait("the question") { silent.isAsked ? true : nil }
      program.signal(SIGTERM)
      #expect(try await program.waitForEnd() == Program.Ending(status: 143))
    }
  }
}

/// A server that takes a connection and never answers.
private final class SilentServer {
  private let listener: Int32
  let address: String

  init() throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = withUnsafeMutablePointer(to: &place) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        bind(listener, pointer, length) + listen(listener, 1) + getsockname(listener, pointer, &length)
      }
    }
    try #require(result == 0)
    self.listener = listener
    address = "http://127.0.0.1:\(UInt16(bigEndian: place.sin_port))"
  }

  deinit { close(listener) }

  /// Whether somebody has connected.
  var isAsked: Bool {
    var ready = pollfd(fd: listener, events: Int16(POLLIN), revents: 0)
    return poll(&ready, 1, 0) == 1
  }
}
