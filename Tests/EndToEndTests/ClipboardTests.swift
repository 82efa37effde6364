import Foundation
import Testing

extension RealTerminal {
  @Suite("Taking values away") struct TakingAway {
    @Test func `in tmux c puts the whole link into its buffer`() async throws {
      try await TerminalSession.run(.practice) { terminal in
        try await terminal.walkToLink()
        let link = try await terminal.screen().paragraph(startingWith: "http://127.0.0.1")
        try await terminal.press("c", until: "Copied \(link.count) characters")
        #expect(try await terminal.tmux("show-buffer") == link)
      }
    }

    @Test func `outside tmux c sends the link to the terminal`() async throws {
      try await TerminalSession.run(.practice.with("TMUX", nil)) { terminal in
        try await terminal.tmux("set", "-s", "set-clipboard", "on")
        try await terminal.walkToLink()
        let link = try await terminal.screen().paragraph(startingWith: "http://127.0.0.1")
        try await terminal.press("c", until: "Sent \(link.count) characters to the terminal. Not there? Press b.")
        #expect(try await terminal.tmux("show-buffer") == link)
      }
    }

    /// Clipboard tools that do not do what they should.
    enum BadTool: CaseIterable { case fails, isAbsent, waitsForever }

    @Test(arguments: BadTool.allCases)
    func `a clipboard tool that is of no use does no harm`(_ tool: BadTool) async throws {
      let tools = FileManager.default.temporaryDirectory.appending(path: "tools-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: tools, withIntermediateDirectories: false)
      defer { try? FileManager.default.removeItem(at: tools) }
      let script: String? =
        switch tool {
        case .fails: "#!/bin/sh\nexit 1\n"
        case .isAbsent: nil
        case .waitsForever: "#!/bin/sh\nexec /bin/sleep 60\n"
        }
      // A tool that waits is waited for to the end of the program's patience: one shows it as well as two.
      for name in tool == .waitsForever ? ["xclip"] : ["xclip", "xsel"] {
        guard let script else { continue }
        let file = tools.appending(path: name)
        try Data(script.utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
      }
      let launch = Launch.practice.with("PATH", tools.path).with("DISPLAY", ":of-nobody").with("TMUX", nil)
      try await TerminalSession.run(launch) { terminal in
        try await terminal.walkToLink()
        try await terminal.press("c", until: "characters to the terminal. Not there? Press b.")
        try await terminal.walkFromLinkToToken()
      }
    }

    @Test func `where nothing copies, the page says so and names the other way`() async throws {
      // With TMUX set and no tmux to be found, neither the terminal nor a tool takes it.
      try await TerminalSession.run(.practice.with("PATH", "/nowhere")) { terminal in
        try await terminal.walkToLink()
        try await terminal.press("c", until: "Nothing here can copy. b shows it alone")
      }
    }

    @Test func `the link alone stands on plain lines until a key is pressed`() async throws {
      try await TerminalSession.run(.practice) { terminal in
        try await terminal.walkToLink()
        let page = try await terminal.screen()
        let link = page.paragraph(startingWith: "http://127.0.0.1")
        try await terminal.press("b", until: "Press any key to go back.")
        #expect(try await terminal.history().contains("\n\(link)\n"))
        try await terminal.press("x", until: "3 of 5")
        #expect(try await terminal.screen() == page)
      }
    }

    @Test(arguments: ["x", "C-c"])
    func `a token that was shown alone is gone with the next key`(_ key: String) async throws {
      try await TerminalSession.run(.practice) { terminal in
        try await terminal.walkToToken()
        let masked = try await terminal.screen().text
        try await terminal.press("b", until: "Press any key to go back.")
        let token = try await terminal.screen().written.map(\.trimmed).filter { !$0.isEmpty }[1]
        #expect(token.wholeMatch(of: /[A-Za-z0-9]{20,}/) != nil)
        #expect(!masked.contains(token))
        try await terminal.press(key)
        if key == "C-c" {
          #expect(try await terminal.ending() == .restored(status: 130))
        } else {
          try await terminal.wait(for: "5 of 5")
        }
        let left = try await terminal.history()
        #expect(!left.contains(token))
      }
    }
  }
}
