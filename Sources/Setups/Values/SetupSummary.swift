public import FoundationEssentials

/// What a list shows of a saved setup; nothing in it is secret.
public struct SetupSummary: Equatable, Sendable {
  /// The name.
  public let name: SetupName
  /// Where its secrets are kept.
  public let vault: Vault
  /// The account that its token opens: "ab123"; nil if nothing says which.
  public let account: String?
  /// When the access token ends, or ends at the latest; nil if nothing is known, or without a token.
  public let accessUntil: Date?
  /// When the refresh token ends, by the vendor's word; nil without one.
  public let refreshUntil: Date?
  /// When it was last written.
  public let savedAt: Date

  /// A summary of the given parts.
  public init(
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
public struct SetupListing: Equatable, Sendable {
  /// The setups, by name.
  public let summaries: [SetupSummary]
  /// What is wrong with the files that are not among them; each is left as it is.
  public let unreadable: [SetupError]

  /// A listing of the given parts.
  public init(summaries: [SetupSummary], unreadable: [SetupError]) {
    self.summaries = summaries
    self.unreadable = unreadable
  }
}
