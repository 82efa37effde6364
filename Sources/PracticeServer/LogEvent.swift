/// Something that happens to a request, in the order in which it happens.
public struct LogEvent: Equatable, Sendable {
  /// What happens.
  public enum Kind: String, Sendable {
    /// The request is read and its work done: a refresh token is rotated from here on.
    case received
    /// The answer leaves, or the connection ends in its place.
    case answered
  }

  /// What happens.
  public let kind: Kind
  /// The request, and what comes of it.
  public let entry: LogEntry
}
