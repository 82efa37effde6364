#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What tells one version of a file from the next without opening it.
struct FileStamp: Equatable, Sendable {
  /// The inode: each change is a file of its own, renamed into place.
  let inode: UInt64
  /// The time of the last change, in nanoseconds since 1970.
  let changedAt: Int64
  /// The size in bytes.
  let size: Int64

  init(inode: UInt64, changedAt: Int64, size: Int64) {
    self.inode = inode
    self.changedAt = changedAt
    self.size = size
  }

  init(_ attributes: stat) {
    #if canImport(Darwin)
      let time = attributes.st_mtimespec
    #else
      let time = attributes.st_mtim
    #endif
    inode = UInt64(attributes.st_ino)
    changedAt = Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
    size = Int64(attributes.st_size)
  }
}

extension SetupError {
  /// A failure of the system at a path.
  init(_ failure: SystemCall.Failure, path: String) {
    self =
      switch failure.errno {
      case EACCES, EPERM, EROFS: .notWritable(path: path)
      case ENOSPC, EDQUOT: .diskFull(path: path)
      case ELOOP, ENOTDIR, EISDIR, ENXIO: .wrongKind(path: path)
      default: .system(errno: failure.errno, path: path)
      }
  }

  /// What is wrong with the owner, the mode or the kind of something of ours; nil if nothing is.
  static func objection(
    to attributes: stat, isFolder: Bool, path: @autoclosure () -> String
  ) -> SetupError? {
    guard attributes.st_mode & S_IFMT == (isFolder ? S_IFDIR : S_IFREG) else { return .wrongKind(path: path()) }
    guard attributes.st_uid == SystemCall.user else { return .otherOwner(path: path(), owner: attributes.st_uid) }
    let mode = UInt32(attributes.st_mode) & 0o7777
    guard mode & 0o077 == 0 else { return .openPermissions(path: path(), mode: mode) }
    return nil
  }
}
