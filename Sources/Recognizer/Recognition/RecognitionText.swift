package import InfusionsoftOAuth

// What each kind is called, and its named parts.

extension Recognition {
  /// A named part of what was recognized.
  package typealias Part = HTTPRequest.Field

  /// What the text is, in one sentence.
  package var summary: String {
    switch kind {
    case .empty: "There is nothing in this text."
    case .code: "This may be a code."
    case .redirect: "This is an address that a browser came back with, and a code is in it."
    case .denied: "This is an address that a browser came back with, and an error is in it instead of a code."
    case .redirectWithoutCode: "This is the address of a redirect URI, without a code."
    case .authorizeURL: "This is a link to open, not the address you end on: it starts a sign-in (an authorize URL)."
    case .vendorPage(let page): page.summary.visible
    case .tokenPair(_, let refresh, _, _):
      refresh == nil ? "This is an access token." : "This is an access token and its refresh token."
    case .refreshToken: "This is a refresh token."
    case .apiKey: "This is a Personal Access Token or a Service Account Key."
    case .clientID: "This is a client ID."
    case .clientSecret: "This is a client secret."
    case .redirectURI: "This is a redirect URI."
    case .errorBody: "This is an error, in the server's words."
    case .headerDump(let dump):
      dump.status.map { "These are the headers of an HTTP answer with status \($0)." }
        ?? "These are the headers of an HTTP answer."
    case .curlCommand: "This is a call of curl."
    case .diagnosisCode: "This is one of this program's own codes."
    case .noise: "This is nothing that this program knows."
    }
  }

  /// The parts by name, in an order to show; secrets stay secret.
  package var parts: [Part] {
    switch kind {
    case .empty, .noise: []
    case .code(let code): [Part("code", .secret(code))]
    case .redirect(let address), .denied(let address), .redirectWithoutCode(let address): Self.parts(of: address)
    case .authorizeURL(let reading):
      Self.open("host", reading.host) + Self.open("path", reading.path) + reading.parameters
    case .vendorPage(let page): page.parts
    case .tokenPair(let access, let refresh, let expiresIn, let scope):
      [Part("access_token", .secret(access))] + (refresh.map { [Part("refresh_token", .secret($0))] } ?? [])
        + Self.open("expires_in", expiresIn.map(String.init)) + Self.open("scope", scope)
        + Self.open("account", scope.flatMap(Scope.account))
    case .refreshToken(let token): [Part("refresh_token", .secret(token))]
    case .apiKey(let key): [Part("api_key", .secret(key))]
    case .clientID(let text): [Part("client_id", .open(text))]
    case .clientSecret(let secret): [Part("client_secret", .secret(secret))]
    case .redirectURI(let text): [Part("redirect_uri", .open(text))]
    case .errorBody(let envelope):
      Self.open("code", envelope.code) + Self.open("description", envelope.description)
    case .headerDump(let dump): Self.open("status", dump.status.map(String.init)) + dump.headers
    case .curlCommand(let command):
      Self.open("method", command.method) + Self.open("address", command.address) + command.headers + command.parameters
    case .diagnosisCode(let code): [Part("code", .open(code))]
    }
  }

  private static func open(_ name: String, _ value: String?) -> [Part] {
    guard let value, !value.isEmpty else { return [] }
    return [Part(name, .open(value))]
  }

  private static func parts(of address: AuthorizationResponse) -> [Part] {
    open("address", address.base) + (address.code.map { [Part("code", .secret($0))] } ?? [])
      + open("account", address.account) + open("scope", address.scope) + open("state", address.state)
      + open("error", address.error) + open("error_description", address.errorDescription)
      + open("error_uri", address.errorURI)
  }
}

extension VendorPage {
  /// What the page is, in one or two sentences.
  package var summary: String {
    switch self {
    case .accountCentral: "This is Account Central. A link that lost a part on the way ends there, without a code."
    case .login: "This is a login page. It wants the account's login, not the developer's."
    case .developerPortal: "This is the developer portal, where applications have their client ID and secret."
    case .tokenEndpoint: "This is the token endpoint. A program sends the code to it; a browser cannot open it."
    case .api: "This is an address of the API. A program calls it with an access token."
    case .account(let account): "This is the host of the account \(account)."
    case .other(let host): "This is an address of the vendor, \(host)."
    case .refusal: "The vendor's page refuses the client ID: likely it is wrong, or its status is not active."
    case .browserCannotConnect:
      "The browser says that it cannot show the page. If its address has localhost in it, that is the right page: copy its address."
    case .browserCannotFindHost: "The browser cannot find the host. Take the link with \(SignInHost.accounts.name)."
    }
  }

  fileprivate var parts: [Recognition.Part] {
    switch self {
    case .login(let host), .developerPortal(let host), .other(let host): [.init("host", .open(host))]
    case .account(let account): [.init("account", .open(account))]
    case .api(let path): [.init("path", .open(path))]
    case .refusal(let refusal): [.init("words", .open(refusal.rawValue))]
    case .accountCentral, .tokenEndpoint, .browserCannotConnect, .browserCannotFindHost: []
    }
  }
}

extension AuthorizeURLReading.Repair {
  /// What was changed, on one line.
  package var message: String {
    let before = before?.quotable
    let after = after?.quotable
    let name = parameter?.quotable
    return switch (before, after) {
    case (let before?, let after?): "\(name.map { "\($0): " } ?? "")\(before) became \(after)"
    case (nil, let after?): name.map { "\($0)=\(after) was added" } ?? "\(after) was added"
    case (_, nil): "\(name ?? before ?? "a part") was taken out"
    }
  }
}
