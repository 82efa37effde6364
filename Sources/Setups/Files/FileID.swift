import Crypto

/// The part of a file's name that stands for a setup: safe on every file system, and no two names share one.
///
/// Small ASCII letters, digits, `-` and `_` stand for themselves, every other byte of UTF-8 is `=` and two hexadecimal
/// digits; so no separator can be in it, and a file system that ignores case does no harm. A name too long for that
/// keeps its beginning and ends in `~` and the SHA-256 of the whole.
struct FileID: Hashable, Sendable {
  private static let longest = 150
  private static let keptOfLong = 60

  let text: String

  init(_ name: SetupName) {
    let bytes = Array(name.text.utf8)
    let plain = Self.encode(bytes)
    guard plain.utf8.count > Self.longest else {
      text = plain
      return
    }
    let digest = SHA256.hash(data: bytes).map(Self.hex).joined()
    text = plain.prefix(Self.keptOfLong) + "~" + digest
  }

  /// The file with all that is saved.
  var setup: String { text + Self.setupSuffix }
  /// The file that is locked while the setup changes.
  var lock: String { text + ".lock" }
  /// The mark of a refresh that has begun.
  var refreshMark: String { text + Self.refreshSuffix }
  /// The list of keyring entries that no setup points to.
  var orphans: String { text + ".orphans" }

  static let setupSuffix = ".setup"
  static let refreshSuffix = ".refresh"

  private static func encode(_ bytes: [UInt8]) -> String {
    bytes.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
        UInt8(ascii: "_"):
        String(UnicodeScalar(byte))
      default: "=" + hex(byte)
      }
    }.joined()
  }

  private static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return digits.utf8.count == 1 ? "0" + digits : digits
  }
}
