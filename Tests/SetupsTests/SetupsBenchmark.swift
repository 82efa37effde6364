import Foundation
import InfusionsoftOAuth
import Testing

@testable import Setups

/// How long the list of 10,000 setups takes, printed and not judged: a timed test fails on a busy machine.
///
///     SETUPS_BENCHMARK=1 swift test -c release -Xswiftc -enable-testing --filter SetupsBenchmark
@Suite(.enabled(if: ProcessInfo.processInfo.environment["SETUPS_BENCHMARK"] != nil))
struct SetupsBenchmark {
  private static let count = 10_000
  private static let rounds = 21

  @Test func `the list of 10,000 setups opens and filters`() async throws {
    let workplace = try Workplace()
    let store = workplace.store()
    try await store.save(.sample(), in: .plain)
    try fill(workplace.setups)
    let cold = try ContinuousClock().measure { _ = try store.summaries() }
    await store.renewIndex()
    let all = try store.summaries()
    #expect(all.count == Self.count + 1)
    print("without an index  \(cold)")
    print("open              \(try median { _ = try store.summaries() })")
    print("filter, 1 letter  \(median { _ = all.matching("k") })")
    print("filter, substring \(median { _ = all.matching("stomer 99") })")
    print("filter, nothing   \(median { _ = all.matching("no such name") })")
  }

  private func median(_ work: () throws -> Void) rethrows -> Duration {
    let times = try (0..<Self.rounds).map { _ in try ContinuousClock().measure(work) }
    return times.sorted()[Self.rounds / 2]
  }

  private func fill(_ folder: String) throws {
    for number in 1...Self.count {
      let setup = Setup.sample(.named("Customer \(number), Kältetechnik"))
      let id = FileID(setup.name)
      let file = SetupFile(
        name: setup.name.text, vault: .plain, savedAt: 1_795_266_510, account: "ab\(number)",
        accessUntil: 1_795_352_909, refreshUntil: 1_799_154_510, token: nil, setup: StoredSetup(setup),
        secrets: StoredSecrets(setup), keyring: nil, sealed: nil)
      let bytes = try FormatJSON.encode(file, path: "")
      _ = FileManager.default.createFile(
        atPath: folder + "/" + id.setup, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
    }
  }
}
