#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

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
    let bytes = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    let text = Data(bytes).base64EncodedString()
      .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    return AuthorizationState(text)
  }
}
