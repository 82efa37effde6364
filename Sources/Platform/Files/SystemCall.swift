#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The system's file calls, with `errno` as an error.
package enum SystemCall {
  /// Whether a process of that number runs, whoever's it is.
  package static func isAlive(_ process: Int32) -> Bool {
    process > 0 && (kill(process, 0) == 0 || errno == EPERM)
  }

  /// Whether there is something at a path.
  package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// How a file is opened; links are never followed, and no other program inherits the descriptor.
  package enum Opening: Sendable {
    /// To reach what is in a folder.
    case folder
    /// To read it; a pipe of that name is not waited for.
    case reading
    /// To lock it: 0600, made if it is not there.
    case locking
    /// To write a new one: 0600, and never one that is there.
    case new

    fileprivate var flags: Int32 {
      switch self {
      case .folder: O_RDONLY | O_DIRECTORY
      case .reading: O_RDONLY | O_NONBLOCK
      case .locking: O_RDWR | O_CREAT | O_NONBLOCK
      case .new: O_RDWR | O_CREAT | O_EXCL
      }
    }
  }

  /// Opens a name in a folder; without one, at a path.
  package static func open(
    _ name: String, in folder: Descriptor?, _ opening: Opening
  ) throws(SystemFailure) -> Descriptor {
    while true {
      let raw = openat(folder?.raw ?? AT_FDCWD, name, opening.flags | O_CLOEXEC | O_NOFOLLOW, mode_t(0o600))
      if raw >= 0 { return Descriptor(raw) }
      guard errno == EINTR else { throw .last }
    }
  }

  package static func attributes(of file: Descriptor) throws(SystemFailure) -> FileAttributes {
    var result = stat()
    guard fstat(file.raw, &result) == 0 else { throw .last }
    return FileAttributes(result)
  }

  package static func attributes(of name: String, in folder: Descriptor) throws(SystemFailure) -> FileAttributes {
    var result = stat()
    guard fstatat(folder.raw, name, &result, AT_SYMLINK_NOFOLLOW) == 0 else { throw .last }
    return FileAttributes(result)
  }

  package static func makeFolder(_ name: String, in folder: Descriptor?) throws(SystemFailure) {
    guard mkdirat(folder?.raw ?? AT_FDCWD, name, 0o700) == 0 || errno == EEXIST else { throw .last }
  }

  /// The file's bytes from its start, one more than `limit` at the most.
  package static func read(_ file: Descriptor, limit: Int) throws(SystemFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= limit {
      let count = chunk.withUnsafeMutableBytes { pread(file.raw, $0.baseAddress, $0.count, off_t(bytes.count)) }
      if count == 0 { break }
      if count > 0 {
        bytes += chunk[..<count]
      } else if errno != EINTR {
        throw .last
      }
    }
    return bytes
  }

  /// All bytes of what is at a path, whatever it is: a pipe is read to its end.
  package static func readWhole(_ path: String, limit: Int) throws(SystemFailure) -> [UInt8] {
    let raw = openat(AT_FDCWD, path, O_RDONLY | O_CLOEXEC)
    guard raw >= 0 else { throw .last }
    defer { close(raw) }
    return try ByteStream(descriptor: raw).readAll(limit: limit)
  }

  /// Writes all bytes at the file's start.
  package static func write(_ bytes: [UInt8], to file: Descriptor) throws(SystemFailure) {
    guard lseek(file.raw, 0, SEEK_SET) == 0 else { throw .last }
    try ByteStream(descriptor: file.raw).write(bytes)
  }

  /// Takes the room that `bytes` need on the disk, so that writing them later cannot fail for want of it.
  package static func reserve(_ bytes: Int, for file: Descriptor) throws(SystemFailure) {
    #if os(Linux)
      let result = posix_fallocate(file.raw, 0, off_t(bytes))
      if result == 0 { return }
      guard [EOPNOTSUPP, EINVAL, ENOSYS, EINTR].contains(result) else { throw SystemFailure(number: result) }
    #endif
    try write([UInt8](repeating: 0, count: bytes), to: file)
    try synchronize(file)
  }

  package static func cut(_ file: Descriptor, to bytes: Int) throws(SystemFailure) {
    guard ftruncate(file.raw, off_t(bytes)) == 0 else { throw .last }
  }

  /// Waits until the disk has what was written.
  package static func synchronize(_ file: Descriptor) throws(SystemFailure) {
    #if canImport(Darwin)
      // On Darwin fsync leaves the bytes in the drive's cache.
      if fcntl(file.raw, F_FULLFSYNC) == 0 { return }
    #endif
    while fsync(file.raw) != 0 {
      guard errno == EINTR else { throw .last }
    }
  }

  package static func rename(_ name: String, to newName: String, in folder: Descriptor) throws(SystemFailure) {
    guard renameat(folder.raw, name, folder.raw, newName) == 0 else { throw .last }
  }

  /// Removes a file; one that is not there is removed already.
  package static func remove(_ name: String, in folder: Descriptor) throws(SystemFailure) {
    guard unlinkat(folder.raw, name, 0) == 0 || errno == ENOENT else { throw .last }
  }

  /// Whether the lock is now this descriptor's; false if another open of the file has it.
  package static func tryLock(_ file: Descriptor) throws(SystemFailure) -> Bool {
    while flock(file.raw, LOCK_EX | LOCK_NB) != 0 {
      switch errno {
      case EINTR: continue
      case EWOULDBLOCK: return false
      default: throw .last
      }
    }
    return true
  }

  package static func unlock(_ file: Descriptor) { _ = flock(file.raw, LOCK_UN) }

  /// The names in a folder, without `.` and `..`.
  package static func names(in folder: Descriptor) throws(SystemFailure) -> [String] {
    // A descriptor of its own, as reading moves its position and closing the stream closes it.
    let raw = openat(folder.raw, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard raw >= 0 else { throw .last }
    guard let stream = fdopendir(raw) else {
      let failure = SystemFailure.last
      close(raw)
      throw failure
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: tuple.pointee)) {
          String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
