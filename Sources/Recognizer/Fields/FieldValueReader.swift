import InfusionsoftOAuth

/// Reads the value behind a name and its sign.
struct FieldValueReader {
  private let bytes: [UInt8]
  /// Where the value ends; at first where it is looked for.
  private(set) var index: Int
  /// Whether the closing quote is missing.
  private(set) var isCut = false
  /// Whether the value stands on a line below its name.
  private var isBelow = false

  init(_ bytes: [UInt8], at index: Int) {
    self.bytes = bytes
    self.index = index
  }

  /// The value, decoded; nil if none stands there, or it is an object or a list.
  mutating func read(isSentence: Bool) -> String? {
    skipBlanks()
    skipType()
    guard index < bytes.count else { return nil }
    let isEscaped = bytes[index] == UInt8(ascii: "\\")
    let quote = isEscaped && index + 1 < bytes.count ? bytes[index + 1] : bytes[index]
    if quote.isOne(of: "\"'`") {
      index += isEscaped ? 2 : 1
      // A whole answer in quotes is no value; its own fields follow.
      guard index < bytes.count, !bytes[index].isOne(of: "{[") else { return nil }
      return quoted(quote, isEscaped: isEscaped)
    }
    guard !bytes[index].isOne(of: "{[(,;}])&\\") else { return nil }
    return isSentence ? sentence() : word()
  }

  private mutating func skipBlanks() {
    let start = index
    var breaks = 0
    while index < bytes.count, index - start < 80, bytes[index].isBlank {
      if bytes[index] == 0x0A { breaks += 1 }
      if breaks > 2 { return }
      index += 1
    }
    isBelow = breaks > 0
    // Markdown's stars around a label: "**Client ID:** …".
    while index < bytes.count, bytes[index] == UInt8(ascii: "*") { index += 1 }
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
  }

  /// Passes over what PHP and Python write before a value: `string(28) `, `s:28:`, `int(`, `i:`, `u`, `b`.
  private mutating func skipType() {
    if bytes.hasWord("string(", at: index) || bytes.hasWord("s:", at: index) {
      let end = min(index + 20, bytes.count)
      guard let quote = bytes[index..<end].firstIndex(of: UInt8(ascii: "\"")) else { return }
      index = quote
    } else if bytes.hasWord("int(", at: index) {
      index += 4
    } else if bytes.hasWord("i:", at: index) {
      index += 2
    } else if index + 1 < bytes.count, bytes[index].isOne(of: "ub"), bytes[index + 1].isOne(of: "\"'") {
      index += 1
    }
  }

  /// A value up to its closing quote, or to the end of its line if there is none.
  private mutating func quoted(_ quote: UInt8, isEscaped: Bool) -> String? {
    var value: [UInt8] = []
    while index < bytes.count, bytes[index] != 0x0A {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count {
        if isEscaped, bytes[index + 1] == quote {
          index += 2
          return String(decoding: value, as: UTF8.self)
        }
        appendEscape(to: &value)
        continue
      }
      if bytes[index] == quote, !isEscaped {
        index += 1
        return String(decoding: value, as: UTF8.self)
      }
      value.append(bytes[index])
      index += 1
    }
    isCut = true
    return value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
  }

  private mutating func appendEscape(to value: inout [UInt8]) {
    let sign = bytes[index + 1]
    index += 2
    switch sign {
    case UInt8(ascii: "n"): value.append(0x0A)
    case UInt8(ascii: "r"), UInt8(ascii: "t"): value.append(0x20)
    case UInt8(ascii: "u") where index + 4 <= bytes.count && bytes[index..<index + 4].allSatisfy(\.isHexadecimal):
      let number = bytes[index..<index + 4].reduce(UInt32(0)) { $0 << 4 | UInt32(hexadecimalValue($1)) }
      value += Array(String(Unicode.Scalar(number) ?? "\u{FFFD}").utf8)
      index += 4
    case 0x0A: index -= 1
    default: value.append(sign)
    }
  }

  /// A sentence without quotes: up to the end of its line, or of its place in a printed map.
  private mutating func sentence() -> String? {
    let start = index
    while index < bytes.count, bytes[index] != 0x0A, !bytes[index].isOne(of: "{}&<") {
      if bytes.hasWord(", ", at: index), beginsName(at: index + 2) { break }
      if bytes.hasWord(",\"", at: index), beginsName(at: index + 1) { break }
      index += 1
    }
    let value = bytes.trimmed(start..<index)
    return value.isEmpty ? nil : bytes.text(value)
  }

  private func beginsName(at start: Int) -> Bool {
    let start = start < bytes.count && bytes[start].isOne(of: "\"'") ? start + 1 : start
    var end = start
    while end < bytes.count, end - start < 24, bytes[end].isLetterOrDigit || bytes[end] == UInt8(ascii: "_") {
      end += 1
    }
    return end > start && end < bytes.count && bytes[end].isOne(of: "=:\"'")
  }

  /// Whether nothing follows on the line; below a name without a value, another name may begin it.
  private var endsLine: Bool {
    bytes[index...].prefix { $0 != 0x0A }.allSatisfy { $0.isBlank || $0.isOne(of: ",;)}]") }
  }

  private mutating func word() -> String? {
    let start = index
    while index < bytes.count, !bytes[index].isBlank, !bytes[index].isOne(of: ",;&)}]\"'<>") { index += 1 }
    if isBelow, !endsLine { return nil }
    let value = bytes[start..<index]
    // An address that stands there as it is was not encoded as a value, and its own escapes count.
    let isAddress = bytes.firstIndex(ofWord: "://", in: start..<index) != nil
    guard !isAddress, value.contains(UInt8(ascii: "%")) else { return value.isEmpty ? nil : bytes.text(start..<index) }
    return FormEncoding.decodeComponent(value)
  }
}
