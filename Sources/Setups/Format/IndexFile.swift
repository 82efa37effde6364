import FoundationEssentials

/// The index as it stands on the disk: what a list shows, so that not every file must be opened.
///
/// It is only ever a copy. An entry counts if the stamp of its file is still the same; otherwise the file is read.
struct IndexFile: Formatted, Equatable, Sendable {
  static let name = "index.json"
  static let lock = "index.lock"

  var format = SetupFile.currentFormat
  var entries: [IndexEntry]
}

/// A line of the index: what a list shows of a file, for as long as the file has that stamp.
struct IndexEntry: Equatable, Sendable {
  let stamp: FileStamp
  let summary: SetupSummary
}

/// A line is one text in JSON, its parts between tabs, the last of them free to have tabs in it.
///
/// As objects of nine keys, or as arrays of nine values, ten thousand lines take several times as long to read.
extension IndexEntry: Codable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    // Bytes: to find the ends of characters takes longer than all the rest.
    let parts = try container.decode(String.self).utf8
      .split(separator: UInt8(ascii: "\t"), maxSplits: 8, omittingEmptySubsequences: false).map(Substring.init)
    guard parts.count == 9, let inode = UInt64(parts[0]), let changedAt = Int64(parts[1]), let size = Int64(parts[2]),
      let vault = Vault(rawValue: String(parts[3])), let savedAt = Double(parts[6]), !parts[7].isEmpty
    else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a line of the index")
    }
    stamp = FileStamp(inode: inode, changedAt: changedAt, size: size)
    summary = SetupSummary(
      name: SetupName(writtenDown: String(parts[7])), vault: vault,
      account: parts[8].isEmpty ? nil : String(parts[8]), accessUntil: Self.date(parts[4]),
      refreshUntil: Self.date(parts[5]), savedAt: Date(timeIntervalSince1970: savedAt))
  }

  func encode(to encoder: any Encoder) throws {
    let parts = [
      String(stamp.inode), String(stamp.changedAt), String(stamp.size), summary.vault.rawValue,
      Self.text(summary.accessUntil), Self.text(summary.refreshUntil), Self.text(summary.savedAt),
      summary.name.text, summary.account ?? "",
    ]
    var container = encoder.singleValueContainer()
    try container.encode(parts.joined(separator: "\t"))
  }

  private static func date(_ text: Substring) -> Date? { Double(text).map { Date(timeIntervalSince1970: $0) } }

  private static func text(_ date: Date?) -> String { date.map { "\($0.timeIntervalSince1970)" } ?? "" }
}
