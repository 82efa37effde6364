import FoundationEssentials

/// A setup's file as it stands on the disk, format 1.
///
/// The head is readable in every vault and has no secret in it. After it stands, for a plain file, all of the setup;
/// for the keyring, all but the secrets and where they are; for an encrypted one, a sealed box.
struct SetupFile: Formatted, Equatable, Sendable {
  /// The format that this program writes, and the newest that it reads.
  static let currentFormat = 1

  var format = currentFormat
  let name: String
  let vault: Vault
  /// Seconds since 1970, as all times in the file.
  let savedAt: Double
  let account: String?
  let accessUntil: Double?
  let refreshUntil: Double?
  /// Which token is in it; by this a mark left behind is told from one that a newer pair has settled.
  let token: TokenMark?
  let setup: StoredSetup?
  let secrets: StoredSecrets?
  let keyring: KeyringPlace?
  let sealed: SealedPayload?

  /// A token by its number and its arrival, which together tell it from any other of the setup.
  struct TokenMark: Codable, Equatable, Sendable {
    let number: Int
    let madeAt: Double
  }
}

extension SetupFile {
  /// What a list shows of it; nil if its name is none.
  var summary: SetupSummary? {
    guard let name = try? SetupName(name) else { return nil }
    return SetupSummary(
      name: name, vault: vault, account: account,
      accessUntil: accessUntil.map { Date(timeIntervalSince1970: $0) },
      refreshUntil: refreshUntil.map { Date(timeIntervalSince1970: $0) },
      savedAt: Date(timeIntervalSince1970: savedAt))
  }
}

/// Where in the keyring the secrets of a setup are.
struct KeyringPlace: Codable, Equatable, Sendable {
  /// The setup's name in the keyring: random, so that two folders of setups never share one.
  let id: String
  /// Which of the items under that name counts: a new pair is a new item.
  let item: Int
}

/// A payload that a passphrase opens.
struct SealedPayload: Codable, Equatable, Sendable {
  let scrypt: ScryptParameters
  /// AES-GCM's nonce, ciphertext and tag.
  let box: Data
}

/// What the sealed box of an encrypted file holds.
struct StoredPayload: Codable, Equatable, Sendable {
  let setup: StoredSetup
  let secrets: StoredSecrets
}

/// The secrets of a setup.
struct StoredSecrets: Codable, Equatable, Sendable {
  let clientSecret: String?
  let accessToken: String?
  let refreshToken: String?
}

/// A setup without its secrets.
struct StoredSetup: Codable, Equatable, Sendable {
  let authorization: String
  let tokenEndpoint: String
  let api: String
  let host: String?
  let clientID: String
  let redirectURI: String
  let createdAt: Double
  let token: StoredToken?
  let history: [StoredRecord]
}

/// A token without its values.
struct StoredToken: Codable, Equatable, Sendable {
  let tokenType: String?
  let scope: String?
  let account: String?
  let accountHost: String?
  let origin: String
  let endsAt: Double?
  let latestFrom: Double?
  let lifetime: Double?
  let arrivedAt: Double
  let serverDate: Double?
  let refreshUntil: Double?
}

/// A record of the history.
struct StoredRecord: Codable, Equatable, Sendable {
  let number: Int
  let origin: String
  let refreshNumber: Int?
  let madeAt: Double
  let account: String?
}
