import Foundation
import PracticeServer
import Testing

extension RealTerminal {
  @Suite("Saved setups") struct SavedSetups {
    @Test func `a token that was saved is there the next day, and is refreshed once`() async throws {
      let home = FileManager.default.temporaryDirectory.appending(path: "home-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: home, withIntermediateDirectories: false)
      defer { try? FileManager.default.removeItem(at: home) }
      let server = PracticeServer(configuration: PracticeConfiguration())
      let site = try await server.start()
      try await TerminalSession.run(.wizard(at: site).with("HOME", home.path)) { terminal in
        try await terminal.walkToGrant(at: site, of: server)
        try await terminal.press("Enter", until: "You have a token.")
        try await terminal.press("s", until: "Nothing is saved before you press Enter.")
        try await terminal.press("C-o", until: "a plain file that only you can read")
        try await terminal.press("Enter", until: "Saved as \"ab123\".")
        try await terminal.press("Enter")
        #expect(try await terminal.ending() == .restored(status: 0))
        let words = try await terminal.lastWords()
        #expect(words.wholeMatch(of: /infusionsoft-oauth: a token for ab123, until .+, saved as ab123\./) != nil)
      }
      try await TerminalSession.run(.program("--setup", "ab123").with("HOME", home.path)) { terminal in
        try await terminal.wait(for: "▸ Saved setups")
        try await terminal.press("Enter", until: "▸ ab123")
        try await terminal.press("Enter", until: "account ab123")
        try await terminal.press("f", until: "Refresh the tokens?")
        try await terminal.press("Enter", until: "This is token 2, made by refresh 1")
      }
      #expect(await server.log.count { $0.grant == "refresh_token" } == 1)
      await server.stop()
    }
  }
}
