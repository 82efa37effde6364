import InfusionsoftOAuth

/// The plain lines on which one value stands alone.
package enum BareText {
  /// The lines: what to do, the value on a line of its own that the terminal wraps, and how to see that it is whole.
  package static func page(of value: CopiedValue) -> String {
    let text = value.value.exposed
    let what = value.isSecret ? "value" : "link"
    let whole =
      value.isSecret
      ? "\(text.count) characters. The screen is cleared of it when you go back."
      : "\(text.count) characters, from \"\(text.prefix(6))\" to \"\(text.suffix(5))\"."
    return """

      Select this \(what) with the mouse and copy it. Three clicks usually take it all.

      \(text)

      \(whole)

      Press any key to go back.

      """
  }
}
