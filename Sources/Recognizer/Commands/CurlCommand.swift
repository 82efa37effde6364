package import InfusionsoftOAuth

/// A call of curl, as far as it matters for a sign-in.
package struct CurlCommand: Equatable, Sendable {
  /// The method that curl would use.
  package var method: String
  /// The address without its query; nil if none stands there.
  package var address: String?
  /// The header lines; credentials are secret.
  package var headers: [HTTPRequest.Field]
  /// The parameters of query and body, decoded; values that are nobody's business are secret.
  package var parameters: [HTTPRequest.Field]

  /// A call of the given parts.
  package init(
    method: String, address: String?, headers: [HTTPRequest.Field] = [], parameters: [HTTPRequest.Field] = []
  ) {
    self.method = method
    self.address = address
    self.headers = headers
    self.parameters = parameters
  }
}
