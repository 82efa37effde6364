#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// An open descriptor, closed with its last reference.
package final class Descriptor: Sendable {
  package let raw: Int32

  /// Takes over a descriptor.
  init(_ raw: Int32) { self.raw = raw }

  deinit { close(raw) }
}
