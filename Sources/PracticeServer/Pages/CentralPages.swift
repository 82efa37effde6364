/// Account Central's first page.
enum CentralPage {
  static var html: HTML {
    """
    <h1>Account Central</h1>
    <nav><span>Welcome, Pat.</span><a href="\(Route.apiAccess.rawValue)" id="api-access">API Access</a></nav>
    <h2>Your accounts</h2>
    <dl>
    \(.joined(Account.all.map { "<dt>\($0.name)</dt><dd>\($0.business)</dd>" }))
    </dl>
    <p class="note">Practice note: you end here if an authorize URL is missing its question mark or its redirect_uri. There is no code on
    this page; API Access, at the right, is another way to a token.</p>
    """
  }
}

/// Account Central's API Access.
enum APIAccessPage {
  /// The two ways that the form has.
  enum Tab: String, CaseIterable { case personal, partner }

  static func form(_ tab: Tab) -> HTML {
    """
    <h1>API Access</h1>
    <p>\(link(.personal, "Personal", isCurrent: tab == .personal)) ·
    \(link(.partner, "Partner", isCurrent: tab == .partner))</p>
    <form method="post" action="\(Route.apiAccess.rawValue)" autocomplete="off">
    <input type="hidden" name="tab" value="\(tab.rawValue)">
    <label>Account <select name="account" id="account">
    \(.joined(Account.all.map { "<option>\($0.name)</option>" }))
    </select></label>
    <label>Client ID <input type="text" name="client_id" id="client_id" required></label>
    \(rest(tab))
    </form>
    """
  }

  private static func link(_ tab: Tab, _ name: String, isCurrent: Bool) -> HTML {
    let mark: HTML = isCurrent ? " aria-current=\"page\"" : ""
    return "<a href=\"\(Route.apiAccess.rawValue)?tab=\(tab.rawValue)\" id=\"\(tab.rawValue)\"\(mark)>\(name)</a>"
  }

  private static func rest(_ tab: Tab) -> HTML {
    switch tab {
    case .personal:
      """
      <label>Client secret <input type="password" name="client_secret" id="client_secret" required></label>
      <button type="submit" id="generate">Generate API Token</button>
      """
    case .partner:
      """
      <p>This tab gives a code, which is of use only to a program that is written for it.</p>
      <button type="submit" id="generate">Generate Authorization Code</button>
      """
    }
  }

  static func tokens(_ pair: GeneratedPair) -> HTML {
    """
    <h1>Your API token</h1>
    <dl>
    <dt>Access token</dt><dd><code id="access_token">\(pair.accessToken)</code></dd>
    <dt>Refresh token</dt><dd><code id="refresh_token">\(pair.refreshToken)</code></dd>
    </dl>
    <p>Copy both: they are not shown again.</p>
    """
  }

  static func code(_ code: String) -> HTML {
    """
    <h1>Your authorization code</h1>
    <dl><dt>Code</dt><dd><code id="code">\(code)</code></dd></dl>
    <p class="note">Exchanging it takes the redirect URI <code>null</code>, those four letters. This is reported, not
    documented. The Personal tab gives both tokens at once.</p>
    """
  }
}
