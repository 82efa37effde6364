import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// A process of the real program, with its output in files.
///
/// Not Foundation's `Process`: that hands on the signal mask of this thread, under which SIGTERM never arrives.
final class Program {
  /// How a process came to its end, and what it had said.
  struct Ending: Equatable {
    /// The exit status, or 128 plus the signal's number.
    var status: Int32
    var output = ""
    var complaint = ""
  }

  let id: pid_t
  private let folder: URL
  private var ending: Ending?

  /// The program in the folder of the build's products.
  static let path: String = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    let folder = bundle?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL
    return folder.appending(path: "infusionsoft-oauth").path
  }()

  /// Starts it in a session of its own, so that there is no terminal unless one is given.
  ///
  /// - Parameters:
  ///   - input: what stands on its standard input.
  ///   - terminal: the path of a terminal that becomes its input and, where asked, its standard error.
  init(
    _ arguments: [String], environment: [String: String], input: String = "", terminal: String? = nil,
    complainsToTerminal: Bool = false, path: String = Program.path
  ) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "command-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    let inputFile = folder.appending(path: "input").path
    try Data(input.utf8).write(to: URL(filePath: inputFile))

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, terminal ?? inputFile, terminal == nil ? O_RDONLY : O_RDWR, 0)
    let flags = O_WRONLY | O_CREAT | O_APPEND
    posix_spawn_file_actions_addopen(&actions, 1, folder.appending(path: "output").path, flags, 0o600)
    if complainsToTerminal {
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    } else {
      posix_spawn_file_actions_addopen(&actions, 2, folder.appending(path: "complaint").path, flags, 0o600)
    }

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var noSignals = sigset_t()
    sigemptyset(&noSignals)
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK) | 0x80)

    var words = ([path] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in words + variables { free(word) } }
    var id: pid_t = 0
    try #require(posix_spawnp(&id, path, &actions, &attributes, &words, &variables) == 0)
    self.id = id
  }

  deinit {
    if ending == nil {
      kill(id, SIGKILL)
      var status: Int32 = 0
      waitpid(id, &status, 0)
    }
    try? FileManager.default.removeItem(at: folder)
  }

  /// Sends it a signal, unless it has come to its end.
  func signal(_ number: Int32) {
    if ending == nil { kill(id, number) }
  }

  /// How it ended, if it has.
  func endingIfEnded() -> Ending? {
    if let ending { return ending }
    var status: Int32 = 0
    guard waitpid(id, &status, WNOHANG) == id else { return nil }
    let signal = status & 0x7F
    ending = Ending(
      status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal, output: said("output"), complaint: said("complaint"))
    return ending
  }

  /// Waits for its end, a minute at most.
  func waitForEnd() async throws -> Ending {
    try await CommandTests.wait("the process to end", for: .seconds(60)) { endingIfEnded() }
  }

  /// What it has printed so far.
  var output: String { said("output") }

  /// What stands in a file of `/proc` about it: "cmdline".
  func proc(_ name: String) throws -> String {
    let data = try Data(contentsOf: URL(filePath: "/proc/\(id)/\(name)"))
    return String(decoding: data, as: UTF8.self)
  }

  /// What it has said on standard error so far.
  var complaint: String { said("complaint") }

  private func said(_ name: String) -> String {
    let data = try? Data(contentsOf: folder.appending(path: name))
    return data.map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}

extension CommandTests {
  /// Waits until there is a value.
  @discardableResult static func wait<Value>(
    _ what: String, for time: Duration = .seconds(20), every pause: Duration = .milliseconds(2),
    until value: () throws -> Value?
  ) async throws -> Value {
    let deadline = ContinuousClock.now + time
    while true {
      if let value = try value() { return value }
      guard ContinuousClock.now < deadline else { throw TimedOut(what: what) }
      try await Task.sleep(for: pause)
    }
  }
}

/// Something did not come about in time.
struct TimedOut: Error, CustomStringConvertible {
  let what: String
  var description: String { "waited in vain for \(what)" }
}
