import InfusionsoftOAuth
import TerminalUI

/// All that was typed, whichever page it was typed on, and where it is meant to go.
struct Draft: Equatable, Sendable {
  /// The redirect URI that is offered: nothing answers there, and nothing needs to.
  static let usualRedirectURI = "https://localhost/callback"

  var site: Site
  var clientID = TextField()
  var clientSecret = TextField(isMasked: true)
  var redirectURI = TextField(Self.usualRedirectURI)
  /// What the browser came back with.
  ///
  /// Masked, since it holds a code.
  var address = TextField(isMasked: true)
  var setupName = TextField()
  var setupFilter = TextField()
  var passphrase = TextField(isMasked: true)
  var repeatedPassphrase = TextField(isMasked: true)
  /// What is to be explained.
  ///
  /// Masked, since nobody knows what will be in it.
  var explained = TextField(isMasked: true)
  var accessToken = TextField(isMasked: true)
  var refreshToken = TextField(isMasked: true)

  init(entry: Entry) {
    site = entry.endpoints.map(Site.given) ?? .vendor(entry.host)
    if let clientID = entry.clientID { self.clientID = TextField(clientID) }
    if let setup = entry.setup { setupFilter = TextField(setup) }
    if let redirectURI = entry.redirectURI { self.redirectURI = TextField(redirectURI) }
  }

  var credentials: ClientCredentials {
    ClientCredentials(clientID: clientID.text, secret: Secret(clientSecret.text))
  }

  var hasSecret: Bool { !clientSecret.text.isEmpty }
}

/// Whose servers a sign-in goes to.
enum Site: Equatable, Sendable {
  case vendor(SignInHost)
  case given(Endpoints)
  case practice(PracticeVendor)

  var endpoints: Endpoints {
    switch self {
    case .vendor(let host): .infusionsoft(host)
    case .given(let endpoints): endpoints
    case .practice(let site): site.endpoints
    }
  }

  var practice: PracticeVendor? {
    if case .practice(let site) = self { site } else { nil }
  }

  /// Account Central's address, where the article's steps 6 to 8 are done.
  var accountCentral: String {
    practice?.accountCentral ?? Vendor.infusionsoft.accountCentral
  }

  /// Where the token request goes, as a sentence names it: "api.infusionsoft.com".
  var tokenHost: String { Address.host(of: endpoints.token) ?? endpoints.token }
}
