import FoundationEssentials
import InfusionsoftOAuth

/// A record as it is read for one failure: the request that failed, what it carried, and what that says.
///
/// Nil is "nobody looked", and a cause that depends on it is then "cannot check".
struct Situation: Equatable, Sendable {
  /// Everything known.
  let record: SignInRecord
  /// The request that failed; nil where none is known.
  let request: SentRequest?
  /// What was being done; nil for a text that somebody pasted, of which that is not known.
  let operation: SentRequest.Operation?
  /// Whether the request can have reached a server; nil where no request is known of.
  let wasSent: Bool?

  /// The situation of a record in which nothing went wrong, or nothing is known.
  init(_ record: SignInRecord) {
    self.record = record
    let failure = record.failure
    let request = failure?.request.flatMap { record.requests[$0] }
    self.request = request
    switch failure?.kind {
    case .authorization:
      // No request was made yet, whatever was about to be.
      operation = nil
      wasSent = false
    case .tokenRequest(let error):
      operation = request?.operation ?? .codeExchange
      wasSent = error.wasSent
    case .apiCall(let error, _):
      operation = .apiCall
      wasSent = if case .transport(let error) = error { error.wasSent } else { true }
    case .errorBody:
      operation = request?.operation
      wasSent = true
    case .named(let code):
      operation = request?.operation
      wasSent = FailureRow.row(of: code).comesBeforeSending ? false : nil
    case .words, nil:
      operation = request?.operation
      wasSent = nil
    }
  }

  /// Whether the request is this program's own, whose form is known to be right.
  var isOurs: Bool { request?.source == .observed }
}

// Values, and what they look like.
extension Situation {
  /// A value that the failed request carried; where no request is known, the record's.
  func text(_ value: SignInValue) -> String? {
    guard request?.http == nil else { return request?.text(value) }
    return switch value {
    case .clientID: record.clientID?.value
    case .clientSecret: record.clientSecret?.value.exposed
    case .redirectURI: record.redirectURI?.value
    case .code: record.response?.value.code?.exposed
    case .accessToken: record.token?.accessToken.exposed
    case .refreshToken: record.token?.refreshToken?.exposed
    }
  }

  /// Whether all values that can be at fault are known: those of the request, or else both credentials.
  var valuesWereSeen: Bool {
    request?.http != nil || (text(.clientID) != nil && text(.clientSecret) != nil)
  }

  /// The values that have a blank or a line break in them.
  var valuesWithBlank: [SignInValue] {
    SignInValue.allCases.filter { text($0)?.contains(where: \.isWhitespace) == true }
  }

  /// The values that are a key of another kind, a PAT or a SAK.
  var apiKeys: [SignInValue] { SignInValue.allCases.filter { text($0).map(Vendor.infusionsoft.isAPIKey) == true } }

  /// Whether a value has a blank in it, and so is damaged.
  func isDamaged(_ value: SignInValue) -> Bool { valuesWithBlank.contains(value) }

  /// Whether client ID and secret are the same text.
  var clientIDEqualsSecret: Bool? {
    guard let clientID = text(.clientID), let secret = text(.clientSecret) else { return nil }
    return !clientID.isEmpty && clientID == secret
  }

  /// Names of values joined as in a sentence: "client ID and code".
  func names(of values: [SignInValue]) -> String {
    let names = values.map(\.name)
    guard let last = names.last, names.count > 1 else { return names.first ?? "value" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}

// Ages and lives, in seconds.
extension Situation {
  /// RFC 6749 section 4.1.2 advises that a code live ten minutes at most; the vendor publishes no figure.
  static let longestCodeLife: Double = 600
  /// Younger than this, age is no likely cause; in between nobody outside can say.
  static let shortestCodeLife: Double = 60

  /// How long the code waited before it was sent.
  var codeAge: Double? { request?.codeAge }

  /// Whether the code was too old when it was sent.
  var codeIsOld: Bool? { codeAge.map { $0 > Self.longestCodeLife } }

  /// Whether the code left with another request before.
  var codeWasSentBefore: Bool? { request?.operation == .codeExchange ? oneTimeValueWasSentBefore : nil }

  /// Whether the refresh token left with another request before.
  var refreshTokenWasSentBefore: Bool? { request?.operation == .refresh ? oneTimeValueWasSentBefore : nil }

  /// How old the access token is.
  ///
  /// One that was brought by hand is older than is known here: its age says something only where it is too much.
  var accessTokenAge: Double? { age(ifBroughtAbove: accessTokenLife) }

  /// How long the access token lives: `expires_in`, or else what the vendor states.
  var accessTokenLife: Double { record.token?.lifetime ?? Token.longestLifetime }

  /// How old the refresh token is.
  var refreshTokenAge: Double? {
    record.token?.refreshToken == nil ? nil : age(ifBroughtAbove: Token.refreshLifetime)
  }

  /// Whether the refresh token is older than the vendor says one lives.
  var refreshTokenIsOld: Bool? { refreshTokenAge.map { $0 > Token.refreshLifetime } }

  private func age(ifBroughtAbove life: Double) -> Double? {
    guard let token = record.token, let startedAt = request?.startedAt else { return nil }
    let age = startedAt.timeIntervalSince(token.arrivedAt)
    return token.origin == .accountCentral && age <= life ? nil : age
  }

  /// A text that somebody pasted does not tell of every request that was made.
  private var oneTimeValueWasSentBefore: Bool? {
    guard let request, let value = request.oneTimeValue else { return nil }
    if record.hasLeftBefore(value) { return true }
    return request.source == .observed ? false : nil
  }
}

// Addresses and hosts.
extension Situation {
  /// The redirect URI of the failed request.
  var redirectURISent: String? { request?.text(.redirectURI) }

  /// The redirect URI of the link that the request's code is from.
  var redirectURIOfLink: String? {
    guard let request else { return nil }
    return request.grant?.request.redirectURI ?? (request.operation == .codeExchange ? record.link?.redirectURI : nil)
  }

  /// The redirect URIs of link and request, one under the other, carets under what differs; at most 50 columns wide.
  var redirectURIs: [String] {
    guard let link = redirectURIOfLink, let sent = redirectURISent,
      let place = RedirectURIDifference.between(link, sent)?.places.first
    else { return [] }
    let pairs = [("link  ", link, place.first), ("sent  ", sent, place.second)]
    return pairs.flatMap { name, address, columns in
      let mark = Mark(text: address, columns: columns).excerpt(width: 44)
      return [name + mark.text.shown, String(repeating: " ", count: name.count) + mark.carets]
    }
  }

  /// The host that was asked, or is to be asked: "api.infusionsoft.com"; nil where none is known.
  var host: String? {
    let endpoints = record.endpoints?.value
    return (request?.http?.url ?? (operation == .apiCall ? endpoints?.api : endpoints?.token))
      .flatMap(Address.host(of:))
  }

  /// The host that was asked, as the object of a sentence.
  var hostName: String { host?.shown ?? "the server" }

  /// What was asked for, as the object of a sentence.
  var object: String {
    switch operation {
    case .codeExchange: "the code"
    case .refresh: "the refresh token"
    case .apiCall: "the call"
    case nil: "the request"
    }
  }

  /// Whether a host is one of the vendor's.
  static func isVendorHost(_ host: String) -> Bool {
    let host = host.lowercased()
    return Vendor.infusionsoft.domains.contains { host == $0 || host.hasSuffix("." + $0) }
  }
}

extension SignInValue {
  /// Its name on the pages.
  fileprivate var name: String {
    switch self {
    case .clientID: "client ID"
    case .clientSecret: "client secret"
    case .redirectURI: "redirect URI"
    case .code: "code"
    case .accessToken: "access token"
    case .refreshToken: "refresh token"
    }
  }
}
