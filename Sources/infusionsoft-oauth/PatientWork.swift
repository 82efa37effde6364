import NcursesTerminal

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Waiting for work of which a signal does not take the answer away.
enum PatientWork {
  /// What came of the work, and how the program is to end after it if a signal came meanwhile.
  struct Finished<Value> {
    let value: Value
    let ending: ExitStatus?
  }

  /// Runs work and waits for its end, whatever signal comes: a request ends by its own time-out.
  ///
  /// A signal cancels the task, which ends what only waits for its turn; a request that has left goes on.
  ///
  /// - Parameter sentence: said once a signal has come.
  static func run<Value: Sendable>(
    onSignal sentence: String, _ work: @escaping @Sendable () async -> Value
  ) throws(CommandFailure) -> Finished<Value> {
    var ending: ExitStatus?
    let value = try wait(for: work) { (status, task) throws(CommandFailure) in
      guard ending == nil else { return }
      ending = status
      task.cancel()
      StandardStream.complain(sentence)
    }
    return Finished(value: value, ending: ending)
  }

  /// Runs work that loses nothing by being left: a signal ends the program at once.
  static func runUntilSignal<Value: Sendable>(
    _ work: @escaping @Sendable () async -> Value
  ) throws(CommandFailure) -> Value {
    try wait(for: work) { (status, _) throws(CommandFailure) in throw .ended(status) }
  }

  private static func wait<Value: Sendable>(
    for work: @escaping @Sendable () async -> Value,
    onSignal act: (ExitStatus, Task<Void, Never>) throws(CommandFailure) -> Void
  ) throws(CommandFailure) -> Value {
    guard let wakeUp = WakeUp() else { throw .outOfFiles }
    let box = Mailbox<Value>()
    let task = Task.detached {
      box.post(await work())
      wakeUp.wake()
    }
    while true {
      if let value = box.takeAll().first { return value }
      var ready = pollfd(fd: wakeUp.descriptor, events: Int16(POLLIN), revents: 0)
      _ = poll(&ready, 1, -1)
      for reason in wakeUp.drain() {
        if reason == .stopRequested { raise(SIGSTOP) }
        if let status = reason.ending { try act(status, task) }
      }
    }
  }
}

extension WakeUp.Reason {
  /// How the program ends for this reason; nil if it goes on.
  var ending: ExitStatus? {
    switch self {
    case .interrupted: .interrupted
    case .terminated: .signal(SIGTERM)
    case .hungUp: .signal(SIGHUP)
    case .posted, .resized, .stopRequested, .continued: nil
    }
  }
}
