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
    let signs = (0..<22).map {
      Self.signs[Int(truncatingIfNeeded: ($0 < 21 ? bits >> (122 - 6 * $0) : bits << 4) & 63)]
    }
    return AuthorizationState(String(decoding: signs, as: UTF8.self))
  }

  private static let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
}
