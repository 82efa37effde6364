internal import Synchronization

/// Values that tasks post and the main thread takes.
package final class Mailbox<Value: Sendable>: Sendable {
  package init() {}

  private let values = Mutex<[Value]>([])

  /// Adds a value, from any thread.
  package func post(_ value: Value) { values.withLock { $0.append(value) } }

  /// Takes all values, oldest first.
  package func takeAll() -> [Value] {
    values.withLock { values in
      defer { values.removeAll() }
      return values
    }
  }
}
