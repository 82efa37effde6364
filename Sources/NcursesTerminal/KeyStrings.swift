internal import CNcurses
internal import TerminalUI

/// What a terminal sends for its keys, by terminfo.
enum KeyStrings {
  /// Terminfo's names of the keys that we know.
  static let capabilities: [(name: String, key: Key)] =
    [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
      ("kpp", .pageUp), ("knp", .pageDown), ("kdch1", .delete), ("kbs", .backspace), ("kcbt", .backTab),
      ("kent", .enter),
    ] + (1...12).map { ("kf\($0)", .function($0)) }

  /// Reads the strings of the terminal that a screen is on.
  static func all(of screen: OpaquePointer) -> [[UInt8]: Key] {
    var strings: [[UInt8]: Key] = [:]
    for (name, key) in capabilities {
      let bytes = [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
        count = Int(cn_key_string(screen, name, buffer.baseAddress, Int32(buffer.count)))
      }
      if !bytes.isEmpty { strings[bytes] = key }
    }
    return strings
  }
}
