import InfusionsoftOAuth

/// Reads a text that has nothing in it but a word, or a few.
struct WordReader {
  private let context: Recognizer.Context

  init(context: Recognizer.Context) { self.context = context }

  /// The text as a value that is known from a field, or as one of this program's own codes; nil if it is neither.
  func knownValue(in bytes: [UInt8], _ whole: Range<Int>) -> Recognition? {
    guard whole.count <= 4096 else { return nil }
    let (text, quotes) = unquoted(bytes, whole)
    let isClientID = !text.isEmpty && text == context.clientID
    if let secret = context.clientSecret, !text.isEmpty, text == secret.exposed {
      let twice = isClientID ? [Finding(.clientIDEqualsSecret)] : []
      return Recognition(kind: .clientSecret(secret), findings: quotes + twice + [Finding(.secretInWrongField)])
    }
    if isClientID { return Recognition(kind: .clientID(text), findings: quotes + [Finding(.clientIDInWrongField)]) }
    if DiagnosisCode(rawValue: text) != nil || FindingCode(rawValue: text) != nil {
      return Recognition(kind: .diagnosisCode(text), findings: quotes)
    }
    return nil
  }

  /// The text as a code, alone, twice, or with a few words around it; nil if it is none.
  func word(in bytes: [UInt8], _ whole: Range<Int>) -> Recognition? {
    guard whole.count <= 16_384 else { return nil }
    let (text, quotes) = unquoted(bytes, whole)
    if let word = CodeWord(text) { return single(word, quotes) }
    let words = text.utf8.split(whereSeparator: { $0.isBlank || $0.isOne(of: "\"'<>`,;:()") }).map { String($0) ?? "" }
    if let first = words.first, words.count > 1, words.allSatisfy({ $0 == first }), let word = CodeWord(first),
      word.likelihood == .code
    {
      return code(word.text, [Finding(.copiedTwice)])
    }
    let likely = words.compactMap { CodeWord($0) }.filter { $0.likelihood == .code }
    guard words.count <= 40, likely.count == 1, let only = likely.first,
      words.contains(where: { $0.lowercased() == "code" })
    else { return nil }
    return code(only.text, [Finding(.wordsAround)])
  }

  private func single(_ word: CodeWord, _ notes: [Finding]) -> Recognition {
    guard word.likelihood == .code else {
      return Recognition(
        kind: .noise, findings: [Finding(.looksLikeAWord)], readings: [code(word.text, notes)])
    }
    let half = word.text.utf8.count / 2
    guard half >= 4, word.text.utf8.count == half * 2,
      word.text.utf8.prefix(half).elementsEqual(word.text.utf8.suffix(half))
    else { return code(word.text, notes) }
    var recognition = code(String(word.text.prefix(half)), notes + [Finding(.copiedTwice)])
    recognition.readings = [code(word.text, notes)]
    return recognition
  }

  private func code(_ text: String, _ notes: [Finding]) -> Recognition {
    let code = Secret(text)
    let sent = context.sentCodes.contains(code) ? [Finding(.codeAlreadySent)] : []
    return Recognition(kind: .code(code), findings: notes + sent + [Finding(.codeByItself)])
  }

  /// The text without the quotes or brackets that stand around all of it.
  private func unquoted(_ bytes: [UInt8], _ whole: Range<Int>) -> (String, [Finding]) {
    var range = whole
    while range.count > 2, bytes[range.lowerBound].isOne(of: "\"'<`([*"),
      bytes[range.upperBound - 1].isOne(of: "\"'>`)]*,;.")
    {
      range = bytes.trimmed(range.dropFirst().dropLast())
    }
    let removed = range.count < whole.count
    while range.count > 1, bytes[range.upperBound - 1].isOne(of: ",;.") { range = range.dropLast() }
    return (bytes.text(range), removed ? [Finding(.quotesRemoved)] : [])
  }
}
