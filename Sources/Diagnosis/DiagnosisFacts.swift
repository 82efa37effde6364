package import InfusionsoftOAuth

/// What the program knows of the attempt that failed: plain values, none of them a secret.
///
/// Nil is "nobody looked", and a cause that depends on it is then "cannot check".
package struct DiagnosisFacts: Equatable, Sendable {
  /// What was being done.
  package enum Operation: String, CaseIterable, Equatable, Sendable {
    /// A code was exchanged for a token.
    case codeExchange
    /// A refresh token was exchanged for a token.
    case refresh
    /// The API was called with an access token.
    case apiCall
  }

  /// A value that somebody typed, pasted or saved.
  package enum EnteredValue: String, CaseIterable, Equatable, Sendable {
    case clientID, clientSecret, redirectURI, code, accessToken, refreshToken
  }

  /// What was being done; nil for a text that somebody pasted, of which that is not known.
  package var operation: Operation?
  /// Seconds between the redirect's arrival here and the request.
  package var codeAge: Double?
  /// Whether the code was handed over before this request.
  package var codeWasSentBefore: Bool?
  /// Whether the code was made in Account Central (tab "Partner"), and so for no redirect URI.
  package var codeIsFromAccountCentral: Bool?
  /// Whether Allow was clicked, where the program saw it: in practice.
  package var allowWasClicked: Bool?
  /// The redirect URI of the token request.
  package var redirectURISent: String?
  /// The redirect URI of the link.
  package var redirectURIOfRequest: String?
  /// What is known of the redirect's state.
  package var stateCheck: StateCheck?
  /// Whether client ID and secret are the same text.
  package var clientIDEqualsSecret: Bool?
  /// The values that have a blank or a line break inside; empty where all were looked at and none has.
  package var blanksInValues: [EnteredValue]?
  /// The values that start with `KeapAK`; empty where all were looked at and none does.
  package var startsWithKeapAK: [EnteredValue]?
  /// Seconds since the access token was made.
  package var accessTokenAge: Double?
  /// `expires_in` of the access token, in seconds; nil where nothing was said.
  package var accessTokenLife: Double?
  /// Seconds since the refresh token was made.
  package var refreshTokenAge: Double?
  /// Whether the refresh token was handed over before this request.
  package var refreshTokenWasSentBefore: Bool?
  /// The server's `Date` minus the local clock, in seconds: positive where this machine is behind.
  package var clockOffset: Double?
  /// The account that was meant: "ab123".
  package var accountExpected: String?
  /// The account that the token opens: "cd456".
  package var accountFound: String?
  /// The name of the environment variable that names the proxy, never its value; nil where none is known to be set.
  package var proxyInEnvironment: String?
  /// The host that was asked: "api.infusionsoft.com".
  package var httpsHost: String?
  /// Whether the practice server was asked.
  package var isPractice: Bool

  /// Facts; what is left out is not known.
  package init(
    operation: Operation? = nil, codeAge: Double? = nil, codeWasSentBefore: Bool? = nil,
    codeIsFromAccountCentral: Bool? = nil, allowWasClicked: Bool? = nil, redirectURISent: String? = nil,
    redirectURIOfRequest: String? = nil, stateCheck: StateCheck? = nil, clientIDEqualsSecret: Bool? = nil,
    blanksInValues: [EnteredValue]? = nil, startsWithKeapAK: [EnteredValue]? = nil, accessTokenAge: Double? = nil,
    accessTokenLife: Double? = nil, refreshTokenAge: Double? = nil, refreshTokenWasSentBefore: Bool? = nil,
    clockOffset: Double? = nil,
    accountExpected: String? = nil, accountFound: String? = nil, proxyInEnvironment: String? = nil,
    httpsHost: String? = nil, isPractice: Bool = false
  ) {
    self.operation = operation
    self.codeAge = codeAge
    self.codeWasSentBefore = codeWasSentBefore
    self.codeIsFromAccountCentral = codeIsFromAccountCentral
    self.allowWasClicked = allowWasClicked
    self.redirectURISent = redirectURISent
    self.redirectURIOfRequest = redirectURIOfRequest
    self.stateCheck = stateCheck
    self.clientIDEqualsSecret = clientIDEqualsSecret
    self.blanksInValues = blanksInValues
    self.startsWithKeapAK = startsWithKeapAK
    self.accessTokenAge = accessTokenAge
    self.accessTokenLife = accessTokenLife
    self.refreshTokenAge = refreshTokenAge
    self.refreshTokenWasSentBefore = refreshTokenWasSentBefore
    self.clockOffset = clockOffset
    self.accountExpected = accountExpected
    self.accountFound = accountFound
    self.proxyInEnvironment = proxyInEnvironment
    self.httpsHost = httpsHost
    self.isPractice = isPractice
  }

  /// Looks at the values themselves and keeps only what was found: blanks, keys of another kind, two that are equal.
  package mutating func look(at values: [EnteredValue: String]) {
    let found = EnteredValue.allCases.filter { values[$0] != nil }
    blanksInValues = found.filter { values[$0]?.contains(where: \.isWhitespace) == true }
    startsWithKeapAK = found.filter { values[$0]?.lowercased().hasPrefix("keapak") == true }
    if let clientID = values[.clientID], let secret = values[.clientSecret] {
      clientIDEqualsSecret = !clientID.isEmpty && clientID == secret
    }
  }
}
