#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The numbers by which the system knows kinds of addresses.
package enum AddressFamily {
  /// Addresses like 127.0.0.1.
  package static let ip4 = Int32(AF_INET)
}
