import InfusionsoftOAuth

/// Whether an endpoint from the command line is one that is ever sent to.
enum EndpointCheck {
  /// Why it is not, in a sentence; nil if it is.
  static func trouble(with url: String) -> String? {
    for finding in CredentialCheck.redirectURI(url) {
      switch finding {
      case .empty: return "there is nothing."
      case .innerBlank, .controlCharacter, .nonASCII: return "there is a space or an unusual character in it."
      case .relative, .noScheme, .otherScheme, .unreadable: return "it is no address that begins with https://."
      case .http(let host): return "plain http is for this machine only, and \(host) is another one. Use https."
      case .fragment: return "there is a \"#\" in it."
      case .httpToLoopback, .query, .ownSite: continue
      }
    }
    return nil
  }
}
