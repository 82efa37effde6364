import InfusionsoftOAuth

extension UnreadableResponse {
  /// Whether it is a web page.
  var isHTML: Bool {
    if let contentType, contentType.lowercased().contains("html") { return true }
    let start = beginning.drop(while: \.isWhitespace).prefix(9).lowercased()
    return start.hasPrefix("<!doctype") || start.hasPrefix("<html")
  }

  /// The title of the page, or the first line of the text, at most 80 characters; nil where there is none.
  var title: String? {
    let text: Substring
    if isHTML {
      guard let open = beginning.firstRange(of: "<title>"),
        let close = beginning[open.upperBound...].firstRange(of: "<")
      else {
        return nil
      }
      text = beginning[open.upperBound..<close.lowerBound]
    } else {
      text = beginning.drop(while: \.isWhitespace).prefix { !$0.isNewline }
    }
    return text.isEmpty ? nil : String(text.prefix(80))
  }
}
