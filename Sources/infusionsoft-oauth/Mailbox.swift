import Synchronization

/// Values that tasks post and the main thread takes.
final class Mailbox<Value: Sendable>: Sendable {
  private let values = Mutex<[Value]>([])

  /// Adds a value, from any thread.
  func post(_ value: Value) { values.withLock { $0.append(value) } }

  /// Takes all values, oldest first.
  func takeAll() -> [Value] {
    values.withLock { values in
      defer { values.removeAll() }
      return values
    }
  }
}
