import FoundationEssentials
package import InfusionsoftOAuth
import Platform

/// The macOS Keychain, through `security -i`, which takes its commands, values included, on its standard input.
///
/// It is written after the tool's manual and was never run against a real Keychain: its tests read its commands only.
package struct SecurityTool: KeyringTool {
  /// A command line of `security -i` has 4096 bytes at the most, and a value takes two for each of its own.
  package let longestValue = 1_800

  private let program: String
  private let patience: Duration

  /// The tool at that path, and how long its prompt may stand unanswered.
  package init(program: String = "/usr/bin/security", patience: Duration = .seconds(30)) {
    self.program = program
    self.patience = patience
  }

  /// Whether there is a keychain for new items.
  package func answers() async -> Bool {
    let tool = Tool(program, ["default-keychain"])
    guard case .ended(isSuccess: true, _, _) = await tool.run(within: min(patience, .seconds(5))) else { return false }
    return true
  }

  /// Keeps a value, and reads it again to see that it is whole.
  package func store(_ value: Secret, as item: KeyringItem) async throws(SetupError) {
    let bytes = Array(value.exposed.utf8)
    guard bytes.count <= longestValue else { throw .keyringTooSmall(bytes: bytes.count, limit: longestValue) }
    _ = try await ask("add-generic-password -U \(names(item)) -X \(Self.hex(bytes))")
    guard try await self.value(of: item) == value else {
      throw .keyringFailed(detail: "what was stored did not come back whole")
    }
  }

  /// The value of an item; nil if there is none.
  package func value(of item: KeyringItem) async throws(SetupError) -> Secret? {
    guard let output = try await ask("find-generic-password \(names(item)) -w") else { return nil }
    let line = output.exposed.split(whereSeparator: \.isNewline).first.map(String.init)
    return line.map(Secret.init)
  }

  /// Removes an item, if it is there.
  package func remove(_ item: KeyringItem) async throws(SetupError) {
    _ = try await ask("delete-generic-password \(names(item))")
  }

  private func names(_ item: KeyringItem) -> String {
    "-s \(KeyringItem.service) -a \(item.setup).\(item.number)"
  }

  /// What a command brings; nil if it found no item.
  private func ask(_ command: String) async throws(SetupError) -> Secret? {
    let outcome = await Tool(program, ["-i"]).run(
      input: Array((command + "\n").utf8), within: patience)
    switch outcome {
    case .notStarted: throw .keyringAbsent
    case .timedOut: throw .keyringLocked
    case .ended(let isSuccess, let output, let complaint):
      let words = complaint.lowercased()
      if words.contains("could not be found in the keychain") { return nil }
      if words.contains("interaction is not allowed") || words.contains("user canceled") { throw .keyringLocked }
      if words.contains("keychain could not be found") { throw .keyringAbsent }
      guard isSuccess, words.isEmpty else {
        throw .keyringFailed(detail: complaint.split(whereSeparator: \.isNewline).last.map(String.init) ?? "")
      }
      return Secret(String(decoding: output, as: UTF8.self))
    }
  }

  private static func hex(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
