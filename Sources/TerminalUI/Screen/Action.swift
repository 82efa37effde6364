/// A key and what it does, as the key bar shows it.
///
/// A page makes these from the keys that it really answers.
package struct Action: Equatable, Sendable {
  /// The keys; shown by their names, joined by a space ("Up Down").
  package var keys: [Key]
  /// What they do, from the user's side: "I clicked Allow".
  package var label: String
  /// The same in a word or two for the single key row of a small screen; nil leaves it out there.
  package var compactLabel: String?

  /// A key and what it does.
  package init(_ keys: [Key], _ label: String, compact compactLabel: String? = nil) {
    self.keys = keys
    self.label = label
    self.compactLabel = compactLabel
  }
}
