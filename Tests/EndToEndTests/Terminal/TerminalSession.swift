import Foundation
import TestSupport
import Testing

/// A real terminal with the real program in it: one pane of a tmux server that nobody else uses.
struct TerminalSession: Sendable {
  /// A screen on which something was waited for in vain.
  struct TimedOut: Error, CustomStringConvertible {
    let wanted: String
    let screen: Screen
    var description: String { "waited in vain for \(wanted); the screen shows\n\(screen)" }
  }

  /// How the program ended, and what the terminal was like before and after.
  struct Ending: Equatable {
    let status: Int
    let modesAreRestored: Bool
    let isOnAlternateScreen: Bool
    let showsCursor: Bool

    /// An ending with this exit status that leaves the terminal as it was.
    static func restored(status: Int) -> Ending {
      Ending(status: status, modesAreRestored: true, isOnAlternateScreen: false, showsCursor: true)
    }
  }

  /// How long anything may take; long, since other tests and builds share the machine.
  private static let patience = Duration.seconds(30)

  let tmux: Tmux
  private let folder: TemporaryFolder

  /// Starts something in a terminal, lets `body` use it, and ends it whatever happens.
  static func run(_ launch: Launch, _ body: (TerminalSession) async throws -> Void) async throws {
    let folder = try TemporaryFolder("terminal")
    let session = TerminalSession(tmux: Tmux(folder: folder.url), folder: folder)
    do {
      try await session.start(launch)
      try await body(session)
      await session.end()
    } catch {
      await session.end()
      throw error
    }
  }

  private func start(_ launch: Launch) async throws {
    try Data(Self.settings.utf8).write(to: folder.url.appending(path: "tmux.conf"))
    try await tmux.run(
      ["new-session", "-d", "-x", "\(launch.columns)", "-y", "\(launch.rows)", "--"]
        + launch.command(notes: folder.path))
  }

  private static let settings = """
    set -g default-terminal tmux-256color
    set -g status off
    set -g remain-on-exit on
    set -g history-limit 20000
    set -s escape-time 0
    """

  /// Ends what still runs, which may not notice that its terminal is gone, and then the terminal.
  private func end() async {
    if !hasNote("status"), hasNote("pid"), let process = try? await processID(), kill(process, SIGKILL) == 0 {
      _ = try? await note("status")
    }
    _ = try? await tmux("kill-server")
  }
}

// Keys and pastes.
extension TerminalSession {
  /// Presses keys by tmux's names ("Enter", "C-c", "M-g", "Up", "a"), in one go.
  func press(_ keys: String...) async throws { try await tmux.run(["send-keys", "--"] + keys) }

  /// Types a text, letter by letter.
  func type(_ text: String) async throws { try await tmux("send-keys", "-l", "--", text) }

  /// Pastes, with the marks of a bracketed paste where the program has asked for them, or without.
  func paste(_ text: String, bracketed: Bool = true) async throws {
    try await paste(Array(text.utf8), bracketed: bracketed)
  }

  /// Pastes bytes, which need not be text.
  func paste(_ bytes: [UInt8], bracketed: Bool = true) async throws {
    let file = folder.url.appending(path: "paste-\(UUID().uuidString)")
    try Data(bytes).write(to: file)
    try await tmux("load-buffer", "-b", "pasted", file.path)
    try await tmux.run(["paste-buffer", "-d", "-b", "pasted"] + (bracketed ? ["-p"] : []))
  }

  /// Gives the terminal another size.
  func resize(_ columns: Int, _ rows: Int) async throws {
    try await tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }
}

// What there is to see.
extension TerminalSession {
  /// What the terminal shows now.
  func screen() async throws -> Screen { Screen(try await tmux("capture-pane", "-p")) }

  /// Everything that can be scrolled back to, and the screen, lines joined that the terminal wrapped.
  func history() async throws -> String { try await tmux("capture-pane", "-p", "-J", "-S", "-") }

  /// Waits until the screen shows a text, and gives that screen.
  @discardableResult
  func wait(for text: String) async throws -> Screen {
    try await wait(for: "\"\(text)\"") { $0.text.contains(text) }
  }

  /// Presses keys, and waits until the screen shows a text.
  @discardableResult
  func press(_ keys: String..., until text: String) async throws -> Screen {
    try await tmux.run(["send-keys", "--"] + keys)
    return try await wait(for: text)
  }

  /// Waits until the screen is as wanted and rests, and gives that screen.
  @discardableResult
  func wait(
    for wanted: String, atMost patience: Duration = Self.patience, until isWanted: (Screen) -> Bool
  ) async throws -> Screen {
    let deadline = ContinuousClock.now + patience
    var before: Screen?
    while true {
      let screen = try await screen()
      // One that is the same twice is drawn to its end.
      if screen == before, isWanted(screen) { return screen }
      before = screen
      guard .now < deadline else { throw TimedOut(wanted: wanted, screen: screen) }
      try await Task.sleep(for: .milliseconds(25))
    }
  }
}

// The process.
extension TerminalSession {
  /// The program's process id.
  func processID() async throws -> Int32 {
    let text = try await note("pid")
    return try #require(Int32(text.trimmingCharacters(in: .whitespacesAndNewlines)))
  }

  /// Waits until the program has ended, and says how.
  func ending() async throws -> Ending {
    let status = try await note("status")
    let flags = try await tmux("display-message", "-p", "#{alternate_on} #{cursor_flag}").split(
      whereSeparator: \.isWhitespace)
    return Ending(
      status: try #require(Int(status.trimmingCharacters(in: .whitespacesAndNewlines))),
      modesAreRestored: try await note("before") == note("after"), isOnAlternateScreen: flags.first != "0",
      showsCursor: flags.last == "1")
  }

  /// Waits until the program has ended without its terminal, and gives its exit status.
  func statusWithoutTerminal() async throws -> Int {
    try #require(Int(try await note("status").trimmingCharacters(in: .whitespacesAndNewlines)))
  }

  /// Waits for a note of the pane's script, and reads it.
  private func note(_ name: String) async throws -> String {
    try await eventually("the note \(name)", within: Self.patience) { hasNote(name) ? true : nil }
    return try String(contentsOf: folder.url.appending(path: name), encoding: .utf8)
  }

  private func hasNote(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.url.appending(path: name).path)
  }
}
