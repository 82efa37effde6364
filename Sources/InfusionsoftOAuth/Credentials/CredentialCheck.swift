/// Checks of the three values that are typed on Credentials: what can be said of them without asking the vendor.
///
/// A value is never judged by its length: the vendor's have had many. Offsets count characters from 0.
package enum CredentialCheck {
  /// Takes a pasted value out of what surrounds it, where that is safe; see `Tidied.init(_:)`.
  package static func tidy(_ pasted: String) -> Tidied { Tidied(pasted) }

  /// What there is to say of a client ID; `secret` is what stands in the other field, empty if nothing does.
  package static func clientID(_ text: String, secret: Secret) -> [CredentialFinding] {
    findings(text, other: secret.exposed)
  }

  /// What there is to say of a client secret; `clientID` is what stands in the other field, empty if nothing does.
  package static func clientSecret(_ secret: Secret, clientID: String) -> [CredentialFinding] {
    findings(secret.exposed, other: clientID)
  }

  /// What there is to say of a token that is brought over by hand; `other` is the pair's other one, empty if there
  /// is none.
  package static func token(_ token: Secret, other: Secret) -> [CredentialFinding] {
    findings(token.exposed, other: other.exposed)
  }

  private static func findings(_ text: String, other: String) -> [CredentialFinding] {
    guard !text.isEmpty else { return [.empty] }
    var findings: [CredentialFinding] = []
    if !text.isVisibleASCII {
      if let offset = text.offset(where: \.isWhitespace) { findings.append(.innerBlank(offset: offset)) }
      if let offset = text.offset(where: \.isControl) { findings.append(.controlCharacter(offset: offset)) }
      if let offset = text.offset(where: \.isForeign) { findings.append(.nonASCII(offset: offset)) }
    }
    if text == other { findings.append(.sameAsOther) }
    let beginning = text.prefix(8).lowercased()
    if Vendor.infusionsoft.isAPIKey(beginning) { findings.append(.startsWithKeapAK) }
    if beginning.hasPrefix("https://") || beginning.hasPrefix("http://") { findings.append(.looksLikeURL) }
    return findings
  }
}

extension String {
  /// Whether every byte is a visible ASCII character: nothing in it needs a closer look, and no key should wait for one.
  var isVisibleASCII: Bool { utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } }

  /// The offset of the first character that fulfills a condition, in characters from 0.
  func offset(where isSought: (Character) -> Bool) -> Int? {
    for (offset, character) in enumerated() where isSought(character) { return offset }
    return nil
  }
}

extension Character {
  /// Whether it is a control character and no blank.
  var isControl: Bool {
    !isWhitespace && unicodeScalars.contains { $0.properties.generalCategory == .control }
  }

  /// Whether it is visible or zero-width text outside ASCII.
  var isForeign: Bool { !isWhitespace && !isControl && !isASCII }
}
