import InfusionsoftOAuth
import Subprocess

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// One run of another program: a value in, bytes out.
struct ToolRun: Sendable {
  /// What came of a run.
  enum Outcome: Equatable, Sendable {
    /// It ended.
    case ended(isSuccess: Bool, output: Secret, complaint: String)
    /// There is no such program, or it could not be started.
    case notStarted
    /// It did not end in time, and was ended.
    case timedOut
  }

  let program: String
  let arguments: [String]
  /// What is set in its environment besides what is inherited; never a secret.
  var environment: [String: String] = [:]

  /// Runs it to its end, with the value as its whole input.
  ///
  /// The value goes through a pipe that is filled before the start: swift-subprocess 1.0 ends this program when a tool
  /// leaves without reading an input that it writes itself.
  func run(input value: Secret? = nil, within time: Duration) async -> Outcome {
    let bytes = Array((value?.exposed ?? "").utf8)
    // A pipe holds 64 KiB on Linux and on macOS.
    guard bytes.count < 65_536, let pipe = try? FileDescriptor.pipe() else { return .notStarted }
    let written = try? pipe.writeEnd.closeAfter { try pipe.writeEnd.writeAll(bytes) }
    guard written == bytes.count else {
      try? pipe.readEnd.close()
      return .notStarted
    }
    return await withTaskGroup(of: Outcome?.self) { group in
      group.addTask { await result(reading: pipe.readEnd) }
      group.addTask { (try? await Task.sleep(for: time)) == nil ? nil : .timedOut }
      let first = await group.next() ?? nil
      group.cancelAll()
      return first ?? .timedOut
    }
  }

  private func result(reading input: FileDescriptor) async -> Outcome {
    let path: Executable = program.contains("/") ? .path(FilePath(program)) : .name(program)
    let changes = Dictionary(
      uniqueKeysWithValues: environment.map { (Environment.Key(stringLiteral: $0.key), Optional($0.value)) })
    do {
      let result = try await Subprocess.run(
        path, arguments: Arguments(arguments), environment: .inherit.updating(changes),
        input: .fileDescriptor(input, closeAfterSpawningProcess: true), output: .bytes(limit: 65_536),
        error: .bytes(limit: 65_536))
      return .ended(
        isSuccess: result.terminationStatus.isSuccess,
        output: Secret(String(decoding: result.standardOutput, as: UTF8.self)),
        complaint: String(decoding: result.standardError, as: UTF8.self))
    } catch {
      return Task.isCancelled ? .timedOut : .notStarted
    }
  }
}
