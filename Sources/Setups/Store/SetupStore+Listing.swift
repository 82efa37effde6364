extension SetupStore {
  /// The saved setups, by name, from the index.
  ///
  /// What cannot be read is left out; `listing()` names it.
  package func summaries() throws(SetupError) -> [SetupSummary] { try listing().summaries }

  /// The saved setups, by name, and what cannot be read.
  ///
  /// Only files that the index does not know as they are now are opened.
  package func listing() throws(SetupError) -> SetupListing {
    guard let folders = try Folders.open(directory) else { return SetupListing(summaries: [], unreadable: []) }
    let inventory = try Inventory(folders)
    return SetupListing(
      summaries: inventory.entries.map(\.summary).sorted { $0.name < $1.name },
      unreadable: inventory.unreadable)
  }

  /// Writes the index anew if it is not that of the files as they are; a damaged or newer one is left.
  func renewIndex() async {
    do throws(SetupError) {
      let folders = try Folders.make(directory)
      let lock = try await FolderLock.acquire(IndexFile.lock, in: folders.root, within: .seconds(5))
      defer { lock.release() }
      let inventory = try Inventory(folders)
      guard inventory.canRenewIndex, !inventory.isIndexCurrent else { return }
      let bytes = try FormatJSON.encode(
        IndexFile(entries: inventory.entries), path: folders.root.path(of: IndexFile.name))
      try folders.root.write(bytes, to: IndexFile.name)
    } catch {
      // The list reads the files that the index does not know.
    }
  }
}

/// All setups of a store as their files are now.
private struct Inventory {
  let entries: [IndexEntry]
  let unreadable: [SetupError]
  /// Whether the index says the same.
  let isIndexCurrent: Bool
  /// Whether the index is one that may be replaced.
  let canRenewIndex: Bool

  init(_ folders: Folders) throws(SetupError) {
    var entries: [IndexEntry] = []
    var unreadable: [SetupError] = []
    let indexed: [IndexEntry]
    switch Self.index(in: folders.root) {
    case .success(let known): (indexed, canRenewIndex) = (known, true)
    case .failure(let error):
      (indexed, canRenewIndex) = ([], false)
      unreadable.append(error)
    }
    let known = Dictionary(indexed.map { ($0.stamp.inode, $0) }, uniquingKeysWith: { first, _ in first })
    var isCurrent = true
    for name in try folders.setups.names() where name.hasSuffix(FileID.setupSuffix) {
      do throws(SetupError) {
        guard let stamp = try folders.setups.stamp(of: name)?.get() else { continue }
        if let entry = known[stamp.inode], entry.stamp == stamp {
          entries.append(entry)
        } else if let summary = try SetupStore.file(name, in: folders.setups)?.summary {
          entries.append(IndexEntry(stamp: stamp, summary: summary))
          isCurrent = false
        }
      } catch {
        unreadable.append(error)
      }
    }
    self.entries = entries
    self.unreadable = unreadable
    isIndexCurrent = isCurrent && entries.count == indexed.count
  }

  private static func index(in folder: PrivateFolder) -> Result<[IndexEntry], SetupError> {
    do throws(SetupError) {
      guard let bytes = try folder.read(IndexFile.name) else { return .success([]) }
      return .success(
        try FormatJSON.decode(IndexFile.self, from: bytes, path: folder.path(of: IndexFile.name)).entries)
    } catch {
      return .failure(error)
    }
  }
}
