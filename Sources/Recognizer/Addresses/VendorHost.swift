import InfusionsoftOAuth

/// Which of the vendor's hosts a name is, or how much it looks like one.
enum VendorHost: Equatable {
  /// The two hosts where a sign-in starts.
  case signIn
  /// The developer portal and the vendor's pages for developers.
  case developer
  /// The API and the token endpoint.
  case api
  /// A login page, the new owner's among them.
  case login
  /// An account's own host.
  case account(String)
  /// Any other name of the vendor.
  case other
  /// This machine.
  case loopback
  /// Not the vendor's, and easily taken for it.
  case lookalike
  /// Somebody else's.
  case foreign

  init(_ name: String) {
    let name = name.hasSuffix(".") ? String(name.dropLast()) : name
    self =
      switch name {
      case _ where Vendor.infusionsoft.signInHosts.values.contains(name): .signIn
      case _ where Vendor.infusionsoft.apiHosts.contains(name): .api
      case "localhost", "127.0.0.1", "[::1]": .loopback
      default: Self.family(of: name)
      }
  }

  private static func family(of name: String) -> VendorHost {
    let labels = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let domain = labels.suffix(2).joined(separator: ".")
    guard Vendor.infusionsoft.domains.contains(domain) else {
      return looksLikeVendor(labels, name) ? .lookalike : .foreign
    }
    let names = labels.dropLast(2)
    if names.contains("login") { return .login }
    if names.contains(where: { Vendor.infusionsoft.developerLabels.contains($0) }) {
      return .developer
    }
    guard domain == Vendor.infusionsoft.domains.first, names.count == 1, let account = names.first,
      account.utf8.contains(where: \.isDigit), account.utf8.allSatisfy(\.isLetterOrDigit)
    else { return .other }
    return .account(account)
  }

  private static func looksLikeVendor(_ labels: [String], _ name: String) -> Bool {
    guard name.utf8.count <= 253 else { return false }
    if name.contains("infusionsoft") || labels.contains("keap") { return true }
    return labels.contains { label in
      label.split(separator: "-").contains { distance(String($0), "infusionsoft") <= 2 }
    }
  }

  /// How many letters must be changed, added or left out (Levenshtein); a label has at most 63.
  static func distance(_ first: String, _ second: String) -> Int {
    let first = Array(first.unicodeScalars)
    let second = Array(second.unicodeScalars)
    guard abs(first.count - second.count) <= 8 else { return max(first.count, second.count) }
    var row = Array(0...second.count)
    for (index, scalar) in first.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (column, other) in second.enumerated() {
        let changed = diagonal + (scalar == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(changed, row[column] + 1, diagonal + 1)
      }
    }
    return row[second.count]
  }
}
