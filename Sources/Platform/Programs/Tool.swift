internal import Subprocess

#if canImport(System)
  internal import System
#else
  internal import SystemPackage
#endif

/// Another program: bytes in, bytes out.
package struct Tool: Sendable {
  /// What came of a run.
  package enum Outcome: Equatable, Sendable {
    /// It ended.
    case ended(isSuccess: Bool, output: [UInt8], complaint: String)
    /// There is no such program, or it could not be started.
    case notStarted
    /// It did not end in time, and was ended.
    case timedOut
  }

  /// The program's name, looked for in PATH, or its path.
  package let program: String
  private let arguments: [String]
  /// What is set in its environment besides what is inherited; never a secret.
  private let environment: [String: String]

  package init(_ program: String, _ arguments: [String], environment: [String: String] = [:]) {
    self.program = program
    self.arguments = arguments
    self.environment = environment
  }

  /// Runs it to its end, with the bytes as its whole input.
  ///
  /// They go through a pipe that is filled before the start: swift-subprocess 1.0 ends this program when a tool leaves
  /// without reading an input that it writes itself.
  ///
  /// - Parameter keepsOutput: whether what it prints is read to its end; a clipboard tool leaves a process behind that
  ///   never closes it.
  package func run(
    input bytes: [UInt8] = [], within time: Duration, keepsOutput: Bool = true
  ) async -> Outcome {
    // A pipe holds 64 KiB on Linux and on macOS.
    guard bytes.count < 65_536, let pipe = try? FileDescriptor.pipe() else { return .notStarted }
    let written = try? pipe.writeEnd.closeAfter { try pipe.writeEnd.writeAll(bytes) }
    guard written == bytes.count else {
      try? pipe.readEnd.close()
      return .notStarted
    }
    return await withTaskGroup(of: Outcome?.self) { group in
      group.addTask { await keepsOutput ? result(reading: pipe.readEnd) : plainResult(reading: pipe.readEnd) }
      group.addTask { (try? await Task.sleep(for: time)) == nil ? nil : .timedOut }
      let first = await group.next() ?? nil
      group.cancelAll()
      return first ?? .timedOut
    }
  }

  /// Starts it in a session of its own, so that it outlives this program's terminal.
  ///
  /// - Returns: false if it could not be started or failed; true once it ended well.
  package func start() async -> Bool {
    var options = PlatformOptions()
    options.createSession = true
    let result = try? await Subprocess.run(
      executable, arguments: Arguments(arguments), platformOptions: options, input: .none, output: .discarded,
      error: .discarded
    ).terminationStatus.isSuccess
    return result ?? false
  }

  private var executable: Executable { program.contains("/") ? .path(FilePath(program)) : .name(program) }

  private func plainResult(reading input: FileDescriptor) async -> Outcome {
    do {
      let status = try await Subprocess.run(
        executable, arguments: Arguments(arguments), environment: changedEnvironment,
        input: .fileDescriptor(input, closeAfterSpawningProcess: true), output: .discarded, error: .discarded
      ).terminationStatus
      return .ended(isSuccess: status.isSuccess, output: [], complaint: "")
    } catch {
      return Task.isCancelled ? .timedOut : .notStarted
    }
  }

  private var changedEnvironment: Environment {
    .inherit.updating(
      Dictionary(
        uniqueKeysWithValues: environment.map { (Environment.Key(stringLiteral: $0.key), Optional($0.value)) }))
  }

  private func result(reading input: FileDescriptor) async -> Outcome {
    do {
      let result = try await Subprocess.run(
        executable, arguments: Arguments(arguments), environment: changedEnvironment,
        input: .fileDescriptor(input, closeAfterSpawningProcess: true), output: .bytes(limit: 65_536),
        error: .bytes(limit: 65_536))
      return .ended(
        isSuccess: result.terminationStatus.isSuccess, output: Array(result.standardOutput),
        complaint: String(decoding: result.standardError, as: UTF8.self))
    } catch {
      return Task.isCancelled ? .timedOut : .notStarted
    }
  }
}
