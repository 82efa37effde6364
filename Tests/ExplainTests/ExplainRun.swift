import Foundation
import Subprocess
import TestSupport
import Testing

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// One run of the real command: a text on its standard input, and what it printed.
struct ExplainRun {
  /// The exit status.
  let status: Int32
  /// What came on standard output.
  let output: String
  /// What came on standard error.
  let complaint: String

  /// Runs `explain - --json` with further options, as a process of its own, on any bytes.
  static func json(_ bytes: [UInt8], _ options: String...) async throws -> ExplainRun {
    try await run(["explain", "-", "--json"] + options, input: bytes)
  }

  /// Runs `explain -` for people.
  static func words(_ text: String, _ options: String...) async throws -> ExplainRun {
    try await run(["explain", "-"] + options, input: Array(text.utf8))
  }

  /// Runs the program with the given arguments; the input is a file, so that its length does not matter.
  static func run(_ arguments: [String], input: [UInt8] = []) async throws -> ExplainRun {
    let file = FileManager.default.temporaryDirectory.appending(path: "explain-\(UUID().uuidString)")
    try Data(input).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let descriptor = try FileDescriptor.open(FilePath(file.path), .readOnly)
    let result = try await Subprocess.run(
      .path(FilePath(BuiltProgram.path)), arguments: Arguments(arguments),
      input: .fileDescriptor(descriptor, closeAfterSpawningProcess: true), output: .bytes(limit: 16 << 20),
      error: .bytes(limit: 1 << 20))
    guard case .exited(let status) = result.terminationStatus else {
      throw EndedBySignal(status: "\(result.terminationStatus)")
    }
    return ExplainRun(
      status: status, output: String(decoding: result.standardOutput, as: UTF8.self),
      complaint: String(decoding: result.standardError, as: UTF8.self))
  }

  /// The output as the published shape.
  func report() throws -> Report { try JSONDecoder().decode(Report.self, from: Data(output.utf8)) }
}

/// A run that did not end by itself.
struct EndedBySignal: Error {
  let status: String
}

/// The published shape of `explain --json`, read by somebody who knows the README only.
struct Report: Decodable, Equatable {
  struct Finding: Decodable, Equatable {
    let code, severity, message: String
    let remedy: String?
  }

  struct Also: Decodable, Equatable {
    let kind, summary: String
    let parts: [String: String]
  }

  let version: Int
  let kind, summary: String
  let findings: [Finding]
  let parts: [String: String]
  let also: [Also]
  let repairedURL: String?
  let diagnosis: String?

  enum CodingKeys: String, CodingKey {
    case version, kind, summary, findings, parts, also, diagnosis
    case repairedURL = "repaired_url"
  }
}
