/// An address taken apart as it came, faults included; ranges are bytes of `text`.
package struct Address {
  /// A name and a value of the query or the fragment, not decoded.
  package struct Parameter {
    package let name: Range<Int>
    package let value: Range<Int>
  }

  /// A place where the form of a query is broken.
  package struct Fault {
    /// What is broken.
    package enum Kind { case questionMarkMissing, questionMarkDoubled, ampersandMissing, wrongSeparator }

    package let kind: Kind
    package let place: Range<Int>
  }

  package let text: [UInt8]
  package private(set) var scheme: Range<Int> = 0..<0
  package private(set) var userInfo: Range<Int> = 0..<0
  package private(set) var host: Range<Int> = 0..<0
  package private(set) var port: Range<Int> = 0..<0
  package private(set) var path: Range<Int> = 0..<0
  package private(set) var parameters: [Parameter] = []
  package private(set) var faults: [Fault] = []
  /// What follows `#`, if it has no parameters in it.
  package private(set) var fragment: Range<Int> = 0..<0
  /// Where the last `=` stands; no parameter begins behind it.
  private let lastEqualsSign: Int
  /// Whether a `?` stands where the query begins.
  package private(set) var hasQuestionMark = false

  package init(_ text: [UInt8]) {
    self.text = text
    lastEqualsSign = text.lastIndex(of: UInt8(ascii: "=")) ?? 0
    let pathStart = readAuthority()
    let queryStart = readPath(from: pathStart)
    readQuery(from: queryStart)
  }
}

extension Address {
  /// Everything before the query, but for a user and a password before the host.
  package var base: String {
    guard !userInfo.isEmpty else { return text.text(0..<path.upperBound) }
    return text.text(0..<userInfo.lowerBound) + text.text(host.lowerBound..<path.upperBound)
  }
  /// The password before the host; nil if none stands there.
  package var password: Range<Int>? {
    text[userInfo].firstIndex(of: UInt8(ascii: ":")).map { $0 + 1..<userInfo.upperBound }
  }
  /// The host with the user before it and the port behind it.
  package var writtenHost: String {
    let user = text.text(userInfo.lowerBound..<(password?.lowerBound ?? userInfo.upperBound + 1) - 1)
    return (user.isEmpty ? "" : user + "@") + hostName + (port.isEmpty ? "" : ":" + text.text(port))
  }
  package var hostName: String { text.text(host).lowercased() }
  package var schemeName: String { text.text(scheme).lowercased() }
  package var pathText: String { text.text(path) }

  package func name(_ parameter: Parameter) -> String { FormEncoding.decodeComponent(text[parameter.name]) }
  package func value(_ parameter: Parameter) -> String { FormEncoding.decodeComponent(text[parameter.value]) }

  /// The parameters, decoded.
  package var decodedParameters: [(name: String, value: String)] { parameters.map { (name($0), value($0)) } }

  /// The name of the parameter that follows a place; nil if none does.
  package func nameFollowing(_ place: Range<Int>) -> String? {
    parameters.first { $0.name.lowerBound >= place.lowerBound }.map(name)
  }

  /// Whether a parameter of a name is there, in any case.
  package func has(_ wanted: StaticString) -> Bool {
    parameters.contains { $0.name.count == wanted.utf8CodeUnitCount && text.hasWord(wanted, at: $0.name.lowerBound) }
  }

  /// Whether the path has a piece of text in it, in any case.
  package func pathHas(_ piece: StaticString) -> Bool { text.firstIndex(ofWord: piece, in: path) != nil }
}

extension Address {
  /// The parameters of the protocol that can be told apart even where their separator is missing.
  private static let known: [StaticString] = [
    "client_id=", "redirect_uri=", "response_type=", "scope=", "state=", "code=", "error=", "error_description=",
    "client_secret=",
  ]

  /// How many parameters are kept; an address with more is nobody's.
  private static let limit = 256

  private mutating func readAuthority() -> Int {
    var start = 0
    while start < text.count, text[start].isLetterOrDigit || text[start].isOne(of: "+-.") { start += 1 }
    if text.hasWord("://", at: start) {
      scheme = 0..<start
      start += 3
    } else if text.hasWord("//", at: 0) {
      start = 2
    } else {
      start = 0
    }
    var end = start
    while end < text.count, !text[end].isOne(of: "/?#&\\") { end += 1 }
    guard !scheme.isEmpty || start == 2 || Self.looksLikeHost(text[start..<end]) else { return 0 }
    if let at = text[start..<end].lastIndex(of: UInt8(ascii: "@")) {
      userInfo = start..<at
      start = at + 1
    }
    host = start..<end
    port = end..<end
    let digits = text[start..<end].reversed().prefix { $0.isDigit }.count
    if digits < end - start, text[end - digits - 1] == UInt8(ascii: ":") {
      host = start..<end - digits - 1
      port = end - digits..<end
    }
    return end
  }

  private static func looksLikeHost(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard !bytes.contains(where: { !($0.isLetterOrDigit || $0.isOne(of: ".-:[]@") || $0 >= 0x80) }) else {
      return false
    }
    return bytes.contains(UInt8(ascii: ".")) || Array(bytes).hasWord("localhost", at: 0)
      || bytes.first == UInt8(ascii: "[")
  }

  /// Reads up to the query and returns where its first parameter begins.
  private mutating func readPath(from start: Int) -> Int {
    var index = start
    while index < text.count {
      let byte = text[index]
      if byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") {
        path = start..<index
        hasQuestionMark = byte == UInt8(ascii: "?")
        return index + 1
      }
      if byte == UInt8(ascii: "&") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "/"),
        knownName(at: index + 1) != nil
      {
        path = start..<index
        if index > 0 { note(.questionMarkMissing, at: index) }
        return index + 1
      }
      if knownName(at: index) != nil, index == start || text.hasWord("client_id=", at: index) {
        path = start..<index
        if index > 0 { note(.questionMarkMissing, at: index) }
        return index
      }
      index += 1
    }
    path = start..<text.count
    return text.count
  }

  private func knownName(at index: Int) -> StaticString? {
    guard index < lastEqualsSign, text[index].lowercased.isOne(of: "crse") else { return nil }
    return Self.known.first { text.hasWord($0, at: index) }
  }

  private mutating func readQuery(from start: Int) {
    var nameStart = start
    var valueStart: Int?
    var index = start
    while index <= text.count {
      if let separator = separatorWidth(at: index, nameStart: nameStart, valueStart: valueStart) {
        append(nameStart, valueStart, index)
        if index < text.count, text[index] == UInt8(ascii: "#"), lastEqualsSign < index {
          fragment = index + 1..<text.count
          return
        }
        nameStart = index + separator
        valueStart = nil
        index = max(index + 1, nameStart)
        continue
      }
      if valueStart == nil, text[index] == UInt8(ascii: "=") { valueStart = index + 1 }
      index += 1
    }
  }

  /// How many bytes separate two parameters at an index: 1 for a sign, 0 for none where one is missing; nil if a
  /// parameter goes on there.
  private mutating func separatorWidth(at index: Int, nameStart: Int, valueStart: Int?) -> Int? {
    guard index < text.count else { return 1 }
    switch text[index] {
    case UInt8(ascii: "&"), UInt8(ascii: "#"): return 1
    case UInt8(ascii: ";"), UInt8(ascii: "?"):
      guard knownName(at: index + 1) != nil, isSeparated(at: index + 1, nameStart: nameStart) else { return nil }
      let kind: Fault.Kind = text[index] == UInt8(ascii: "?") ? .questionMarkDoubled : .wrongSeparator
      if index > nameStart { note(kind, at: index) }
      return 1
    default:
      guard let valueStart, index > valueStart, !text[index - 1].isOne(of: "?&_-"),
        knownName(at: index) != nil, isSeparated(at: index, nameStart: nameStart)
      else { return nil }
      note(.ampersandMissing, at: index)
      return 0
    }
  }

  /// Whether a known name inside a value begins a parameter of the address, and not one of a redirect URI's own query.
  private func isSeparated(at index: Int, nameStart: Int) -> Bool {
    guard text.hasWord("redirect_uri=", at: nameStart) else { return true }
    return text.hasWord("client_id=", at: index) || text.hasWord("response_type=", at: index)
      || text.hasWord("scope=", at: index)
  }

  /// Notes a fault; after the first eight nobody reads on.
  private mutating func note(_ kind: Fault.Kind, at index: Int) {
    guard faults.count < 8 else { return }
    faults.append(Fault(kind: kind, place: index..<index + 1))
  }

  private mutating func append(_ nameStart: Int, _ valueStart: Int?, _ end: Int) {
    guard end > nameStart, parameters.count < Self.limit else { return }
    let name = nameStart..<(valueStart.map { $0 - 1 } ?? end)
    parameters.append(Parameter(name: name, value: (valueStart ?? end)..<end))
  }
}
