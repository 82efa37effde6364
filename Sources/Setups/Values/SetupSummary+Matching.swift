extension [SetupSummary] {
  /// The ones whose name or account has the typed text in it, in any case, up to so many; nothing typed is in all.
  package func matching(_ typed: String, atMost limit: Int = .max) -> [SetupSummary] {
    let wanted = [UInt8](typed.lowercased().utf8)
    guard !wanted.isEmpty else { return Array(prefix(limit)) }
    var found: [SetupSummary] = []
    for summary in self {
      guard found.count < limit else { break }
      if summary.contains(wanted) { found.append(summary) }
    }
    return found
  }
}

extension SetupSummary {
  fileprivate func contains(_ wanted: [UInt8]) -> Bool {
    name.text.containsIgnoringCase(wanted) || account?.containsIgnoringCase(wanted) == true
  }
}

extension String {
  /// Whether the text, in small letters, has these bytes of small letters in it.
  ///
  /// A list of thousands is looked through with every key: a name in ASCII is read as it is, without a copy.
  fileprivate func containsIgnoringCase(_ wanted: [UInt8]) -> Bool {
    var text = self
    return text.withUTF8 { bytes in bytes.allSatisfy { $0 < 0x80 } ? bytes.contain(wanted) : nil }
      ?? text.lowercased().utf8.contains(wanted)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether these bytes of ASCII, in small letters, have others in them.
  fileprivate func contain(_ wanted: [UInt8]) -> Bool {
    guard count >= wanted.count else { return false }
    return (0...count - wanted.count).contains { start in
      wanted.indices.allSatisfy { self[start + $0].smallLetter == wanted[$0] }
    }
  }
}

extension UInt8 {
  fileprivate var smallLetter: UInt8 { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self }
}
