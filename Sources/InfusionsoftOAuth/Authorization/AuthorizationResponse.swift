/// The authorization response (RFC 6749 section 4.1.2), taken apart and not yet judged.
///
/// It is the address that the browser came back with: the redirect URI, and in its query a code or an error.
public struct AuthorizationResponse: Equatable, Sendable {
  /// Everything before the query, as it came: "https://localhost/callback"; empty if only a query was given.
  public let base: String
  /// `code`, if it is there and not empty.
  public let code: Secret?
  /// `state`, if it is there, empty or not.
  public let state: String?
  /// `scope`, if it is there: "full|ab123.infusionsoft.com".
  public let scope: String?
  /// `error`, if it is there: "access_denied".
  public let error: String?
  /// `error_description`, verbatim.
  public let errorDescription: String?
  /// `error_uri`, verbatim.
  public let errorURI: String?

  /// An address taken apart into its base and its parameters; of a doubled parameter the first counts.
  public init(base: String, parameters: [(name: String, value: String)]) {
    func first(_ name: String) -> String? { parameters.first { $0.name == name }?.value }
    self.base = base
    code = first("code").flatMap { $0.isEmpty ? nil : Secret($0) }
    state = first("state")
    scope = first("scope")
    error = first("error")
    errorDescription = first("error_description")
    errorURI = first("error_uri")
  }

  /// An authorization response in a URL: "https://localhost/callback?code=…&state=…".
  ///
  /// It is read leniently: blanks around it, and a name and a password in it, are passed over, and a fragment's
  /// parameters count as a query's. Nil if there is neither a code nor an error in it.
  ///
  /// - Parameter url: the whole address, or only its query with the `?` before it.
  public init?(url: String) {
    let trimmed = url.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
    let address = Address(Array(String(trimmed).utf8))
    self.init(base: address.base, parameters: address.decodedParameters)
    guard code != nil || error != nil else { return nil }
  }

  /// The account that the scope names (`full|ab123.infusionsoft.com`): "ab123"; nil if it names none.
  public var account: String? { scope.flatMap(Scope.account) }
}
