import InfusionsoftOAuth

/// Finds the heads of HTTP answers in a text.
struct HeaderReader {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The heads in their order, at most sixteen; those without a status line need two headers that only servers write.
  func dumps() -> [Piece] {
    var pieces: [Piece] = []
    let lines = bytes.lines
    var index = 0
    while index < lines.count, pieces.count < 16 {
      let status = status(in: lines[index])
      let first = status == nil ? index : index + 1
      var end = first
      var telling = 0
      while end < lines.count, let name = name(in: lines[end]) {
        if isTelling(name) { telling += 1 }
        end += 1
      }
      if status != nil || telling >= 2, end > index {
        pieces.append(
          piece(status, lines[first..<end].compactMap(header), lines[index].lowerBound..<lines[end - 1].upperBound))
      }
      index = max(end, index + 1)
    }
    return pieces
  }

  private func piece(_ status: Int?, _ headers: [HTTPRequest.Field], _ range: Range<Int>) -> Piece {
    let isFormer = headers.contains {
      $0.name.lowercased().hasPrefix("x-mashery") || $0.name.lowercased() == "x-packagekey"
    }
    let dump = HeaderDump(status: status, headers: headers)
    let findings = isFormer ? [Finding(.formerGateway)] : []
    return Piece(range: range, recognition: Recognition(kind: .headerDump(dump), findings: findings))
  }

  /// The line without the sign that curl puts before it.
  private func content(of line: Range<Int>) -> Range<Int> {
    var line = bytes.trimmed(line)
    if !line.isEmpty, bytes[line.lowerBound] == UInt8(ascii: "<") { line = bytes.trimmed(line.dropFirst()) }
    return line
  }

  private func status(in line: Range<Int>) -> Int? {
    let line = content(of: line)
    guard bytes.hasWord("http/", at: line.lowerBound),
      let blank = bytes[line].firstIndex(of: 0x20), blank + 4 <= line.upperBound,
      bytes[blank + 1..<blank + 4].allSatisfy(\.isDigit)
    else { return nil }
    return Int(bytes.text(blank + 1..<blank + 4))
  }

  /// Where the name of a header line stands; nil if the line is none.
  private func name(in line: Range<Int>) -> Range<Int>? {
    let line = content(of: line)
    var colon = line.lowerBound
    while colon < line.upperBound, bytes[colon].isLetterOrDigit || bytes[colon] == UInt8(ascii: "-") { colon += 1 }
    guard colon > line.lowerBound, colon < line.upperBound, bytes[colon] == UInt8(ascii: ":"),
      colon + 1 >= line.upperBound || bytes[colon + 1].isBlank
    else { return nil }
    return line.lowerBound..<colon
  }

  private func header(in line: Range<Int>) -> HTTPRequest.Field? {
    guard let place = name(in: line) else { return nil }
    let name = bytes.text(place)
    let value = bytes.text(bytes.trimmed(place.upperBound + 1..<line.upperBound))
    return HTTPRequest.Field(name, Self.isSecret(name, value) ? .secret(Secret(value)) : .open(value))
  }

  /// Whether a header line must not be shown: its name says so, or a secret stands in it.
  static func isSecret(_ name: String, _ value: String) -> Bool {
    carriesCredential(name) || ParameterName.isSecret(name, value: value)
  }

  private static func carriesCredential(_ name: String) -> Bool {
    ["authorization", "cookie", "set-cookie", Vendor.infusionsoft.apiKeyHeader, "proxy-authorization", "location"]
      .contains(
        name.lowercased())
  }

  /// Whether a header is one that servers write, and people do not.
  private func isTelling(_ name: Range<Int>) -> Bool {
    let start = name.lowerBound
    if bytes.hasWord(of: Vendor.infusionsoft.headerPrefix, at: start) || bytes.hasWord("x-mashery-", at: start) {
      return true
    }
    return Self.tellingNames.contains { $0.utf8CodeUnitCount == name.count && bytes.hasWord($0, at: start) }
  }

  private static let tellingNames: [StaticString] = [
    "content-type", "content-length", "x-request-id", "www-authenticate", "server", "date", "retry-after", "via",
  ]
}
