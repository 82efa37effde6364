import FoundationEssentials
import InfusionsoftOAuth

/// What the vendor says of a token: {"account", "business", "email", "given_name", "family_name", "is_admin", "quota"}.
struct LiveShape: Encodable, Equatable {
  let account: String?
  /// The business name; missing too where the user's permissions withhold it.
  let business: String?
  let email: String?
  let givenName: String?
  let familyName: String?
  let isAdmin: Bool?
  /// What the headers say of the calls that are left; empty where they say nothing.
  let quota: [QuotaShape]

  enum CodingKeys: String, CodingKey {
    case account, business, email, quota
    case givenName = "given_name"
    case familyName = "family_name"
    case isAdmin = "is_admin"
  }

  init(_ reading: LiveReading) {
    account = reading.account
    business = reading.profile?.name
    email = reading.userInfo.email
    givenName = reading.userInfo.givenName
    familyName = reading.userInfo.familyName
    isAdmin = reading.userInfo.isAdmin
    quota =
      reading.quota.productQuota.map { QuotaShape(of: "application", $0) }
      + reading.quota.productThrottle.map { QuotaShape(of: "application", $0) }
      + reading.quota.tenantThrottle.map { QuotaShape(of: "account", $0) }
  }

  /// For people, below the rest of the status.
  var lines: [String] {
    let name = [givenName, familyName].compactMap { $0 }.joined(separator: " ")
    let rows: [(String, String?)] = [
      ("account", account), ("business", business), ("signed in as", name.isEmpty ? nil : name), ("e-mail", email),
      ("administrator", isAdmin.map { $0 ? "yes" : "no" }),
    ]
    return ["", "The vendor accepts the access token:"]
      + rows.compactMap { label, value in value.map { SetupReport.row(label, $0) } }
      + quota.compactMap(\.words).map { SetupReport.row("calls", $0) }
  }
}

/// So many calls in so much time: {"of", "limit", "used", "available", "interval", "time_unit", "renews_at"}.
struct QuotaShape: Encodable, Equatable {
  /// "application" or "account".
  let of: String
  let limit: Int?
  let used: Int?
  let available: Int?
  let interval: Int?
  /// "minute" or "day".
  let timeUnit: String?
  let renewsAt: String?

  enum CodingKeys: String, CodingKey {
    case of, limit, used, available, interval
    case timeUnit = "time_unit"
    case renewsAt = "renews_at"
  }

  init(of owner: String, _ allowance: QuotaReading.Allowance) {
    of = owner
    limit = allowance.limit
    used = allowance.used
    available = allowance.available
    interval = allowance.interval
    timeUnit = allowance.timeUnit
    renewsAt = allowance.renewsAt.map(TimeText.published)
  }

  /// "1500 a minute for the application, 3 used"; nil without a limit.
  var words: String? {
    guard let limit else { return nil }
    let unit = timeUnit.map { " a \($0)" } ?? ""
    let rest = used.map { ", \($0) used" } ?? available.map { ", \($0) left" } ?? ""
    return "\(limit)\(unit) for the \(of)\(rest)"
  }
}
