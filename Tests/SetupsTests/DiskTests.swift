import Foundation
import InfusionsoftOAuth
import Subprocess
import Testing

@testable import Setups

/// A file system of its own, in memory and of a given size, which only root can have.
private struct SmallDisk: ~Copyable {
  let path: String

  /// Mounts it; skips the test if this process may not, as root in a container.
  static func mounted(at path: String, options: String) async throws -> SmallDisk {
    let result = try? await Subprocess.run(
      .name("mount"), arguments: ["-t", "tmpfs", "-o", options, "tmpfs", path], output: .discarded)
    guard result?.terminationStatus.isSuccess == true else { try Test.cancel("this root may not mount") }
    return SmallDisk(path: path)
  }

  func remount(_ options: String) async throws {
    _ = try await Subprocess.run(
      .name("mount"), arguments: ["-o", "remount,\(options)", path], output: .discarded)
  }

  consuming func unmount() async throws {
    _ = try await Subprocess.run(.name("umount"), arguments: [path], output: .discarded)
  }
}

@Suite(.serialized) struct DiskTests {
  let workplace: Workplace

  init() throws { workplace = try Workplace() }

  private var data: String { workplace.path + "/data" }

  @Test(.enabled(if: geteuid() == 0, "only root can mount"), arguments: Vault.allCases)
  func `a full disk is found before anything is rotated`(vault: Vault) async throws {
    try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
    let disk = try await SmallDisk.mounted(at: data, options: "size=1m,mode=0700")
    do {
      try await workplace.store().save(.sample(), in: vault, passphrase: .passphrase)
      try fill(data + "/filler")
      let transport = ScriptedTransport(.newPair)
      let outcome = await refresh(transport)
      guard case .setupError(.diskFull) = outcome else {
        Issue.record("\(outcome)")
        return
      }
      #expect(await transport.requests == [])
      #expect(try await workplace.store().load(.sample, passphrase: .passphrase) == .sample())
      #expect(try workplace.store().interruptedRefreshes() == [])
      #expect(workplace.keyring.items.count == (vault == .keyring ? 1 : 0))
      await #expect(throws: SetupError.self) {
        try await workplace.store().save(.sample(), in: vault, passphrase: .passphrase, replacing: true)
      }
      try FileManager.default.removeItem(atPath: data + "/filler")
      #expect(await refresh(transport) == .refreshed(Setup.sample().holding(.refreshed)))
    }
    try await disk.unmount()
  }

  @Test(.enabled(if: geteuid() == 0, "only root can mount"))
  func `a disk that fills up while the request is out has room for the answer`() async throws {
    try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
    let disk = try await SmallDisk.mounted(at: data, options: "size=1m,mode=0700")
    do {
      try await workplace.store().save(.sample(), in: .plain)
      let filler = data + "/filler"
      let transport = ScriptedTransport(.newPair) { try? fill(filler) }
      #expect(await refresh(transport) == .refreshed(Setup.sample().holding(.refreshed)))
      #expect(try await workplace.store().load(.sample).token?.accessToken == Secret(Canary.newAccessToken))
      #expect(try workplace.store().interruptedRefreshes() == [])
    }
    try await disk.unmount()
  }

  @Test(.enabled(if: geteuid() == 0, "only root can mount"))
  func `a disk that may only be read is found before anything is rotated`() async throws {
    try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
    let disk = try await SmallDisk.mounted(at: data, options: "size=1m,mode=0700")
    do {
      try await workplace.store().save(.sample(), in: .plain)
      try await disk.remount("ro")
      let transport = ScriptedTransport(.newPair)
      let path = workplace.setups + "/" + FileID(.sample).lock
      #expect(await refresh(transport) == .setupError(.notWritable(path: path)))
      #expect(await transport.requests == [])
      #expect(try await workplace.store().load(.sample) == .sample())
      #expect(try workplace.store().summaries().map(\.name) == [.sample])
      await #expect(throws: SetupError.notWritable(path: path)) { try await workplace.store().remove(.sample) }
    }
    try await disk.unmount()
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func `a folder that may only be read is found before anything is rotated`() async throws {
    try await workplace.store().save(.sample(), in: .plain)
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: workplace.setups)
    let transport = ScriptedTransport(.newPair)
    let path = try workplace.file(".setup")
    #expect(await refresh(transport) == .setupError(.notWritable(path: path)))
    #expect(await transport.requests == [])
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: workplace.setups)
    #expect(try await workplace.store().load(.sample) == .sample())
  }

  private func refresh(_ transport: ScriptedTransport) async -> RefreshOutcome {
    await workplace.store().refresh(
      .sample, passphrase: .passphrase, client: TokenClient(transport), now: { Instant.nextDay })
  }
}

/// Writes a file until the disk is full.
private func fill(_ path: String) throws {
  _ = FileManager.default.createFile(atPath: path, contents: nil)
  let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
  defer { try? file.close() }
  var size = 65_536
  while size > 0 {
    do {
      try file.write(contentsOf: Data(repeating: 0, count: size))
    } catch {
      size /= 2
    }
  }
}
