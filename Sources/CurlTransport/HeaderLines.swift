internal import InfusionsoftOAuth

/// The header lines of a request, as libcurl takes them, and of a response, as it hands them over.
enum HeaderLines {
  /// The lines that go out with a request: its own, and this program's where the request has none of that name.
  ///
  /// - Throws: `TransportError`, not sent, if a name or a value would end its line early and begin another.
  static func sent(with request: HTTPRequest) throws(TransportError) -> [String] {
    var lines: [String] = []
    for (name, value) in ownHeaders(for: request) where !request.headers.contains(where: { isSame($0.name, name) }) {
      lines.append("\(name): \(value)")
    }
    for field in request.headers { lines.append(try line(field)) }
    // Left to itself, libcurl asks for "100 Continue" first, and calls every POST a form.
    lines.append("Expect:")
    if request.form.isEmpty, !request.headers.contains(where: { isSame($0.name, "Content-Type") }) {
      lines.append("Content-Type:")
    }
    return lines
  }

  /// The headers in a response's lines, in their order.
  ///
  /// A line that begins with a blank continues the one before (RFC 9112 section 5.2); bytes that are not UTF-8 become
  /// U+FFFD, control characters stay.
  static func received(_ bytes: [UInt8]) -> [HTTPHeader] {
    var headers: [HTTPHeader] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let content = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      guard let first = content.first else { continue }
      if isBlank(first), let previous = headers.popLast() {
        headers.append(HTTPHeader(previous.name, join(previous.value, text(content))))
        continue
      }
      let parts = content.split(separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
      headers.append(HTTPHeader(text(parts[0]), parts.count > 1 ? text(parts[1]) : ""))
    }
    return headers
  }

  private static func ownHeaders(for request: HTTPRequest) -> [(String, String)] {
    let always = [("User-Agent", "infusionsoft-oauth/0.1.0"), ("Accept", "application/json")]
    return request.form.isEmpty ? always : always + [("Content-Type", "application/x-www-form-urlencoded")]
  }

  private static func line(_ field: HTTPRequest.Field) throws(TransportError) -> String {
    let value = field.value.exposed
    guard !field.name.isEmpty, field.name.utf8.allSatisfy(isTokenByte) else {
      throw TransportError(.other, wasSent: false, detail: "A header's name is empty or holds other than letters")
    }
    guard !value.utf8.contains(where: { $0 < 0x20 && $0 != UInt8(ascii: "\t") || $0 == 0x7F }) else {
      throw TransportError(.other, wasSent: false, detail: "The header \(field.name) holds a control character")
    }
    // libcurl takes "Name:" for the wish to send no such line.
    return value.allSatisfy { $0 == " " || $0 == "\t" } ? "\(field.name);" : "\(field.name): \(value)"
  }

  /// RFC 9110 section 5.6.2.
  private static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default:
      "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }

  private static func isSame(_ name: String, _ other: String) -> Bool { name.lowercased() == other.lowercased() }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    let start = bytes.drop(while: isBlank)
    let end = start.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? start.startIndex
    return String(decoding: start[..<end], as: UTF8.self)
  }

  private static func join(_ value: String, _ continuation: String) -> String {
    value.isEmpty || continuation.isEmpty ? value + continuation : value + " " + continuation
  }
}
