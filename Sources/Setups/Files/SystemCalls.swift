// The one door to the system's file calls: what differs between the platforms is in this file.
#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// An open descriptor, closed with its last reference.
final class Descriptor: Sendable {
  let raw: Int32

  init(_ raw: Int32) { self.raw = raw }

  deinit { close(raw) }
}

/// The system's file calls, with `errno` as an error.
enum SystemCall {
  /// An error number of a call that failed.
  struct Failure: Error {
    let errno: Int32

    /// The failure of the call just made.
    static var last: Failure { Failure(errno: currentErrno) }
  }

  /// The error number for want of memory.
  static let outOfMemory = ENOMEM
  /// Who this process acts as.
  static var user: UInt32 { geteuid() }
  /// This process.
  static var process: Int32 { getpid() }

  /// Whether a process of that number runs, whoever's it is.
  static func isAlive(_ process: Int32) -> Bool {
    process > 0 && (kill(process, 0) == 0 || currentErrno == EPERM)
  }

  private static var currentErrno: Int32 {
    #if canImport(Darwin)
      Darwin.errno
    #else
      Glibc.errno
    #endif
  }

  static func openFile(_ name: String, in folder: Int32, _ flags: Int32, mode: UInt32 = 0) throws(Failure) -> Descriptor
  {
    while true {
      let raw = openat(folder, name, flags | O_CLOEXEC | O_NOFOLLOW, mode_t(mode))
      if raw >= 0 { return Descriptor(raw) }
      guard currentErrno == EINTR else { throw .last }
    }
  }

  static func attributes(of file: Descriptor) throws(Failure) -> stat {
    var result = stat()
    guard fstat(file.raw, &result) == 0 else { throw .last }
    return result
  }

  static func attributes(of name: String, in folder: Descriptor) throws(Failure) -> stat {
    var result = stat()
    guard fstatat(folder.raw, name, &result, AT_SYMLINK_NOFOLLOW) == 0 else { throw .last }
    return result
  }

  static func makeFolder(_ name: String, in folder: Int32) throws(Failure) {
    guard mkdirat(folder, name, 0o700) == 0 || currentErrno == EEXIST else { throw .last }
  }

  /// The file's bytes from its start, one more than `limit` at the most.
  static func read(_ file: Descriptor, limit: Int) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= limit {
      let count = chunk.withUnsafeMutableBytes { pread(file.raw, $0.baseAddress, $0.count, off_t(bytes.count)) }
      if count == 0 { break }
      if count > 0 {
        bytes += chunk[..<count]
      } else if currentErrno != EINTR {
        throw .last
      }
    }
    return bytes
  }

  /// Writes all bytes at the file's start.
  static func write(_ bytes: [UInt8], to file: Descriptor) throws(Failure) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        pwrite(file.raw, $0.baseAddress?.advanced(by: written), $0.count - written, off_t(written))
      }
      if count > 0 {
        written += count
      } else if count == 0 || currentErrno != EINTR {
        throw .last
      }
    }
  }

  /// Takes the room that `bytes` need on the disk, so that writing them later cannot fail for want of it.
  static func reserve(_ bytes: Int, for file: Descriptor) throws(Failure) {
    #if os(Linux)
      let result = posix_fallocate(file.raw, 0, off_t(bytes))
      if result == 0 { return }
      guard [EOPNOTSUPP, EINVAL, ENOSYS, EINTR].contains(result) else { throw Failure(errno: result) }
    #endif
    try write([UInt8](repeating: 0, count: bytes), to: file)
    try synchronize(file)
  }

  static func cut(_ file: Descriptor, to bytes: Int) throws(Failure) {
    guard ftruncate(file.raw, off_t(bytes)) == 0 else { throw .last }
  }

  /// Waits until the disk has what was written.
  static func synchronize(_ file: Descriptor) throws(Failure) {
    #if canImport(Darwin)
      // On Darwin fsync leaves the bytes in the drive's cache.
      if fcntl(file.raw, F_FULLFSYNC) == 0 { return }
    #endif
    while fsync(file.raw) != 0 {
      guard currentErrno == EINTR else { throw .last }
    }
  }

  static func rename(_ name: String, to newName: String, in folder: Descriptor) throws(Failure) {
    guard renameat(folder.raw, name, folder.raw, newName) == 0 else { throw .last }
  }

  /// Removes a file; one that is not there is removed already.
  static func remove(_ name: String, in folder: Descriptor) throws(Failure) {
    guard unlinkat(folder.raw, name, 0) == 0 || currentErrno == ENOENT else { throw .last }
  }

  /// Whether the lock is now this descriptor's; false if another open of the file has it.
  static func tryLock(_ file: Descriptor) throws(Failure) -> Bool {
    while flock(file.raw, LOCK_EX | LOCK_NB) != 0 {
      switch currentErrno {
      case EINTR: continue
      case EWOULDBLOCK: return false
      default: throw .last
      }
    }
    return true
  }

  static func unlock(_ file: Descriptor) { _ = flock(file.raw, LOCK_UN) }

  /// The names in a folder, without `.` and `..`.
  static func names(in folder: Descriptor) throws(Failure) -> [String] {
    // A descriptor of its own, as reading moves its position and closing the stream closes it.
    let raw = openat(folder.raw, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard raw >= 0 else { throw .last }
    guard let stream = fdopendir(raw) else {
      let failure = Failure.last
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
