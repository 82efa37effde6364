package import InfusionsoftOAuth

/// A keyring, reached through a program of the system; values go to it and come from it through pipes.
package protocol KeyringTool: Sendable {
  /// The longest value that it keeps whole, in bytes.
  var longestValue: Int { get }

  /// Whether a keyring answers; it may still be locked.
  func answers() async -> Bool

  /// Keeps a value under an item, in place of an earlier one.
  ///
  /// - Throws: `keyringLocked`, `keyringAbsent` or `keyringFailed`.
  func store(_ value: Secret, as item: KeyringItem) async throws(SetupError)

  /// The value of an item; nil if there is none.
  ///
  /// - Throws: as `store`.
  func value(of item: KeyringItem) async throws(SetupError) -> Secret?

  /// Removes an item, if it is there.
  ///
  /// - Throws: as `store`.
  func remove(_ item: KeyringItem) async throws(SetupError)
}

/// The name of a value in the keyring.
package struct KeyringItem: Hashable, Sendable {
  /// The service under which all our items are.
  package static let service = "infusionsoft-oauth"

  /// The setup's name in the keyring: random letters and digits.
  package let setup: String
  /// The number of the item, as a new value is a new item.
  package let number: Int

  /// An item of the given names.
  package init(setup: String, number: Int) {
    self.setup = setup
    self.number = number
  }
}
