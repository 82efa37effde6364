import Platform

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

  init(_ attributes: FileAttributes) {
    inode = attributes.inode
    changedAt = attributes.changedAt
    size = attributes.size
  }
}

extension SetupError {
  /// A failure of the system at a path.
  init(_ failure: SystemFailure, path: String) {
    self =
      switch failure.kind {
      case .notPermitted: .notWritable(path: path)
      case .noRoom: .diskFull(path: path)
      case .wrongKind: .wrongKind(path: path)
      case .notFound, .exists, .addressInUse, .other: .system(errno: failure.number, path: path)
      }
  }

  /// What is wrong with the owner, the mode or the kind of something of ours; nil if nothing is.
  static func objection(
    to attributes: FileAttributes, isFolder: Bool, path: @autoclosure () -> String
  ) -> SetupError? {
    guard attributes.kind == (isFolder ? .folder : .file) else { return .wrongKind(path: path()) }
    guard attributes.owner == ThisProcess.user else { return .otherOwner(path: path(), owner: attributes.owner) }
    return attributes.isPrivate ? nil : .openPermissions(path: path(), mode: attributes.mode)
  }
}
