/// The head of an HTTP answer that stands in a text.
public struct HeaderDump: Equatable, Sendable {
  /// The status; nil if no status line came with it.
  public var status: Int?
  /// The header lines in their order; those that carry a credential are secret.
  public var headers: [HTTPRequest.Field]

  /// A head of the given parts.
  public init(status: Int?, headers: [HTTPRequest.Field]) {
    self.status = status
    self.headers = headers
  }
}
