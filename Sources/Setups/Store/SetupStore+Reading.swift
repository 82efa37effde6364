import FoundationEssentials
import InfusionsoftOAuth

/// A setup's file with all that was read from it.
struct OpenedSetup: Sendable {
  let file: SetupFile
  let setup: Setup
  /// What an encrypted file was opened with.
  let key: SealingKey?
}

extension SetupStore {
  /// A setup's file, its secrets still closed; nil if there is none.
  func file(of name: SetupName, in folder: PrivateFolder) throws(SetupError) -> SetupFile? {
    try Self.file(FileID(name).setup, in: folder)
  }

  /// A file of that name; nil if there is none.
  ///
  /// It must be the one that its setup's name leads to.
  static func file(_ fileName: String, in folder: PrivateFolder) throws(SetupError) -> SetupFile? {
    let path = folder.path(of: fileName)
    guard let bytes = try folder.read(fileName) else { return nil }
    let file = try FormatJSON.decode(SetupFile.self, from: bytes, path: path)
    guard let name = try? SetupName(file.name), FileID(name).setup == fileName else { throw .damaged(path: path) }
    return file
  }

  /// A setup with its secrets; nil if there is none.
  ///
  /// - Parameter known: a key that may be the right one, so that it need not be made again.
  func open(
    _ name: SetupName, in folder: PrivateFolder, passphrase: Secret?, known: SealingKey? = nil
  ) async throws(SetupError) -> OpenedSetup? {
    let path = folder.path(of: FileID(name).setup)
    var earlierPlace: KeyringPlace?
    while let file = try file(of: name, in: folder) {
      switch file.vault {
      case .plain:
        guard let setup = file.setup, let secrets = file.secrets else { throw .damaged(path: path) }
        return try Self.opened(file, StoredPayload(setup: setup, secrets: secrets), key: nil, name, path)
      case .encrypted:
        guard let sealed = file.sealed else { throw .damaged(path: path) }
        let key = try Self.key(for: sealed.scrypt, of: name, passphrase, known, path)
        let bytes = try key.open(sealed, of: name, path: path)
        guard let payload = try? JSONDecoder().decode(StoredPayload.self, from: Data(bytes)) else {
          throw .damaged(path: path)
        }
        return try Self.opened(file, payload, key: key, name, path)
      case .keyring:
        guard let setup = file.setup, let place = file.keyring else { throw .damaged(path: path) }
        guard let secrets = try await secrets(at: place) else {
          // Between the two readings another process may have moved on to a new item.
          guard place != earlierPlace else { throw .keyringEmptied(name) }
          earlierPlace = place
          continue
        }
        return try Self.opened(file, StoredPayload(setup: setup, secrets: secrets), key: nil, name, path)
      }
    }
    return nil
  }

  private static func opened(
    _ file: SetupFile, _ payload: StoredPayload, key: SealingKey?, _ name: SetupName, _ path: String
  ) throws(SetupError) -> OpenedSetup {
    guard let setup = payload.setup.setup(named: name, with: payload.secrets) else { throw .damaged(path: path) }
    return OpenedSetup(file: file, setup: setup, key: key)
  }

  private static func key(
    for scrypt: ScryptParameters, of name: SetupName, _ passphrase: Secret?, _ known: SealingKey?, _ path: String
  ) throws(SetupError) -> SealingKey {
    if let known, known.scrypt == scrypt { return known }
    guard let passphrase, !passphrase.exposed.isEmpty else { throw .passphraseNeeded(name) }
    return try SealingKey(passphrase, scrypt, path: path)
  }

  private func secrets(at place: KeyringPlace) async throws(SetupError) -> StoredSecrets? {
    guard let value = try await keyring.value(of: place.keyringItem) else { return nil }
    guard let data = Data(base64Encoded: value.exposed),
      let secrets = try? JSONDecoder().decode(StoredSecrets.self, from: data)
    else { throw .keyringFailed(detail: "the item is not one that this program has written") }
    return secrets
  }
}

extension KeyringPlace {
  /// The item as the keyring knows it.
  var keyringItem: KeyringItem { KeyringItem(setup: id, number: item) }
}
