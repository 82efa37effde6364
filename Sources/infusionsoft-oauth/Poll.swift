#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Waiting for the terminal or the wake-up pipe, and for nothing else.
enum Poll {
  /// What is there to read.
  struct Ready {
    let terminal: Bool
    let wakeUp: Bool
  }

  /// Waits until one of both can be read, or the time is over; without a time, for as long as it takes.
  static func wait(terminal: Int32, wakeUp: Int32, atMost patience: Duration?) -> Ready {
    var descriptors = [
      pollfd(fd: terminal, events: Int16(POLLIN), revents: 0), pollfd(fd: wakeUp, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&descriptors, 2, milliseconds(patience))
    guard count > 0 else { return Ready(terminal: false, wakeUp: false) }
    return Ready(terminal: descriptors[0].revents != 0, wakeUp: descriptors[1].revents != 0)
  }

  /// Rounded up, so that a time is over when the waiting is.
  private static func milliseconds(_ patience: Duration?) -> Int32 {
    guard let patience else { return -1 }
    let (seconds, attoseconds) = patience.components
    let rounded = seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return Int32(clamping: max(0, rounded))
  }
}
