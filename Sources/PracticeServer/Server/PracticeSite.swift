/// Where a listening practice server has its routes, and the application it has made.
package struct PracticeSite: Equatable, Sendable {
  /// The TCP port on 127.0.0.1.
  package let port: UInt16
  /// The developer portal: "http://127.0.0.1:43121/".
  package let portal: String
  /// The authorize endpoint, without a query.
  package let authorizationEndpoint: String
  /// The token endpoint; with the fault `host-not-found` on a host that no name server knows.
  package let tokenEndpoint: String
  /// The API's base, which ends in "/crm".
  package let apiBase: String
  /// Account Central's first page.
  package let accountCentral: String
  /// The page that shows whatever a redirect brought, for tests and for who has no site.
  package let callback: String
  /// The portal's application.
  package let card: ApplicationCard
  /// The accounts that the practice user may open, by their short names.
  package let accounts: [String]

  init(port: UInt16, card: ApplicationCard, fault: Fault?) {
    let origin = "http://127.0.0.1:\(port)"
    self.port = port
    self.card = card
    portal = origin + Route.portal.rawValue
    authorizationEndpoint = origin + Route.authorize.rawValue
    tokenEndpoint = fault?.effect.tokenEndpoint ?? origin + Route.token.rawValue
    apiBase = origin + "/crm"
    accountCentral = origin + Route.central.rawValue
    callback = origin + Route.callback.rawValue
    accounts = Account.all.map(\.name)
  }

  /// The path and query of an absolute URL on this server, without its fragment; nil for any other text.
  func target(of url: String) -> String? {
    for host in ["127.0.0.1", "localhost"] {
      let origin = "http://\(host):\(port)"
      guard url.hasPrefix(origin + "/") else { continue }
      return String(url.dropFirst(origin.count).prefix { $0 != "#" })
    }
    return nil
  }
}
