import InfusionsoftOAuth
import Subprocess

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// Another program, started with a value on its standard input.
struct Tool {
  let name: String
  private let arguments: [String]

  init(_ name: String, _ arguments: String...) {
    self.name = name
    self.arguments = arguments
  }

  /// Runs it to its end, five seconds at most, with the value as its whole input.
  ///
  /// The value goes through a pipe that is filled before the start: swift-subprocess 1.0 ends this program when a tool
  /// leaves without reading an input that it writes itself.
  ///
  /// - Returns: whether it ended well.
  func run(input value: Secret) async -> Bool {
    let bytes = Array(value.exposed.utf8)
    guard bytes.count < 65_536, let pipe = try? FileDescriptor.pipe() else { return false }
    let written = try? pipe.writeEnd.closeAfter { try pipe.writeEnd.writeAll(bytes) }
    guard written == bytes.count else {
      try? pipe.readEnd.close()
      return false
    }
    let result = try? await withDeadline(.seconds(5)) {
      try await Subprocess.run(
        .name(name), arguments: Arguments(arguments),
        input: .fileDescriptor(pipe.readEnd, closeAfterSpawningProcess: true), output: .discarded, error: .discarded
      ).terminationStatus.isSuccess
    }
    return result ?? false
  }

  /// Starts it in a session of its own, so that it outlives this program's terminal.
  ///
  /// - Returns: false if it could not be started or failed at once; true once it ended well or has run for 3 seconds.
  func start() async -> Bool {
    var options = PlatformOptions()
    options.createSession = true
    let result = try? await Subprocess.run(
      .name(name), arguments: Arguments(arguments), platformOptions: options, input: .none, output: .discarded,
      error: .discarded
    ).terminationStatus.isSuccess
    return result ?? false
  }
}

/// Runs work that is cancelled when the time is over.
private func withDeadline<Value: Sendable>(
  _ time: Duration, _ work: @escaping @Sendable () async throws -> Value
) async throws -> Value {
  try await withThrowingTaskGroup(of: Value?.self) { group in
    group.addTask { try await work() }
    group.addTask {
      try await Task.sleep(for: time)
      return nil
    }
    defer { group.cancelAll() }
    guard let first = try await group.next(), let value = first else { throw CancellationError() }
    return value
  }
}
