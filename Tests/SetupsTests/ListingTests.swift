import Foundation
import InfusionsoftOAuth
import Testing

@testable import Setups

@Suite struct ListingTests {
  let workplace: Workplace
  let store: SetupStore

  init() throws {
    workplace = try Workplace()
    store = workplace.store()
  }

  private var index: String { workplace.directory + "/index.json" }

  private static func summary(_ name: String, _ vault: Vault) -> SetupSummary {
    SetupSummary(
      name: .named(name), vault: vault, account: "ab123", accessUntil: Instant.end,
      refreshUntil: Token.sample.refreshExpiry, savedAt: Instant.madeAt)
  }

  private static let three = [summary("a", .keyring), summary("b", .encrypted), summary("c", .plain)]

  private func saveThree() async throws {
    try await store.save(.sample(.named("c")), in: .plain)
    try await store.save(.sample(.named("a")), in: .keyring)
    try await store.save(.sample(.named("b")), in: .encrypted, passphrase: .passphrase)
  }

  @Test func `the list is by name, and asks for no passphrase`() async throws {
    try await saveThree()
    #expect(try store.summaries() == Self.three)
  }

  @Test func `a setup without a token is listed without dates`() async throws {
    try await store.save(.sample(token: nil), in: .plain)
    #expect(
      try store.summaries() == [
        SetupSummary(
          name: .sample, vault: .plain, account: nil, accessUntil: nil, refreshUntil: nil, savedAt: Instant.madeAt)
      ])
  }

  @Test func `without its index the list is the same, and the next save makes a new one`() async throws {
    try await saveThree()
    let before = try #require(FileManager.default.contents(atPath: index))
    try FileManager.default.removeItem(atPath: index)
    #expect(try store.summaries() == Self.three)
    try await store.save(.sample(.named("c")), in: .plain, replacing: true)
    #expect(FileManager.default.contents(atPath: index)?.count == before.count)
  }

  @Test func `a file that was put back by hand is shown as it is`() async throws {
    try await saveThree()
    let path = workplace.setups + "/a.setup"
    let text = try String(contentsOfFile: path, encoding: .utf8)
      .replacing(#""account":"ab123""#, with: #""account":"cd456""#)
    try FileManager.default.removeItem(atPath: path)
    _ = FileManager.default.createFile(atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
    #expect(try store.summaries().map(\.account) == ["cd456", "ab123", "ab123"])
    try FileManager.default.removeItem(atPath: path)
    #expect(try store.summaries().map(\.name.text) == ["b", "c"])
  }

  @Test(
    arguments: [
      ("{", nil), (#"{"format":1}"#, nil), (#"{"format":9}"#, 9),
    ] as [(String, Int?)])
  func `an index that cannot be read is said so and left as it is, and the list is whole`(
    content: String, newer: Int?
  ) async throws {
    let error = newer.map { SetupError.newerFormat(version: $0, path: index) } ?? .damaged(path: index)
    try await saveThree()
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: index))
    try file.truncate(atOffset: 0)
    try file.write(contentsOf: Data(content.utf8))
    try file.close()
    #expect(try store.listing() == SetupListing(summaries: Self.three, unreadable: [error]))
    try await store.save(.sample(.named("c")), in: .plain, replacing: true)
    #expect(FileManager.default.contents(atPath: index) == Data(content.utf8))
  }

  @Test(
    arguments: [
      ("", ["Ab123 Shop", "ab124", "Bäckerei", "zed"]), ("AB", ["Ab123 Shop", "ab124"]), ("shop", ["Ab123 Shop"]),
      ("BÄCK", ["Bäckerei"]), ("cd4", ["zed"]), ("ab zed", []),
    ])
  func `the filter looks at name and account, in any case`(typed: String, names: [String]) {
    let all = ["Ab123 Shop", "ab124", "Bäckerei", "zed"].map { name in
      SetupSummary(
        name: .named(name), vault: .plain, account: name == "zed" ? "cd456" : nil, accessUntil: nil,
        refreshUntil: nil, savedAt: Instant.madeAt)
    }
    #expect(all.matching(typed).map(\.name.text) == names)
  }
}
