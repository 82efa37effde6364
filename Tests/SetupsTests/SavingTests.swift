import Foundation
import InfusionsoftOAuth
import Testing

@testable import Setups

@Suite struct SavingTests {
  let workplace: Workplace
  let store: SetupStore

  init() throws {
    workplace = try Workplace()
    store = workplace.store()
  }

  static let pasted = Token.pasted(
    accessToken: Secret("p\"asted\u{1B}"), refreshToken: nil, account: "ab123", at: Instant.madeAt)
  static let unknown = Token(
    accessToken: Secret("acc3ss"), refreshToken: nil, tokenType: nil, scope: nil, origin: .refresh, expiry: .unknown,
    lifetime: nil, arrivedAt: Instant.madeAt, serverDate: nil, refreshExpiry: nil)

  @Test(arguments: Vault.allCases, [Token.sample, pasted, unknown, nil])
  func `what is saved comes back whole`(vault: Vault, token: Token?) async throws {
    let setup = Setup.sample(token: token)
    try await store.save(setup, in: vault, passphrase: .passphrase)
    #expect(try await store.load(.sample, passphrase: .passphrase) == setup)
    #expect(try store.vault(of: .sample) == vault)
  }

  @Test func `a setup of one's own endpoints, without secret and token, comes back whole`() async throws {
    let setup = Setup(
      name: .named("a/../../etc/passwd"),
      endpoints: Endpoints(
        authorization: "http://127.0.0.1:1/a", token: "http://127.0.0.1:1/t", api: "http://127.0.0.1:1"),
      host: nil, clientID: "", redirectURI: "", clientSecret: nil, token: nil, createdAt: Instant.madeAt)
    try await store.save(setup, in: .plain)
    #expect(try await store.load(setup.name) == setup)
    #expect(try FileManager.default.contentsOfDirectory(atPath: workplace.path) == ["data"])
  }

  @Test func `a clock offset is not kept, as the clock may be set`() async throws {
    let token = Token(
      accessToken: Secret("a"), refreshToken: nil, tokenType: nil, scope: nil, origin: .codeExchange,
      expiry: .at(Instant.end), lifetime: 86_399, arrivedAt: Instant.madeAt, serverDate: Instant.madeAt,
      refreshExpiry: nil, clockOffset: 700)
    try await store.save(.sample(token: token), in: .plain)
    #expect(try await store.load(.sample).token?.clockOffset == nil)
  }

  @Test(arguments: Vault.allCases)
  func `every file is for this user alone, and none is left over`(vault: Vault) async throws {
    try await store.save(.sample(), in: vault, passphrase: .passphrase)
    let id = FileID(.sample)
    #expect(
      Set(try workplace.contents().keys) == [
        "index.json", "index.lock", "setups/" + id.setup, "setups/" + id.lock,
      ])
    for name in try workplace.contents().keys {
      #expect(try Workplace.mode(workplace.directory + "/" + name) == 0o600)
    }
    #expect(try Workplace.mode(workplace.directory) == 0o700)
    #expect(try Workplace.mode(workplace.setups) == 0o700)
  }

  @Test func `a setup is replaced only if that is wanted`() async throws {
    try await store.save(.sample(), in: .plain)
    let newer = Setup.sample().holding(.refreshed)
    await #expect(throws: SetupError.nameTaken(.sample)) { try await store.save(newer, in: .plain) }
    #expect(try await store.load(.sample) == .sample())
    try await store.save(newer, in: .plain, replacing: true)
    #expect(try await store.load(.sample) == newer)
  }

  @Test(arguments: Vault.allCases, Vault.allCases)
  func `a setup can move from any vault to any other, and leaves nothing behind`(from: Vault, to: Vault) async throws {
    try await store.save(.sample(), in: from, passphrase: .passphrase)
    try await store.save(.sample(), in: to, passphrase: Secret("another"), replacing: true)
    #expect(try await store.load(.sample, passphrase: Secret("another")) == .sample())
    #expect(workplace.keyring.items.count == (to == .keyring ? 1 : 0))
    #expect(try workplace.contents().keys.filter { $0.hasSuffix(".orphans") || $0.hasSuffix(".new") } == [])
  }

  @Test(arguments: Vault.allCases)
  func `a removed setup is gone, with its secrets and its lock`(vault: Vault) async throws {
    try await store.save(.sample(), in: vault, passphrase: .passphrase)
    try await store.remove(.sample)
    #expect(Set(try workplace.contents().keys) == ["index.json", "index.lock"])
    #expect(workplace.keyring.items == [:])
    #expect(try store.summaries() == [])
    await #expect(throws: SetupError.notFound(.sample)) { try await store.load(.sample) }
    await #expect(throws: SetupError.notFound(.sample)) { try await store.remove(.sample) }
  }

  @Test func `where nothing was saved there is nothing, and no folder is made`() async throws {
    #expect(try store.listing() == SetupListing(summaries: [], unreadable: []))
    #expect(try store.interruptedRefreshes() == [])
    await #expect(throws: SetupError.notFound(.sample)) { try await store.load(.sample) }
    await #expect(throws: SetupError.notFound(.sample)) { try await store.remove(.sample) }
    #expect(!FileManager.default.fileExists(atPath: workplace.path + "/data"))
  }

  @Test(
    arguments: [
      (["XDG_DATA_HOME": "/data", "HOME": "/home/me"], "/data/infusionsoft-oauth"),
      (["XDG_DATA_HOME": "data", "HOME": "/home/me"], "/home/me/.local/share/infusionsoft-oauth"),
      (["XDG_DATA_HOME": "", "HOME": "/home/me"], "/home/me/.local/share/infusionsoft-oauth"),
      (["HOME": "/home/me"], "/home/me/.local/share/infusionsoft-oauth"),
    ])
  func `the folder follows the environment`(environment: [String: String], directory: String) throws {
    #expect(try SetupStore.standardDirectory(in: environment) == directory)
  }

  @Test(arguments: [[:], ["HOME": ""], ["HOME": "here", "XDG_DATA_HOME": "there"]])
  func `without an absolute path there is no folder`(environment: [String: String]) {
    #expect(throws: SetupError.noFolder) { try SetupStore.standardDirectory(in: environment) }
  }

  @Test func `an encrypted setup opens with its passphrase only`() async throws {
    await #expect(throws: SetupError.passphraseNeeded(.sample)) { try await store.save(.sample(), in: .encrypted) }
    await #expect(throws: SetupError.passphraseNeeded(.sample)) {
      try await store.save(.sample(), in: .encrypted, passphrase: Secret(""))
    }
    try await store.save(.sample(), in: .encrypted, passphrase: .passphrase)
    let path = try workplace.file(".setup")
    let before = try workplace.contents()
    await #expect(throws: SetupError.passphraseNeeded(.sample)) { try await store.load(.sample) }
    await #expect(throws: SetupError.passphraseWrong(path: path)) {
      try await store.load(.sample, passphrase: Secret("four words nobody guesse"))
    }
    #expect(try workplace.contents() == before)
  }

  @Test func `an encrypted file does not open under another name`() async throws {
    let other = SetupName.named("other")
    try await store.save(.sample(), in: .encrypted, passphrase: .passphrase)
    let text = try String(contentsOfFile: try workplace.file(".setup"), encoding: .utf8)
      .replacing("\"Customer ab123\"", with: "\"other\"")
    let path = workplace.setups + "/other.setup"
    _ = FileManager.default.createFile(atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
    await #expect(throws: SetupError.passphraseWrong(path: path)) {
      try await store.load(other, passphrase: .passphrase)
    }
  }

  @Test func `a second save with the same passphrase shares neither salt nor nonce`() async throws {
    try await store.save(.sample(), in: .encrypted, passphrase: .passphrase)
    let first = try FormatJSON.decode(
      SetupFile.self, from: Array(try #require(workplace.contents()["setups/" + FileID(.sample).setup])), path: "")
    try await store.save(.sample(), in: .encrypted, passphrase: .passphrase, replacing: true)
    let second = try FormatJSON.decode(
      SetupFile.self, from: Array(try #require(workplace.contents()["setups/" + FileID(.sample).setup])), path: "")
    #expect(first.sealed?.scrypt.salt != second.sealed?.scrypt.salt)
    #expect(first.sealed?.box.prefix(12) != second.sealed?.box.prefix(12))
  }
}
