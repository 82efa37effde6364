internal import FoundationEssentials

/// Parameters in their order, as a query or a form body carries them (application/x-www-form-urlencoded).
struct Form: Equatable, Sendable {
  /// Names and values, decoded.
  let fields: [Field]

  /// A name and its value.
  struct Field: Equatable, Sendable {
    let name: String
    let value: String
  }

  /// No parameters at all.
  static let empty = Form(fields: [])

  private init(fields: [Field]) { self.fields = fields }

  /// Reads the text between the `&`s; nil if an escape is broken or the bytes are no UTF-8.
  init?(_ text: String) {
    var fields: [Field] = []
    for part in text.split(separator: "&") {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Self.decode(pair[0]), let value = Self.decode(pair.count > 1 ? pair[1] : "") else { return nil }
      fields.append(Field(name: name, value: value))
    }
    self.fields = fields
  }

  /// The value of a parameter, the first if there are more; nil without one.
  subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  /// The value of a parameter, or what it is taken for without one.
  subscript(name: String, default value: String) -> String { self[name] ?? value }

  /// The first name that stands more than once.
  var repeatedName: String? {
    var seen: Set<String> = []
    return fields.first { !seen.insert($0.name).inserted }?.name
  }

  /// A plus is a space, %XX a byte; the bytes are UTF-8.
  private static func decode(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "+"):
        bytes.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        guard let high = rest.popFirst().flatMap(nibble), let low = rest.popFirst().flatMap(nibble) else { return nil }
        bytes.append(high << 4 | low)
      case _:
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func nibble(_ byte: UInt8) -> UInt8? {
    Character(UnicodeScalar(byte)).hexDigitValue.map(UInt8.init)
  }

  /// A value as it stands in an address: all but the unreserved signs of RFC 3986 as %XX.
  static func encode(_ value: String) -> String {
    let unreserved = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)
    let digits = Array("0123456789ABCDEF")
    return value.utf8.reduce(into: "") { text, byte in
      if unreserved.contains(byte) {
        text.unicodeScalars.append(UnicodeScalar(byte))
      } else {
        text += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
  }
}
