/// An error in the words of an OAuth server (RFC 6749 sections 4.1.2.1 and 5.2), verbatim.
public struct ServerError: Equatable, Sendable {
  /// `error`: "access_denied", "invalid_grant"; nil if it is missing or empty.
  public let code: String?
  /// `error_description`; nil if it is missing or empty.
  public let description: String?
  /// `error_uri`; nil if it is missing or empty.
  public let uri: String?

  /// An error of the given parts; an empty part counts as missing.
  public init(code: String?, description: String? = nil, uri: String? = nil) {
    func present(_ text: String?) -> String? { text.flatMap { $0.isEmpty ? nil : $0 } }
    self.code = present(code)
    self.description = present(description)
    self.uri = present(uri)
  }

  /// Whether there is neither a code nor a description.
  var isEmpty: Bool { code == nil && description == nil }
}
