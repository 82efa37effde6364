import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// A pseudo-terminal, with a test in the place of the person.
final class Terminal {
  private let master: Int32
  private let device: Int32
  private let path: String
  private(set) var shown = ""

  init() throws {
    var master: Int32 = -1
    var device: Int32 = -1
    var name = [CChar](repeating: 0, count: 128)
    try #require(openpty(&master, &device, &name, nil, nil) == 0)
    for descriptor in [master, device] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    self.master = master
    self.device = device
    path = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    close(master)
    close(device)
  }

  /// Starts the program with this terminal as its input.
  func start(_ arguments: [String], in workplace: Workplace, complainsToTerminal: Bool = false) throws -> Program {
    try Program(
      arguments, environment: workplace.environment, terminal: path, complainsToTerminal: complainsToTerminal)
  }

  /// Whether what is typed is shown by the terminal itself.
  var echoes: Bool {
    var modes = termios()
    return tcgetattr(device, &modes) == 0 && modes.c_lflag & tcflag_t(ECHO) != 0
  }

  /// Types bytes.
  func type(_ text: String) throws {
    let bytes = Array(text.utf8)
    try #require(write(master, bytes, bytes.count) == bytes.count)
  }

  /// Waits until a text is shown, and gives all that is.
  func wait(for text: String) async throws -> String {
    try await CommandTests.wait("\"\(text)\" on the terminal") {
      read()
      return shown.contains(text) ? shown : nil
    }
  }

  private func read() {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = Foundation.read(master, &buffer, buffer.count)
      guard count > 0 else { return }
      shown += String(decoding: buffer[..<count], as: UTF8.self)
    }
  }
}
