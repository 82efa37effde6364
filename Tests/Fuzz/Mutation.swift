/// One change of an input.
enum Mutation: CaseIterable {
  case cut, double, insertWord, insertBytes, changeByte, splice, join, swapEnds
  case quote, percentEncode, escapeAsJSON, wrapLines, encodeAsMail, spell, nest

  func applied(to bytes: [UInt8], mixing seeds: [[UInt8]], using random: inout Lehmer) -> [UInt8] {
    let range = Self.range(in: bytes, using: &random)
    var changed = bytes
    switch self {
    case .cut: changed.removeSubrange(range)
    case .double: changed.insert(contentsOf: bytes[range], at: range.upperBound)
    case .insertWord:
      changed.insert(contentsOf: Array((Self.words.randomElement(using: &random) ?? "").utf8), at: range.lowerBound)
    case .insertBytes:
      let count = Int.random(in: 1...6, using: &random)
      changed.insert(
        contentsOf: (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &random) }, at: range.lowerBound)
    case .changeByte:
      guard let place = bytes.indices.randomElement(using: &random) else { return bytes }
      changed[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
    case .splice:
      let other = seeds.randomElement(using: &random) ?? []
      changed.replaceSubrange(range, with: other[Self.range(in: other, using: &random)])
    case .join:
      let between = [" ", "\n", "\r\n\r\n", "", "&", ",", "\""].randomElement(using: &random) ?? ""
      changed += Array(between.utf8) + (seeds.randomElement(using: &random) ?? [])
    case .swapEnds: changed = Array(bytes[range.lowerBound...] + bytes[..<range.lowerBound])
    case .quote:
      let (open, close) = Self.brackets.randomElement(using: &random) ?? ("", "")
      changed.insert(contentsOf: Array(close.utf8), at: range.upperBound)
      changed.insert(contentsOf: Array(open.utf8), at: range.lowerBound)
    case .percentEncode: changed.replaceSubrange(range, with: bytes[range].flatMap(Self.percentEncoded))
    case .escapeAsJSON: changed.replaceSubrange(range, with: bytes[range].flatMap(Self.escaped))
    case .wrapLines: changed = Self.wrapped(bytes, at: Int.random(in: 8...80, using: &random))
    case .encodeAsMail: changed.replaceSubrange(range, with: bytes[range].flatMap(Self.mailEncoded))
    case .spell: changed.replaceSubrange(range, with: bytes[range].map { (0x61...0x7A).contains($0) ? $0 ^ 0x20 : $0 })
    case .nest: changed = Self.nested(bytes, depth: Int.random(in: 1...600, using: &random))
    }
    return changed
  }

  private static func range(in bytes: [UInt8], using random: inout Lehmer) -> Range<Int> {
    let one = Int.random(in: 0...bytes.count, using: &random)
    let other = Int.random(in: 0...bytes.count, using: &random)
    return min(one, other)..<max(one, other)
  }
}

extension Mutation {
  /// What the recognizer, the JSON reader or a terminal may stumble over.
  private static let words = [
    "\u{1B}[31m", "\u{1B}]52;c;aGk=\u{7}", "\u{202E}", "\u{2066}", "\u{2028}", "\u{85}", "\u{9B}2J", "\0", "\u{7F}",
    "\u{FEFF}", "\u{200B}", "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}", "👩‍👩‍👧‍👦", "中文", "\r", "\t", "\u{AD}",
    "code=", "&code=", "?code=", "error=", "state=q7VhT2mZ0sLx9BdKc4RnWg", "client_id=", "redirect_uri=",
    "client_secret=s3cretFromPortal", "s3cretFromPortal", "KeapAK-", "https://", "http://", "://", "//", "%", "%2",
    "%25", "%00", "%1B", "%E2%80%AE", "+", ";", "|", "#", "\\", "\\u0000", "\\u001b", "\\ud800", "&amp;", "&#27;",
    "=\n", "=1B", "curl ", " -d ", " -u a:b ", "--data-urlencode ", "HTTP/1.1 401 Unauthorized\r\n", "Location: ",
    "In a ticket: ", "\"error\":", "\"access_token\":", "null", "1e999", "-1", "9223372036854775808", "[", "{", "}",
    "infusionsoft.com", "signin.infusionsoft.com/app/oauth/authorize", "localhost", "127.0.0.1", "[::1]", "@", ":",
    ":99999", "/../", "Invalid Client", "Account Central", "xn--", "іnfusionsoft.com",
  ]

  private static let brackets = [
    ("\"", "\""), ("'", "'"), ("<", ">"), ("“", "”"), ("[x](", ")"), ("<a href=\"", "\">x</a>"), ("(", ")"), ("`", "`"),
    ("{\"url\":\"", "\"}"), ("[code] => ", "\n"), ("**", "**"), ("> ", "\n> "),
  ]

  private static func percentEncoded(_ byte: UInt8) -> [UInt8] { [UInt8(ascii: "%")] + hexadecimal(byte) }

  private static func mailEncoded(_ byte: UInt8) -> [UInt8] { [UInt8(ascii: "=")] + hexadecimal(byte) }

  private static func escaped(_ byte: UInt8) -> [UInt8] { Array("\\u00".utf8) + hexadecimal(byte) }

  private static func hexadecimal(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  private static func wrapped(_ bytes: [UInt8], at width: Int) -> [UInt8] {
    stride(from: 0, to: bytes.count, by: width).flatMap { start in
      bytes[start..<min(start + width, bytes.count)] + [UInt8(ascii: "\n")]
    }
  }

  /// Deeper than any reader should follow by calling itself.
  private static func nested(_ bytes: [UInt8], depth: Int) -> [UInt8] {
    let opening = Array("{\"a\":[".utf8)
    return Array((0..<depth).map { _ in opening }.joined()) + bytes
  }
}
