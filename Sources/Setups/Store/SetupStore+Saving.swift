package import InfusionsoftOAuth

extension SetupStore {
  /// Saves a setup: afterwards it is whole on the disk, or as it was before.
  ///
  /// - Parameters:
  ///   - passphrase: for the encrypted vault; others pass over it.
  ///   - replacing: whether one of the same name may be replaced.
  package func save(
    _ setup: Setup, in vault: Vault, passphrase: Secret? = nil, replacing: Bool = false
  ) async throws(SetupError) {
    let folder = try Folders.make(directory).setups
    let id = FileID(setup.name)
    var key: SealingKey?
    if vault == .encrypted {
      guard let passphrase, !passphrase.exposed.isEmpty else { throw .passphraseNeeded(setup.name) }
      key = try SealingKey(passphrase, ScryptParameters(scryptCost), path: folder.path(of: id.setup))
    }
    let lock = try await lock(setup.name, in: folder)
    try await shielded { [key] () async throws(SetupError) in
      defer { lock.release() }
      try await self.replace(setup, in: vault, key: key, replacing: replacing, in: folder)
    }
  }

  /// Removes a setup with its secrets.
  ///
  /// If the keyring cannot be asked for them, nothing is removed.
  package func remove(_ name: SetupName) async throws(SetupError) {
    let id = FileID(name)
    guard let folder = try Folders.open(directory)?.setups, try file(of: name, in: folder) != nil else {
      throw .notFound(name)
    }
    let lock = try await lock(name, in: folder)
    try await shielded { () async throws(SetupError) in
      defer { lock.release() }
      guard let file = try self.file(of: name, in: folder) else { throw .notFound(name) }
      try self.step(.locked)
      if let place = file.keyring { try await self.keyring.remove(place.keyringItem) }
      try await self.sweepOrphans(of: id, keeping: nil, in: folder)
      for remains in [id.setup, id.setup + ReservedFile.suffix, id.refreshMark] { try folder.remove(remains) }
      try self.step(.committed)
      await self.renewIndex()
      try lock.remove(id.lock, in: folder)
    }
  }

  private func replace(
    _ setup: Setup, in vault: Vault, key: SealingKey?, replacing: Bool, in folder: PrivateFolder
  ) async throws(SetupError) {
    let id = FileID(setup.name)
    try step(.locked)
    let earlier = try file(of: setup.name, in: folder)
    guard earlier == nil || replacing else { throw .nameTaken(setup.name) }
    let mark = try refreshMark(of: id, in: folder)
    // What another change left in the keyring may stay until the keyring opens again.
    try? await sweepOrphans(of: id, keeping: earlier?.keyring, in: folder)
    let change = try await prepare(setup, in: vault, key: key, replacing: earlier?.keyring, in: folder)
    do throws(SetupError) {
      try await commit(change, setup, savedAt: clock())
    } catch {
      await abandon(change)
      throw error
    }
    if let mark, setup.tokenRecord.map(SetupFile.TokenMark.init) != mark.token { try? folder.remove(id.refreshMark) }
    await tidy(after: change)
  }

  /// Brings up to date what is only a copy, or no longer needed; it fails without harm.
  func tidy(after change: PendingChange) async {
    try? await sweepOrphans(of: change.id, keeping: change.place, in: change.folder)
    await renewIndex()
    try? step(.tidied)
  }

  /// Takes the right to change a setup.
  func lock(_ name: SetupName, in folder: PrivateFolder) async throws(SetupError) -> FolderLock {
    let step = self.step
    return try await FolderLock.acquire(FileID(name).lock, in: folder, within: lockWait) { () throws(SetupError) in
      try step(.waiting)
    }
  }

  /// Runs work to its end even if the waiting task is cancelled: half a change is worse than a late one.
  func shielded<Value: Sendable>(
    _ work: @escaping @Sendable () async throws(SetupError) -> Value
  ) async throws(SetupError) -> Value {
    let task = Task { () async -> Result<Value, SetupError> in
      do throws(SetupError) {
        return .success(try await work())
      } catch {
        return .failure(error)
      }
    }
    return try await task.value.get()
  }
}
