import InfusionsoftOAuth

/// The parameters that a link or an address of this protocol can have (RFC 6749 sections 4.1.1 and 4.1.2).
enum ParameterName: String, CaseIterable {
  case clientID = "client_id"
  case redirectURI = "redirect_uri"
  case responseType = "response_type"
  case scope
  case state
  case clientSecret = "client_secret"

  /// The parameter that a written name means, and whether it is written right.
  static func meant(by written: String) -> (name: ParameterName, isExact: Bool)? {
    if let exact = ParameterName(rawValue: written) { return (exact, true) }
    guard written.utf8.count <= 24 else { return nil }
    let bare = written.lowercased().filter { $0.isLetter || $0.isNumber }
    switch bare {
    case "redirect", "redirecturl", "callback", "callbackurl", "callbackuri": return (.redirectURI, false)
    case "client", "clientkey", "apikey", "appid": return (.clientID, false)
    case "secret": return (.clientSecret, false)
    default: break
    }
    return allCases.first { name in
      let wanted = name.rawValue.filter { $0 != "_" }
      return bare.first == wanted.first && VendorHost.distance(bare, wanted) <= (wanted.count > 6 ? 2 : 1)
    }.map { ($0, false) }
  }

  /// Whether a parameter is one of this protocol's secrets, also with a slip of the pen: it has no place in a link.
  static func isCredential(_ written: String) -> Bool {
    let bare = written.lowercased().filter { $0.isLetter || $0.isNumber }
    guard bare.utf8.count <= 24 else { return false }
    return ["code", "authcode", "authorizationcode", "password", "passwd", "apikey", "secret"].contains(bare)
      || ["clientsecret", "accesstoken", "refreshtoken"].contains { VendorHost.distance(bare, $0) <= 2 }
  }

  /// Whether a value must not be shown: its name says so, or a secret stands in it.
  static func isSecret(_ written: String, value: String) -> Bool {
    isCredential(written) || SecretScanner.namesSecret(written) || value.hidingSecrets != value
  }
}
