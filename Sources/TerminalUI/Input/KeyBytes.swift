extension UInt8 {
  static let bell: UInt8 = 0x07
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let cancel: UInt8 = 0x18
  static let substitute: UInt8 = 0x1A
  static let escape: UInt8 = 0x1B

  /// Whether it is C0 or DEL.
  var isControl: Bool { self < 0x20 || self == 0x7F }
  /// Whether it continues a character in UTF-8.
  var isContinuation: Bool { self & 0xC0 == 0x80 }
  /// Whether it is a decimal digit.
  var isDigit: Bool { (0x30...0x39).contains(self) }
}

extension ArraySlice<UInt8> {
  /// Removes the bytes at the start that satisfy a predicate, and gives them.
  mutating func removePrefix(while predicate: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let prefix = prefix(while: predicate)
    self = self[prefix.endIndex...]
    return prefix
  }

  /// Removes the bytes at the end that begin a character in UTF-8 and do not complete it, and gives them.
  mutating func removeUnfinishedCharacter() -> ArraySlice<UInt8> {
    let tail = suffix(3)
    guard let lead = tail.lastIndex(where: { !$0.isContinuation }) else { return [] }
    let expected =
      switch self[lead] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    guard endIndex - lead < expected else { return [] }
    defer { self = self[..<lead] }
    return self[lead...]
  }
}

extension Key {
  /// The key that sends a control character (C0 or DEL).
  static func ofControl(_ byte: UInt8) -> Key {
    switch byte {
    case .carriageReturn, .lineFeed: .enter
    case 0x09: .tab
    case 0x08, 0x7F: .backspace
    case .escape: .escape
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: .control(Character(Unicode.Scalar(byte | 0x40)))
    }
  }

  /// The key that a letter stands for at the end of CSI or SS3; lower case letters are rxvt's, with a modifier.
  static func ofFinal(_ letter: UInt8) -> Key? {
    switch letter {
    case UInt8(ascii: "A"), UInt8(ascii: "a"): .up
    case UInt8(ascii: "B"), UInt8(ascii: "b"): .down
    case UInt8(ascii: "C"), UInt8(ascii: "c"): .right
    case UInt8(ascii: "D"), UInt8(ascii: "d"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "Z"): .backTab
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(letter - UInt8(ascii: "P")) + 1)
    default: nil
    }
  }
}
