import InfusionsoftOAuth

/// Finds the secrets that stand in the middle of a text: of a server's sentence, a header, another value.
///
/// What is hidden is more than what is known to be a secret: a token of another kind is nobody's business either.
struct SecretScanner {
  /// What stands between a name and its value, besides the sign.
  private static let mostQuotes = 4

  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Where the secrets stand, in their order: what follows the name of one, as in `client_secret=…` and
  /// `"access_token": "…"`, what follows `Bearer` and `Basic`, a password before a host, and keys that begin with
  /// `KeapAK-`.
  var secrets: [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < bytes.count {
      if let secret = secret(at: index) {
        found.append(secret)
        index = max(index + 1, secret.upperBound)
      } else {
        index += 1
      }
    }
    return found
  }

  /// The secret that a sign or a word at an index leads to.
  private func secret(at index: Int) -> Range<Int>? {
    switch bytes[index] {
    case UInt8(ascii: "="): value(from: index + 1, of: name(before: index))
    case UInt8(ascii: "%") where bytes.hasWord("%3d", at: index): value(from: index + 3, of: name(before: index))
    case UInt8(ascii: ":"): password(behind: index) ?? value(from: index + 1, of: name(before: index), isWord: true)
    case UInt8(ascii: "B"), UInt8(ascii: "b"): credential(at: index)
    case UInt8(ascii: "K"), UInt8(ascii: "k"): key(at: index)
    default: nil
    }
  }
}

extension SecretScanner {
  /// Whether a name is one of a secret, or of what may be one.
  static func namesSecret(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    return SecretScanner(bytes).namesSecret(0..<bytes.count)
  }

  private func namesSecret(_ name: Range<Int>) -> Bool {
    func has(_ word: StaticString) -> Bool { bytes.firstIndex(ofWord: word, in: name) != nil }
    func begins(_ word: StaticString) -> Bool {
      name.count >= word.utf8CodeUnitCount && bytes.hasWord(word, at: name.lowerBound)
    }
    func isWhole(_ word: StaticString) -> Bool { name.count == word.utf8CodeUnitCount && begins(word) }
    guard name.count > 2 else { return false }
    if has("secret") || has("apikey") || has("api_key") || has("api-key") || begins("authorization") { return true }
    if begins("authorisation") || isWhole("auth") || isWhole("sak") || isWhole("pat") { return true }
    if begins("passw") || begins("passphrase") || isWhole("pass") || isWhole("pwd") { return true }
    if has("token") { return !has("type") && !has("url") && !has("uri") && !has("endpoint") }
    return isCode(name)
  }

  /// Whether a name is one of an authorization code.
  private func isCode(_ name: Range<Int>) -> Bool {
    let names: [StaticString] = ["code", "authcode", "auth_code", "authorization_code", "authorization-code"]
    return names.contains { name.count == $0.utf8CodeUnitCount && bytes.hasWord($0, at: name.lowerBound) }
  }

  /// The name before a sign, quotes and a blank between them left out; empty if there is none.
  private func name(before sign: Int) -> Range<Int> {
    var end = sign
    while end > 0, sign - end < Self.mostQuotes, bytes[end - 1].isOne(of: "\"'\\ ") { end -= 1 }
    var start = end
    while start > 0, end - start < 40, bytes[start - 1].isLetterOrDigit || bytes[start - 1].isOne(of: "_-") {
      start -= 1
    }
    return start..<end
  }

  /// The value behind a sign, if the name before it is one of a secret.
  ///
  /// Behind `code=` a number as of a status stays, and a known code of an error. Behind a colon, which stands in
  /// sentences too, a word in small letters stays.
  private func value(from sign: Int, of name: Range<Int>, isWord: Bool = false) -> Range<Int>? {
    guard !name.isEmpty, namesSecret(name), !(isWord && isCode(name)) else { return nil }
    var start = sign
    while start < bytes.count, start - sign < Self.mostQuotes, bytes[start].isOne(of: "\"'\\ >") { start += 1 }
    let value = start..<end(from: start)
    guard !value.isEmpty, !bytes.hasWord("//", at: value.lowerBound) else { return nil }
    let text = bytes[value]
    // What follows these two is found by itself.
    let isScheme = ["Bearer", "Basic"].contains { text.elementsEqual($0.utf8) }
    if isScheme || isWord && text.allSatisfy(\.isLowercase) { return nil }
    let isStatus = text.count <= 4 && text.allSatisfy(\.isDigit)
    return isCode(name) && (isStatus || isErrorCode(value)) ? nil : value
  }

  private func isErrorCode(_ value: Range<Int>) -> Bool {
    let text = bytes.text(value)
    return ServerCode.isKnown(text) || DiagnosisCode(rawValue: text) != nil || FindingCode(rawValue: text) != nil
  }

  /// Where a value ends that begins at an index.
  private func end(from start: Int) -> Int {
    var end = start
    while end < bytes.count, !bytes[end].isBlank, !bytes[end].isOne(of: "&\"'<>,;()[]{}\\"),
      !bytes.hasWord("%26", at: end)
    {
      end += 1
    }
    return end
  }

  /// The password between a user and a host.
  private func password(behind colon: Int) -> Range<Int>? {
    guard bytes.hasWord("://", at: colon) else { return nil }
    var end = colon + 3
    var at: Int?
    while end < bytes.count, end - colon < 300, !bytes[end].isBlank, !bytes[end].isOne(of: "/?#\"'<>") {
      if bytes[end] == UInt8(ascii: "@") { at = end }
      end += 1
    }
    guard let at, let mark = bytes[colon + 3..<at].firstIndex(of: UInt8(ascii: ":")) else { return nil }
    return mark + 1 < at ? mark + 1..<at : nil
  }

  /// What stands behind `Bearer` and `Basic`, unless it is a word: "Bearer token".
  private func credential(at index: Int) -> Range<Int>? {
    let width = bytes.hasWord("bearer ", at: index) ? 7 : bytes.hasWord("basic ", at: index) ? 6 : 0
    guard width > 0, index == 0 || !bytes[index - 1].isLetterOrDigit else { return nil }
    let value = index + width..<end(from: index + width)
    return AddressScanner.isOrdinaryWord(bytes[value]) ? nil : value
  }

  private func key(at index: Int) -> Range<Int>? {
    guard bytes.hasWord("keapak-", at: index) else { return nil }
    let end = end(from: index)
    return end > index + 7 ? index..<end : nil
  }
}

extension String {
  /// The text with bullets in the place of each secret that stands in it, a long one's fewer.
  var hidingSecrets: String { hidingSecrets(bulletsAtMost: 64) }

  /// The same with a bullet for each character, so that every place in the text stays where it is.
  var hidingSecretsInPlace: String { hidingSecrets(bulletsAtMost: .max) }

  private func hidingSecrets(bulletsAtMost most: Int) -> String {
    let bytes = Array(utf8)
    let secrets = SecretScanner(bytes).secrets
    guard !secrets.isEmpty else { return self }
    var shown = ""
    var copied = 0
    for secret in secrets {
      let length = bytes.text(secret).count
      shown += bytes.text(copied..<secret.lowerBound) + String(repeating: "•", count: min(length, most))
      copied = secret.upperBound
    }
    return shown + bytes.text(copied..<bytes.count)
  }
}
