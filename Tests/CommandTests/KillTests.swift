import Foundation
import InfusionsoftOAuth
import Setups
import Testing

#if canImport(Glibc)
  import Glibc
#endif

extension CommandTests {
  @Suite("kill -9 at any moment of a refresh") struct Killing {
    /// When the process was killed, by the log of the server, which is another process.
    enum Moment: CaseIterable { case beforeTheRequest, whileItWasOut, betweenAnswerAndEnd }

    /// What was found afterwards.
    enum Finding: Hashable {
      /// The old pair, and the server has not rotated it.
      case old
      /// The new pair.
      case new
      /// The old pair, and the server has rotated it: nothing can prevent that, and the next start says it.
      case lost
    }

    /// How many processes are killed: 40, or what the variable KILLS says.
    private static let kills = ProcessInfo.processInfo.environment["KILLS"].flatMap { Int($0) } ?? 40

    @Test(.timeLimit(.minutes(10)))
    func `kills leave the old pair or the new one, or a loss that is reported`() async throws {
      let workplace = try Workplace()
      var range = try await KillingRange(in: workplace)
      var moments: [Moment: Int] = [:]
      var findings: [Finding: Int] = [:]
      var attempts = 0
      while moments.values.reduce(0, +) < Self.kills {
        attempts += 1
        try #require(
          attempts < 4 * Self.kills, "too many processes came to their end before they were killed: \(moments)")
        let aim = Moment.allCases.min { (moments[$0] ?? 0) < (moments[$1] ?? 0) } ?? .beforeTheRequest
        guard let (moment, finding) = try await range.kill(aimingAt: aim) else { continue }
        moments[moment, default: 0] += 1
        findings[finding, default: 0] += 1
      }
      print(
        """
        killed before the request \(moments[.beforeTheRequest] ?? 0), while it was out \(moments[.whileItWasOut] ?? 0), \
        between answer and end \(moments[.betweenAnswerAndEnd] ?? 0); found the old pair \(findings[.old] ?? 0), the \
        new pair \(findings[.new] ?? 0), a reported loss \(findings[.lost] ?? 0)
        """)
      for moment in Moment.allCases { #expect((moments[moment] ?? 0) >= Self.kills / 5) }
      #expect(findings.values.reduce(0, +) == Self.kills)
      #expect((findings[.old] ?? 0) > 0 && (findings[.new] ?? 0) > 0)
    }
  }
}

/// A saved setup, a server in another process, and one process after the other that refreshes and is killed.
private struct KillingRange {
  private let workplace: Workplace
  private let server: PracticeProcess
  private let name: SetupName
  private var random = SeededGenerator(seed: 8)
  /// How long a process takes from its start to its request, and from the answer to its end, in seconds.
  private var untilRequest = 0.1
  private var untilEnd = 0.02

  private static let delay = 25

  init(in workplace: Workplace) async throws {
    self.workplace = workplace
    server = try await PracticeProcess(in: workplace, tokenDelay: Self.delay)
    name = try SetupName("shop")
    try await signIn()
    for _ in 0..<3 { try await measure() }
  }

  /// Puts a good pair in the setup.
  private func signIn() async throws {
    let setup = Setup(
      name: name, endpoints: server.site.endpoints, host: nil, clientID: server.site.clientID,
      redirectURI: Sample.redirectURI, clientSecret: Secret(server.site.clientSecret), token: nil,
      createdAt: Sample.arrival)
    try await workplace.store.save(setup.holding(try await server.signIn()), in: .plain, replacing: true)
  }

  /// Lets one refresh run to its end, and learns how long its parts take.
  private mutating func measure() async throws {
    let before = try server.refreshes()
    let start = ContinuousClock.now
    let program = try workplace.start(["refresh", name.text])
    try await waitUntil { try server.refreshes().received > before.received }
    untilRequest = (start.duration(to: .now)).seconds
    try await waitUntil { try server.refreshes().answered > before.answered }
    let answered = ContinuousClock.now
    try #require(try await program.waitForEnd().status == 0)
    untilEnd = answered.duration(to: .now).seconds
  }

  /// Starts a refresh, kills it at about the moment that is aimed at, and looks at what is left.
  ///
  /// - Returns: nil if it came to its end before it was killed.
  mutating func kill(
    aimingAt aim: CommandTests.Killing.Moment
  ) async throws -> (CommandTests.Killing.Moment, CommandTests.Killing.Finding)? {
    let held = try await workplace.store.load(name).token
    let before = try server.refreshes()
    let program = try workplace.start(["refresh", name.text])
    try await waitForMoment(aim, before: before, program)
    program.signal(SIGKILL)
    let atKill = try server.refreshes()
    let ending = try await program.waitForEnd()
    try await server.catchUp()
    guard ending.status == 128 + SIGKILL else {
      try #require(ending.status == 0, "\(ending)")
      if aim == .betweenAnswerAndEnd { untilEnd *= 0.9 }
      if aim == .beforeTheRequest { untilRequest *= 0.95 }
      return nil
    }
    let moment: CommandTests.Killing.Moment =
      atKill.received == before.received
      ? .beforeTheRequest : atKill.answered == before.answered ? .whileItWasOut : .betweenAnswerAndEnd
    return (moment, try await judge(held: held, before: before))
  }

  private mutating func waitForMoment(
    _ aim: CommandTests.Killing.Moment, before: PracticeProcess.Refreshes, _ program: Program
  ) async throws {
    let (time, begin): (Double, () throws -> Bool)
    switch aim {
    case .beforeTheRequest:
      // Half of them from the start on, half from the moment at which something stands on the disk.
      if Bool.random(using: &random) {
        (time, begin) = (untilRequest, { true })
      } else {
        let mark = workplace.setupsFolder.appending(path: "shop.setup.new").path
        (time, begin) = (0.004, { FileManager.default.fileExists(atPath: mark) })
      }
    case .whileItWasOut:
      (time, begin) = (Double(Self.delay) / 1000, { [server] in try server.refreshes().received > before.received })
    case .betweenAnswerAndEnd:
      (time, begin) = (untilEnd, { [server] in try server.refreshes().answered > before.answered })
    }
    try await waitUntil { try program.endingIfEnded() != nil || begin() }
    try await Task.sleep(for: .seconds(Double.random(in: 0...time, using: &random)))
  }

  /// Opens the setup as the next start does, and compares it with the server's log.
  private func judge(
    held: Token?, before: PracticeProcess.Refreshes
  ) async throws -> CommandTests.Killing.Finding {
    let setup = try await workplace.store.load(name)
    let isRotated = try server.refreshes().received > before.received
    guard setup.token == held else {
      #expect(isRotated)
      #expect(setup.history.count > 1)
      return .new
    }
    guard isRotated else { return .old }
    let next = await workplace.run("status", name.text, "--json")
    #expect(next.status == 0)
    #expect(next.output.contains(#""interrupted_refresh":{"label":"token "#), "\(next.output)")
    try await signIn()
    return .lost
  }

  private func waitUntil(_ condition: () throws -> Bool) async throws {
    try await CommandTests.wait("a moment of the refresh", every: .microseconds(200)) { try condition() ? true : nil }
  }
}

extension Duration {
  /// In seconds.
  fileprivate var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}

/// SplitMix64, so that each run kills at the same fractions of the measured times.
private struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
