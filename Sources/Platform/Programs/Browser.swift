internal import FoundationEssentials

/// The browser on this machine, if there is one that the user can see.
package enum Browser {
  /// Whether a browser can be opened from here: not over SSH, and not without a display.
  package static func canOpen(in environment: [String: String]) -> Bool {
    #if os(macOS)
      return !isOverSSH(environment)
    #else
      let hasDisplay = environment["DISPLAY"] != nil || environment["WAYLAND_DISPLAY"] != nil
      return !isOverSSH(environment) && hasDisplay && isInstalled("xdg-open", in: environment)
    #endif
  }

  /// Whether the terminal is at the other end of an SSH connection.
  package static func isOverSSH(_ environment: [String: String]) -> Bool {
    environment["SSH_CONNECTION"] != nil || environment["SSH_TTY"] != nil
  }

  /// Asks for a URL to be opened, and tells whether that went well so far.
  package static func open(_ url: String) async -> Bool {
    #if os(macOS)
      let tool = Tool("open", [url])
    #else
      let tool = Tool("xdg-open", [url])
    #endif
    return await withTaskGroup(of: Bool.self) { group in
      group.addTask { await tool.start() }
      return await group.next() ?? false
    }
  }

  private static func isInstalled(_ name: String, in environment: [String: String]) -> Bool {
    (environment["PATH"] ?? "").split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(name)")
    }
  }
}
