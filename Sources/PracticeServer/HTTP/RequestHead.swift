/// The request line and the header lines of a request.
struct RequestHead: Equatable {
  /// The method as it came.
  let method: String
  /// The path, still percent-encoded.
  let path: String
  /// What stands behind the question mark, still percent-encoded.
  let query: String
  /// The header lines; names in lower case, lines of the same name joined by commas (RFC 9110 section 5.3).
  let headers: [String: String]
  /// How many bytes the body has.
  let bodyLength: Int

  /// Reads the text before the blank line.
  init(_ text: String) throws(RequestReader.Refusal) {
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map {
      String($0.last == "\r" ? $0.dropLast() : $0)
    }
    let words = lines[0].split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3, !words[0].isEmpty, words[2].hasPrefix("HTTP/1."), let target = Self.target(words[1]) else {
      throw .malformed
    }
    method = String(words[0])
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    path = String(parts[0])
    query = parts.count > 1 ? String(parts[1]) : ""
    headers = try Self.headers(lines.dropFirst())
    guard headers["transfer-encoding"] == nil else { throw .lengthMissing }
    guard let length = headers["content-length"] else {
      bodyLength = 0
      return
    }
    guard !length.isEmpty, length.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains),
      let count = Int(length)
    else { throw .malformed }
    bodyLength = count
  }

  /// The request, once its body is known.
  func request(with body: Request.Body) -> Request {
    Request(method: method, path: path, query: query, headers: headers, body: body)
  }

  /// The path and query of a target, which a proxy's client writes with the address before it.
  private static func target(_ text: Substring) -> Substring? {
    if text.hasPrefix("/") { return text }
    guard text.hasPrefix("http://") else { return nil }
    let target = text.dropFirst("http://".count).drop { $0 != "/" }
    return target.isEmpty ? nil : target
  }

  private static func headers(_ lines: ArraySlice<String>) throws(RequestReader.Refusal) -> [String: String] {
    var headers: [String: String] = [:]
    for line in lines {
      let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      // A blank in a name is a line that goes on, or a trick (RFC 9112 section 5).
      guard parts.count == 2, !parts[0].isEmpty, !parts[0].contains(where: \.isWhitespace) else { throw .malformed }
      let name = parts[0].lowercased()
      let value = parts[1].trimmed
      headers[name] = headers[name].map { "\($0), \(value)" } ?? value
    }
    return headers
  }
}

extension StringProtocol {
  /// The text without the white space around it.
  var trimmed: String {
    let start = drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}
