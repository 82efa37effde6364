import Foundation
import InfusionsoftOAuth
import Testing

@testable import Setups

@Suite struct RefusedFilesTests {
  let workplace: Workplace
  let store: SetupStore

  init() throws {
    workplace = try Workplace()
    store = workplace.store()
  }

  /// Every operation meets the same objection, sends nothing and leaves every file as it is.
  private func expectRefusal(_ error: SetupError) async throws {
    let before = try workplace.contents()
    let transport = ScriptedTransport(.newPair)
    await #expect(throws: error) { try await store.load(.sample) }
    await #expect(throws: error) { try await store.save(.sample(), in: .plain, replacing: true) }
    await #expect(throws: error) { try await store.remove(.sample) }
    let outcome = await store.refresh(.sample, client: TokenClient(transport), now: { Instant.nextDay })
    #expect(outcome == .setupError(error))
    #expect(await transport.requests == [])
    #expect(
      try workplace.contents().filter { !$0.key.hasSuffix(".lock") } == before.filter { !$0.key.hasSuffix(".lock") })
  }

  @Test(
    arguments: [
      "", "{", "[]", "null", "{}", #"{"format":0}"#, #"{"format":"1"}"#, #"{"format":1}"#,
      #"{"format":1,"name":"another","vault":"plain","savedAt":0}"#,
      #"{"format":1,"name":"Customer ab123","vault":"cloud","savedAt":0}"#, "\u{0}\u{0}\u{0}",
    ])
  func `a damaged file is refused and left as it is`(content: String) async throws {
    try await store.save(.sample(), in: .plain)
    let path = try workplace.file(".setup")
    try overwrite(path, content)
    try await expectRefusal(.damaged(path: path))
    #expect(try store.listing() == SetupListing(summaries: [], unreadable: [.damaged(path: path)]))
  }

  @Test(arguments: Vault.allCases)
  func `a file whose head is whole and whose rest is missing is refused`(vault: Vault) async throws {
    try await store.save(.sample(), in: vault, passphrase: .passphrase)
    let path = try workplace.file(".setup")
    try overwrite(path, #"{"format":1,"name":"Customer ab123","vault":"\#(vault.rawValue)","savedAt":0}"#)
    await #expect(throws: SetupError.damaged(path: path)) { try await store.load(.sample, passphrase: .passphrase) }
  }

  @Test func `a file cut anywhere is refused`() async throws {
    try await store.save(.sample(), in: .plain)
    let path = try workplace.file(".setup")
    let whole = try #require(FileManager.default.contents(atPath: path))
    for length in stride(from: 0, to: whole.count, by: 7) {
      try overwrite(path, String(decoding: whole.prefix(length), as: UTF8.self))
      await #expect(throws: SetupError.damaged(path: path)) { try await store.load(.sample) }
    }
  }

  @Test func `a changed bit of an encrypted file is noticed`() async throws {
    try await store.save(.sample(), in: .encrypted, passphrase: .passphrase)
    let path = try workplace.file(".setup")
    let whole = try String(contentsOfFile: path, encoding: .utf8)
    let box = try #require(whole.range(of: #""box":""#)).upperBound
    var changed = whole
    let sign = changed[changed.index(box, offsetBy: 40)]
    changed.replaceSubrange(
      changed.index(box, offsetBy: 40)...changed.index(box, offsetBy: 40), with: sign == "A" ? "B" : "A")
    try overwrite(path, changed)
    await #expect(throws: SetupError.passphraseWrong(path: path)) {
      try await store.load(.sample, passphrase: .passphrase)
    }
  }

  @Test(arguments: [#""rounds":3"#, #""rounds":1099511627776"#, #""rounds":-2"#])
  func `an encrypted file that asks for a senseless amount of work is damaged`(rounds: String) async throws {
    try await store.save(.sample(), in: .encrypted, passphrase: .passphrase)
    let path = try workplace.file(".setup")
    let whole = try String(contentsOfFile: path, encoding: .utf8)
    try overwrite(path, whole.replacing(#""rounds":1024"#, with: rounds))
    await #expect(throws: SetupError.damaged(path: path)) {
      try await store.load(.sample, passphrase: .passphrase)
    }
  }

  @Test func `a newer file is refused and left as it is`() async throws {
    try await store.save(.sample(), in: .plain)
    let path = try workplace.file(".setup")
    try overwrite(path, #"{"format":2,"of":"the future"}"#)
    try await expectRefusal(.newerFormat(version: 2, path: path))
  }

  @Test(arguments: [0o644, 0o660, 0o601])
  func `a file that others may open is refused`(mode: Int) async throws {
    try await store.save(.sample(), in: .plain)
    let path = try workplace.file(".setup")
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    try await expectRefusal(.openPermissions(path: path, mode: UInt32(mode)))
    #expect(try store.listing().unreadable == [.openPermissions(path: path, mode: UInt32(mode))])
  }

  @Test func `a folder that others may open is refused`() async throws {
    try await store.save(.sample(), in: .plain)
    for path in [workplace.setups, workplace.directory] {
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
      try await expectRefusal(.openPermissions(path: path, mode: 0o755))
      #expect(throws: SetupError.openPermissions(path: path, mode: 0o755)) { try store.summaries() }
      try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
    }
  }

  @Test(.enabled(if: geteuid() == 0, "only root can give a file away"))
  func `what belongs to someone else is refused`() async throws {
    try await store.save(.sample(), in: .plain)
    for path in [try workplace.file(".setup"), workplace.setups, workplace.directory] {
      #expect(chown(path, 65_534, 65_534) == 0)
      try await expectRefusal(.otherOwner(path: path, owner: 65_534))
      #expect(chown(path, 0, 0) == 0)
    }
  }

  @Test func `a link is not followed`() async throws {
    try await store.save(.sample(), in: .plain)
    let path = try workplace.file(".setup")
    try FileManager.default.moveItem(atPath: path, toPath: workplace.path + "/elsewhere")
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: workplace.path + "/elsewhere")
    try await expectRefusal(.wrongKind(path: path))
    #expect(try store.listing() == SetupListing(summaries: [], unreadable: [.wrongKind(path: path)]))
  }

  @Test func `a folder that is a link is not followed`() async throws {
    try await store.save(.sample(), in: .plain)
    try FileManager.default.moveItem(atPath: workplace.setups, toPath: workplace.path + "/elsewhere")
    try FileManager.default.createSymbolicLink(
      atPath: workplace.setups, withDestinationPath: workplace.path + "/elsewhere")
    await #expect(throws: SetupError.wrongKind(path: workplace.setups)) { try await store.load(.sample) }
  }

  @Test func `a pipe in a file's place is not waited for`() async throws {
    try await store.save(.sample(), in: .plain)
    let path = try workplace.file(".setup")
    try FileManager.default.removeItem(atPath: path)
    #expect(mkfifo(path, 0o600) == 0)
    await #expect(throws: SetupError.wrongKind(path: path)) { try await store.load(.sample) }
  }

  @Test(arguments: [".refresh", ".orphans"])
  func `a damaged mark stops a refresh before anything is sent`(suffix: String) async throws {
    try await store.save(.sample(), in: .keyring)
    let path = workplace.setups + "/" + FileID(.sample).text + suffix
    _ = FileManager.default.createFile(atPath: path, contents: Data("{".utf8), attributes: [.posixPermissions: 0o600])
    let transport = ScriptedTransport(.newPair)
    let outcome = await store.refresh(.sample, client: TokenClient(transport), now: { Instant.nextDay })
    #expect(outcome == .setupError(.damaged(path: path)))
    #expect(await transport.requests == [])
    #expect(try store.interruptedRefreshes() == [])
    #expect(try store.summaries().map(\.name) == [.sample])
  }

  @Test func `a keyring that lost the secrets is told from a damaged file`() async throws {
    try await store.save(.sample(), in: .keyring)
    for item in workplace.keyring.items.keys { try await workplace.keyring.remove(item) }
    await #expect(throws: SetupError.keyringEmptied(.sample)) { try await store.load(.sample) }
    try await store.remove(.sample)
    #expect(try store.summaries() == [])
  }

  private func overwrite(_ path: String, _ content: String) throws {
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try file.truncate(atOffset: 0)
    try file.write(contentsOf: Data(content.utf8))
    try file.close()
  }
}
