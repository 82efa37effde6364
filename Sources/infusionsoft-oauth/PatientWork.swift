import NcursesTerminal

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Work that a signal lets come to its end, so that an answer that is on its way is not lost.
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
    guard let wakeUp = WakeUp() else { throw .outOfFiles }
    let box = Mailbox<Value>()
    let task = Task.detached {
      box.post(await work())
      wakeUp.wake()
    }
    var ending: ExitStatus?
    while true {
      if let value = box.takeAll().first { return Finished(value: value, ending: ending) }
      var ready = pollfd(fd: wakeUp.descriptor, events: Int16(POLLIN), revents: 0)
      _ = poll(&ready, 1, -1)
      for reason in wakeUp.drain() {
        if reason == .stopRequested { raise(SIGSTOP) }
        guard ending == nil, let status = reason.ending else { continue }
        ending = status
        task.cancel()
        StandardStream.complain(sentence)
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
