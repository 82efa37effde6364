internal import FoundationEssentials

/// The ways out of here for a value: the terminal's own clipboard, the tmux around us, a tool of this machine.
///
/// Each tool gets the value on its standard input and never as an argument.
package enum Clipboard {
  /// What took a value.
  package enum Taker: Equatable, Sendable {
    case tmux
    /// A program, by its name.
    case tool(String)
  }

  /// The escape sequence OSC 52, which many terminals take, some ignore and none answers.
  ///
  /// - Returns: nil for a terminal that is known to print it.
  package static func terminalSequence(for bytes: [UInt8], in environment: [String: String]) -> String? {
    guard environment["TMUX"] == nil, !["dumb", "linux"].contains(environment["TERM"] ?? "dumb") else { return nil }
    let sequence = "\u{1B}]52;c;" + Data(bytes).base64EncodedString() + "\u{07}"
    // GNU screen hands on what is wrapped like this, in pieces of less than 768 bytes.
    let isInScreen = environment["STY"] != nil && sequence.utf8.count < 700
    return isInScreen ? "\u{1B}P\(sequence)\u{1B}\\" : sequence
  }

  /// Hands a value to the tmux around us, else to the first tool of this machine that takes it.
  package static func copyThroughTools(_ bytes: [UInt8], in environment: [String: String]) async -> Taker? {
    if environment["TMUX"] != nil, await takes(Tool("tmux", ["load-buffer", "-w", "-"]), bytes) { return .tmux }
    for tool in tools(in: environment) where await takes(tool, bytes) { return .tool(tool.program) }
    return nil
  }

  private static func takes(_ tool: Tool, _ bytes: [UInt8]) async -> Bool {
    guard case .ended(isSuccess: true, _, _) = await tool.run(input: bytes, within: .seconds(5), keepsOutput: false)
    else { return false }
    return true
  }

  private static func tools(in environment: [String: String]) -> [Tool] {
    #if os(macOS)
      return [Tool("pbcopy", [])]
    #else
      var tools: [Tool] = []
      if environment["WAYLAND_DISPLAY"] != nil { tools.append(Tool("wl-copy", [])) }
      if environment["DISPLAY"] != nil {
        tools += [Tool("xclip", ["-selection", "clipboard"]), Tool("xsel", ["--clipboard", "--input"])]
      }
      return tools
    #endif
  }
}
