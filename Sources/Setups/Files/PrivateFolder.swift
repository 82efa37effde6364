import Platform

/// An open folder of this user alone (0700), with files of this user alone (0600).
///
/// Whatever is in it is reached from its descriptor and by plain names, so that nothing can be slipped under a path on
/// the way. Links are not followed; what belongs to someone else or is open to others is refused.
struct PrivateFolder: Sendable {
  /// More than any file of ours has.
  static let largestFile = 64 << 20

  let path: String
  let descriptor: Descriptor

  /// Opens the folder; nil if it does not exist.
  static func open(_ path: String) throws(SetupError) -> PrivateFolder? {
    try open(path, as: path, in: nil)
  }

  /// Opens the folder, and makes it first if it does not exist, with the folders above it.
  static func make(_ path: String) throws(SetupError) -> PrivateFolder {
    if let folder = try open(path) { return folder }
    var made = ""
    for part in path.split(separator: "/") {
      made += "/" + part
      do throws(SystemFailure) {
        try SystemCall.makeFolder(made, in: nil)
      } catch {
        // What cannot be made may be there all the same, as on a read-only system above a writable one.
        guard error.kind == .notPermitted, SystemCall.exists(made) else {
          throw SetupError(error, path: made)
        }
      }
    }
    guard let folder = try open(path) else { throw .system(errno: SystemFailure.notFound.number, path: path) }
    return folder
  }

  /// Opens a folder in this one; nil if it does not exist.
  func folder(_ name: String) throws(SetupError) -> PrivateFolder? {
    try Self.open(self.path(of: name), as: name, in: descriptor)
  }

  /// Opens a folder in this one, and makes it first if it does not exist.
  func makeFolder(_ name: String) throws(SetupError) -> PrivateFolder {
    if let folder = try folder(name) { return folder }
    do throws(SystemFailure) {
      try SystemCall.makeFolder(name, in: descriptor)
      try SystemCall.synchronize(descriptor)
    } catch {
      throw SetupError(error, path: self.path(of: name))
    }
    guard let folder = try folder(name) else {
      throw .system(errno: SystemFailure.notFound.number, path: self.path(of: name))
    }
    return folder
  }

  /// The path of a file in it, for sentences only.
  func path(of name: String) -> String { path + "/" + name }

  /// A file's bytes; nil if it does not exist.
  func read(_ name: String) throws(SetupError) -> [UInt8]? {
    let path = self.path(of: name)
    let attributes: FileAttributes
    let bytes: [UInt8]
    do throws(SystemFailure) {
      let file = try SystemCall.open(name, in: descriptor, .reading)
      attributes = try SystemCall.attributes(of: file)
      bytes = attributes.kind == .file ? try SystemCall.read(file, limit: Self.largestFile) : []
    } catch {
      if error.kind == .notFound { return nil }
      throw SetupError(error, path: path)
    }
    if let objection = SetupError.objection(to: attributes, isFolder: false, path: path) { throw objection }
    guard bytes.count <= Self.largestFile else { throw .damaged(path: path) }
    return bytes
  }

  /// A file's stamp, or what is wrong with the file; nil if it does not exist.
  func stamp(of name: String) -> Result<FileStamp, SetupError>? {
    do throws(SystemFailure) {
      let attributes = try SystemCall.attributes(of: name, in: descriptor)
      if let objection = SetupError.objection(to: attributes, isFolder: false, path: path(of: name)) {
        return .failure(objection)
      }
      return .success(FileStamp(attributes))
    } catch {
      return error.kind == .notFound ? nil : .failure(SetupError(error, path: path(of: name)))
    }
  }

  /// The names of all files in it.
  func names() throws(SetupError) -> [String] {
    do throws(SystemFailure) {
      return try SystemCall.names(in: descriptor)
    } catch {
      throw SetupError(error, path: path)
    }
  }

  /// Removes a file, if it is there, and waits until the disk knows.
  func remove(_ name: String) throws(SetupError) {
    do throws(SystemFailure) {
      try SystemCall.remove(name, in: descriptor)
      try SystemCall.synchronize(descriptor)
    } catch {
      throw SetupError(error, path: path(of: name))
    }
  }

  private static func open(_ path: String, as name: String, in folder: Descriptor?) throws(SetupError) -> PrivateFolder?
  {
    let descriptor: Descriptor
    let attributes: FileAttributes
    do throws(SystemFailure) {
      descriptor = try SystemCall.open(name, in: folder, .folder)
      attributes = try SystemCall.attributes(of: descriptor)
    } catch {
      if error.kind == .notFound { return nil }
      throw SetupError(error, path: path)
    }
    if let objection = SetupError.objection(to: attributes, isFolder: true, path: path) { throw objection }
    return PrivateFolder(path: path, descriptor: descriptor)
  }
}
