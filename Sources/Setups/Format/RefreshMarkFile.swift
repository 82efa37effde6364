import FoundationEssentials

/// The mark of a refresh that has begun, as it stands on the disk; nothing in it is secret.
struct RefreshMarkFile: Formatted, Equatable, Sendable {
  var format = SetupFile.currentFormat
  let name: String
  let token: SetupFile.TokenMark
  let label: String
  let startedAt: Double
  let process: Int32

  /// The intent that the mark stands for; nil if its name is none.
  var intent: RefreshIntent? {
    guard let name = try? SetupName(name) else { return nil }
    return RefreshIntent(
      name: name, label: label, startedAt: Date(timeIntervalSince1970: startedAt), process: process)
  }
}

/// The keyring entries that a change may have left behind, as they stand on the disk.
struct OrphanFile: Formatted, Equatable, Sendable {
  var format = SetupFile.currentFormat
  /// Items that may go, save the one that the setup's file points to.
  let items: [KeyringPlace]
}
