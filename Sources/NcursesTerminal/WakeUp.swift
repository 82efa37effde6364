internal import CNcurses

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The pipe that wakes the event loop: for signals, and for events that tasks have posted.
///
/// There is one in a process. A signal's handler writes its number to it and does nothing else.
package struct WakeUp: Sendable {
  /// Why the loop was woken.
  package enum Reason: Hashable, Sendable {
    /// A task has posted an event.
    case posted
    /// The terminal has another size (SIGWINCH).
    case resized
    /// SIGTERM.
    case terminated
    /// The terminal is gone (SIGHUP).
    case hungUp
    /// SIGINT, sent by another program or by Ctrl-C in line mode.
    case interrupted
    /// Somebody asks the program to stop (SIGTSTP); it does so with `NcursesTerminal.suspend`.
    case stopRequested
    /// The program goes on after it was stopped (SIGCONT).
    case continued
  }

  /// The end to poll for reading.
  package let descriptor: Int32

  /// Makes the pipe and takes the signals.
  ///
  /// Signals that were ignored when the program started stay so (nohup). Nil where there is no descriptor left.
  package init?() {
    descriptor = cn_watch_signals()
    guard descriptor >= 0 else { return nil }
  }

  /// Wakes the loop; from any thread.
  package func wake() { cn_wake() }

  /// Takes what is in the pipe: each reason once, in the order of its first coming.
  package func drain() -> [Reason] {
    var reasons: [Reason] = []
    while let bytes = readBytes(from: descriptor), !bytes.isEmpty {
      for reason in bytes.compactMap(Reason.init(byte:)) where !reasons.contains(reason) {
        reasons.append(reason)
      }
    }
    return reasons
  }
}

extension WakeUp.Reason {
  fileprivate init?(byte: UInt8) {
    switch Int32(byte) {
    case 0: self = .posted
    case SIGWINCH: self = .resized
    case SIGTERM: self = .terminated
    case SIGHUP: self = .hungUp
    case SIGINT: self = .interrupted
    case SIGTSTP: self = .stopRequested
    case SIGCONT: self = .continued
    default: return nil
    }
  }
}
