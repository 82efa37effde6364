/// Words that stand for a failure if all of them are there, in lower case, `_` written as a space.
struct Wording: Sendable {
  /// What the words speak of, in the order in which it decides: a sentence can speak of several things.
  enum Priority: Int, Comparable, Sendable {
    case combined, refreshToken, redirectURI, code, token, client, vague

    static func < (left: Priority, right: Priority) -> Bool { left.rawValue < right.rawValue }
  }

  let words: [String]
  let priority: Priority

  init(_ words: String..., priority: Priority) {
    self.words = words
    self.priority = priority
  }

  /// Whether all the words are in a text in lower case.
  func fits(_ text: String) -> Bool { words.allSatisfy(text.contains) }
}
