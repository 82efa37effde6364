/// Where a setup's secrets are kept, the best first.
package enum Vault: String, CaseIterable, Codable, Sendable {
  /// In the keyring of the desktop session: the Secret Service, or the macOS Keychain.
  case keyring
  /// In a file that only a passphrase opens.
  case encrypted
  /// In a file that every program of this user can read.
  case plain

  /// What keeping the secrets there means, in one sentence.
  package var explanation: String {
    switch self {
    case .keyring: "Your system's keyring keeps the secrets and opens with your login; the file beside it has none."
    case .encrypted:
      "One file, all of it encrypted with a passphrase that is asked for each time and cannot be recovered."
    case .plain: "One file with the secrets in it as they are: every program that runs as you can read them."
    }
  }

  /// The place in a few words: "a plain file that only you can read".
  package var place: String {
    switch self {
    case .keyring: "the system keyring"
    case .encrypted: "a file, encrypted with a passphrase"
    case .plain: "a plain file that only you can read"
    }
  }

  /// The place, as it ends a sentence of the commands: "saved in the keyring".
  package var placeInSentence: String {
    switch self {
    case .keyring: "in the keyring"
    case .encrypted: "in an encrypted file"
    case .plain: "in a plain file"
    }
  }

  /// The place, as it ends a line of the wizard: "saved as shop, encrypted".
  package var shortPlace: String {
    switch self {
    case .keyring: "in the system keyring"
    case .encrypted: "encrypted"
    case .plain: "in a plain file"
    }
  }
}
