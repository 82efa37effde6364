internal import CPlatform

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The pipe that wakes whoever waits: for signals, and for what tasks have posted.
///
/// The one that watches signals is one in a process. A signal's handler writes its number to it and does nothing else.
package struct WakeUp: Sendable {
  /// Why the waiting ended.
  package enum Reason: Hashable, Sendable {
    /// A task has posted something.
    case posted
    /// The terminal has another size (SIGWINCH).
    case resized
    /// SIGTERM.
    case terminated
    /// The terminal is gone (SIGHUP).
    case hungUp
    /// SIGINT, sent by another program or by Ctrl-C in line mode.
    case interrupted
    /// Somebody asks the program to stop (SIGTSTP).
    case stopRequested
    /// The program goes on after it was stopped (SIGCONT).
    case continued

    /// The signal's number, if it is one that ends the program.
    package var endingSignal: Int32? {
      switch self {
      case .interrupted: SIGINT
      case .terminated: SIGTERM
      case .hungUp: SIGHUP
      case .posted, .resized, .stopRequested, .continued: nil
      }
    }
  }

  /// The end to poll for reading.
  package let descriptor: Int32
  /// Both ends of a pipe of its own; nil where the process's is used.
  private let ends: [Descriptor]?

  /// Makes the pipe and takes the signals.
  ///
  /// Signals that were ignored when the program started stay so (nohup). Nil where there is no descriptor left.
  package init?() {
    descriptor = cp_watch_signals()
    ends = nil
    guard descriptor >= 0 else { return nil }
  }

  /// Makes a pipe of its own that no signal comes through; nil where there is no descriptor left.
  package static func withoutSignals() -> WakeUp? {
    var raw: [Int32] = [-1, -1]
    guard pipe(&raw) == 0 else { return nil }
    for end in raw {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    return WakeUp(ends: raw.map(Descriptor.init))
  }

  private init(ends: [Descriptor]) {
    descriptor = ends[0].raw
    self.ends = ends
  }

  /// Wakes the one that waits; from any thread.
  package func wake() {
    guard let ends else { return cp_wake() }
    // A full pipe wakes as well as one byte more.
    ByteStream(descriptor: ends[1].raw).offer(0)
  }

  /// Takes what is in the pipe: each reason once, in the order of its first coming.
  package func drain() -> [Reason] {
    var reasons: [Reason] = []
    while let bytes = ByteStream(descriptor: descriptor).read(), !bytes.isEmpty {
      for reason in bytes.compactMap(Reason.init(byte:)) where !reasons.contains(reason) {
        reasons.append(reason)
      }
    }
    return reasons
  }

  /// Waits for the next reasons, and takes them.
  package func wait() -> [Reason] {
    _ = Poll.wait(for: descriptor)
    return drain()
  }

  /// Waits for a signal that ends the program; what asks it to stop stops it meanwhile.
  package func waitForEnd() -> Reason {
    while true {
      for reason in wait() {
        if reason == .stopRequested { ThisProcess.stop() }
        if reason.endingSignal != nil { return reason }
      }
    }
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
