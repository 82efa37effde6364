/// A call of curl, as far as it matters for a sign-in.
public struct CurlCommand: Equatable, Sendable {
  /// The method that curl would use.
  public var method: String
  /// The address without its query; nil if none stands there.
  public var address: String?
  /// The header lines; credentials are secret.
  public var headers: [HTTPRequest.Field]
  /// The parameters of query and body, decoded; values that are nobody's business are secret.
  public var parameters: [HTTPRequest.Field]
}
