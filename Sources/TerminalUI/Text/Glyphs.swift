/// What is drawn into one cell, or into two where it is wide.
struct Glyph: Equatable {
  /// One spacing scalar and at most four marks on it, which is what curses holds in a cell.
  var text: String
  /// One or two.
  var width: Int
  /// Where in the source its first scalar stands.
  var start: String.Index

  /// What stands for a scalar that is not drawn as itself and has no picture of its own.
  static let replacement = "\u{FFFD}"
}

/// A text as the glyphs that are drawn for it, in one pass from the first to the last.
struct Glyphs: Sequence, IteratorProtocol {
  private static let mostMarks = 4

  private let scalars: Substring.UnicodeScalarView
  private var position: String.Index

  /// The glyphs of a text.
  init(_ text: String) { self.init(text[...]) }

  /// The glyphs of a part of a text; their `start` is an index of the whole.
  init(_ text: Substring) {
    scalars = text.unicodeScalars
    position = scalars.startIndex
  }

  /// Whether every byte is a printable ASCII character, so that bytes, characters, glyphs and cells are the same.
  static func isPlain(_ text: some StringProtocol) -> Bool { isPlain(bytes: text.utf8) }

  /// The same of bytes, which may end within a character.
  static func isPlain(bytes: some Collection<UInt8>) -> Bool {
    let answer = bytes.withContiguousStorageIfAvailable { bytes in
      bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    }
    return answer ?? bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }

  mutating func next() -> Glyph? {
    guard position < scalars.endIndex else { return nil }
    let start = position
    let scalar = scalars[position]
    scalars.formIndex(after: &position)
    var glyph = first(scalar, at: start)
    guard position < scalars.endIndex, scalars[position].value >= 0x300 else { return glyph }
    var marks = Drawing(scalar) == .mark ? 1 : 0
    while position < scalars.endIndex, scalars[position].value >= 0x300 {
      let follower = scalars[position]
      if Self.isPresentationSelector(follower), marks == 0, !scalar.isASCII, Drawing(scalar) != .sign {
        // The character without it has the same width in every terminal; with it, terminals disagree.
        scalars.formIndex(after: &position)
        break
      }
      guard Drawing(follower) == .mark, marks < Self.mostMarks else { break }
      glyph.text.unicodeScalars.append(follower)
      marks += 1
      scalars.formIndex(after: &position)
    }
    return glyph
  }

  private func first(_ scalar: Unicode.Scalar, at start: String.Index) -> Glyph {
    switch Drawing(scalar) {
    case .narrow: Glyph(text: String(Character(scalar)), width: 1, start: start)
    case .wide: Glyph(text: String(Character(scalar)), width: 2, start: start)
    case .mark: Glyph(text: "\u{25CC}" + String(Character(scalar)), width: 1, start: start)
    case .sign: Glyph(text: Self.sign(for: scalar), width: 1, start: start)
    }
  }

  private static func isPresentationSelector(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xFE0E || scalar.value == 0xFE0F
  }

  private static func sign(for scalar: Unicode.Scalar) -> String {
    let value = scalar.value == 0x7F ? 0x2421 : scalar.value < 0x20 ? 0x2400 + scalar.value : 0xFFFD
    return Unicode.Scalar(value).map { String(Character($0)) } ?? Glyph.replacement
  }
}
