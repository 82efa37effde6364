import Platform

/// Room on the disk for the next version of a file, taken before it is known what will stand in it.
///
/// Under its own name the file is only ever seen whole: the old version, or the new one.
struct ReservedFile: Sendable {
  /// What is appended to the file's name until it is whole.
  static let suffix = ".new"

  private let name: String
  private let folder: PrivateFolder
  private let file: Descriptor

  /// Takes room for `bytes` beside the file of that name, in place of what an earlier try may have left.
  ///
  /// Whoever calls it holds the lock under which that file is changed.
  init(for name: String, in folder: PrivateFolder, bytes: Int) throws(SetupError) {
    let temporary = name + Self.suffix
    self.name = name
    self.folder = folder
    do throws(SystemFailure) {
      try SystemCall.remove(temporary, in: folder.descriptor)
      file = try SystemCall.open(temporary, in: folder.descriptor, .new)
    } catch {
      throw SetupError(error, path: folder.path(of: name))
    }
    do throws(SystemFailure) {
      try SystemCall.reserve(bytes, for: file)
    } catch {
      discard()
      throw SetupError(error, path: folder.path(of: name))
    }
  }

  /// Writes the new version, waits for the disk, and puts it in the old one's place.
  ///
  /// After an error the old version stands, or, if only the last wait failed, possibly the new one.
  func commit(_ bytes: [UInt8], step: SetupStore.StepHook = { _ in }) throws(SetupError) {
    do throws(SystemFailure) {
      try SystemCall.write(bytes, to: file)
      try SystemCall.cut(file, to: bytes.count)
      try SystemCall.synchronize(file)
    } catch {
      throw SetupError(error, path: folder.path(of: name))
    }
    try step(.written)
    do throws(SystemFailure) {
      try SystemCall.rename(name + Self.suffix, to: name, in: folder.descriptor)
      try SystemCall.synchronize(folder.descriptor)
    } catch {
      throw SetupError(error, path: folder.path(of: name))
    }
  }

  /// Gives the room back; what cannot be removed is overwritten by the next try.
  func discard() {
    try? SystemCall.remove(name + Self.suffix, in: folder.descriptor)
  }
}

extension PrivateFolder {
  /// Writes a whole file in place of the one of that name, or leaves that one as it is.
  func write(_ bytes: [UInt8], to name: String) throws(SetupError) {
    let file = try ReservedFile(for: name, in: self, bytes: bytes.count)
    do throws(SetupError) {
      try file.commit(bytes)
    } catch {
      file.discard()
      throw error
    }
  }
}
