import InfusionsoftOAuth
import TerminalUI

/// What is said after a paste into a field.
enum PasteText {
  /// The answer to Ctrl-V, which a terminal hands to the program as a key.
  static let controlV = Notice("To paste here, press Ctrl-Shift-V or Cmd-V, or right-click.")

  /// What was pasted and removed: "Pasted 17 characters; one space at the end was removed.".
  static func pasted(_ tidied: Tidied, count: Int) -> Notice {
    let pasted = "Pasted \(CredentialsText.characters(count))"
    guard let first = tidied.removed.first else { return Notice("\(pasted).") }
    let isOne = tidied.removed.count == 1
    let phrases = tidied.removed.map(phrase)
    let list = isOne ? phrases[0] : phrases.dropLast().joined(separator: ", ") + " and " + (phrases.last ?? "")
    return Notice("\(pasted); \(list) \(isOne && isSingular(first) ? "was" : "were") removed.")
  }

  private static func isSingular(_ removal: Removal) -> Bool {
    switch removal {
    case .padding(_, let count, _): count == 1
    case .label, .separator: true
    case .quotes, .angleBrackets: false
    }
  }

  private static func phrase(_ removal: Removal) -> String {
    switch removal {
    case .padding(let padding, let count, let side):
      let number = count == 1 ? "one" : String(count)
      let place = side == .start ? "start" : "end"
      return "\(number) \(noun(padding, isOne: count == 1)) at the \(place)"
    case .quotes: return "the quotes around it"
    case .angleBrackets: return "the angle brackets around it"
    case .label(let label): return "\"\(label.filter { !$0.isNewline })\" before it"
    case .separator(let sign): return "\"\(sign)\" after it"
    }
  }

  private static func noun(_ padding: Removal.Padding, isOne: Bool) -> String {
    switch padding {
    case .blanks: isOne ? "space" : "spaces"
    case .lineBreaks: isOne ? "line break" : "line breaks"
    case .invisible: isOne ? "invisible character" : "invisible characters"
    }
  }
}
