package import InfusionsoftOAuth

/// The head of an HTTP answer that stands in a text.
package struct HeaderDump: Equatable, Sendable {
  /// The status; nil if no status line came with it.
  package var status: Int?
  /// The header lines in their order; those that carry a credential are secret.
  package var headers: [HTTPRequest.Field]

  /// A head of the given parts.
  package init(status: Int?, headers: [HTTPRequest.Field]) {
    self.status = status
    self.headers = headers
  }
}
