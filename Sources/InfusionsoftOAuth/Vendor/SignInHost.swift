/// The two hosts that serve the vendor's sign-in pages.
public enum SignInHost: String, CaseIterable, Sendable {
  /// The host that the article names, and the vendor's own libraries until 2025.
  case signin
  /// The host that today's vendor documents name.
  case accounts

  /// The host's name: "signin.infusionsoft.com".
  public var name: String { Vendor.infusionsoft.signInHosts[self] ?? "" }

  /// The one that is not this one.
  public var other: SignInHost {
    switch self {
    case .signin: .accounts
    case .accounts: .signin
    }
  }
}
