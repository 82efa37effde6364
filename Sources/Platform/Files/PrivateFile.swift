#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Files that only their owner can read, by their paths.
package enum PrivateFile {
  /// Makes a file, and never over one that is there; after an error there is none.
  package static func create(_ path: String, _ bytes: [UInt8]) throws(SystemFailure) {
    let file = try SystemCall.open(path, in: nil, .new)
    do throws(SystemFailure) {
      try ByteStream(descriptor: file.raw).write(bytes)
    } catch {
      unlink(path)
      throw error
    }
    fsync(file.raw)
  }

  /// Opens a file to write at its end, and makes it first if it is not there.
  package static func append(to path: String) throws(SystemFailure) -> Descriptor {
    let raw = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard raw >= 0 else { throw .last }
    return Descriptor(raw)
  }

  /// Makes a folder that nobody else may enter, below another; nil if it cannot be made.
  package static func makeTemporaryFolder(in folder: String, prefix: String) -> String? {
    var template = Array("\(folder)/\(prefix)-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Whether there is a folder of this user at the path that nobody else may enter.
  package static func isFolder(_ path: String) -> Bool {
    var attributes = stat()
    guard stat(path, &attributes) == 0 else { return false }
    let found = FileAttributes(attributes)
    return found.kind == .folder && found.isPrivate
  }
}
