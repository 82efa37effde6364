import FoundationEssentials
import InfusionsoftOAuth
import TerminalUI

/// The sentences of the live check.
enum CheckText {
  static func asking(_ site: Site, seconds: Int) -> [Block] {
    let host = Address.host(of: site.endpoints.api) ?? site.endpoints.api
    return [
      .prose(Prose("Asking whose token this is", tone: .strong)), .gap,
      .value(
        Value(label: "asking \(host)", content: .empty, remark: Remark("\(seconds) s"), isCurrent: true)),
      .gap,
      .prose(
        Prose("It is being sent the access token, in a header. The question changes nothing, and can be asked again.")),
    ]
  }

  static func answered(_ reading: LiveReading, at date: Date, in wizard: Wizard) -> [Block] {
    let account = reading.account
    var rows: [[String]] = []
    if let account { rows.append(["account", account]) }
    if let name = reading.profile?.name { rows.append(["business", name]) }
    let names = [reading.userInfo.givenName, reading.userInfo.familyName].compactMap(\.self).joined(separator: " ")
    if !names.isEmpty { rows.append(["signed in as", names]) }
    if let email = reading.userInfo.email { rows.append(["e-mail", email]) }
    if let isAdmin = reading.userInfo.isAdmin { rows.append(["administrator", isAdmin ? "yes" : "no"]) }
    let time = TokenText.timeOfDay(date, in: wizard.environment.timeZone).prefix(8)
    return [
      .notice(Notice("The token works: the vendor accepted it at \(time).", tone: .good)), .gap,
      .table(Table(rows, indent: 2)), .gap,
    ] + quota(reading.quota) + [
      .prose(
        Prose(
          reading.profile == nil
            ? "The business name is not available: the user's permissions may withhold it. The token works all the "
              + "same."
            : "Your program asks the same way, with the access token in the header Authorization. Ctrl-T shows it."))
    ]
  }

  /// What the headers say of how many calls are left; nothing where they say nothing.
  private static func quota(_ quota: QuotaReading) -> [Block] {
    let rows =
      quota.productQuota.map { ["your application", words($0)] }
      + quota.productThrottle.map { ["your application", words($0)] }
      + quota.tenantThrottle.map { ["this account", words($0)] }
    let known = rows.filter { !$0[1].isEmpty }
    guard !known.isEmpty else { return [] }
    return [
      .prose(Prose("Calls, according to the answer's headers", tone: .strong)), .table(Table(known, indent: 2)), .gap,
    ]
  }

  private static func words(_ allowance: QuotaReading.Allowance) -> String {
    guard let limit = allowance.limit else { return "" }
    let unit = allowance.timeUnit.map { " a \($0)" } ?? ""
    let used = allowance.used.map { ", \($0) used" } ?? allowance.available.map { ", \($0) left" } ?? ""
    return "\(limit)\(unit)\(used)"
  }
}
