import InfusionsoftOAuth

/// The vendor's facts as sentences name them.
enum VendorWords {
  /// How long an access token lives: "24 hours".
  static let accessTokenLife = "\(Int(vendor.accessTokenLifetime / 3600)) hours"
  /// How long a refresh token lives unused: "45 days".
  static let refreshTokenLife = "\(Int(vendor.refreshTokenLifetime / 86400)) days"
  /// How a PAT or a SAK begins: "KeapAK".
  static let apiKeyPrefix = String(vendor.apiKeyPrefix.prefix { $0 != "-" })
  /// The address of the token endpoint.
  static let tokenEndpoint = vendor.tokenEndpoint
  /// The host where client IDs are made: "keys.developer.keap.com".
  static let keysHost = Address.host(of: vendor.keysPortal) ?? vendor.keysPortal
  /// How the vendor's own headers begin: "x-keap".
  static let headers = String(vendor.headerPrefix.dropLast())
  /// What one application may call: "1,500 calls a minute and 150,000 a day".
  static let productQuota = words(vendor.productQuota, calls: " calls")
  /// What one PAT or SAK may call: "240 a minute and 30,000 a day".
  static let apiKeyQuota = words(vendor.apiKeyQuota, calls: "")

  private static let vendor = Vendor.infusionsoft

  private static func words(_ quota: Vendor.Quota, calls: String) -> String {
    "\(grouped(quota.perMinute))\(calls) a minute and \(grouped(quota.perDay)) a day"
  }

  /// A number with a comma between thousands.
  private static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    return String(
      digits.enumerated().flatMap { index, digit in
        index > 0 && (digits.count - index).isMultiple(of: 3) ? [",", digit] : [digit]
      })
  }
}
