import Platform

/// The right to change a setup or the index, which one process has at a time.
///
/// It ends with the process too, however that ends.
struct FolderLock: Sendable {
  /// Whether another had it when it was first asked for.
  let wasContended: Bool
  private let file: Descriptor

  /// How long to wait before asking again; a refresh takes about a second.
  private static let pause = Duration.milliseconds(20)

  /// Takes the lock of that name, and waits for it if another has it.
  ///
  /// - Parameter whenHeld: called once if it must be waited for.
  /// - Throws: `SetupError.locked` when the time is over, or the waiting task is cancelled.
  static func acquire(
    _ name: String, in folder: PrivateFolder, within time: Duration,
    whenHeld: @Sendable () throws(SetupError) -> Void = {}
  ) async throws(SetupError) -> FolderLock {
    let deadline = ContinuousClock.now + time
    var wasContended = false
    while true {
      if let file = try attempt(name, in: folder) { return FolderLock(wasContended: wasContended, file: file) }
      if !wasContended { try whenHeld() }
      wasContended = true
      guard ContinuousClock.now < deadline, (try? await Task.sleep(for: pause)) != nil else {
        throw .locked(by: holder(name, in: folder))
      }
    }
  }

  /// Gives the lock back now, and not only when its last reference goes.
  func release() { SystemCall.unlock(file) }

  /// Whether someone has the lock of that name now.
  static func isHeld(_ name: String, in folder: PrivateFolder) throws(SetupError) -> Bool {
    guard folder.stamp(of: name) != nil else { return false }
    guard let file = try attempt(name, in: folder) else { return true }
    SystemCall.unlock(file)
    return false
  }

  /// Removes the lock's file; whoever waits for it finds that it is gone and makes another.
  func remove(_ name: String, in folder: PrivateFolder) throws(SetupError) {
    try folder.remove(name)
  }

  private static func attempt(_ name: String, in folder: PrivateFolder) throws(SetupError) -> Descriptor? {
    while true {
      let (file, inode) = try open(name, in: folder)
      let isTaken: Bool
      do throws(SystemFailure) {
        isTaken = try SystemCall.tryLock(file)
      } catch {
        throw SetupError(error, path: folder.path(of: name))
      }
      guard isTaken else { return nil }
      // The one that had it may have removed the file: then this lock is on nothing.
      guard case .success(let stamp) = folder.stamp(of: name), stamp.inode == inode else { continue }
      // Who has it, for the one that waits in vain; a full disk must not stand in the way.
      try? SystemCall.cut(file, to: 0)
      try? SystemCall.write(Array("\(ThisProcess.number)\n".utf8), to: file)
      return file
    }
  }

  private static func open(
    _ name: String, in folder: PrivateFolder
  ) throws(SetupError) -> (file: Descriptor, inode: UInt64) {
    let path = folder.path(of: name)
    let file: Descriptor
    let attributes: FileAttributes
    do throws(SystemFailure) {
      file = try SystemCall.open(name, in: folder.descriptor, .locking)
      attributes = try SystemCall.attributes(of: file)
    } catch {
      throw SetupError(error, path: path)
    }
    if let objection = SetupError.objection(to: attributes, isFolder: false, path: path) { throw objection }
    return (file, FileStamp(attributes).inode)
  }

  private static func holder(_ name: String, in folder: PrivateFolder) -> Int32? {
    guard let bytes = (try? folder.read(name)) ?? nil else { return nil }
    return Int32(String(decoding: bytes, as: UTF8.self).filter { !$0.isWhitespace })
  }
}
