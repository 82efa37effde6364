public import FoundationEssentials

/// An application as the developer portal shows it.
public struct ApplicationCard: Equatable, Sendable, CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  /// The application's name.
  public let name: String
  /// What the portal calls "Key".
  public let clientID: String
  /// What the portal calls "Secret".
  public let clientSecret: String
  /// "active"; with the vendor, a second key first waits for approval.
  public let status: String
  /// When the server was started.
  public let createdAt: Date

  static func made(at moment: Date, using generator: inout some RandomNumberGenerator) -> ApplicationCard {
    ApplicationCard(
      name: "my-first-integration",
      clientID: "practice-client-" + Alphabet.lowercase.text(4, using: &generator),
      clientSecret: "practice-secret-" + Alphabet.lowercase.text(4, using: &generator),
      status: "active", createdAt: moment)
  }

  /// The card without its secret.
  public var description: String { "ApplicationCard(\(name), \(clientID), \(status))" }
  /// The card without its secret.
  public var debugDescription: String { description }
  /// The card without its secret.
  public var customMirror: Mirror {
    Mirror(self, children: ["name": name, "clientID": clientID, "status": status, "createdAt": createdAt])
  }
}
