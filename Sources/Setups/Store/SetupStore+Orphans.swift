import InfusionsoftOAuth

extension SetupStore {
  /// Writes down, before they are touched, which items of the keyring a change leaves without an owner.
  ///
  /// The new item has none until the setup's file points to it, the old one none from then on.
  func addOrphans(_ places: [KeyringPlace], of id: FileID, in folder: PrivateFolder) throws(SetupError) {
    let known = try orphans(of: id, in: folder)
    let all = known + places.filter { !known.contains($0) }
    let bytes = try FormatJSON.encode(OrphanFile(items: all), path: folder.path(of: id.orphans))
    try folder.write(bytes, to: id.orphans)
  }

  /// Removes the items that have no owner, those of a change that was killed included.
  func sweepOrphans(
    of id: FileID, keeping place: KeyringPlace?, in folder: PrivateFolder
  ) async throws(SetupError) {
    for orphan in try orphans(of: id, in: folder) where orphan != place {
      try await keyring.remove(orphan.keyringItem)
    }
    guard folder.stamp(of: id.orphans) != nil else { return }
    try folder.remove(id.orphans)
  }

  private func orphans(of id: FileID, in folder: PrivateFolder) throws(SetupError) -> [KeyringPlace] {
    guard let bytes = try folder.read(id.orphans) else { return [] }
    return try FormatJSON.decode(OrphanFile.self, from: bytes, path: folder.path(of: id.orphans)).items
  }
}
