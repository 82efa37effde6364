// InfusionsoftOAuth owns the protocol, and in Vendor/Vendor.swift all that is this vendor's: requests, grants, tokens.
// It is a library of its own, whose page of documentation is InfusionsoftOAuth.docc/InfusionsoftOAuth.md.
// It must never import another target of ours, nor touch a terminal, libcurl, a file or a clock.

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
