import InfusionsoftOAuth

/// A pasted text, cleaned of what a terminal, a mail or a web page put into it.
///
/// Everything after this reads ASCII signs only: quotes are straight, lines end in a line feed, entities are decoded.
struct PastedText {
  /// The cleaned text as UTF-8.
  private(set) var bytes: [UInt8]
  /// What was cleaned away, each once.
  private(set) var notes: [Finding] = []

  init(_ text: String) {
    bytes = []
    let invisible = readScalars(of: Array(text.utf8))
    if invisible > 0 { notes.append(Finding(.invisibleCharacters, count: invisible)) }
    removeMargins()
    decodeQuotedPrintable()
    decodeEntities()
    decodeJSONEscapes()
    removeBackslashes()
  }
}

extension PastedText {
  /// Copies the text without terminal sequences, control characters and characters nobody sees; returns their number.
  private mutating func readScalars(of source: [UInt8]) -> Int {
    var invisible = 0
    var index = 0
    bytes.reserveCapacity(source.count)
    while index < source.count {
      let byte = source[index]
      switch byte {
      case 0x1B:
        index = Self.endOfEscape(in: source, from: index)
        invisible += 1
      case 0x0D:
        bytes.append(0x0A)
        index += index + 1 < source.count && source[index + 1] == 0x0A ? 2 : 1
      case 0x09, 0x0A, 0x20...0x7E:
        let end = Self.endOfPlain(in: source, from: index)
        bytes += source[index..<end]
        index = end
      case 0xC2, 0xE2, 0xE3, 0xEF:
        let end = min(index + (byte == 0xC2 ? 2 : 3), source.count)
        // What stands for bytes that were no UTF-8 may come in great number.
        if byte == 0xEF, end == index + 3, source[index + 1] == 0xBF {
          bytes += source[index..<end]
          index = end
          continue
        }
        switch Self.plain(source, index..<end) {
        case .asItIs: bytes += source[index..<end]
        case .nothing: invisible += 1
        case .sign(let sign): bytes.append(sign)
        }
        index = end
      case 0x00...0x1F, 0x7F:
        invisible += 1
        index += 1
      default:
        bytes.append(byte)
        index += 1
      }
    }
    return invisible
  }

  /// The index behind a run of printable ASCII, tabs and line feeds.
  private static func endOfPlain(in source: [UInt8], from start: Int) -> Int {
    source.withUnsafeBufferPointer { source in
      var index = start
      func isPlain(_ byte: UInt8) -> Bool { (0x20...0x7E).contains(byte) || byte == 0x0A || byte == 0x09 }
      while index < source.count, isPlain(source[index]) { index += 1 }
      return index
    }
  }

  /// The index behind a terminal control sequence (ECMA-48); a string sequence ends at its line's end at the latest.
  private static func endOfEscape(in source: [UInt8], from start: Int) -> Int {
    var index = start + 1
    guard index < source.count else { return index }
    if source[index] == UInt8(ascii: "[") {
      index += 1
      while index < source.count, source[index] >= 0x20, source[index] <= 0x3F { index += 1 }
      return index < source.count && source[index] >= 0x40 && source[index] <= 0x7E ? index + 1 : index
    }
    if source[index].isOne(of: "]P_^X") {
      while index < source.count, source[index] != 0x07, source[index] != 0x0A, source[index] != 0x1B { index += 1 }
      guard index < source.count, source[index] != 0x0A else { return index }
      return source[index] == 0x07 ? index + 1 : min(index + 2, source.count)
    }
    return source[index] >= 0x20 && source[index] <= 0x7E ? index + 1 : index
  }

  /// What stands for a character of two or three bytes.
  private enum Plain { case asItIs, nothing, sign(UInt8) }

  /// A sign for a character that only looks like it, and nothing for one that nobody sees.
  private static func plain(_ source: [UInt8], _ character: Range<Int>) -> Plain {
    var scalar = UInt32(source[character.lowerBound]) & (character.count == 2 ? 0x1F : 0x0F)
    for index in character.dropFirst() { scalar = scalar << 6 | UInt32(source[index] & 0x3F) }
    switch scalar {
    case 0x85, 0x2028, 0x2029: return .sign(0x0A)
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return .sign(0x20)
    case 0x80...0x9F, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: return .nothing
    case 0xAB, 0xBB, 0x201C...0x201F: return .sign(UInt8(ascii: "\""))
    case 0x2018...0x201B: return .sign(UInt8(ascii: "'"))
    default: return .asItIs
    }
  }

  /// Cuts what stands at the left of a text: the quote signs of a mail, or the column that this program draws.
  private mutating func removeMargins() {
    guard bytes.contains(UInt8(ascii: ">")) || bytes.contains(0xE2) else { return }
    var cut: [UInt8] = []
    cut.reserveCapacity(bytes.count)
    for (number, line) in bytes.lines.enumerated() {
      if number > 0 { cut.append(0x0A) }
      cut += bytes[contentStart(of: line)..<line.upperBound]
    }
    bytes = cut
  }

  private func contentStart(of line: Range<Int>) -> Int {
    var index = line.lowerBound
    // U+2502, the column between the road and the page, is never in an address.
    var border = line.lowerBound
    while border + 2 < line.upperBound {
      if bytes[border] == 0xE2, bytes[border + 1] == 0x94, bytes[border + 2] == 0x82 {
        index = border + 3
        break
      }
      border += 1
    }
    var quoted = index
    while quoted < line.upperBound, bytes[quoted].isBlank || bytes[quoted] == UInt8(ascii: ">") {
      quoted += 1
      if bytes[quoted - 1] == UInt8(ascii: ">") { index = quoted }
    }
    return index
  }

  /// Decodes a mail's raw text, when every `=` in it is the beginning of an escape (RFC 2045 section 6.7).
  private mutating func decodeQuotedPrintable() {
    var escapes = 0
    for index in bytes.indices where bytes[index] == UInt8(ascii: "=") {
      if index + 1 < bytes.count, bytes[index + 1] == 0x0A {
        escapes += 1
      } else if bytes.hasWord("3d", at: index + 1) {
        escapes += 1
      } else {
        return
      }
    }
    guard escapes > 1 else { return }
    var decoded: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] != UInt8(ascii: "=") {
        decoded.append(bytes[index])
        index += 1
      } else if bytes[index + 1] == 0x0A {
        index += 2
      } else {
        decoded.append(UInt8(ascii: "="))
        index += 3
      }
    }
    bytes = decoded
    notes.append(Finding(.quotedPrintable))
  }
}

extension PastedText {
  /// Decodes HTML's entities, twice where a page was pasted into a page.
  private mutating func decodeEntities() {
    for _ in 0..<2 {
      let decoded = replacing(UInt8(ascii: "&"), by: Self.entities)
      guard decoded.count < bytes.count else { return }
      bytes = decoded
      if !notes.contains(where: { $0.code == .htmlLink }) { notes.append(Finding(.htmlLink)) }
    }
  }

  /// Decodes what JSON writes inside its strings (RFC 8259 section 7), as far as it matters for an address.
  private mutating func decodeJSONEscapes() {
    let decoded = replacing(UInt8(ascii: "\\"), by: Self.escapes)
    guard decoded.count < bytes.count else { return }
    bytes = decoded
    notes.append(Finding(.jsonEscaped))
  }

  /// Takes out the backslashes that a shell or Markdown puts before an address's signs.
  private mutating func removeBackslashes() {
    let plain = replacing(UInt8(ascii: "\\"), by: Self.quotedSigns)
    guard plain.count < bytes.count else { return }
    bytes = plain
    notes.append(Finding(.backslashesRemoved))
  }

  private func replacing(_ first: UInt8, by table: [(StaticString, UInt8)]) -> [UInt8] {
    guard bytes.contains(first) else { return bytes }
    var replaced: [UInt8] = []
    replaced.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == first, index + 1 < bytes.count, bytes[index + 1] != first,
        let (word, byte) = table.first(where: { bytes.hasWord($0.0, at: index) })
      {
        replaced.append(byte)
        index += word.utf8CodeUnitCount
      } else {
        replaced.append(bytes[index])
        index += 1
      }
    }
    return replaced
  }

  private static let entities: [(StaticString, UInt8)] = [
    ("&amp;", UInt8(ascii: "&")), ("&#38;", UInt8(ascii: "&")), ("&#x26;", UInt8(ascii: "&")),
    ("&quot;", UInt8(ascii: "\"")), ("&#34;", UInt8(ascii: "\"")), ("&#x22;", UInt8(ascii: "\"")),
    ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")), ("&apos;", UInt8(ascii: "'")),
    ("&#39;", UInt8(ascii: "'")), ("&#x27;", UInt8(ascii: "'")), ("&#61;", UInt8(ascii: "=")),
    ("&#x3d;", UInt8(ascii: "=")), ("&#x2f;", UInt8(ascii: "/")), ("&#47;", UInt8(ascii: "/")),
    ("&nbsp;", UInt8(ascii: " ")),
  ]

  private static let quotedSigns: [(StaticString, UInt8)] = [
    ("\\?", UInt8(ascii: "?")), ("\\&", UInt8(ascii: "&")), ("\\=", UInt8(ascii: "=")),
    ("\\_", UInt8(ascii: "_")),
  ]

  private static let escapes: [(StaticString, UInt8)] = [
    ("\\/", UInt8(ascii: "/")), ("\\u0026", UInt8(ascii: "&")), ("\\u003d", UInt8(ascii: "=")),
    ("\\u003f", UInt8(ascii: "?")), ("\\u002f", UInt8(ascii: "/")), ("\\u0025", UInt8(ascii: "%")),
    ("\\u003a", UInt8(ascii: ":")),
  ]
}
