extension String {
  /// The text with a visible sign for each control character and each sign that turns the direction of writing.
  package var visible: String {
    guard unicodeScalars.contains(where: { Self.sign(for: $0) != nil }) else { return self }
    var text = ""
    for scalar in unicodeScalars { text.unicodeScalars.append(Self.sign(for: scalar) ?? scalar) }
    return text
  }

  /// The text for a sentence: visible, and cut where nobody reads on.
  package var quotable: String {
    let cut = utf8.count > 400 ? String(prefix(200)) + "…" : self
    return cut.visible
  }

  private static func sign(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value)
    case 0x7F: "\u{2421}"
    case 0x80...0x9F, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF: "\u{FFFD}"
    default: nil
    }
  }
}
