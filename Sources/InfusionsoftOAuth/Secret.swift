// InfusionsoftOAuth owns the protocol: requests, grants, tokens, and what a pasted text or an answer means.
// It is a library of its own: no terminal, no curl, no file, no clock.

/// A value that no description, dump or mirror shows: a client secret, a code, a token.
public struct Secret: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The value itself.
  ///
  /// Each use of this name is a place where a secret leaves the core.
  public let exposed: String

  /// A secret with the given value.
  public init(_ value: String) { exposed = value }

  /// How many characters the value has.
  public var count: Int { exposed.count }
  /// Only the length.
  public var description: String { "Secret(\(count) characters)" }
  /// Only the length.
  public var debugDescription: String { description }
  /// Only the length.
  public var customMirror: Mirror { Mirror(self, children: ["count": count]) }
}
