package import FoundationEssentials

/// An application as the developer portal shows it.
package struct ApplicationCard: Equatable, Sendable, CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  /// The application's name.
  package let name: String
  /// What the portal calls "Key".
  package let clientID: String
  /// What the portal calls "Secret".
  package let clientSecret: String
  /// "active"; with the vendor, a second key first waits for approval.
  package let status: String
  /// When the server was started.
  package let createdAt: Date

  static func made(at moment: Date, using generator: inout some RandomNumberGenerator) -> ApplicationCard {
    ApplicationCard(
      name: "my-first-integration",
      clientID: "practice-client-" + Alphabet.lowercase.text(4, using: &generator),
      clientSecret: "practice-secret-" + Alphabet.lowercase.text(4, using: &generator),
      status: "active", createdAt: moment)
  }

  /// The card without its secret.
  package var description: String { "ApplicationCard(\(name), \(clientID), \(status))" }
  /// The card without its secret.
  package var debugDescription: String { description }
  /// The card without its secret.
  package var customMirror: Mirror {
    Mirror(self, children: ["name": name, "clientID": clientID, "status": status, "createdAt": createdAt])
  }
}
