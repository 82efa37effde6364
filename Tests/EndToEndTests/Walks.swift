import Foundation
import PracticeServer
import Testing

extension TerminalSession {
  /// Walks from the first page of practice to the link, and gives the number of keys it took.
  @discardableResult
  func walkToLink() async throws -> Int {
    try await wait(for: "Welcome")
    return try await walk([("Enter", "client_secret"), ("f", "About the redirect URI"), ("Enter", "response_type")])
  }

  /// Walks on from the link to the token.
  @discardableResult
  func walkFromLinkToToken() async throws -> Int {
    try await walkFromLinkToGrant() + walk([("Enter", "5 of 5")])
  }

  /// Walks on from the link to where the code is understood and not sent.
  @discardableResult
  func walkFromLinkToGrant() async throws -> Int {
    try await walk([
      ("Enter", "the vendor would now ask"), ("Enter", "This site can't be reached"),
      ("Enter", "Nothing has been sent yet"),
    ])
  }

  /// Walks from the first page of practice to the token.
  @discardableResult
  func walkToToken() async throws -> Int { try await walkToLink() + walkFromLinkToToken() }

  /// Presses each key when the screen shows the text of the one before.
  private func walk(_ steps: [(key: String, text: String)]) async throws -> Int {
    for (key, text) in steps { try await press(key, until: text) }
    return steps.count
  }

  /// The addresses that `practice --json` has printed.
  func practiceSite() async throws -> PracticeAddresses {
    try await wait(for: "a whole object") { $0.text.contains("}") }
    return try JSONDecoder().decode(PracticeAddresses.self, from: Data(try await history().utf8))
  }
}

extension Launch {
  /// The wizard, for a practice server's application as for any vendor's.
  static func wizard(at site: PracticeSite) -> Launch {
    .program(
      "--client-id", site.card.clientID, "--authorize-url", site.authorizationEndpoint, "--token-url",
      site.tokenEndpoint, "--api-url", site.apiBase)
  }
}

extension TerminalSession {
  /// Walks from the first page of such a wizard to where the code is understood and not sent, and gives the address that
  /// the code came in.
  @discardableResult
  func walkToGrant(at site: PracticeSite, of server: PracticeServer) async throws -> String {
    try await wait(for: "Welcome")
    try await press("Enter", until: "About the client secret")
    try await paste(site.card.clientSecret)
    try await wait(for: "Pasted")
    try await press("Enter", until: "About the redirect URI")
    let page = try await press("Enter", until: "response_type")
    let outcome = await server.decide(
      .allow(account: "ab123"), for: page.paragraph(startingWith: "http://127.0.0.1"))
    guard case .redirect(let address) = outcome else { throw TimedOut(wanted: "a redirect", screen: page) }
    try await press("Enter", until: "4 of 5")
    try await paste(address)
    try await wait(for: "Nothing has been sent yet.")
    return address
  }
}

/// What `practice --json` prints, as far as tests need it.
struct PracticeAddresses: Decodable, Sendable {
  let authorizeURL, tokenURL, apiURL, clientID, clientSecret: String

  enum CodingKeys: String, CodingKey {
    case authorizeURL = "authorize_url"
    case tokenURL = "token_url"
    case apiURL = "api_url"
    case clientID = "client_id"
    case clientSecret = "client_secret"
  }
}
