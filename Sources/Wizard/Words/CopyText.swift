import TerminalUI

/// Says how a value left the program, and what to press if it did not arrive.
enum CopyText {
  /// The footnote after a copy of a value with so many characters.
  ///
  /// `bareKey` opens the bare view, if the page has one.
  static func copied(_ delivery: Delivery, count: Int, bareKey: String?) -> Notice {
    let remedy = bareKey.map { " Not there? Press \($0)." } ?? ""
    switch delivery {
    case .tool: return Notice("Copied \(count) characters.\(remedy)")
    case .tmux: return Notice("Copied \(count) characters, for tmux too.\(remedy)")
    case .terminal: return Notice("Sent \(count) characters to the terminal.\(remedy)")
    case .failed:
      let remedy = bareKey.map { "\($0) shows it alone, to select with the mouse." } ?? "Select it with the mouse."
      return Notice("Nothing here can copy. \(remedy)", tone: .warning)
    }
  }
  /// The footnote after a browser was asked for.
  static func opened(_ isOpen: Bool) -> Notice {
    isOpen
      ? Notice("Your browser was asked to open it.")
      : Notice("No browser could be opened from here. Copy the address instead.", tone: .warning)
  }
}
