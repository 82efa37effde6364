package import FoundationEssentials
package import InfusionsoftOAuth

/// What is remembered of a token that a setup held: how it came, never its value.
package struct TokenRecord: Equatable, Sendable {
  /// Its number in this setup, from 1.
  package let number: Int
  /// How it was come by.
  package let origin: Token.Origin
  /// How many refreshes led to it since the sign-in; nil for the sign-in's own token.
  package let refreshNumber: Int?
  /// When it arrived, by the clock of the machine.
  package let madeAt: Date
  /// The account that it opens: "ab123"; nil if nothing said which.
  package let account: String?

  /// A record of the given parts.
  package init(number: Int, origin: Token.Origin, refreshNumber: Int?, madeAt: Date, account: String?) {
    self.number = number
    self.origin = origin
    self.refreshNumber = refreshNumber
    self.madeAt = madeAt
    self.account = account
  }

  /// The record of a token that follows on an earlier one; nil begins a history.
  package init(_ token: Token, after previous: TokenRecord?) {
    number = (previous?.number ?? 0) + 1
    origin = token.origin
    refreshNumber =
      switch token.origin {
      case .refresh: (previous?.refreshNumber ?? 0) + 1
      case .codeExchange, .accountCentral: nil
      }
    madeAt = token.arrivedAt
    account = token.account
  }

  /// What the token is called wherever its value must not stand: "token 3".
  package var label: String { "token \(number)" }
}
