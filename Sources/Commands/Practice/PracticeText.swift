import FoundationEssentials
package import PracticeServer

/// The practice server in words, and as JSON.
package enum PracticeText {
  static func words(_ site: PracticeSite) -> String {
    """
    The practice server listens on 127.0.0.1 until Ctrl-C. Nothing in it is real.

      developer portal   \(site.portal)
      authorize URL      \(site.authorizationEndpoint)
      token URL          \(site.tokenEndpoint)
      API                \(site.apiBase)
      Account Central    \(site.accountCentral)
      callback page      \(site.callback)

      client_id          \(site.card.clientID)
      client_secret      \(site.card.clientSecret)

    """
  }

  /// One object; the keys are the names of the wizard's options, in snake case.
  static func json(_ site: PracticeSite) -> String {
    let object: [String: String] = [
      "portal": site.portal, "authorize_url": site.authorizationEndpoint, "token_url": site.tokenEndpoint,
      "api_url": site.apiBase, "account_central": site.accountCentral, "callback": site.callback,
      "client_id": site.card.clientID, "client_secret": site.card.clientSecret,
    ]
    return JSONText.of(object)
  }

  /// The failures that can be practised, a line each, or as one object from name to sentence.
  static func faults(asJSON isJSON: Bool) -> String {
    if isJSON {
      return JSONText.of(Dictionary(uniqueKeysWithValues: Fault.allCases.map { ($0.rawValue, $0.summary) }))
    }
    let width = Fault.allCases.map(\.rawValue.count).max() ?? 0
    return Fault.allCases.map { fault in
      fault.rawValue + String(repeating: " ", count: width + 2 - fault.rawValue.count) + fault.summary + "\n"
    }.joined()
  }

  /// Why it does not run.
  package static func sentence(_ error: PracticeServerError) -> String {
    switch error {
    case .alreadyStarted: "the practice server runs already."
    case .portInUse(let port): "port \(port) is in use. Leave out --port, and any free one is taken."
    case .portNotPermitted(let port): "this user may not listen on port \(port). Take one above 1023."
    case .cannotListen(let reason): "the practice server cannot listen: \(reason)"
    }
  }
}
