/// An account that the practice user may open, with the business behind it.
struct Account: Equatable, Sendable {
  let name: String
  let business: String

  /// The host that a scope names after its bar.
  var host: String { "\(name).infusionsoft.com" }
  /// The scope of a token for this account.
  var scope: String { "full|\(host)" }

  static let first = Account(name: "ab123", business: "Practice Bakery")
  static let second = Account(name: "cd456", business: "Practice Garden Shop")
  static let all = [first, second]

  /// The account that is not this one.
  var other: Account { self == .first ? .second : .first }

  static func named(_ name: String) -> Account? { all.first { $0.name == name } }
}
