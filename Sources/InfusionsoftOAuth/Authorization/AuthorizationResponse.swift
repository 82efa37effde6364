/// The address that the browser came back with (RFC 6749 section 4.1.2), taken apart and not yet judged.
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

  /// The account that the scope names (`full|ab123.infusionsoft.com`): "ab123"; nil if it names none.
  public var account: String? { scope.flatMap(Scope.account) }
}
