/// Sends one request on a connection of its own.
///
/// It never repeats one, and never follows a redirect.
public protocol Transport: Sendable {
  /// The response, whatever its status.
  ///
  /// - Throws: `TransportError`, which says whether any byte of the request can have reached a server.
  func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse
}

/// Why no whole answer came.
public struct TransportError: Error, Equatable, Sendable {
  /// What went wrong.
  public enum Reason: Equatable, Sendable {
    /// The address is not one that is ever sent to: not http(s), or plain http to another machine.
    case addressRefused
    /// The name has no address.
    case hostNotFound
    /// Nothing listens there, or the way there is closed.
    case connectionFailed
    /// The proxy named in the environment could not be reached or refused.
    case proxyFailed
    /// The server's certificate is not trusted.
    case certificateRefused
    /// TLS could not be agreed on.
    case tlsFailed
    /// No connection within 10 s, or no whole answer within 30 s.
    case timedOut
    /// The connection ended before a whole answer came.
    case connectionLost
    /// What came is not HTTP.
    case malformedResponse
    /// Anything else.
    case other
  }

  /// What went wrong.
  public let reason: Reason
  /// Whether the request can have reached a server.
  ///
  /// False is proof; true is only possible.
  public let wasSent: Bool
  /// The library's own words.
  public let detail: String
  /// The HTTP status, if the answer began.
  public let status: Int?

  /// An error of the given parts.
  public init(_ reason: Reason, wasSent: Bool, detail: String, status: Int? = nil) {
    self.reason = reason
    self.wasSent = wasSent
    self.detail = detail
    self.status = status
  }
}
