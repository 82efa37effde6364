package import InfusionsoftOAuth

/// What a pasted text is, what was noticed about it, and what else it may be or holds.
package struct Recognition: Equatable, Sendable {
  /// The likeliest kind.
  package var kind: Kind
  /// What was noticed, in the order in which it is worth reading.
  package var findings: [Finding]
  /// Other readings of the same text; a bare word may be a code and may be a client ID.
  package var readings: [Recognition]
  /// Further things that the text holds beside the one in `kind`, in their order.
  package var pieces: [Recognition]

  /// A recognition of the given parts.
  package init(kind: Kind, findings: [Finding] = [], readings: [Recognition] = [], pieces: [Recognition] = []) {
    self.kind = kind
    self.findings = findings
    self.readings = readings
    self.pieces = pieces
  }

  /// Further pieces and other readings, pieces first.
  package var also: [Recognition] { pieces + readings }

  /// Whether a finding is an error or a repair.
  package var needsMending: Bool {
    findings.contains { $0.severity == .error || $0.severity == .repair }
  }

  /// The first finding with a code.
  package func finding(_ code: FindingCode) -> Finding? { findings.first { $0.code == code } }

  /// Everything that a pasted text can be; payloads are facts that stand in the text.
  package enum Kind: Equatable, Sendable {
    /// Nothing, or only blanks and signs that nobody sees.
    case empty
    /// A word that may be a code; nothing in a bare word proves it.
    case code(Secret)
    /// An address, or as much of it as came, with a code in it.
    case redirect(AuthorizationResponse)
    /// An address with `error=` in it (RFC 6749 section 4.1.2.1).
    case denied(AuthorizationResponse)
    /// The address of this machine or of the redirect URI, without a code.
    case redirectWithoutCode(AuthorizationResponse)
    /// A link that starts a sign-in, complete or broken.
    case authorizeURL(AuthorizeURLReading)
    /// An address of the vendor, or words that a browser shows on the way.
    case vendorPage(VendorPage)
    /// Tokens, in JSON, as a program printed them, or with labels; `expiresIn` in seconds.
    case tokenPair(access: Secret, refresh: Secret?, expiresIn: Int?, scope: String?)
    /// A refresh token without its access token.
    case refreshToken(Secret)
    /// A Personal Access Token or Service Account Key: it starts with `KeapAK-`.
    case apiKey(Secret)
    /// The client ID, known from its field or named by a label.
    case clientID(String)
    /// The client secret, known from its field or named by a label.
    case clientSecret(Secret)
    /// A redirect URI named by a label, or the one of the field.
    case redirectURI(String)
    /// An error in the server's words, in any of its envelopes.
    case errorBody(ErrorEnvelope)
    /// The head of an HTTP answer.
    case headerDump(HeaderDump)
    /// A call of curl.
    case curlCommand(CurlCommand)
    /// One of this program's own codes for a diagnosis or a finding.
    case diagnosisCode(String)
    /// None of these.
    case noise
  }
}

extension Recognition.Kind {
  /// The kind's own name: "redirect-without-code".
  package var name: String {
    switch self {
    case .empty: "empty"
    case .code: "code"
    case .redirect: "redirect"
    case .denied: "denied"
    case .redirectWithoutCode: "redirect-without-code"
    case .authorizeURL: "authorize-url"
    case .vendorPage: "vendor-page"
    case .tokenPair: "token"
    case .refreshToken: "refresh-token"
    case .apiKey: "api-key"
    case .clientID: "client-id"
    case .clientSecret: "client-secret"
    case .redirectURI: "redirect-uri"
    case .errorBody: "error"
    case .headerDump: "headers"
    case .curlCommand: "curl"
    case .diagnosisCode: "diagnosis"
    case .noise: "noise"
    }
  }

  /// The name in the published shape of `explain --json`, which has twelve.
  ///
  /// A redirect without its code is a `redirect`; the head of an answer is an `error` from status 400 on; values that
  /// only a label or a field names are `noise` to whoever knows twelve names.
  package var publishedName: String {
    switch self {
    case .redirectWithoutCode: "redirect"
    case .refreshToken: "token"
    case .headerDump(let dump): (dump.status ?? 0) >= 400 ? "error" : "noise"
    case .clientID, .clientSecret, .redirectURI: "noise"
    case .empty, .code, .redirect, .denied, .authorizeURL, .vendorPage, .tokenPair, .apiKey, .errorBody, .curlCommand,
      .diagnosisCode, .noise:
      name
    }
  }
}
