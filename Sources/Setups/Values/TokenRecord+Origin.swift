internal import InfusionsoftOAuth

// How a token was come by, in the words of each place that says it.

extension TokenRecord {
  /// For programs: "code", "refresh" or "account-central".
  package var publishedOrigin: String {
    switch origin {
    case .codeExchange: "code"
    case .refresh: "refresh"
    case .accountCentral: "account-central"
    }
  }

  /// In a list: "from a code".
  package var originInList: String {
    switch origin {
    case .codeExchange: "from a code"
    case .accountCentral: "from Account Central"
    case .refresh: refreshNumber.map { "refresh number \($0)" } ?? "a refresh"
    }
  }

  /// After "made": "with a code", "by refresh 3".
  package var originAfterMade: String {
    switch origin {
    case .codeExchange: "with a code"
    case .accountCentral: "in Account Central"
    case .refresh: refreshNumber.map { "by refresh \($0)" } ?? "by a refresh"
    }
  }
}
