import FoundationEssentials
import InfusionsoftOAuth

/// A change of a setup for which all is ready: the room on the disk, the key, the item in the keyring.
struct PendingChange: Sendable {
  let id: FileID
  let folder: PrivateFolder
  let vault: Vault
  let key: SealingKey?
  /// Where the keyring will have the new secrets.
  let place: KeyringPlace?
  let reserved: ReservedFile

  /// The new file's content.
  func file(for setup: Setup, savedAt: Date) throws(SetupError) -> SetupFile {
    let stored = StoredSetup(setup)
    let path = folder.path(of: id.setup)
    var sealed: SealedPayload?
    if vault == .encrypted, let key {
      let payload = StoredPayload(setup: stored, secrets: StoredSecrets(setup))
      sealed = try key.seal(FormatJSON.encode(payload, path: path), for: setup.name, path: path)
    }
    return SetupFile(
      name: setup.name.text, vault: vault, savedAt: savedAt.timeIntervalSince1970, account: setup.token?.account,
      accessUntil: setup.token?.latestExpiry?.timeIntervalSince1970,
      refreshUntil: setup.token?.refreshExpiry?.timeIntervalSince1970,
      token: setup.tokenRecord.map(SetupFile.TokenMark.init),
      setup: vault == .encrypted ? nil : stored, secrets: vault == .plain ? StoredSecrets(setup) : nil,
      keyring: place, sealed: sealed)
  }
}

extension SetupFile.TokenMark {
  init(_ record: TokenRecord) {
    self.init(number: record.number, madeAt: record.madeAt.timeIntervalSince1970)
  }
}

extension SetupStore {
  /// What more than the setup as it is now a refreshed one may need on the disk, in bytes.
  private static let roomToGrow = 128 << 10

  /// Makes all ready that can be before the new content is known, so that what fails, fails now.
  func prepare(
    _ setup: Setup, in vault: Vault, key: SealingKey?, replacing earlier: KeyringPlace?, in folder: PrivateFolder
  ) async throws(SetupError) -> PendingChange {
    let id = FileID(setup.name)
    let size = try FormatJSON.encode(
      StoredPayload(setup: StoredSetup(setup), secrets: StoredSecrets(setup)), path: folder.path(of: id.setup)
    ).count
    // A sealed box is written in base64, a third longer.
    let reserved = try ReservedFile(for: id.setup, in: folder, bytes: size * 2 + Self.roomToGrow)
    do throws(SetupError) {
      var place: KeyringPlace?
      if vault == .keyring {
        place = KeyringPlace(id: earlier?.id ?? Self.newKeyringID(), item: (earlier?.item ?? 0) + 1)
      }
      let touched = [earlier, place].compactMap { $0 }
      if !touched.isEmpty { try addOrphans(touched, of: id, in: folder) }
      if let place {
        // Proves that the keyring is there, open and can be written to.
        try await keyring.store(Secret("reserved"), as: place.keyringItem)
      }
      try step(.reserved)
      return PendingChange(id: id, folder: folder, vault: vault, key: key, place: place, reserved: reserved)
    } catch {
      reserved.discard()
      try? await sweepOrphans(of: id, keeping: earlier, in: folder)
      throw error
    }
  }

  /// Puts the new setup in the old one's place.
  func commit(_ change: PendingChange, _ setup: Setup, savedAt: Date) async throws(SetupError) {
    let path = change.folder.path(of: change.id.setup)
    let bytes = try FormatJSON.encode(try change.file(for: setup, savedAt: savedAt), path: path)
    if let place = change.place {
      let secrets = try FormatJSON.encode(StoredSecrets(setup), path: path)
      try await keyring.store(Secret(Data(secrets).base64EncodedString()), as: place.keyringItem)
      try step(.keptInKeyring)
    }
    try change.reserved.commit(bytes, step: step)
    try step(.committed)
  }

  /// Gives back what was made ready.
  func abandon(_ change: PendingChange) async {
    change.reserved.discard()
    // Which item has an owner is asked of the file, as the change may have failed after it took the old one's place.
    do throws(SetupError) {
      let current = try Self.file(change.id.setup, in: change.folder)
      try await sweepOrphans(of: change.id, keeping: current?.keyring, in: change.folder)
    } catch {
      // The next change sweeps.
    }
  }

  private static func newKeyringID() -> String {
    var random = SystemRandomNumberGenerator()
    return String(UInt64.random(in: .min ... .max, using: &random), radix: 36)
      + String(UInt64.random(in: .min ... .max, using: &random), radix: 36)
  }
}
