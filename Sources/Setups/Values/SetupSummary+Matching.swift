extension [SetupSummary] {
  /// The ones whose name or account has the typed text in it, in any case; all of them if nothing is typed.
  public func matching(_ typed: String) -> [SetupSummary] {
    let wanted = Array<UInt8>(typed.lowercased().utf8)
    guard !wanted.isEmpty else { return self }
    return filter { $0.name.text.containsIgnoringCase(wanted) || $0.account?.containsIgnoringCase(wanted) == true }
  }
}

extension String {
  /// Whether the text, in small letters, has these bytes of small letters in it.
  fileprivate func containsIgnoringCase(_ wanted: [UInt8]) -> Bool {
    var text = lowercased()
    return text.withUTF8 { bytes in
      guard let first = wanted.first, bytes.count >= wanted.count else { return false }
      return (0...bytes.count - wanted.count).contains { start in
        bytes[start] == first && wanted.indices.allSatisfy { bytes[start + $0] == wanted[$0] }
      }
    }
  }
}
