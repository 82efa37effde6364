import TerminalUI

/// Keys that a page answers, and what it takes each to mean.
///
/// The key bar is made from these, so it cannot lie.
struct Binding<Intent> {
  private let meanings: [(key: Key, intent: Intent)]
  let label: String
  let compactLabel: String?
  private var isSilent = false

  /// One key and what it means.
  init(_ key: Key, _ intent: Intent, _ label: String, compact compactLabel: String? = nil) {
    meanings = [(key, intent)]
    self.label = label
    self.compactLabel = compactLabel
  }

  /// The same keys without a place in the key bar, where the page itself names them.
  var silent: Binding {
    var binding = self
    binding.isSilent = true
    return binding
  }

  init(meanings: [(key: Key, intent: Intent)], label: String) {
    self.meanings = meanings
    self.label = label
    compactLabel = nil
  }

  /// What the key means here; nil if it is none of these.
  func intent(for key: Key) -> Intent? { meanings.first { $0.key == key }?.intent }

  /// What the key bar shows of it; nil for keys that the page itself names.
  var action: Action? { isSilent ? nil : Action(meanings.map(\.key), label, compact: compactLabel) }
}
