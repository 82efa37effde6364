import Foundation
import Testing

extension RealTerminal {
  @Suite("Ways out") struct WaysOut {
    /// A signal from outside, and what the program makes of it.
    struct Signal: Sendable, CustomTestStringConvertible {
      let number: Int32
      let status: Int
      let sentence: String
      var backtrace: Bool = false
      var testDescription: String { "signal \(number)" + (backtrace ? ", backtraces asked for" : "") }
    }

    private static let failed = "infusionsoft-oauth: the program failed and has ended. Nothing was sent anew."

    private static let signals = [
      Signal(number: SIGTERM, status: 143, sentence: "infusionsoft-oauth: ended by a signal (SIGTERM)."),
      Signal(number: SIGHUP, status: 129, sentence: "infusionsoft-oauth: the terminal has hung up."),
      Signal(number: SIGINT, status: 130, sentence: "infusionsoft-oauth: interrupted."),
      Signal(number: SIGSEGV, status: 139, sentence: failed),
      Signal(number: SIGILL, status: 132, sentence: failed),
      Signal(number: SIGABRT, status: 134, sentence: failed),
      Signal(number: SIGTRAP, status: 133, sentence: failed),
      Signal(number: SIGILL, status: 132, sentence: failed, backtrace: true),
    ]

    @Test(arguments: signals)
    func `a signal ends it with one sentence, its status and the terminal as before`(_ signal: Signal) async throws {
      let launch = signal.backtrace ? Launch.practice.with("SWIFT_BACKTRACE", "enable=yes") : Launch.practice
      try await TerminalSession.run(launch) { terminal in
        try await terminal.walkToLink()
        #expect(kill(try await terminal.processID(), signal.number) == 0)
        #expect(try await terminal.ending() == .restored(status: signal.status))
        #expect(try await terminal.lastWords() == signal.sentence)
      }
    }

    @Test func `finishing on the token page asks once, then leaves one line`() async throws {
      try await TerminalSession.run(.practice) { terminal in
        try await terminal.walkToToken()
        try await terminal.press("Enter", until: "Leave without the tokens?")
        try await terminal.press("Down", until: "▸ Save them, then leave")
        try await terminal.press("Down", until: "▸ Leave without them")
        try await terminal.press("Enter")
        #expect(try await terminal.ending() == .restored(status: 0))
        let words = try await terminal.lastWords()
        #expect(words.wholeMatch(of: /infusionsoft-oauth: a token for ab123, until .+, not saved\./) != nil)
      }
    }

    @Test func `Ctrl-C ends it at once, and after a token asks first`() async throws {
      try await TerminalSession.run(.practice) { terminal in
        try await terminal.wait(for: "Welcome")
        try await terminal.press("C-c")
        #expect(try await terminal.ending() == .restored(status: 130))
        #expect(try await terminal.lastWords() == "infusionsoft-oauth: interrupted.")
      }
      try await TerminalSession.run(.practice) { terminal in
        try await terminal.walkToToken()
        try await terminal.press("C-c", until: "Leave without the tokens?")
        try await terminal.press("C-c")
        #expect(try await terminal.ending() == .restored(status: 130))
      }
    }

    @Test func `it ends with its input, when its terminal is taken away`() async throws {
      try await TerminalSession.run(.practice) { terminal in
        try await terminal.walkToLink()
        let process = try await terminal.processID()
        try await terminal.tmux("kill-pane")
        #expect(try await terminal.statusWithoutTerminal() == 1)
        #expect(kill(process, 0) == -1)
      }
    }

    @Test func `Ctrl-Z gives the shell its terminal back, and fg returns to the same page`() async throws {
      try await TerminalSession.run(.shell) { terminal in
        try await terminal.wait(for: "shell>")
        try await terminal.enter("before=$(stty -g); \"$PROGRAM\" --practice")
        try await terminal.walkToLink()
        let page = try await terminal.screen()
        try await terminal.press("C-z", until: "Stopped")
        #expect(try await terminal.tmux("display-message", "-p", "#{alternate_on} #{cursor_flag}") == "0 1\n")
        try await terminal.enter("[ \"$before\" = \"$(stty -g)\" ] && echo the same || echo another")
        try await terminal.wait(for: "\nthe same")
        try await terminal.enter("fg")
        #expect(try await terminal.wait(for: "3 of 5") == page)
        try await terminal.press("C-c", until: "interrupted.")
        try await terminal.enter("echo status $?")
        try await terminal.wait(for: "status 130")
      }
    }

    @Test func `a paste after the end is not marked as one`() async throws {
      try await TerminalSession.run(.practice) { terminal in
        try await terminal.wait(for: "Welcome")
        try await terminal.press("C-c")
        #expect(try await terminal.ending() == .restored(status: 130))
        try await terminal.paste("plain text\n")
        try await terminal.wait(for: "\nplain text")
        let shown = try await terminal.history()
        #expect(!shown.contains("^["))
      }
    }
  }

  @Suite("Without a terminal") struct WithoutTerminal {
    @Test(arguments: ["</dev/null", ">/dev/null", "</dev/null >/dev/null"])
    func `a stream that is no terminal is answered with one sentence and status 2`(_ redirection: String) async throws {
      try await TerminalSession.run(.shell.sized(200, 24)) { terminal in
        try await terminal.wait(for: "shell>")
        try await terminal.enter("\"$PROGRAM\" --practice \(redirection); echo status $?")
        let screen = try await terminal.wait(for: "\nstatus 2")
        #expect(
          Array(screen.written[1...2]) == [
            "infusionsoft-oauth: this is a full-screen program and needs a terminal on its input and output. "
              + "\"infusionsoft-oauth --help\" lists the commands for scripts.",
            "status 2",
          ])
      }
    }

    @Test(arguments: [
      (nil, "TERM is not set, so the terminal's ways are not known. Try: TERM=xterm-256color infusionsoft-oauth"),
      (
        "of-nobody",
        "the terminal \"of-nobody\" is not known here. Try: TERM=xterm-256color infusionsoft-oauth"
      ),
    ])
    func `a terminal that is not known is answered likewise`(_ term: String?, _ sentence: String) async throws {
      try await TerminalSession.run(.practice.with("TERM", term)) { terminal in
        let ending = try await terminal.ending()
        #expect(ending == .restored(status: 2))
        #expect(try await terminal.lastWords() == "infusionsoft-oauth: " + sentence)
      }
    }
  }
}

extension TerminalSession {
  /// What the program has left in the ordinary screen and its history.
  func lastWords() async throws -> String {
    try await history().trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Types a command for a shell and presses Enter.
  func enter(_ command: String) async throws {
    try await type(command)
    try await press("Enter")
  }
}
