/// The scope parameter as the vendor uses it: `full`, and after a bar the host of the account.
public enum Scope {
  /// The one scope there is.
  public static let full = Vendor.infusionsoft.scope

  /// The account's host in a scope: "ab123.infusionsoft.com"; nil if there is none.
  public static func accountHost(_ scope: String) -> String? {
    let parts = scope.split(separator: Vendor.infusionsoft.scopeSeparator, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty else { return nil }
    return String(parts[1])
  }

  /// The account's short name in a scope: "ab123"; nil if there is none.
  public static func account(_ scope: String) -> String? {
    accountHost(scope)?.split(separator: ".").first.map(String.init)
  }
}
