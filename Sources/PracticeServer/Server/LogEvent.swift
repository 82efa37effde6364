/// Something that happens to a request, in the order in which it happens.
package struct LogEvent: Equatable, Sendable {
  /// What happens.
  package enum Kind: String, Sendable {
    /// The request is read and its work done: a refresh token is rotated from here on.
    case received
    /// The response leaves, or the connection ends in its place.
    case answered
  }

  /// What happens.
  package let kind: Kind
  /// The request, and what comes of it.
  package let entry: LogEntry
}
