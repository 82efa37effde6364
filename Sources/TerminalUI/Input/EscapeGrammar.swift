/// What the escape sequences of a terminal mean: terminfo's strings first, then the forms that xterm, rxvt, the Linux
/// console and the DEC terminals share.
struct EscapeGrammar: Sendable {
  /// One sequence at the start of some bytes.
  struct Sequence: Equatable {
    /// What a sequence stands for.
    enum Meaning: Equatable {
      case key(Key)
      /// A sequence that is no key of ours: swallowed.
      case nothing
      case pasteBegins
      /// An OSC, DCS, SOS, PM or APC string follows.
      case stringBegins
      /// The sequence goes on, but is longer than any that has a meaning.
      case tooLong
    }

    /// What it stands for.
    var meaning: Meaning
    /// How many bytes it takes.
    var length: Int

    init(_ meaning: Meaning, length: Int) {
      self.meaning = meaning
      self.length = length
    }
  }

  /// The most bytes of a CSI or SS3 sequence that are looked at.
  static let longestSequence = 256

  private let keyStrings: [[UInt8]: Key]
  private let prefixes: Set<[UInt8]>
  private let lengths: [Int]

  /// A grammar with terminfo's strings for keys, of which those that begin with ESC count.
  init(keyStrings: [[UInt8]: Key]) {
    let usable = keyStrings.filter { $0.key.count > 1 && $0.key.first == .escape }
    self.keyStrings = usable
    prefixes = Set(usable.keys.flatMap { string in (2..<max(2, string.count)).map { Array(string[..<$0]) } })
    lengths = Set(usable.keys.map(\.count)).sorted(by: >)
  }

  /// The sequence at the start of bytes that begin with ESC; nil if its end has not come.
  func sequence(at bytes: ArraySlice<UInt8>) -> Sequence? {
    for length in lengths where bytes.count >= length {
      if let key = keyStrings[Array(bytes.prefix(length))] { return Sequence(.key(key), length: length) }
    }
    if bytes.count < lengths.first ?? 0, prefixes.contains(Array(bytes)) { return nil }
    guard let second = bytes.dropFirst().first else { return nil }
    switch second {
    case UInt8(ascii: "["): return Self.controlSequence(bytes)
    case UInt8(ascii: "O"): return Self.singleShift(bytes)
    case .escape: return doubleEscape(bytes)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      return bytes.count == 2 ? nil : Sequence(.stringBegins, length: 2)
    case _ where second.isControl: return Sequence(.key(.ofControl(second)), length: 2)
    default: return Self.alt(bytes)
    }
  }

  /// Whether unfinished bytes may be keys by themselves: Esc, twice Esc, or an introducer with Alt.
  static func mayBeKeys(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [.escape, .escape]) ? bytes.count <= 3 : bytes.first == .escape && bytes.count <= 2
  }

  /// The keys that unfinished bytes are when nothing follows; none where they can only be a part of a sequence.
  static func keys(ofUnfinished bytes: [UInt8]) -> [Key] {
    guard let first = bytes.first else { return [] }
    guard first == .escape else { return [.character("\u{FFFD}")] }
    guard mayBeKeys(bytes), let last = bytes.last else { return [] }
    let escapes = Array(repeating: Key.escape, count: bytes.count - 1)
    if last == .escape { return escapes + [.escape] }
    return escapes.dropLast() + [.alt(last < 0x80 ? Character(Unicode.Scalar(last)) : "\u{FFFD}")]
  }

  /// Twice ESC: rxvt sends it for Alt and a key that has a sequence; else the first one is Esc.
  private func doubleEscape(_ bytes: ArraySlice<UInt8>) -> Sequence? {
    guard bytes.count > 2 else { return nil }
    let inner = bytes.dropFirst()
    guard inner.starts(with: [.escape, UInt8(ascii: "[")]) || inner.starts(with: [.escape, UInt8(ascii: "O")]) else {
      return Sequence(.key(.escape), length: 1)
    }
    guard let sequence = sequence(at: inner) else { return nil }
    return Sequence(sequence.meaning, length: sequence.length + 1)
  }

  private static func alt(_ bytes: ArraySlice<UInt8>) -> Sequence? {
    let following = bytes.dropFirst().prefix(4)
    var complete = following
    let unfinished = complete.removeUnfinishedCharacter()
    if complete.isEmpty, unfinished.count < 4 { return nil }
    guard let character = String(decoding: complete, as: UTF8.self).unicodeScalars.first, character != "\u{FFFD}" else {
      return Sequence(.key(.escape), length: 1)
    }
    return Sequence(.key(.alt(Character(character))), length: 1 + UTF8.width(character))
  }

  /// SS3: ESC O, perhaps a modifier, and a letter.
  private static func singleShift(_ bytes: ArraySlice<UInt8>) -> Sequence? {
    let body = bytes.dropFirst(2)
    let parameters = body.prefix { (0x30...0x3F).contains($0) }
    // On the keypad of a DEC terminal, digits are lower case letters, so these are nothing but modifiers.
    guard let final = body.dropFirst(parameters.count).first else {
      return bytes.count > longestSequence ? Sequence(.tooLong, length: bytes.count) : nil
    }
    let length = 3 + parameters.count
    if final.isControl || final >= 0x80 {
      return parameters.isEmpty ? Sequence(.key(.alt("O")), length: 2) : Sequence(.nothing, length: length - 1)
    }
    return Sequence(keypadKey(final).map { .key($0) } ?? .nothing, length: length)
  }

  private static func keypadKey(_ final: UInt8) -> Key? {
    switch final {
    case UInt8(ascii: "M"): .enter
    case UInt8(ascii: "I"): .tab
    case UInt8(ascii: " "): .character(" ")
    case UInt8(ascii: "X"): .character("=")
    case UInt8(ascii: "j")...UInt8(ascii: "y"): .character(Character(Unicode.Scalar(final - 0x40)))
    default: .ofFinal(final)
    }
  }
}
