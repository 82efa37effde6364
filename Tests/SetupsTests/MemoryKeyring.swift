import InfusionsoftOAuth
import Setups
import Synchronization

/// A keyring in memory that can be locked.
final class MemoryKeyring: KeyringTool {
  private struct State {
    var items: [KeyringItem: Secret]
    var failure: SetupError?
  }

  private let state: Mutex<State>
  let longestValue = 8_000

  init(_ items: [KeyringItem: Secret] = [:]) { state = Mutex(State(items: items)) }

  var items: [KeyringItem: Secret] { state.withLock { $0.items } }

  /// From now on everything fails like this; nil opens it again.
  func fail(with error: SetupError?) { state.withLock { $0.failure = error } }

  func answers() async -> Bool { state.withLock { $0.failure == nil } }

  func store(_ value: Secret, as item: KeyringItem) async throws(SetupError) {
    try change { $0[item] = value }
  }

  func value(of item: KeyringItem) async throws(SetupError) -> Secret? {
    try change { $0[item] }
  }

  func remove(_ item: KeyringItem) async throws(SetupError) {
    try change { $0[item] = nil }
  }

  private func change<Value>(_ work: (inout [KeyringItem: Secret]) -> Value) throws(SetupError) -> Value {
    let result = state.withLock { state -> Result<Value, SetupError> in
      if let failure = state.failure { return .failure(failure) }
      return .success(work(&state.items))
    }
    return try result.get()
  }
}
