/// ASCII questions about bytes of UTF-8; other bytes are never letters, digits or blanks.
extension UInt8 {
  package var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  package var isLowercase: Bool { self >= 0x61 && self <= 0x7A }
  package var isUppercase: Bool { self >= 0x41 && self <= 0x5A }
  package var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  package var isLetterOrDigit: Bool { isLetter || isDigit }
  package var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A }
  package var isHexadecimal: Bool { isDigit || ((self | 0x20) >= 0x61 && (self | 0x20) <= 0x66) }
  package var lowercased: UInt8 { isUppercase ? self | 0x20 : self }

  /// Whether the byte is one of a few ASCII characters.
  package func isOne(of set: StaticString) -> Bool {
    set.withUTF8Buffer { $0.contains(self) }
  }
}

extension Array<UInt8> {
  /// Whether a word stands at an index, in any case; the word is given in lower case.
  package func hasWord(_ word: StaticString, at index: Int) -> Bool {
    withUnsafeBufferPointer { bytes in word.withUTF8Buffer { bytes.hasWord($0, at: index) } }
  }

  /// The same of a word that is no literal, as one of the vendor's is.
  package func hasWord(of word: String, at index: Int) -> Bool {
    var word = word
    return withUnsafeBufferPointer { bytes in word.withUTF8 { bytes.hasWord($0, at: index) } }
  }

  /// Where a word, given in lower case, first stands in a range, in any case.
  package func firstIndex(ofWord word: StaticString, in range: Range<Int>) -> Int? {
    withUnsafeBufferPointer { bytes in word.withUTF8Buffer { bytes.firstIndex(ofWord: $0, in: range) } }
  }

  /// The same of a word that is no literal.
  package func firstIndex(ofWordOf word: String, in range: Range<Int>) -> Int? {
    var word = word
    return withUnsafeBufferPointer { bytes in word.withUTF8 { bytes.firstIndex(ofWord: $0, in: range) } }
  }

  /// Whether other bytes stand somewhere in these, exactly.
  package func contains(_ other: [UInt8]) -> Bool {
    guard let first = other.first, other.count <= count else { return false }
    return (0...count - other.count).contains { self[$0] == first && self[$0..<$0 + other.count].elementsEqual(other) }
  }

  /// The text of a range, as UTF-8.
  package func text(_ range: Range<Int>) -> String {
    String(decoding: self[range.clamped(to: 0..<count)], as: UTF8.self)
  }

  /// A range without the blanks at its ends.
  package func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while !range.isEmpty, self[range.lowerBound].isBlank { range = range.lowerBound + 1..<range.upperBound }
    while !range.isEmpty, self[range.upperBound - 1].isBlank { range = range.lowerBound..<range.upperBound - 1 }
    return range
  }

  /// The lines of the text, without their line feeds.
  package var lines: [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    withUnsafeBufferPointer { bytes in
      for index in bytes.indices where bytes[index] == 0x0A {
        lines.append(start..<index)
        start = index + 1
      }
    }
    lines.append(start..<count)
    return lines
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a word, given in lower case, stands at an index, in any case.
  fileprivate func hasWord(_ word: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index >= 0, index + word.count <= count else { return false }
    for offset in word.indices where self[index + offset].lowercased != word[offset] { return false }
    return true
  }

  /// Where a word, given in lower case, first stands in a range, in any case.
  fileprivate func firstIndex(ofWord word: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Int? {
    guard let small = word.first else { return nil }
    let large = small.isLowercase ? small ^ 0x20 : small
    var index = range.lowerBound
    while index <= range.upperBound - word.count {
      let byte = self[index]
      if byte == small || byte == large, hasWord(word, at: index) { return index }
      index += 1
    }
    return nil
  }
}

/// Percent escapes of a text that was encoded once too often, decoded once; `+` stays.
package func percentDecodedOnce(_ bytes: some Sequence<UInt8>) -> [UInt8] {
  let bytes = Array(bytes)
  var decoded: [UInt8] = []
  decoded.reserveCapacity(bytes.count)
  var index = 0
  while index < bytes.count {
    if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count, bytes[index + 1].isHexadecimal,
      bytes[index + 2].isHexadecimal
    {
      decoded.append(hexadecimalValue(bytes[index + 1]) << 4 | hexadecimalValue(bytes[index + 2]))
      index += 3
    } else {
      decoded.append(bytes[index])
      index += 1
    }
  }
  return decoded
}

/// The value of a hexadecimal digit.
package func hexadecimalValue(_ digit: UInt8) -> UInt8 { digit.isDigit ? digit - 0x30 : (digit | 0x20) - 0x61 + 10 }

extension StringProtocol {
  /// The text without blanks at its ends.
  package var trimmingBlanks: String {
    let bytes = Array(utf8)
    return bytes.text(bytes.trimmed(0..<bytes.count))
  }
}
