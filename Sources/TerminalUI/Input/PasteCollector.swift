/// The bytes of a paste as they come, up to a limit, and how much of its end mark was seen.
struct PasteCollector: Sendable {
  /// The most bytes that are kept; what follows is dropped.
  static let limit = 4 << 20
  /// What ends a bracketed paste.
  private static let endMark: [UInt8] = [.escape] + "[201~".utf8

  private var bytes: [UInt8] = []
  private var matched = 0

  /// Adds bytes, as far as the limit allows.
  mutating func append(_ more: ArraySlice<UInt8>) {
    bytes += more.prefix(Self.limit - bytes.count)
  }

  /// Takes bytes up to the end mark, and the mark; true when it was found.
  mutating func takeBracketed(_ rest: inout ArraySlice<UInt8>) -> Bool {
    while let byte = rest.first {
      if matched == 0 {
        append(rest.removePrefix { $0 != .escape })
        if rest.isEmpty { return false }
        rest.removeFirst()
        matched = 1
      } else if byte == Self.endMark[matched] {
        rest.removeFirst()
        matched += 1
        if matched < Self.endMark.count { continue }
        matched = 0
        return true
      } else {
        keepMatched()
      }
    }
    return false
  }

  /// Hands over what came, and begins anew.
  mutating func takeAll() -> [UInt8] {
    keepMatched()
    defer { bytes = [] }
    return bytes
  }

  /// What looked like an end mark was a part of the paste.
  private mutating func keepMatched() {
    append(Self.endMark[..<matched])
    matched = 0
  }
}
