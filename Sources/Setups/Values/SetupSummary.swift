package import FoundationEssentials

/// What a list shows of a saved setup; nothing in it is secret.
package struct SetupSummary: Equatable, Sendable {
  /// The name.
  package let name: SetupName
  /// Where its secrets are kept.
  package let vault: Vault
  /// The account that its token opens: "ab123"; nil if nothing says which.
  package let account: String?
  /// When the access token ends, or ends at the latest; nil if nothing is known, or without a token.
  package let accessUntil: Date?
  /// When the refresh token ends, by the vendor's word; nil without one.
  package let refreshUntil: Date?
  /// When it was last written.
  package let savedAt: Date

  /// A summary of the given parts.
  package init(
    name: SetupName, vault: Vault, account: String?, accessUntil: Date?, refreshUntil: Date?, savedAt: Date
  ) {
    self.name = name
    self.vault = vault
    self.account = account
    self.accessUntil = accessUntil
    self.refreshUntil = refreshUntil
    self.savedAt = savedAt
  }
}

/// All that is saved: what can be listed, and what cannot be read.
package struct SetupListing: Equatable, Sendable {
  /// The setups, by name.
  package let summaries: [SetupSummary]
  /// What is wrong with the files that are not among them; each is left as it is.
  package let unreadable: [SetupError]

  /// A listing of the given parts.
  package init(summaries: [SetupSummary], unreadable: [SetupError]) {
    self.summaries = summaries
    self.unreadable = unreadable
  }
}
