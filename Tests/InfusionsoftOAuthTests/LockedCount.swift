import Synchronization

/// A count that any thread may take the next number of.
final class LockedCount: Sendable {
  private let count = Mutex(0)

  /// 0, then 1, and so on.
  func next() -> Int {
    count.withLock { count in
      defer { count += 1 }
      return count
    }
  }
}
