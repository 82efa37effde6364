/// A text being edited, with a cursor that counts characters as a person does.
///
/// Every change is one pass over the text at most, however long a paste is. While it is masked, no description, dump or
/// mirror shows the text.
package struct TextField: Equatable, Sendable {
  /// The text, exactly as it was typed and pasted.
  package private(set) var text: String
  /// The number of characters before the cursor; what is set is brought within the text.
  package var cursor: Int {
    didSet { cursor = min(max(0, cursor), count) }
  }
  /// Whether only its length may be seen.
  package var isMasked: Bool
  /// The most UTF-8 bytes it takes; what comes beyond is not taken in.
  package let maximumLength: Int
  /// The number of characters.
  package private(set) var count: Int

  /// A field with a text in it and the cursor at its end.
  package init(_ text: String = "", isMasked: Bool = false, maximumLength: Int = 4 << 20) {
    self.isMasked = isMasked
    self.maximumLength = max(0, maximumLength)
    self.text = Self.beginning(of: text, bytes: self.maximumLength)
    count = self.text.count
    cursor = count
  }

  /// What a `Field` shows of it; masked, that is its length.
  package var content: Content {
    if text.isEmpty { return .empty }
    return isMasked ? .masked(count: count, atMost: nil) : .text(text)
  }

  /// Edits by a key.
  ///
  /// Characters are typed in; Backspace, Delete, Left, Right, Home and End do what they say; Ctrl-U empties the field,
  /// Ctrl-W deletes the word before the cursor, Ctrl-K all after it.
  ///
  /// - Returns: whether it was such a key, even if there was nothing to do.
  package mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .backspace: remove(from: cursor - 1, to: cursor)
    case .delete: remove(from: cursor, to: cursor + 1)
    case .left: cursor -= 1
    case .right: cursor += 1
    case .home: cursor = 0
    case .end: cursor = count
    case .control("u"): clear()
    case .control("w"): remove(from: wordStart, to: cursor)
    case .control("k"): remove(from: cursor, to: count)
    case .control, .alt, .function, .enter, .tab, .backTab, .escape, .up, .down, .pageUp, .pageDown: return false
    }
    return true
  }

  /// Puts text in at the cursor, typed or pasted, as much of it as there is room for.
  package mutating func insert(_ new: String) {
    let fitting = Self.beginning(of: new, bytes: maximumLength - text.utf8.count)
    guard !fitting.isEmpty else { return }
    guard cursor < count else {
      text += fitting
      count = text.count
      cursor = count
      return
    }
    let place = index(cursor)
    let head = String(text[..<place]) + fitting
    text = head + text[place...]
    count = text.count
    cursor = head.count
  }

  /// Puts another text in the place of this one, with the cursor at its end.
  package mutating func replaceAll(with new: String) {
    text = Self.beginning(of: new, bytes: maximumLength)
    count = text.count
    cursor = count
  }

  /// Empties the field.
  package mutating func clear() { replaceAll(with: "") }

  private mutating func remove(from start: Int, to end: Int) {
    let (start, end) = (max(0, start), min(end, count))
    guard start < end else { return }
    let first = index(start)
    text.removeSubrange(first..<text.index(first, offsetBy: end - start))
    count = text.count
    cursor = start
  }

  /// Where the word before the cursor begins.
  ///
  /// Found from the front: going back by characters can read all that is before them each time, as in a row of flags.
  private var wordStart: Int {
    var start = 0
    var isAfterSpace = true
    for (place, character) in text.prefix(cursor).enumerated() {
      if isAfterSpace, !character.isWhitespace { start = place }
      isAfterSpace = character.isWhitespace
    }
    return start
  }

  private func index(_ characters: Int) -> String.Index {
    characters >= count ? text.endIndex : text.index(text.startIndex, offsetBy: characters)
  }

  private static func beginning(of text: String, bytes: Int) -> String {
    guard text.utf8.count > bytes else { return text }
    guard bytes > 0 else { return "" }
    let end = text.utf8.index(text.startIndex, offsetBy: bytes)
    return String(text.unicodeScalars[..<end])
  }
}

extension TextField: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The text; masked, the number of its characters.
  package var description: String { isMasked ? "TextField(masked, \(count) characters)" : "TextField(\(text))" }
  /// The same as `description`.
  package var debugDescription: String { description }
  /// Text and cursor; masked, the number of characters alone.
  package var customMirror: Mirror {
    isMasked
      ? Mirror(self, children: ["count": count])
      : Mirror(self, children: ["text": text, "cursor": cursor])
  }
}
