import Foundation
import PracticeServer
import Testing

extension RealTerminal {
  @Suite("A code is sent once") struct OneTimeCode {
    @Test func `two Enters at once send one request`() async throws {
      try await withGrant(PracticeConfiguration()) { terminal, server, _ in
        try await terminal.press("Enter", "Enter")
        try await terminal.wait(for: "an answer") { $0.text.contains("You have a token.") || $0.text.contains("Leave") }
        #expect(await server.log.count { $0.path == "/token" } == 1)
      }
    }

    @Test func `who stops waiting and pastes the code again gets the answer, and sends nothing`() async throws {
      let slow = PracticeConfiguration(fault: .slowAnswer, slowAnswerSeconds: 3)
      try await withGrant(slow) { terminal, server, address in
        try await terminal.press("Enter", until: "Getting your token")
        try await terminal.press("Escape", until: "You stopped waiting.")
        try await terminal.paste(address)
        try await terminal.wait(for: "This code has been sent already")
        try await terminal.press("Enter", until: "3 of 5")
        try await terminal.wait(for: "The token you stopped waiting for has come.")
        try await terminal.press("C-n", until: "You have a token.")
        #expect(await server.log.count { $0.path == "/token" } == 1)
      }
    }

    @Test func `a connection that dies after the request does not have it sent again`() async throws {
      try await withGrant(PracticeConfiguration(fault: .connectionLost)) { terminal, server, address in
        try await terminal.press("Enter", until: "In a ticket:")
        try await terminal.press("Escape", until: "Nothing is sent before you have seen")
        try await terminal.press("C-u", until: "my browser shows something else")
        try await terminal.paste(address)
        try await terminal.wait(for: "This code has been sent already")
        try await terminal.press("Enter", until: "3 of 5")
        #expect(await server.log.count { $0.path == "/token" } == 1)
      }
    }

    @Test func `a signal while the code is out waits for the answer and says what came`() async throws {
      let slow = PracticeConfiguration(fault: .slowAnswer, slowAnswerSeconds: 2)
      try await withGrant(slow) { terminal, server, _ in
        try await terminal.press("Enter", until: "Getting your token")
        try await terminal.press("C-c")
        #expect(try await terminal.ending() == .restored(status: 130))
        let words = try await terminal.lastWords()
        #expect(words.contains("a code is on its way; waiting for its answer"))
        #expect(words.contains("a token came for the account ab123, and is not kept."))
        #expect(await server.log.count { $0.path == "/token" } == 1)
      }
    }

    /// Walks to where the code is understood and not sent, against a server in this process.
    private func withGrant(
      _ configuration: PracticeConfiguration,
      _ body: (TerminalSession, PracticeServer, _ address: String) async throws -> Void
    ) async throws {
      let server = PracticeServer(configuration: configuration)
      let site = try await server.start()
      try await TerminalSession.run(.wizard(at: site)) { terminal in
        let address = try await terminal.walkToGrant(at: site, of: server)
        try await body(terminal, server, address)
      }
      await server.stop()
    }
  }
}
