import Foundation
import Subprocess

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// A tmux server of its own, whose socket lies in a folder of its own.
struct Tmux: Sendable {
  /// tmux did not do what it was asked for.
  struct Failure: Error, CustomStringConvertible {
    let arguments: [String]
    let words: String
    var description: String { "tmux \(arguments.joined(separator: " ")): \(words)" }
  }

  let folder: URL

  /// Runs a command of tmux and gives what it printed.
  @discardableResult
  func callAsFunction(_ arguments: String...) async throws -> String { try await run(arguments) }

  /// Runs a command of tmux and gives what it printed.
  @discardableResult
  func run(_ arguments: [String]) async throws -> String {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let result = try await Subprocess.run(
      .name("tmux"),
      arguments: Arguments(
        ["-u", "-S", folder.appending(path: "tmux").path, "-f", folder.appending(path: "tmux.conf").path] + arguments),
      environment: .custom(["PATH": path, "HOME": folder.path, "LANG": "C.UTF-8", "SHELL": "/bin/sh"]),
      output: .string(limit: 1 << 22), error: .string(limit: 1 << 16))
    guard result.terminationStatus.isSuccess else {
      throw Failure(arguments: arguments, words: result.standardError)
    }
    return result.standardOutput
  }
}
