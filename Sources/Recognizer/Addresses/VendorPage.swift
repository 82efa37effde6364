import InfusionsoftOAuth

/// A place on the way that is neither the link nor the address with the code.
package enum VendorPage: Equatable, Sendable {
  /// Account Central, where a broken link ends.
  case accountCentral
  /// A login page of the vendor or of its new owner.
  case login(host: String)
  /// The developer portal, where applications have their keys.
  case developerPortal(host: String)
  /// The endpoint for tokens; a program calls it, no browser does.
  case tokenEndpoint
  /// An address of the API.
  case api(path: String)
  /// An account's own host: "ab123".
  case account(String)
  /// Any other address of the vendor.
  case other(host: String)
  /// Words of the page that refuses the client ID, verbatim as far as they are known.
  case refusal(Refusal)
  /// The browser's own page for an address that does not answer; the right page, if localhost is in its address.
  case browserCannotConnect
  /// The browser's own page for a host name that has no address.
  case browserCannotFindHost

  /// What the authorize page says instead of asking (reported 2015 and 2017; today's wording is not verified).
  package enum Refusal: String, CaseIterable, Sendable {
    /// Reported where the key was of the wrong kind.
    case invalidClient = "Invalid Client"
    /// Reported where the client ID was wrong.
    case unableToCreateAccessToken = "Unable to create access token"
  }
}
