import InfusionsoftOAuth
import TerminalUI

/// Something that is likely wrong with a field on the Credentials page, the most telling first.
///
/// It never blocks: the portal may know better.
enum FieldMistake: Equatable, Sendable {
  case empty
  case sameAsOther
  case apiKey
  case blankInside
  case controlCharacter
  case looksLikeURL
  case notASCII
  case notReadable
  case withoutScheme
  case http(isLoopback: Bool)
  case fragment
  case query
  case ownSite(host: String)

  /// What stands beside the field.
  var remark: String {
    switch self {
    case .empty: "still empty"
    case .sameAsOther: "same as the client ID"
    case .apiKey: "an API key"
    case .blankInside: "a space inside"
    case .controlCharacter: "an invisible character"
    case .looksLikeURL: "a web address"
    case .notASCII: "an unusual letter"
    case .notReadable: "not a web address"
    case .withoutScheme: "no https://"
    case .http(let isLoopback): isLoopback ? "http, on localhost" : "http, not https"
    case .fragment: "a \"#\" in it"
    case .query: "a \"?\" in it"
    case .ownSite: "a site of your own"
    }
  }

  /// The mistake in one line.
  func headline(in name: CredentialsPage.FieldName) -> String {
    let label = CredentialsText.label(name)
    switch self {
    case .empty: return "The \(label.lowercasedFirst) is still empty"
    case .sameAsOther: return "Client ID and client secret are the same text"
    case .apiKey: return "This is an API key, not a \(label.lowercasedFirst)"
    case .blankInside: return "There is a space or a line break inside"
    case .controlCharacter: return "There is an invisible character in it"
    case .looksLikeURL: return "This looks like a web address"
    case .notASCII: return "It has a letter that such values never have"
    case .notReadable: return "This cannot be read as a web address"
    case .withoutScheme: return "It does not begin with https://"
    case .http(let isLoopback): return isLoopback ? "http, to your own machine" : "It is http, and not https"
    case .fragment: return "A redirect URI has no \"#\" in it"
    case .query: return "There is a \"?\" in it"
    case .ownSite(let host): return "After Allow, the code goes to \(host)"
    }
  }

  /// How it comes about, and what to do.
  func explanation(in name: CredentialsPage.FieldName, isPractice: Bool) -> String {
    switch self {
    case .empty:
      name == .clientSecret
        ? "Without it you can look at the next pages, but not get a token."
        : isPractice
          ? "On the practice card it is called client_id. Esc leads to it."
          : "In the developer portal, under Apps, it is called \"Key\"."
    case .sameAsOther:
      "Most likely the first was copied twice. In the portal, the ID is called \"Key\" and the secret \"Secret\".\n"
        + "Ctrl-U empties this field."
    case .apiKey:
      "What starts with \(Vendor.infusionsoft.apiKeyPrefix) is a Personal Access Token or a Service Account Key. It is a credential of its own: "
        + "a program sends it with each call, and it needs none of this. For OAuth you need the application's Key "
        + "and Secret."
    case .blankInside:
      "Such values have none. Most likely something more was copied with it, or it was wrapped over two lines."
    case .controlCharacter:
      "It was copied along with the value. Empty the field with Ctrl-U and copy the value once more."
    case .looksLikeURL:
      "In the portal, copy the value beside its name, and not the address of the page."
    case .notASCII:
      "Mail programs and word processors change dashes and quotes. Copy it from the portal itself."
    case .notReadable:
      "It looks like https://localhost/callback. Ctrl-O puts that back."
    case .withoutScheme:
      "The vendor sends your browser to this address as it stands, so it has to be whole: https://…"
    case .http(let isLoopback):
      isLoopback
        ? "The vendor asks for https. Some report that http to localhost works; nobody knows for sure. "
          + "https://localhost/callback does as well, and needs nothing to answer there."
        : "The vendor asks for https, and has refused http with \"Invalid redirect_uri\"."
    case .fragment:
      "What follows a \"#\" stays in the browser (RFC 6749 forbids it here). Leave it out."
    case .query:
      "Some were refused with \"Invalid redirect_uri\" until they took the \"?\" and what follows out of it."
    case .ownSite(let host):
      "If a script answers at \(host), it may use up the code before you can paste it here. Best is the usual one, "
        + "unless your program needs this very address. Ctrl-O puts the usual one back."
    }
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}

extension FieldMistake {
  /// What is likely wrong with a field, if anything is.
  static func find(in name: CredentialsPage.FieldName, of draft: Draft) -> FieldMistake? {
    switch name {
    case .clientID:
      // That both are the same is said beside the secret: most often the first was copied twice.
      return CredentialCheck.clientID(draft.clientID.text, secret: Secret(draft.clientSecret.text))
        .lazy.map(FieldMistake.init).first { $0 != .sameAsOther }
    case .clientSecret:
      let mistakes = CredentialCheck.clientSecret(Secret(draft.clientSecret.text), clientID: draft.clientID.text)
        .map(FieldMistake.init)
      return mistakes.contains(.sameAsOther) ? .sameAsOther : mistakes.first
    case .redirectURI:
      let mistakes = CredentialCheck.redirectURI(draft.redirectURI.text).map(FieldMistake.init)
      // Whose site it is matters once it can be one.
      return mistakes.first { if case .ownSite = $0 { false } else { true } } ?? mistakes.first
    }
  }

  private init(_ finding: CredentialFinding) {
    switch finding {
    case .empty: self = .empty
    case .innerBlank: self = .blankInside
    case .controlCharacter: self = .controlCharacter
    case .nonASCII: self = .notASCII
    case .sameAsOther: self = .sameAsOther
    case .startsWithKeapAK: self = .apiKey
    case .looksLikeURL: self = .looksLikeURL
    }
  }

  private init(_ finding: RedirectURIFinding) {
    switch finding {
    case .empty: self = .empty
    case .innerBlank: self = .blankInside
    case .controlCharacter: self = .controlCharacter
    case .nonASCII: self = .notASCII
    case .relative, .noScheme: self = .withoutScheme
    case .otherScheme, .unreadable: self = .notReadable
    case .httpToLoopback: self = .http(isLoopback: true)
    case .http: self = .http(isLoopback: false)
    case .fragment: self = .fragment
    case .query: self = .query
    case .ownSite(let host): self = .ownSite(host: host)
    }
  }
}
