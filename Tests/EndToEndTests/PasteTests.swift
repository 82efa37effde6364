import Foundation
import Testing

extension RealTerminal {
  @Suite("Pastes") struct Pastes {
    @Test(arguments: [true, false])
    func `a megabyte of noise is answered, and nothing is lost by it`(_ bracketed: Bool) async throws {
      try await TerminalSession.run(.practice) { terminal in
        try await terminal.walkToLink()
        try await terminal.walkFromLinkToGrant()
        try await terminal.press("C-u", until: "my browser shows something else")
        let line = String(repeating: "noise of no meaning, ", count: 4) + "\n"
        let noise = String(repeating: line, count: 1_048_576 / line.utf8.count)
        try await terminal.paste(noise, bracketed: bracketed)
        try await terminal.wait(for: "an answer") { $0.text.contains("Nothing has been sent.") }
        try await terminal.press("Escape", until: "Nothing is sent before you have seen")
        try await terminal.press("C-u", until: "my browser shows something else")
        try await terminal.press("Escape", until: "response_type")
        try await terminal.walkFromLinkToToken()
      }
    }

    @Test func `a line break in a paste that is not marked as one submits nothing`() async throws {
      try await TerminalSession.run(.practice) { terminal in
        try await terminal.wait(for: "Welcome")
        try await terminal.press("Enter", until: "1 of 5")
        try await terminal.press("Enter", until: "About the client ID")
        try await terminal.paste("k3yFromTheDeveloperPortal\n", bracketed: false)
        let screen = try await terminal.wait(for: "Pasted 26 characters;")
        #expect(screen.text.contains("About the client ID"))
        #expect(screen.text.contains("25 characters"))
      }
    }

    /// Bytes that a terminal, or a program, might obey.
    private static let hostile: [[UInt8]] = [
      Array("\u{1B}]0;a title of theirs\u{07}k3y from nowhere\u{1B}[2J\u{1B}[31m".utf8),
      "k3y from nowhere".utf8 + [0x00, 0x07, 0x08, 0x0E, 0x7F, 0x9B, 0x32, 0x4A],
      "k3y from nowhere".utf8 + [0xFF, 0xFE, 0xC3, 0x28, 0xE2, 0x82, 0xF0, 0x9F, 0x92],
      Array("k3y from nowhere\u{202E}yek\u{2066}\u{2028}\u{85}".utf8),
    ]

    @Test(arguments: hostile, [true, false])
    func `what a terminal might obey is kept and shown as signs`(_ bytes: [UInt8], _ bracketed: Bool) async throws {
      try await TerminalSession.run(.practice) { terminal in
        try await terminal.wait(for: "Welcome")
        let title = try await terminal.tmux("display-message", "-p", "#{pane_title}")
        try await terminal.press("Enter", until: "1 of 5")
        let frame = try await terminal.press("Enter", until: "About the client ID")
        try await terminal.paste(bytes, bracketed: bracketed)
        let screen = try await terminal.wait(for: "k3y")
        #expect(screen.rows[..<4] == frame.rows[..<4])
        #expect(screen.rows.count == 24)
        #expect(try await terminal.tmux("display-message", "-p", "#{pane_title}") == title)
        try await terminal.press("C-u")
        try await terminal.wait(for: "an empty field") { !$0.text.contains("k3y") }
        try await terminal.type("k3yFromTheDeveloperPortal")
        try await terminal.wait(for: "25 characters")
        try await terminal.press("C-c")
        #expect(try await terminal.ending() == .restored(status: 130))
      }
    }
  }
}
