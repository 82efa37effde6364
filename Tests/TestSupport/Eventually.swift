// TestSupport owns what the tests of more than one target need: waiting, folders of their own, the built program and
// the difference of two screens. It knows nothing of what is tested and must never import a target of Sources.

/// Something that was waited for in vain.
package struct TimedOut: Error, CustomStringConvertible {
  /// What it was.
  package let what: String

  /// A note of what did not come.
  package init(what: String) { self.what = what }

  /// One line.
  package var description: String { "waited in vain for \(what)" }
}

/// Waits until `read` gives a value, and gives it.
///
/// - Parameters:
///   - what: what is waited for, in the words of a failure.
///   - patience: how long; long, since other tests and builds share the machine.
///   - interval: the pause before it is tried again.
/// - Throws: `TimedOut` after the patience, and what `read` throws.
@discardableResult
package func eventually<Value>(
  _ what: @autoclosure () -> String, within patience: Duration = .seconds(30),
  every interval: Duration = .milliseconds(10), isolation: isolated (any Actor)? = #isolation,
  _ read: () async throws -> Value?
) async throws -> Value {
  let deadline = ContinuousClock.now + patience
  while true {
    if let value = try await read() { return value }
    guard .now < deadline else { throw TimedOut(what: what()) }
    try await Task.sleep(for: interval)
  }
}
