#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The index as it stands on the disk: what a list shows, so that not every file must be opened.
///
/// It is only ever a copy. An entry counts if the stamp of its file is still the same; otherwise the file is read.
struct IndexFile: Codable, Equatable, Sendable {
  static let name = "index.json"
  static let lock = "index.lock"

  var format = SetupFile.currentFormat
  var entries: [IndexEntry]
}

/// A line of the index, an array in JSON: ten thousand of them are read in a fraction of the time of objects.
struct IndexEntry: Equatable, Sendable {
  /// The name of the setup's file.
  let file: String
  let stamp: FileStamp
  let name: String
  let vault: Vault
  let account: String?
  let accessUntil: Double?
  let refreshUntil: Double?
  let savedAt: Double

  init(file: String, stamp: FileStamp, head: SetupFile) {
    self.file = file
    self.stamp = stamp
    name = head.name
    vault = head.vault
    account = head.account
    accessUntil = head.accessUntil
    refreshUntil = head.refreshUntil
    savedAt = head.savedAt
  }

  /// The summary that the line stands for; nil if its name is none.
  var summary: SetupSummary? {
    guard let name = try? SetupName(name) else { return nil }
    return SetupSummary(
      name: name, vault: vault, account: account,
      accessUntil: accessUntil.map { Date(timeIntervalSince1970: $0) },
      refreshUntil: refreshUntil.map { Date(timeIntervalSince1970: $0) },
      savedAt: Date(timeIntervalSince1970: savedAt))
  }
}

extension IndexEntry: Codable {
  init(from decoder: any Decoder) throws {
    var line = try decoder.unkeyedContainer()
    file = try line.decode(String.self)
    stamp = FileStamp(
      inode: try line.decode(UInt64.self), changedAt: try line.decode(Int64.self), size: try line.decode(Int64.self))
    name = try line.decode(String.self)
    vault = try line.decode(Vault.self)
    account = try line.decode(String?.self)
    accessUntil = try line.decode(Double?.self)
    refreshUntil = try line.decode(Double?.self)
    savedAt = try line.decode(Double.self)
  }

  func encode(to encoder: any Encoder) throws {
    var line = encoder.unkeyedContainer()
    try line.encode(file)
    try line.encode(stamp.inode)
    try line.encode(stamp.changedAt)
    try line.encode(stamp.size)
    try line.encode(name)
    try line.encode(vault)
    try line.encode(account)
    try line.encode(accessUntil)
    try line.encode(refreshUntil)
    try line.encode(savedAt)
  }
}
