extension String {
  /// The text with bullets for each value behind the name of a secret, as in `client_secret=…`, and for each key that
  /// begins with `KeapAK-`.
  ///
  /// A number or an ordinary word behind `code=` stays: logs and errors have many, and none is the vendor's code.
  var hidingSecretParameters: String {
    let bytes = Array(utf8)
    let mayHold = bytes.contains(UInt8(ascii: "=")) || bytes.firstIndex(ofWord: "keapak-", in: 0..<bytes.count) != nil
    guard mayHold else { return self }
    var shown = ""
    var copied = 0
    var index = 0
    while index < bytes.count {
      guard let secret = Self.secret(in: bytes, at: index) else {
        index += 1
        continue
      }
      shown += bytes.text(copied..<secret.lowerBound) + String(repeating: "•", count: secret.count)
      copied = secret.upperBound
      index = copied
    }
    return copied == 0 ? self : shown + bytes.text(copied..<bytes.count)
  }

  /// The secret that begins at an index; nil if none does.
  private static func secret(in bytes: [UInt8], at index: Int) -> Range<Int>? {
    let isKey = bytes.hasWord("keapak-", at: index)
    let name = isKey ? "" : Self.name(in: bytes, before: index)
    guard isKey || (name.utf8.count > 3 && ParameterName.namesSecret(name)) else { return nil }
    var end = index
    while end < bytes.count, !bytes[end].isBlank, !bytes[end].isOne(of: "&\"'<>,;()[]{}") { end += 1 }
    guard end > (isKey ? index + 7 : index) else { return nil }
    let isWord = name.lowercased() == "code" && CodeWord(bytes.text(index..<end))?.likelihood == .word
    return isWord ? nil : index..<end
  }

  /// The name before an equals sign that stands right before an index; empty if there is none.
  private static func name(in bytes: [UInt8], before index: Int) -> String {
    guard index > 0, bytes[index - 1] == UInt8(ascii: "=") else { return "" }
    var start = index - 1
    while start > 0, index - start < 40, bytes[start - 1].isLetterOrDigit || bytes[start - 1].isOne(of: "_-") {
      start -= 1
    }
    return bytes.text(start..<index - 1)
  }
}
