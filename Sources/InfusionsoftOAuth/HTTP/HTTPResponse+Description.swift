extension HTTPResponse: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The status and the body's length; the body may hold tokens.
  public var description: String { "HTTPResponse(\(status), \(body.count) bytes)" }
  /// The same as `description`.
  public var debugDescription: String { description }
  /// The status and the body's length, and nothing beneath them.
  public var customMirror: Mirror { Mirror(self, children: ["status": status, "bytes": body.count]) }
}
