/// Waiting on this thread for asynchronous work of which a signal does not take the answer away; never from a task.
package struct SignalSafeWait {
  private let wakeUp: WakeUp

  package init(wakeUp: WakeUp) { self.wakeUp = wakeUp }

  /// What came of the work, and the signal that came meanwhile, if one did.
  package struct Finished<Value> {
    package let value: Value
    package let ending: WakeUp.Reason?
  }

  /// A signal came, and the work was left.
  package struct Left: Error {
    package let reason: WakeUp.Reason
  }

  /// Runs work and waits for its end, whatever signal comes: a request ends by its own time-out.
  ///
  /// A signal cancels the task, which ends what only waits for its turn; a request that has left goes on.
  ///
  /// - Parameter say: called once a signal has come.
  package func run<Value: Sendable>(
    onSignal say: () -> Void, _ work: @escaping @Sendable () async -> Value
  ) -> Finished<Value> {
    var ending: WakeUp.Reason?
    let value = wait(for: work) { (reason, task) throws(Never) in
      guard ending == nil else { return }
      ending = reason
      task.cancel()
      say()
    }
    return Finished(value: value, ending: ending)
  }

  /// Runs work that loses nothing by being left, which a signal does at once.
  package func runUntilSignal<Value: Sendable>(
    _ work: @escaping @Sendable () async -> Value
  ) throws(Left) -> Value {
    try wait(for: work) { (reason, _) throws(Left) in throw Left(reason: reason) }
  }

  private func wait<Value: Sendable, Failure: Error>(
    for work: @escaping @Sendable () async -> Value,
    onSignal act: (WakeUp.Reason, Task<Void, Never>) throws(Failure) -> Void
  ) throws(Failure) -> Value {
    let box = Mailbox<Value>()
    let task = Task.detached { [wakeUp] in
      box.post(await work())
      wakeUp.wake()
    }
    while true {
      if let value = box.takeAll().first { return value }
      for reason in wakeUp.wait() {
        if reason == .stopRequested { ThisProcess.stop() }
        if reason.endingSignal != nil { try act(reason, task) }
      }
    }
  }
}
