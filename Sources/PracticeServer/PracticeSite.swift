/// Where a listening practice server has its roads, and the application it has made.
public struct PracticeSite: Equatable, Sendable {
  /// The TCP port on 127.0.0.1.
  public let port: UInt16
  /// The developer portal: "http://127.0.0.1:43121/".
  public let portal: String
  /// The authorize endpoint, without a query.
  public let authorizationEndpoint: String
  /// The token endpoint; with the fault `host-not-found` on a host that no name server knows.
  public let tokenEndpoint: String
  /// The API's base, which ends in "/crm".
  public let apiBase: String
  /// Account Central's first page.
  public let accountCentral: String
  /// The page that shows whatever a redirect brought, for tests and for who has no site.
  public let callback: String
  /// The portal's application.
  public let card: ApplicationCard
  /// The accounts that the practice user may open, by their short names.
  public let accounts: [String]

  init(port: UInt16, card: ApplicationCard, fault: Fault?) {
    let origin = "http://127.0.0.1:\(port)"
    self.port = port
    self.card = card
    portal = origin + Road.portal.rawValue
    authorizationEndpoint = origin + Road.authorize.rawValue
    // The clients that this serves speak plain http to loopback only, and are to fail at the name, not before.
    tokenEndpoint = fault == .hostNotFound ? "https://practice.invalid/token" : origin + Road.token.rawValue
    apiBase = origin + "/crm"
    accountCentral = origin + Road.central.rawValue
    callback = origin + Road.callback.rawValue
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
