import InfusionsoftOAuth
import Wizard

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A new file that only its owner can read.
enum PrivateFile {
  /// Writes it into the working folder, and never over a file that is there.
  static func write(_ content: Secret, named name: String) -> Event {
    create(name, content).map { .fileNotWritten(reason($0, name)) } ?? .fileWritten(name)
  }

  /// Makes the file, and never over one that is there: after an error there is none.
  ///
  /// - Returns: the system's error; nil once the file is whole.
  static func create(_ path: String, _ content: Secret) -> Int32? {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return errno }
    defer { close(descriptor) }
    var bytes = Array(content.exposed.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { buffer in
        #if canImport(Darwin)
          Darwin.write(descriptor, buffer.baseAddress, buffer.count)
        #else
          Glibc.write(descriptor, buffer.baseAddress, buffer.count)
        #endif
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let error = errno
        unlink(path)
        return error
      }
      bytes = bytes.dropFirst(count)
    }
    fsync(descriptor)
    return nil
  }

  private static func reason(_ error: Int32, _ name: String) -> String {
    switch error {
    case EEXIST: "\(name) is there already, and is not written over. Move it away first."
    case EACCES, EPERM, EROFS: "This folder cannot be written to. Start the program in another one."
    case ENOSPC, EDQUOT: "The disk is full; nothing was written."
    default: "Nothing was written: \(String(cString: strerror(error)))."
    }
  }
}
