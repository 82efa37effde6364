import InfusionsoftOAuth

/// Says what stood around a piece and was left out.
struct PieceContext {
  private let bytes: [UInt8]
  private let pieces: [Piece]
  private let covered: [Range<Int>]

  /// - Parameter covered: where pieces stand, in their order, further copies of them included.
  init(_ bytes: [UInt8], _ pieces: [Piece], covered: [Range<Int>]) {
    self.bytes = bytes
    self.pieces = pieces
    self.covered = covered
  }

  /// The wrapping of the main piece, and how many more there are.
  func findings(around main: Piece) -> [Finding] {
    let others = pieces.count { $0.weight > 0 } - 1
    let several = others > 0 ? [Finding(.severalPieces, count: others + 1)] : []
    switch main.recognition.kind {
    case .redirect where !main.isAddress: return several
    case .redirect, .denied, .redirectWithoutCode, .authorizeURL, .vendorPage, .apiKey, .diagnosisCode:
      return wrapping(main.range) + several
    case .empty, .code, .tokenPair, .refreshToken, .clientID, .clientSecret, .redirectURI, .errorBody, .headerDump,
      .curlCommand, .noise:
      return several
    }
  }

  private func wrapping(_ range: Range<Int>) -> [Finding] {
    let before = bytes.trimmed(lineStart(range.lowerBound)..<range.lowerBound)
    let after = bytes.trimmed(range.upperBound..<lineEnd(range.upperBound))
    if ends(before, with: "](") || bytes.hasWord("](", at: range.upperBound) { return [Finding(.markdownLink)] }
    if ends(before, with: "href=\"") || ends(before, with: "href='") || ends(before, with: "href=") {
      return [Finding(.htmlLink)]
    }
    if ends(before, with: "location:") { return [Finding(.locationHeader)] }
    if ends(before, with: "get") || ends(before, with: "post") || ends(before, with: "head") {
      let method = before.upperBound - (ends(before, with: "get") ? 3 : 4)
      let lead = before.lowerBound..<max(before.lowerBound, method)
      return [Finding(bytes[lead].contains(where: \.isLetterOrDigit) ? .logLine : .requestLine)]
    }
    if isTimed(before) { return [Finding(.logLine)] }
    if hasWords(0..<range.lowerBound) || hasWords(range.upperBound..<bytes.count) { return [Finding(.wordsAround)] }
    let signs = bytes[before] + bytes[after]
    return signs.contains { $0.isOne(of: "\"'<>`()[]") } ? [Finding(.quotesRemoved)] : []
  }

  private func lineStart(_ index: Int) -> Int {
    bytes[..<index].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
  }

  private func lineEnd(_ index: Int) -> Int { bytes[index...].firstIndex(of: 0x0A) ?? bytes.count }

  private func ends(_ range: Range<Int>, with word: StaticString) -> Bool {
    range.count >= word.utf8CodeUnitCount && bytes.hasWord(word, at: range.upperBound - word.utf8CodeUnitCount)
  }

  /// Whether a time of day stands in a range, as before a line of a log.
  private func isTimed(_ range: Range<Int>) -> Bool {
    range.contains { index in
      index + 8 <= range.upperBound && bytes[index + 2] == UInt8(ascii: ":") && bytes[index + 5] == UInt8(ascii: ":")
        && [0, 1, 3, 4, 6, 7].allSatisfy { bytes[index + $0].isDigit }
    }
  }

  /// Whether a letter or digit stands in a range and in no piece.
  private func hasWords(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    for piece in covered {
      let end = min(max(index, piece.lowerBound), range.upperBound)
      if bytes[index..<end].contains(where: \.isLetterOrDigit) { return true }
      index = min(max(end, piece.upperBound), range.upperBound)
    }
    return bytes[index..<range.upperBound].contains(where: \.isLetterOrDigit)
  }
}
