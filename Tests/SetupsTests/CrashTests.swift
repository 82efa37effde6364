import Foundation
import InfusionsoftOAuth
import Synchronization
import Testing

@testable import Setups

/// A change is stopped after each of its steps, as by SIGKILL: what is on the disk then is all that there is.
@Suite struct CrashTests {
  /// The states of a place after each step of a change.
  private final class Snapshots: Sendable {
    private let taken = Mutex<[(step: ChangeStep, place: Workplace)]>([])

    func take(_ workplace: Workplace, after step: ChangeStep) {
      guard let copy = try? workplace.snapshot() else { return }
      taken.withLock { $0.append((step, copy)) }
    }

    var all: [(step: ChangeStep, place: Workplace)] { taken.withLock { $0 } }
  }

  private func snapshots(
    _ vault: Vault, of change: @Sendable (SetupStore) async throws -> Void
  ) async throws -> [(step: ChangeStep, place: Workplace)] {
    let workplace = try Workplace()
    let snapshots = Snapshots()
    try await workplace.store().save(.sample(), in: vault, passphrase: .passphrase)
    try await change(workplace.store { step in snapshots.take(workplace, after: step) })
    return snapshots.all
  }

  private func refreshing(_ vault: Vault) async throws -> [(step: ChangeStep, place: Workplace)] {
    try await snapshots(vault) { store in
      let transport = ScriptedTransport(.newPair)
      _ = await store.refresh(
        .sample, passphrase: .passphrase, client: TokenClient(transport), now: { Instant.nextDay })
    }
  }

  @Test(arguments: Vault.allCases)
  func `after a kill the setup holds the old pair or the new one, and a doubt is reported`(vault: Vault) async throws {
    let taken = try await refreshing(vault)
    let expected = ChangeStep.allCases.filter { $0 != .waiting && (vault == .keyring || $0 != .keptInKeyring) }
    #expect(taken.map(\.step) == expected)
    let new = Setup.sample().holding(.refreshed)
    for (step, place) in taken {
      let store = place.store()
      let isNew = step == .committed || step == .tidied
      #expect(try await store.load(.sample, passphrase: .passphrase) == (isNew ? new : .sample()), "\(step)")
      let isDoubtful = [.marked, .answered, .keptInKeyring, .written].contains(step)
      #expect(try store.interruptedRefreshes().map(\.label) == (isDoubtful ? ["token 1"] : []), "\(step)")
    }
  }

  @Test(arguments: Vault.allCases)
  func `after a kill the list shows what the files say`(vault: Vault) async throws {
    for (step, place) in try await refreshing(vault) {
      let isNew = step == .committed || step == .tidied
      #expect(
        try place.store().summaries() == [
          SetupSummary(
            name: .sample, vault: vault, account: "ab123",
            accessUntil: isNew ? Token.refreshed.latestExpiry : Instant.end,
            refreshUntil: isNew ? Token.refreshed.refreshExpiry : Token.sample.refreshExpiry,
            savedAt: isNew ? Instant.nextDay : Instant.madeAt)
        ], "\(step)")
    }
  }

  @Test(arguments: Vault.allCases)
  func `the next refresh ends what was begun, and leaves nothing of it`(vault: Vault) async throws {
    for (step, place) in try await refreshing(vault) {
      let outcome = await place.store().refresh(
        .sample, passphrase: .passphrase, client: TokenClient(ScriptedTransport(.newPair)),
        now: { Instant.nextDay })
      guard case .refreshed(let setup) = outcome else {
        Issue.record("\(step): \(outcome)")
        continue
      }
      #expect(try await place.store().load(.sample, passphrase: .passphrase) == setup, "\(step)")
      let id = FileID(.sample)
      #expect(
        Set(try place.contents().keys) == ["index.json", "index.lock", "setups/" + id.setup, "setups/" + id.lock],
        "\(step)")
      #expect(place.keyring.items.count == (vault == .keyring ? 1 : 0), "\(step)")
    }
  }

  @Test(arguments: Vault.allCases)
  func `a save that is killed leaves the old setup or the new one`(vault: Vault) async throws {
    let new = Setup.sample().holding(.refreshed)
    for from in Vault.allCases {
      let taken = try await snapshots(from) { store in
        try await store.save(new, in: vault, passphrase: .passphrase, replacing: true)
      }
      for (step, place) in taken {
        let isNew = step == .committed || step == .tidied
        #expect(
          try await place.store().load(.sample, passphrase: .passphrase) == (isNew ? new : .sample()),
          "\(from) \(step)")
        try await place.store().save(new, in: .plain, replacing: true)
        #expect(place.keyring.items == [:], "\(from) \(step)")
      }
    }
  }

  @Test func `a change that fails when it cannot be undone any more takes no secret with it`() async throws {
    let workplace = try Workplace()
    try await workplace.store().save(.sample(), in: .keyring)
    let path = try workplace.file(".setup")
    let store = workplace.store { step throws(SetupError) in
      guard step == .keptInKeyring else { return }
      chmod(path, 0o644)
      throw .diskFull(path: path)
    }
    await #expect(throws: SetupError.diskFull(path: path)) {
      try await store.save(.sample(), in: .keyring, replacing: true)
    }
    chmod(path, 0o600)
    #expect(try await workplace.store().load(.sample) == .sample())
  }

  @Test func `a first save that is killed leaves nothing in the keyring for good`() async throws {
    let workplace = try Workplace()
    let snapshots = Snapshots()
    try await workplace.store { step in snapshots.take(workplace, after: step) }.save(.sample(), in: .keyring)
    for (step, place) in snapshots.all {
      try await place.store().save(.sample(), in: .keyring, replacing: true)
      #expect(place.keyring.items.count == 1, "\(step)")
      #expect(try await place.store().load(.sample) == .sample(), "\(step)")
    }
  }

  @Test(arguments: [Vault.encrypted, .keyring])
  func `no secret is in any file at any time`(vault: Vault) async throws {
    for (step, place) in try await refreshing(vault) {
      for (file, bytes) in try place.contents() {
        for secret in Canary.all {
          for form in [Data(secret.utf8), Data(Data(secret.utf8).base64EncodedString().utf8.dropLast(4))] {
            #expect(bytes.range(of: form) == nil, "\(step) \(file)")
          }
        }
      }
    }
  }

  @Test func `of an encrypted setup not even the application is readable`() async throws {
    for (_, place) in try await refreshing(.encrypted) {
      for bytes in try place.contents().values {
        for text in ["k3yFromTheDeveloperPortal", "localhost"] {
          #expect(bytes.range(of: Data(text.utf8)) == nil)
        }
      }
    }
  }

  @Test(arguments: Vault.allCases, ChangeStep.allCases)
  func `a save that fails at a step leaves the old setup and no rest`(vault: Vault, failing: ChangeStep) async throws {
    let workplace = try Workplace()
    try await workplace.store().save(.sample(), in: vault, passphrase: .passphrase)
    let full = SetupError.diskFull(path: "/somewhere")
    let store = workplace.store { step throws(SetupError) in if step == failing { throw full } }
    let new = Setup.sample().holding(.refreshed)
    do throws(SetupError) {
      try await store.save(new, in: vault, passphrase: .passphrase, replacing: true)
    } catch {
      #expect(error == full)
    }
    let held = try await workplace.store().load(.sample, passphrase: .passphrase)
    let never: Set<ChangeStep> = [.waiting, .marked, .answered]
    let isNew =
      never.contains(failing) || (failing == .keptInKeyring && vault != .keyring) || failing == .committed
      || failing == .tidied
    #expect(held == (isNew ? new : .sample()))
    let rests = try workplace.contents().keys.filter { $0.hasSuffix(".new") || $0.hasSuffix(".orphans") }
    #expect(rests == [])
    #expect(workplace.keyring.items.count == (vault == .keyring ? 1 : 0))
  }
}
