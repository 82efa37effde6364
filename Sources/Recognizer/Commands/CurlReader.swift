import InfusionsoftOAuth

/// Finds calls of curl in a text and reads them as a shell would.
struct CurlReader {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The calls in their order, at most sixteen.
  func commands() -> [Piece] {
    var pieces: [Piece] = []
    let lines = bytes.lines
    var line = 0
    while line < lines.count, pieces.count < 16 {
      guard let start = commandStart(in: lines[line]) else {
        line += 1
        continue
      }
      let (words, end) = ShellWords.read(bytes, from: start)
      pieces.append(Piece(range: start..<end, recognition: CurlCommandReader(words).read()))
      while line < lines.count, lines[line].upperBound < end || lines[line].lowerBound <= start { line += 1 }
    }
    return pieces
  }

  private func commandStart(in line: Range<Int>) -> Int? {
    var index = line.lowerBound
    while index < line.upperBound, bytes[index].isBlank || bytes[index].isOne(of: "$%#>`") { index += 1 }
    if bytes.hasWord("curl ", at: index) || bytes.hasWord("curl.exe ", at: index) { return index }
    while let start = bytes.firstIndex(ofWord: "curl ", in: index..<line.upperBound) {
      if start > line.lowerBound, isCall(at: start) { return start }
      index = start + 5
    }
    return nil
  }

  /// Whether the word in the middle of a line is a call, as behind `sudo`, and not a word of a sentence.
  private func isCall(at start: Int) -> Bool {
    bytes[start - 1].isOne(of: " \t(`") && start + 5 < bytes.count
      && (bytes[start + 5] == UInt8(ascii: "-") || bytes.hasWord("http", at: start + 5))
  }
}

/// Takes a command line apart at its blanks, quotes and continued lines.
enum ShellWords {
  /// The words of the command that begins at an index, and where it ends.
  static func read(_ bytes: [UInt8], from start: Int) -> (words: [String], end: Int) {
    var words: [String] = []
    var word: [UInt8] = []
    var isInWord = false
    var index = start
    while index < bytes.count, bytes[index] != 0x0A {
      let byte = bytes[index]
      let isEscape = byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "^")
      if isEscape, index + 1 < bytes.count, bytes[index + 1] == 0x0A {
        index += 2
        continue
      }
      if byte.isBlank {
        if isInWord { words.append(String(decoding: word, as: UTF8.self)) }
        word = []
        isInWord = false
        index += 1
        continue
      }
      isInWord = true
      if byte.isOne(of: "'\"") {
        appendQuoted(bytes, at: &index, to: &word)
      } else {
        if byte == UInt8(ascii: "\\"), index + 1 < bytes.count { index += 1 }
        word.append(bytes[index])
      }
      index += 1
    }
    if isInWord { words.append(String(decoding: word, as: UTF8.self)) }
    return (words, min(index, bytes.count))
  }

  /// Appends a quoted part without its quotes; the index ends on the closing one, which may be missing.
  private static func appendQuoted(_ bytes: [UInt8], at index: inout Int, to word: inout [UInt8]) {
    let quote = bytes[index]
    index += 1
    while index < bytes.count, bytes[index] != quote {
      if bytes[index] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\""), index + 1 < bytes.count { index += 1 }
      word.append(bytes[index])
      index += 1
    }
  }
}
