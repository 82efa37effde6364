import Foundation
import TestSupport

/// A server on loopback that speaks TLS with a certificate of its own: `openssl s_server`, which answers every GET.
final class TLSServer {
  /// The port that it listens on.
  let port: UInt16
  /// Its certificate, a PEM file.
  let certificate: String

  private let process: Process
  private let output: FileHandle
  private let folder: TemporaryFolder

  /// What kept the server from starting.
  struct Failure: Error { let words: String }

  /// Makes a certificate for a name or an address ("DNS:server.test") and starts serving with further options.
  init(for name: String, options: [String] = []) throws {
    folder = try TemporaryFolder("tls")
    certificate = folder.url.appending(path: "certificate.pem").path
    let key = folder.url.appending(path: "key.pem").path
    let making = try Self.openssl([
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-subj",
      "/CN=A server of the tests", "-addext", "subjectAltName=" + name, "-keyout", key, "-out", certificate,
    ])
    _ = try making.output.readToEnd()
    guard FileManager.default.fileExists(atPath: certificate) else {
      throw Failure(words: "openssl made no certificate")
    }
    let serving = try Self.openssl(
      ["s_server", "-accept", "127.0.0.1:0", "-cert", certificate, "-key", key, "-www"] + options)
    process = serving.process
    output = serving.output
    port = try Self.port(announcedOn: serving.output)
  }

  /// Ends the server and waits until it is gone.
  func stop() {
    // It inherits what the threads of Swift's concurrency block, SIGTERM among it.
    kill(process.processIdentifier, SIGKILL)
    _ = try? output.readToEnd()
  }

  private static func openssl(_ arguments: [String]) throws -> (process: Process, output: FileHandle) {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["openssl"] + arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    return (process, output.fileHandleForReading)
  }

  /// Reads up to the line that names the port: "ACCEPT 127.0.0.1:45689".
  private static func port(announcedOn output: FileHandle) throws -> UInt16 {
    var words = ""
    while let more = try output.read(upToCount: 1), !more.isEmpty {
      words += String(decoding: more, as: UTF8.self)
      guard words.hasSuffix("\n"), let line = words.split(separator: "\n").last, line.hasPrefix("ACCEPT") else {
        continue
      }
      if let port = line.split(separator: ":").last.flatMap({ UInt16($0) }) { return port }
    }
    throw Failure(words: words)
  }
}
