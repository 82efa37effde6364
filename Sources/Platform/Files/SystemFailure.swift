#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Why a call of the system failed.
package struct SystemFailure: Error, Equatable, Sendable {
  /// The system's number for it.
  package let number: Int32

  package init(number: Int32) { self.number = number }

  /// The failure of the call just made.
  static var last: SystemFailure { SystemFailure(number: errno) }

  /// Nothing is there.
  package static let notFound = SystemFailure(number: ENOENT)
  /// Something is there already.
  package static let exists = SystemFailure(number: EEXIST)
  /// There is not enough memory.
  package static let outOfMemory = SystemFailure(number: ENOMEM)

  /// What sort of failure it is.
  package enum Kind: Sendable {
    case notFound, exists, notPermitted, noRoom
    /// A link, a device, or a folder in place of a file.
    case wrongKind
    /// Another program has the address.
    case addressInUse
    case other
  }

  package var kind: Kind {
    switch number {
    case ENOENT: .notFound
    case EEXIST: .exists
    case EACCES, EPERM, EROFS: .notPermitted
    case ENOSPC, EDQUOT: .noRoom
    case EADDRINUSE: .addressInUse
    case ELOOP, ENOTDIR, EISDIR, ENXIO: .wrongKind
    default: .other
    }
  }

  /// The system's own words: "No such file or directory".
  package var words: String { String(cString: strerror(number)) }
}
