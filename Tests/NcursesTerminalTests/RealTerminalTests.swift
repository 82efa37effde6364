import Foundation
import TerminalUI
import TestSupport
import Testing

@testable import NcursesTerminal

extension NcursesTerminalTests {
  /// The bytes that curses sends for a screen, and for the changes to it, make that screen in a terminal that people use.
  @Test(.enabled(if: Tmux.isInstalled))
  func `tmux shows what was drawn`() throws {
    var screen = try terminal.open(name: "screen-256color")
    var canvas = Canvas(size: screen.size)
    for row in 0..<24 { canvas.write("row \(row) before", row: row, column: row) }
    screen.draw(canvas)
    canvas = Canvas(size: screen.size)
    canvas.write(" infusionsoft-oauth │  2 of 5 · Credentials", row: 0)
    canvas.write(String(repeating: "─", count: 80), row: 1)
    for (row, tone) in Tone.allCases.enumerated() { canvas.write("✓ ▸ ┃ • x", row: row + 3, column: 2, tone: tone) }
    canvas.write("漢字 e\u{301} |", row: 12, column: 1, wide: ["漢", "字"])
    canvas.write("the last cell of all", row: 23, column: 60)
    screen.draw(canvas)

    let tmux = try Tmux(showing: terminal.sentBytes())
    #expect(try tmux.lines(until: canvas.lines) == canvas.lines)
  }
}

/// A tmux of its own that shows the bytes of a program.
final class Tmux {
  private let folder: TemporaryFolder
  private var socket: String { folder.url.appending(path: "socket").path }

  /// Whether the program is there.
  static var isInstalled: Bool {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .contains { FileManager.default.isExecutableFile(atPath: "\($0)/tmux") }
  }

  init(showing bytes: [UInt8]) throws {
    folder = try TemporaryFolder("terminal")
    let file = folder.url.appending(path: "bytes")
    try Data(bytes).write(to: file)
    _ = try run([
      "-f", "/dev/null", "new-session", "-d", "-x", "80", "-y", "24",
      "stty raw -echo; cat '\(file.path)'; exec cat > /dev/null",
    ])
  }

  deinit { _ = try? run(["kill-server"]) }

  /// The screen, as soon as it is the expected one; after ten seconds as it is then.
  func lines(until expected: [String]) throws -> [String] {
    let deadline = ContinuousClock.now + .seconds(10)
    while true {
      let text = try run(["capture-pane", "-p"])
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      if lines.last == "" { lines.removeLast() }
      if lines == expected || ContinuousClock.now > deadline { return lines }
      sched_yield()
    }
  }

  /// Runs tmux and gives what it prints.
  ///
  /// Not by Foundation's `Process`: that waits for the server too, which inherits its descriptors, and hands on the
  /// signal mask of this thread, under which the server never sees its child end.
  private func run(_ arguments: [String]) throws -> String {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    let reader = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    for end in ends { posix_spawn_file_actions_addclose(&actions, end) }
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var noSignals = sigset_t()
    sigemptyset(&noSignals)
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))

    var words = (["tmux", "-u", "-S", socket] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var pid: pid_t = 0
    let result = posix_spawnp(&pid, "tmux", &actions, &attributes, &words, environ)
    Foundation.close(ends[1])
    try #require(result == 0)
    let data = try reader.readToEnd() ?? Data()
    var status: Int32 = 0
    waitpid(pid, &status, 0)
    return String(decoding: data, as: UTF8.self)
  }
}
