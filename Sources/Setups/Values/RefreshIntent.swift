package import FoundationEssentials

/// The mark of a refresh that began, and whose end nobody wrote down.
///
/// The server may have rotated the refresh token or not: either it is still good, or the pair that followed it is lost.
package struct RefreshIntent: Equatable, Sendable {
  /// The setup.
  package let name: SetupName
  /// The token whose refresh token was to be sent: "token 3".
  package let label: String
  /// When the refresh began.
  package let startedAt: Date
  /// The process that began it.
  package let process: Int32

  /// An intent of the given parts.
  package init(name: SetupName, label: String, startedAt: Date, process: Int32) {
    self.name = name
    self.label = label
    self.startedAt = startedAt
    self.process = process
  }
}
