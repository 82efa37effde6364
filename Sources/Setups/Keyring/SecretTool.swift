package import InfusionsoftOAuth
import Platform

/// The Secret Service of a Linux desktop, through libsecret's `secret-tool`.
///
/// It takes a value on its standard input and gives one on its standard output. Its exit status says only yes or no,
/// so the sentences on its standard error are read, in English.
package struct SecretTool: KeyringTool {
  /// The tool reads 8192 bytes and no more: what is longer it cuts, and says that all is well.
  package let longestValue = 8_000

  private let program: String
  private let environment: [String: String]
  private let patience: Duration

  /// The tool of that name or path.
  ///
  /// - Parameters:
  ///   - environment: what is set for it besides what it inherits.
  ///   - patience: how long a prompt of the keyring may stand unanswered.
  package init(
    program: String = "secret-tool", environment: [String: String] = [:], patience: Duration = .seconds(30)
  ) {
    self.program = program
    self.environment = environment.merging(["LC_ALL": "C"]) { _, ours in ours }
    self.patience = patience
  }

  /// Whether the service answers, asked for an item that nobody has.
  package func answers() async -> Bool {
    let item = KeyringItem(setup: "none", number: 0)
    let outcome = await run("lookup", item, within: min(patience, .seconds(5)))
    guard case .ended(let isSuccess, _, let complaint) = outcome else { return false }
    return isSuccess || complaint.isEmpty
  }

  /// Keeps a value, and reads it again to see that it is whole.
  package func store(_ value: Secret, as item: KeyringItem) async throws(SetupError) {
    let bytes = value.exposed.utf8.count
    guard bytes <= longestValue else { throw .keyringTooSmall(bytes: bytes, limit: longestValue) }
    let tool = Tool(
      program, ["store", "--label=infusionsoft-oauth: saved setup"] + attributes(item), environment: environment)
    switch await tool.run(input: Array(value.exposed.utf8), within: patience) {
    case .ended(isSuccess: true, _, _): break
    case .ended(isSuccess: false, _, let complaint): throw Self.error(complaint)
    case .notStarted: throw .keyringAbsent
    case .timedOut: throw .keyringLocked
    }
    guard try await self.value(of: item) == value else {
      throw .keyringFailed(detail: "what was stored did not come back whole")
    }
  }

  /// The value of an item; nil if there is none.
  package func value(of item: KeyringItem) async throws(SetupError) -> Secret? {
    switch await run("lookup", item, within: patience) {
    case .ended(isSuccess: true, let output, _): return Secret(String(decoding: output, as: UTF8.self))
    case .ended(isSuccess: false, _, let complaint):
      guard complaint.isEmpty else { throw Self.error(complaint) }
      guard try await !hasClosed(item) else { throw .keyringLocked }
      return nil
    case .notStarted: throw .keyringAbsent
    case .timedOut: throw .keyringLocked
    }
  }

  /// Removes an item; it is looked up first, as the tool passes over locked items without a word.
  package func remove(_ item: KeyringItem) async throws(SetupError) {
    guard try await value(of: item) != nil else { return }
    switch await run("clear", item, within: patience) {
    case .ended(isSuccess: true, _, _): return
    case .ended(isSuccess: false, _, let complaint): throw Self.error(complaint)
    case .notStarted: throw .keyringAbsent
    case .timedOut: throw .keyringLocked
    }
  }

  /// Whether the item is there all the same: of one that stays locked the tool says nothing, as of one that is not.
  ///
  /// Searching never asks for a password, and finds locked items too.
  private func hasClosed(_ item: KeyringItem) async throws(SetupError) -> Bool {
    switch await run("search", item, within: patience) {
    case .ended(_, let output, _): return !output.isEmpty
    case .notStarted: throw .keyringAbsent
    case .timedOut: throw .keyringLocked
    }
  }

  private func run(_ verb: String, _ item: KeyringItem, within time: Duration) async -> Tool.Outcome {
    await Tool(program, [verb] + attributes(item), environment: environment).run(within: time)
  }

  private func attributes(_ item: KeyringItem) -> [String] {
    ["service", KeyringItem.service, "setup", item.setup, "item", String(item.number)]
  }

  /// What the tool complains of, in libsecret's and GLib's words.
  private static func error(_ complaint: String) -> SetupError {
    let words = complaint.lowercased()
    let signsOfAbsence = [
      "autolaunch", "could not connect", "not provided by any .service", "no such file or directory",
      "connection refused", "the connection is closed",
    ]
    if signsOfAbsence.contains(where: words.contains) { return .keyringAbsent }
    // Without a keyring of its own the service names a collection that does not exist, as it does when it cannot ask
    // for the password of a new one.
    let signsOfALock = ["locked", "prompt", "dismissed", "object does not exist at path"]
    if signsOfALock.contains(where: words.contains) { return .keyringLocked }
    let lastLine = complaint.split(whereSeparator: \.isNewline).last.map(String.init)
    return .keyringFailed(detail: lastLine ?? "no reason was given")
  }
}
