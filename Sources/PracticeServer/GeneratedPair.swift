/// The two tokens that Account Central shows.
public struct GeneratedPair: Equatable, Sendable, CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  /// For calls of the API.
  public let accessToken: String
  /// For the next pair.
  public let refreshToken: String

  /// Only what kind of value this is.
  public var description: String { "GeneratedPair" }
  /// Only what kind of value this is.
  public var debugDescription: String { description }
  /// Neither token.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// What "Generate API Token" ends in.
public enum GenerationOutcome: Equatable, Sendable {
  /// Both tokens.
  case pair(GeneratedPair)
  /// A page of the vendor's, which says this.
  case page(String)
}
