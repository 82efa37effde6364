import InfusionsoftOAuth

/// Finds the named values in a text, however a program or a person wrote them down.
///
/// JSON, PHP's `print_r`, `var_dump` and serialized form, Python's and Ruby's notation, a form, a configuration and
/// "Access token: …" all have a name, a sign and a value, and only these three are looked at. So an answer that was
/// cut, or stands inside an exception's text, is read as far as it goes.
struct FieldScanner {
  /// A name with its value.
  struct Field {
    let key: FieldKey
    let range: Range<Int>
    let value: String
    /// Whether quotes or brackets stand around the name, as a program prints it.
    let isPrinted: Bool
    /// Whether the value's closing quote is missing.
    let isCut: Bool
  }

  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The fields in their order; names inside `skipped`, which is sorted, are passed over.
  func fields(skipping skipped: [Range<Int>]) -> [Field] {
    var fields: [Field] = []
    var index = 0
    var skip = 0
    while index < bytes.count {
      while skip < skipped.count, skipped[skip].upperBound <= index { skip += 1 }
      if skip < skipped.count, skipped[skip].contains(index) {
        index = skipped[skip].upperBound
        continue
      }
      guard bytes[index].isLetter, isNameStart(index) else {
        index += 1
        continue
      }
      if let field = field(at: index) {
        fields.append(field)
        index = max(field.range.upperBound, index + 1)
      } else {
        repeat { index += 1 } while index < bytes.count && isName(bytes[index]) && !isSetting(at: index)
      }
    }
    return fields
  }

  /// Whether a name can begin at an index; the `Code` in `Error-Code` is none.
  private func isNameStart(_ index: Int) -> Bool {
    guard index > 0, !isName(bytes[index - 1]) else { return index == 0 || isSetting(at: index) }
    return bytes[index - 1] != UInt8(ascii: "-") || index < 2 || !bytes[index - 2].isLetterOrDigit
  }

  /// Whether a setting's name goes on at an index, behind the name of a program: `KEAP_CLIENT_ID`.
  private func isSetting(at index: Int) -> Bool {
    guard bytes[index - 1] == UInt8(ascii: "_") else { return false }
    return ["client_id", "client_secret", "redirect_ur", "access_token", "refresh_token"].contains {
      (name: StaticString) in bytes.hasWord(name, at: index)
    }
  }

  private func isName(_ byte: UInt8) -> Bool { byte.isLetterOrDigit || byte == UInt8(ascii: "_") }

  private func field(at start: Int) -> Field? {
    guard let (key, width) = FieldKey.named(in: bytes, at: start) else { return nil }
    var index = start + width
    guard index >= bytes.count || !isName(bytes[index]) else { return nil }
    let before = start > 0 ? bytes[start - 1] : UInt8(ascii: " ")
    var isPrinted = before.isOne(of: "\"'[")
    if before == UInt8(ascii: "["), index < bytes.count, bytes[index] == UInt8(ascii: ":") {
      // PHP names a property's class: [accessToken:protected].
      index = bytes[index..<min(index + 80, bytes.count)].firstIndex(of: UInt8(ascii: "]")) ?? index
    }
    while index < bytes.count, bytes[index].isOne(of: "\\\"']*") { index += 1 }
    guard let sign = sign(from: index, key: key) else { return nil }
    // Behind another word a name needs a sign of its own; `invalid_access_token` at the end of a line is none.
    if start > 0, isSetting(at: start), bytes[sign.lowerBound].isBlank { return nil }
    if before == UInt8(ascii: "{"), bytes[sign.lowerBound] == UInt8(ascii: "=") { isPrinted = true }
    var reader = FieldValueReader(bytes, at: sign.upperBound)
    guard let value = reader.read(isSentence: key.isSentence) else { return nil }
    return Field(
      key: key, range: start..<reader.index, value: value, isPrinted: isPrinted, isCut: reader.isCut)
  }

  /// The sign between a name and its value; a token's label may have a line break or a tab instead.
  private func sign(from start: Int, key: FieldKey) -> Range<Int>? {
    var index = start
    var breaks = 0
    while index < bytes.count, bytes[index].isBlank, index - start < 80 {
      if bytes[index] == 0x0A { breaks += 1 }
      index += 1
    }
    guard index < bytes.count, index - start < 80 else { return nil }
    if bytes.hasWord("=>", at: index) || bytes.hasWord("->", at: index) || bytes.hasWord(":=", at: index) {
      return index..<index + 2
    }
    if bytes[index] == UInt8(ascii: ":") || bytes[index] == UInt8(ascii: "=") {
      return breaks == 0 ? index..<index + 1 : nil
    }
    if bytes[index] == UInt8(ascii: ";"), bytes.hasWord(";s:", at: index) || bytes.hasWord(";i:", at: index) {
      return index..<index + 1
    }
    guard key == .accessToken || key == .refreshToken, index > start else { return nil }
    let isApart = breaks == 1 || breaks == 2 || bytes[start..<index].contains(0x09) || index - start > 1
    return isApart ? start..<start + 1 : nil
  }
}

/// The names that matter in answers, tokens and settings.
enum FieldKey: Equatable {
  case accessToken, refreshToken, expiresIn, tokenType, scope, state
  case error, errorDescription, errorURI, gatewayCode, faultString, message, code, status
  case clientID, clientSecret, redirectURI

  /// Whether the value is a sentence, and so has blanks in it.
  var isSentence: Bool {
    self == .errorDescription || self == .faultString || self == .message || self == .error || self == .status
  }

  /// The key that a name at an index means, and how long the name is.
  static func named(in bytes: [UInt8], at index: Int) -> (FieldKey, Int)? {
    let first = bytes[index].lowercased
    guard first >= 0x61, first <= 0x7A else { return nil }
    let found = table[Int(first - 0x61)].first { bytes.hasWord($0.0, at: index) }
    return found.map { ($0.1, $0.0.utf8CodeUnitCount) }
  }

  /// The names by their first letter.
  private static let table: [[(StaticString, FieldKey)]] = {
    var table = [[(StaticString, FieldKey)]](repeating: [], count: 26)
    for name in names {
      let first = name.0.withUTF8Buffer { $0.first ?? 0x61 }
      table[Int(first - 0x61)].append(name)
    }
    return table
  }()

  /// Longer names before those that they begin with.
  private static let names: [(StaticString, FieldKey)] = [
    ("access_token", .accessToken), ("accesstoken", .accessToken), ("access token", .accessToken),
    ("access-token", .accessToken), ("refresh_token", .refreshToken), ("refreshtoken", .refreshToken),
    ("refresh token", .refreshToken), ("refresh-token", .refreshToken), ("expires_in", .expiresIn),
    ("expiresin", .expiresIn), ("expires in", .expiresIn), ("token_type", .tokenType), ("tokentype", .tokenType),
    ("token type", .tokenType), ("scope", .scope), ("state", .state), ("error_description", .errorDescription),
    ("errordescription", .errorDescription), ("error_uri", .errorURI), ("errorcode", .gatewayCode),
    ("error", .error), ("faultstring", .faultString), ("message", .message), ("status", .status),
    ("client_id", .clientID), ("clientid", .clientID), ("client id", .clientID), ("client-id", .clientID),
    ("client_secret", .clientSecret), ("clientsecret", .clientSecret), ("client secret", .clientSecret),
    ("client-secret", .clientSecret), ("redirect_uri", .redirectURI), ("redirecturi", .redirectURI),
    ("redirect uri", .redirectURI), ("redirect_url", .redirectURI), ("redirect url", .redirectURI),
    ("redirecturl", .redirectURI), ("callback url", .redirectURI), ("callback uri", .redirectURI),
    ("callback_url", .redirectURI), ("authorization code", .code), ("auth code", .code), ("auth_code", .code),
    ("code", .code), ("key", .clientID), ("secret", .clientSecret),
  ]
}
