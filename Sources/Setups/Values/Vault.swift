/// Where a setup's secrets are kept, the best first.
public enum Vault: String, CaseIterable, Codable, Sendable {
  /// In the keyring of the desktop session: the Secret Service, or the macOS Keychain.
  case keyring
  /// In a file that only a passphrase opens.
  case encrypted
  /// In a file that every program of this user can read.
  case plain

  /// What keeping the secrets there means, in one sentence.
  public var explanation: String {
    switch self {
    case .keyring: "Your system's keyring keeps the secrets and opens with your login; the file beside it has none."
    case .encrypted:
      "One file, all of it encrypted with a passphrase that is asked for each time and cannot be recovered."
    case .plain: "One file with the secrets in it as they are: every program that runs as you can read them."
    }
  }
}
