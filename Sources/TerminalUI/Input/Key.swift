/// A key, as a person names it.
package enum Key: Hashable, Sendable {
  /// A character typed as text; a space is one too.
  case character(Character)
  /// Ctrl and a letter, lower case.
  case control(Character)
  /// Alt, or Esc before it in one read, and a character.
  case alt(Character)
  /// F1 to F12.
  case function(Int)
  case enter, tab, backTab, escape, backspace, delete
  case up, down, left, right, home, end, pageUp, pageDown

  /// The key's name in the key bar: "Ctrl-G", "Enter", "Up".
  package var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character): "Ctrl-" + character.uppercased()
    case .alt(let character): "Alt-" + character.uppercased()
    case .function(let number): "F\(number)"
    case .enter: "Enter"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .escape: "Esc"
    case .backspace: "Backspace"
    case .delete: "Delete"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    }
  }
}

/// What came from the terminal: a key, or a whole paste as one thing.
package enum Input: Equatable, Sendable {
  case key(Key)
  case paste(PastedText)
}

/// Text that arrived as one paste.
///
/// It may be a secret, so no dump, description or mirror shows it.
package struct PastedText: Equatable, Sendable, CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  /// The bytes as the terminal sent them, valid UTF-8 or not.
  package let bytes: [UInt8]

  /// A paste of the given bytes.
  package init(bytes: [UInt8]) { self.bytes = bytes }

  /// A paste of the given text.
  package init(_ text: String) { self.bytes = Array(text.utf8) }

  /// The bytes as text; what is not UTF-8 in them becomes U+FFFD.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Only the number of bytes.
  package var description: String { "PastedText(\(bytes.count) bytes)" }
  /// Only the number of bytes.
  package var debugDescription: String { description }
  /// Only the number of bytes.
  package var customMirror: Mirror { Mirror(self, children: ["count": bytes.count]) }
}
