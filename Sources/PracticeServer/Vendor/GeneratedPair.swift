/// The two tokens that Account Central shows.
package struct GeneratedPair: Equatable, Sendable, CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  /// For calls of the API.
  package let accessToken: String
  /// For the next pair.
  package let refreshToken: String

  /// Only what kind of value this is.
  package var description: String { "GeneratedPair" }
  /// Only what kind of value this is.
  package var debugDescription: String { description }
  /// Neither token.
  package var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// What "Generate API Token" ends in.
package enum GenerationOutcome: Equatable, Sendable {
  /// Both tokens.
  case pair(GeneratedPair)
  /// A page of the vendor's, which says this.
  case page(String)
}
