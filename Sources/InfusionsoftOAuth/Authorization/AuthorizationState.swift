/// The `state` of one sign-in (RFC 6749 section 10.12): what comes back with it answers this sign-in and no other.
///
/// The vendor's documents do not list the parameter; its own library sends it, and it comes back.
public struct AuthorizationState: Hashable, Sendable {
  /// The value as it stands in the link.
  public let text: String

  /// A state with the given value.
  public init(_ text: String) { self.text = text }

  /// A new state: 128 random bits as 22 characters of base64url without padding (RFC 4648 section 5).
  public static func random(using generator: inout some RandomNumberGenerator) -> AuthorizationState {
    let bits = UInt128(generator.next()) << 64 | UInt128(generator.next())
    // Six bits a character, from the top; the last one has two, and zeros after them.
    let text = String(unsafeUninitializedCapacity: 22) { text in
      for place in 0..<22 {
        let sign = Int(truncatingIfNeeded: (place < 21 ? bits >> (122 - 6 * place) : bits << 4) & 63)
        text.initializeElement(at: place, to: Self.signs[sign])
      }
      return 22
    }
    return AuthorizationState(text)
  }

  private static let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
}
