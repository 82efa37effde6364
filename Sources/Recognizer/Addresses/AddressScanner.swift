import InfusionsoftOAuth

/// Finds the addresses in a text, also where a terminal or a mail broke them over lines.
///
/// Which lines belong together is told from their signs: a wrap drops none, so the next line goes on in the middle of a
/// word, of an escape or behind a separator. Where the next line could as well be a word of its own, both readings are
/// kept.
struct AddressScanner {
  /// An address as it was found.
  struct Found {
    /// Where it stands in the cleaned text.
    var range: Range<Int>
    /// The address without line breaks and indents.
    var text: [UInt8]
    /// How it was put together.
    var notes: [Finding] = []
    /// Whether it is the value of a setting: `redirect_uri=https://…`.
    var isValue = false
    /// Whether a `?` is in it.
    var hasQuery = false

    /// Whether it has what a link or an answer has; among the thousand addresses of a log these are read first.
    var hasAnswer: Bool {
      let whole = 0..<text.count
      let signs: [StaticString] = ["code=", "error=", "client_id", "oauth/auth", "%3d"]
      return signs.contains { text.firstIndex(ofWord: $0, in: whole) != nil }
    }
    /// The address without its last line, where that one may be a word of its own.
    var alternative: [UInt8]?
  }

  /// How many addresses without a blank between them are told apart; nobody reads more.
  private static let mostInOne = 1024

  private let bytes: [UInt8]
  private let lines: [Range<Int>]
  private let state: [UInt8]

  init(_ bytes: [UInt8], context: Recognizer.Context) {
    self.bytes = bytes
    lines = bytes.lines
    state = Array((context.request?.state.text ?? "").utf8)
  }

  /// The addresses in their order; lines that `skipped` holds are passed over.
  func addresses(skipping skipped: [Range<Int>]) -> [Found] {
    var found: [Found] = []
    var line = 0
    var index = 0
    while line < lines.count {
      index = max(index, lines[line].lowerBound)
      guard let word = nextWord(from: index, in: lines[line]) else {
        line += 1
        continue
      }
      index = word.upperBound
      guard let start = anchor(in: word), !skipped.contains(where: { $0.contains(start) }) else { continue }
      let address = gather(from: start..<word.upperBound, line: &line)
      index = address.range.upperBound
      found += split(address)
    }
    return found
  }
}

// MARK: Words

extension AddressScanner {
  private static func ends(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x0A, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "`"):
      true
    default: false
    }
  }

  /// The next run of signs between blanks, quotes and angle brackets; a Markdown link is two.
  private func nextWord(from index: Int, in line: Range<Int>) -> Range<Int>? {
    var start = index
    while start < line.upperBound, Self.ends(bytes[start]) { start += 1 }
    guard start < line.upperBound else { return nil }
    var end = start
    while end < line.upperBound, !Self.ends(bytes[end]) {
      end += 1
      if bytes[end - 1] == UInt8(ascii: "]"), bytes.hasWord("](", at: end - 1), end - 1 > start {
        return start..<end - 1
      }
    }
    return start..<end
  }

  /// Where an address begins in a word; nil if none does.
  private func anchor(in word: Range<Int>) -> Int? {
    for index in word {
      switch bytes[index] {
      case UInt8(ascii: ":") where bytes.hasWord("://", at: index),
        UInt8(ascii: "%") where bytes.hasWord("%3a%2f%2f", at: index) || bytes.hasWord("%253a%252f%252f", at: index):
        let start = back(from: index, in: word) { $0.isLetter }
        if start < index { return start }
      case UInt8(ascii: "c"), UInt8(ascii: "C"), UInt8(ascii: "r"), UInt8(ascii: "R"), UInt8(ascii: "e"),
        UInt8(ascii: "E"),
        UInt8(ascii: "s"), UInt8(ascii: "S"):
        if isParameter(at: index, in: word), index > word.lowerBound || isFollowed(word) {
          let isFirst = index == word.lowerBound || bytes[index - 1] != UInt8(ascii: "&")
          return back(from: index, in: word) { !$0.isOne(of: isFirst ? "([{|*,=" : "([{*,") }
        }
      default: break
      }
    }
    return hostAnchor(in: word)
  }

  private func isParameter(at index: Int, in word: Range<Int>) -> Bool {
    let isFirst = index == word.lowerBound
    guard isFirst || bytes[index - 1].isOne(of: "?&/#;([|*") else { return false }
    // At the beginning of a word they stand in many logs: code=200, error=timeout.
    if isFirst, bytes.hasWord("code=", at: index) || bytes.hasWord("error=", at: index) {
      return bytes[word].contains(UInt8(ascii: "&"))
    }
    if bytes.hasWord("client_id=", at: index) || bytes.hasWord("redirect_uri=", at: index)
      || bytes.hasWord("response_type=", at: index) || bytes.hasWord("code=", at: index)
      || bytes.hasWord("error=", at: index) || bytes.hasWord("error_description=", at: index)
    {
      return true
    }
    return !isFirst && bytes[index - 1] == UInt8(ascii: "&") && index - 1 > word.lowerBound
      && (bytes.hasWord("scope=", at: index) || bytes.hasWord("state=", at: index))
  }

  /// Whether further parameters follow a word that begins with one; alone it is a setting: CLIENT_ID=….
  private func isFollowed(_ word: Range<Int>) -> Bool {
    if bytes[word].contains(UInt8(ascii: "&")) { return true }
    let start = bytes[word.upperBound...].firstIndex { !$0.isBlank } ?? bytes.count
    let next = start..<(bytes[start...].firstIndex { Self.ends($0) } ?? bytes.count)
    if bytes[next].contains(UInt8(ascii: "&")), bytes.firstIndex(ofWord: "://", in: next) == nil { return true }
    let below = word.upperBound..<min(bytes.count, word.upperBound + 160)
    return bytes.firstIndex(ofWord: "response_type=", in: below) != nil
  }

  private func back(from index: Int, in word: Range<Int>, while isPart: (UInt8) -> Bool) -> Int {
    var start = index
    while start > word.lowerBound, isPart(bytes[start - 1]) { start -= 1 }
    return start
  }

  /// Where a host stands that is known without a scheme.
  private func hostAnchor(in word: Range<Int>) -> Int? {
    var start = word.lowerBound
    while start < word.upperBound, bytes[start].isOne(of: "([{*|"), !bytes.hasWord("[::1]", at: start) { start += 1 }
    for name: StaticString in ["localhost", "127.0.0.1", "[::1]"] where bytes.hasWord(name, at: start) {
      let end = start + name.utf8CodeUnitCount
      return end >= word.upperBound || bytes[end].isOne(of: ":/?#.,;)") ? start : nil
    }
    var host = start
    while host < word.upperBound, bytes[host].isLetterOrDigit || bytes[host].isOne(of: ".-") { host += 1 }
    guard host - start <= 253, host >= word.upperBound || !bytes[host].isOne(of: "@=") else { return nil }
    for name in Vendor.infusionsoft.domains {
      let at = host - name.utf8.count
      let dotted = at > start && bytes[at - 1] == UInt8(ascii: ".")
      if at == start || dotted, bytes.hasWord(of: name, at: at) { return start }
    }
    return nil
  }
}

// MARK: Joining

extension AddressScanner {
  private func gather(from word: Range<Int>, line: inout Int) -> Found {
    var found = Found(range: word, text: Array(bytes[word]))
    found.hasQuery = bytes[word].contains(UInt8(ascii: "?")) || isListItem(word)
    found.isValue = word.lowerBound > 0 && bytes[word.lowerBound - 1] == UInt8(ascii: "=")
    var width: Int?
    var certain: Int?
    while let next = continuation(of: found, line: line, width: &width) {
      certain = next.isGuess ? found.text.count : nil
      if let separator = next.separator { found.text.append(separator) }
      if found.text.last == UInt8(ascii: "\\") { found.text.removeLast() }
      found.text += bytes[next.word]
      found.hasQuery = found.hasQuery || next.separator != nil || bytes[next.word].contains(UInt8(ascii: "?"))
      found.range = found.range.lowerBound..<next.word.upperBound
      line = next.line
      if !found.notes.contains(where: { $0.code == next.note }) { found.notes.append(Finding(next.note)) }
    }
    found.alternative = certain.map { Array(found.text.prefix($0)) }
    return found
  }

  private struct Continuation {
    var word: Range<Int>
    var line: Int
    var note: FindingCode
    var separator: UInt8?
    var isGuess = false
  }

  private func continuation(of found: Found, line: Int, width: inout Int?) -> Continuation? {
    let end = found.range.upperBound
    let restOfLine = bytes.trimmed(end..<lines[line].upperBound)
    if !restOfLine.isEmpty, restOfLine.lowerBound > end {
      guard let word = nextWord(from: restOfLine.lowerBound, in: lines[line]), word.lowerBound == restOfLine.lowerBound,
        goesOnBehindBlank(found.text, word)
      else {
        return bytes[restOfLine].elementsEqual("\\".utf8) ? onNextLine(of: found, line: line, width: &width) : nil
      }
      return Continuation(word: word, line: line, note: .blankInLink)
    }
    return restOfLine.isEmpty ? onNextLine(of: found, line: line, width: &width) : nil
  }

  private func goesOnBehindBlank(_ text: [UInt8], _ word: Range<Int>) -> Bool {
    let first = bytes[word.lowerBound]
    if first == UInt8(ascii: "&") || first == UInt8(ascii: "?") {
      return isParameter(at: word.lowerBound + 1, in: word)
    }
    guard let last = text.last, last.isOne(of: "&?=") else { return false }
    if last != UInt8(ascii: "=") { return isParameter(at: word.lowerBound, in: word) }
    return bytes[word].contains(UInt8(ascii: "&")) || bytes.hasWord("http", at: word.lowerBound)
  }

  private func onNextLine(of found: Found, line: Int, width: inout Int?) -> Continuation? {
    guard line + 1 < lines.count else { return nil }
    let content = bytes.trimmed(lines[line + 1])
    guard let word = nextWord(from: content.lowerBound, in: content), word.lowerBound == content.lowerBound,
      bytes[word].allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
      !bytes.hasWord("http", at: word.lowerBound) || found.text.last == UInt8(ascii: "=")
    else { return nil }
    let thisWidth = lines[line].count
    defer { width = thisWidth }
    var next = Continuation(word: word, line: line + 1, note: .wrappedLines)
    let last = found.text.last ?? 0
    let first = bytes[word.lowerBound]
    if found.isValue, isSetting(word) { return nil }
    if isListItem(word), !last.isOne(of: "?&\\") {
      next.note = .parametersOnLines
      next.separator = found.hasQuery ? UInt8(ascii: "&") : UInt8(ascii: "?")
      return next
    }
    if last.isOne(of: "?&=%") || first.isOne(of: "&?%=#") { return next }
    if found.text.count > 1, found.text[found.text.count - 2] == UInt8(ascii: "%"), first.isHexadecimal { return next }
    if bytes[word].contains(where: { $0.isOne(of: "=&%") }), !bytes[word].contains(UInt8(ascii: ":")) { return next }
    if !state.isEmpty, (found.text.suffix(state.count) + bytes[word]).suffix(state.count).elementsEqual(state) {
      return next
    }
    if width == thisWidth { return next }
    guard word == content, !Self.isOrdinaryWord(bytes[word]), !hasLabelSign(word) else { return nil }
    next.isGuess = true
    return next
  }

  /// Whether a line is a name and a value of its own.
  private func isSetting(_ word: Range<Int>) -> Bool {
    let name = bytes[word].prefix { $0.isLetterOrDigit || $0 == UInt8(ascii: "_") }
    return !name.isEmpty && name.endIndex < word.upperBound && bytes[name.endIndex] == UInt8(ascii: "=")
  }

  /// Whether a line begins with a parameter's whole name, as in a list of parameters.
  private func isListItem(_ word: Range<Int>) -> Bool {
    ["client_id=", "redirect_uri=", "response_type=", "scope=", "state="].contains { (name: StaticString) in
      bytes.hasWord(name, at: word.lowerBound)
    }
  }

  private func hasLabelSign(_ word: Range<Int>) -> Bool {
    bytes[word].contains { $0.isOne(of: ":,;()[]{}@!*") } || bytes[word].last == UInt8(ascii: ".")
  }

  /// Whether a word is written like one of a language: letters alone, and no capital behind the first.
  static func isOrdinaryWord(_ word: some Collection<UInt8>) -> Bool {
    word.allSatisfy { $0.isLetter || $0.isOne(of: "'-,.!?") || $0 >= 0x80 }
      && (word.dropFirst().allSatisfy { !$0.isUppercase } || word.allSatisfy { !$0.isLowercase })
  }

  /// Two addresses without a blank between them, one by one.
  private func split(_ found: Found) -> [Found] {
    var starts: [Int] = [0]
    var index = 5
    while index + 2 < found.text.count, starts.count < Self.mostInOne {
      if found.text[index] == UInt8(ascii: ":"), found.text.hasWord("://", at: index) {
        let width = found.text.hasWord("https", at: index - 5) ? 5 : found.text.hasWord("http", at: index - 4) ? 4 : 0
        let start = index - width
        if width > 0, start > 0, found.text[start - 1] != UInt8(ascii: "=") { starts.append(start) }
      }
      index += 1
    }
    guard starts.count > 1 else { return [found] }
    return zip(starts, starts.dropFirst() + [found.text.count]).map { start, end in
      Found(range: found.range, text: Array(found.text[start..<end]), notes: found.notes)
    }
  }
}
