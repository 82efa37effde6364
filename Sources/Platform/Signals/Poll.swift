#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Waiting until something can be read, and for nothing else.
package enum Poll {
  /// Waits until one of the descriptors can be read, or the time is over; without a time, for as long as it takes.
  ///
  /// - Returns: for each of them, whether it can be read; all false when a signal came first.
  package static func wait(for descriptors: Int32..., atMost patience: Duration? = nil) -> [Bool] {
    var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let count = poll(&polled, nfds_t(polled.count), milliseconds(patience))
    return polled.map { count > 0 && $0.revents != 0 }
  }

  /// Waits until a descriptor can be written to, a second at most.
  static func wait(forRoomIn descriptor: Int32) -> Bool {
    var room = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    return poll(&room, 1, 1000) > 0
  }

  /// Rounded up, so that a time is over when the waiting is.
  private static func milliseconds(_ patience: Duration?) -> Int32 {
    guard let patience else { return -1 }
    let (seconds, attoseconds) = patience.components
    let rounded = seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return Int32(clamping: max(0, rounded))
  }
}
