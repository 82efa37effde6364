/// Something about a client ID, a client secret or a token, as a fact.
package enum CredentialFinding: Equatable, Sendable {
  /// There is nothing.
  case empty
  /// The first blank or line break.
  case innerBlank(offset: Int)
  /// The first control character that is no blank.
  case controlCharacter(offset: Int)
  /// The first character outside ASCII, zero-width ones included.
  case nonASCII(offset: Int)
  /// It equals the value in the other field.
  case sameAsOther
  /// It is a Personal Access Token or a Service Account Key, which are of another kind.
  case startsWithKeapAK
  /// It starts as an address does.
  case looksLikeURL
}
