import Foundation
import Testing

extension RealTerminal {
  @Suite("Secrets") struct Secrets {
    @Test func `no secret is in the arguments, the environment, a title or the screen that is left`() async throws {
      let secret = "s3cretFromTheDeveloperPortal"
      try await TerminalSession.run(.practice) { terminal in
        try await terminal.wait(for: "Welcome")
        let card = try await terminal.press("Enter", until: "1 of 5")
        let practiceSecret = try #require(card.text.firstMatch(of: /client_secret +(\S+)/)).1
        try await terminal.press("f", until: "About the redirect URI")
        try await terminal.press("Enter", until: "response_type")
        try await terminal.walkFromLinkToToken()
        let process = try await terminal.processID()
        try await terminal.press("b", until: "Press any key to go back.")
        let token = try await terminal.screen().written.map(\.trimmed).filter { !$0.isEmpty }[1]
        let title = try await terminal.tmux("display-message", "-p", "#{pane_title} #{window_name}")
        let seen = visibleToOthers(process) + title
        try await terminal.press("x", until: "5 of 5")
        try await terminal.press("C-c", until: "Leave without the tokens?")
        try await terminal.press("C-c")
        #expect(try await terminal.ending() == .restored(status: 130))
        let left = try await terminal.history()
        for secret in [String(practiceSecret), token] {
          #expect(!seen.contains(secret))
          #expect(!left.contains(secret))
        }
      }
      try await TerminalSession.run(.program("--client-id", "k3yFromTheDeveloperPortal")) { terminal in
        try await terminal.wait(for: "Welcome")
        try await terminal.press("Enter", until: "About the client secret")
        try await terminal.paste(secret)
        let masked = try await terminal.wait(for: "28 characters").text
        #expect(!masked.contains(secret))
        try await terminal.press("C-r", until: secret)
        let seen = visibleToOthers(try await terminal.processID())
        #expect(!seen.contains(secret))
        try await terminal.press("C-c")
        #expect(try await terminal.ending() == .restored(status: 130))
        let left = try await terminal.history()
        #expect(!left.contains(secret))
      }
    }

    /// The arguments and the environment of a process, as the system shows them to others; what it refuses is nothing.
    private func visibleToOthers(_ process: Int32) -> String {
      ["cmdline", "environ"].compactMap { FileManager.default.contents(atPath: "/proc/\(process)/\($0)") }
        .map { String(decoding: $0, as: UTF8.self) }.joined()
    }
  }
}
