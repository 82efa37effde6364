#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// What the system knows of a file besides its bytes.
package struct FileAttributes: Equatable, Sendable {
  package enum Kind: Sendable { case file, folder, other }

  package let kind: Kind
  package let inode: UInt64
  /// The time of the last change, in nanoseconds since 1970.
  package let changedAt: Int64
  /// In bytes.
  package let size: Int64
  package let owner: UInt32
  /// The twelve bits of its mode.
  package let mode: UInt32

  init(_ attributes: stat) {
    #if canImport(Darwin)
      let time = attributes.st_mtimespec
    #else
      let time = attributes.st_mtim
    #endif
    kind =
      switch attributes.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .other
      }
    inode = UInt64(attributes.st_ino)
    changedAt = Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
    size = Int64(attributes.st_size)
    owner = attributes.st_uid
    mode = UInt32(attributes.st_mode) & 0o7777
  }

  /// Whether it belongs to this user, and nobody else may open it.
  package var isPrivate: Bool { owner == ThisProcess.user && mode & 0o077 == 0 }
}
