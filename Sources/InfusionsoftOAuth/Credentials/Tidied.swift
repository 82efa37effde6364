/// A pasted value without what surely does not belong to it, and what that was.
///
/// The text may be a secret, so descriptions show its length only.
package struct Tidied: Equatable, Sendable {
  /// The value; blanks inside it stay.
  package let text: String
  /// What was removed, from the outside in, each kind once a side.
  package let removed: [Removal]

  /// A value and what was removed from it.
  package init(text: String, removed: [Removal]) {
    self.text = text
    self.removed = removed
  }
}

extension Tidied: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The length, and what was removed.
  package var description: String { "Tidied(\(text.count) characters, removed: \(removed))" }
  /// The same as `description`.
  package var debugDescription: String { description }
  /// The length, and what was removed.
  package var customMirror: Mirror { Mirror(self, children: ["count": text.count, "removed": removed]) }
}

extension Tidied {
  /// Takes a pasted value out of what surrounds it, where that is safe.
  ///
  /// Blanks and line breaks at the ends, a pair of quotes that does not occur inside, angle brackets, a name before
  /// the value and what JSON puts around both. Nothing inside the value is touched, and a value that consists of
  /// removable things only becomes empty.
  package init(_ pasted: String) {
    var peeling = Peeling(pasted)
    peeling.peel()
    self.init(text: peeling.text, removed: peeling.removed)
  }
}

/// A value while its surroundings are taken off, from the outside in.
private struct Peeling {
  private let characters: [Character]
  private var range: Range<Int>
  private(set) var removed: [Removal] = []

  /// Nothing meant as a value is wrapped deeper than this, and it bounds the work on noise.
  private static let rounds = 8
  private static let pairs: [(open: Character, close: Character)] = [
    ("\"", "\""), ("'", "'"), ("`", "`"), ("“", "”"), ("‘", "’"), ("«", "»"), ("„", "“"),
  ]
  /// The names under which portals, documents and programs show the three values.
  private static let names: Set<String> = [
    "client_id", "clientid", "client id", "client-id", "key", "app key", "consumer key",
    "client_secret", "clientsecret", "client secret", "client-secret", "secret", "app secret", "consumer secret",
    "redirect_uri", "redirecturi", "redirect uri", "redirect-uri", "redirect url", "redirect_url", "callback url",
    "access_token", "access token", "refresh_token", "refresh token",
  ]
  private static let longestName = 20

  init(_ text: String) {
    characters = Array(text)
    range = 0..<characters.count
  }

  var text: String { String(characters[range]) }

  mutating func peel() {
    for _ in 0..<Self.rounds {
      trim()
      guard peelLabel() || peelSeparator() || peelQuotes() || peelBrackets() else { return }
    }
    trim()
  }

  private mutating func trim() {
    while let padding = characters[range].first.flatMap(Self.padding) {
      note(padding, .start)
      range = (range.lowerBound + 1)..<range.upperBound
    }
    while let padding = characters[range].last.flatMap(Self.padding) {
      note(padding, .end)
      range = range.lowerBound..<(range.upperBound - 1)
    }
  }

  private static func padding(_ character: Character) -> Removal.Padding? {
    if character.isNewline { return .lineBreaks }
    if character.isWhitespace { return .blanks }
    return character.unicodeScalars.allSatisfy(\.hasNoWidth) ? .invisible : nil
  }

  /// Adds one more padding character, counted together with those of its kind and side.
  private mutating func note(_ padding: Removal.Padding, _ side: Removal.Side) {
    for (index, earlier) in removed.enumerated() {
      guard case .padding(padding, let count, side) = earlier else { continue }
      removed[index] = .padding(padding, count: count + 1, side)
      return
    }
    removed.append(.padding(padding, count: 1, side))
  }

  /// Takes a name, its quotes and the sign after it off the start: `client_id=`, `Key: `, `"client_id": `.
  private mutating func peelLabel() -> Bool {
    let head = characters[range].prefix(Self.longestName + 6)
    guard let sign = head.firstIndex(where: { $0 == ":" || $0 == "=" }) else { return false }
    let name = head[..<sign].drop { $0 == "\"" || $0 == "'" || $0 == "$" }
      .reversed().drop { $0 == "\"" || $0 == "'" || $0.isWhitespace }.reversed()
    guard Self.names.contains(String(name).lowercased()) else { return false }
    var end = sign + 1
    if characters[sign] == "=", end < range.upperBound, characters[end] == ">" { end += 1 }
    guard end < range.upperBound else { return false }
    removed.append(.label(String(characters[range.lowerBound..<end])))
    range = end..<range.upperBound
    return true
  }

  /// Takes a comma or semicolon off the end, if what is before it is quoted.
  private mutating func peelSeparator() -> Bool {
    guard range.count > 2, let last = characters[range].last, last == "," || last == ";",
      pair(in: range.lowerBound..<(range.upperBound - 1)) != nil
    else { return false }
    removed.append(.separator(String(last)))
    range = range.lowerBound..<(range.upperBound - 1)
    return true
  }

  private mutating func peelQuotes() -> Bool {
    guard let pair = pair(in: range) else { return false }
    removed.append(.quotes(String(pair.open), String(pair.close)))
    range = (range.lowerBound + 1)..<(range.upperBound - 1)
    return true
  }

  private mutating func peelBrackets() -> Bool {
    guard range.count >= 2, characters[range.lowerBound] == "<", characters[range.upperBound - 1] == ">" else {
      return false
    }
    removed.append(.angleBrackets)
    range = (range.lowerBound + 1)..<(range.upperBound - 1)
    return true
  }

  /// The quotes around a range, if they are a pair and do not occur inside.
  private func pair(in range: Range<Int>) -> (open: Character, close: Character)? {
    guard range.count >= 2 else { return nil }
    let inside = characters[(range.lowerBound + 1)..<(range.upperBound - 1)]
    return Self.pairs.first { pair in
      characters[range.lowerBound] == pair.open && characters[range.upperBound - 1] == pair.close
        && !inside.contains { $0 == pair.open || $0 == pair.close }
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is drawn as nothing at all: soft hyphen, zero-width spaces and joiners, byte order mark.
  var hasNoWidth: Bool {
    switch value {
    case 0x00AD, 0x200B...0x200D, 0x2060...0x2064, 0xFEFF: true
    default: false
    }
  }
}
