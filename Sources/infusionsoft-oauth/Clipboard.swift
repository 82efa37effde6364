import FoundationEssentials
import InfusionsoftOAuth
import Wizard

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The ways out of here for a value: the terminal's own clipboard, the tmux around us, a tool of this machine.
///
/// Each tool gets the value on its standard input and never as an argument.
enum Clipboard {
  /// The escape sequence OSC 52, which many terminals take, some ignore and none answers.
  ///
  /// - Returns: whether it was sent: not to a terminal that is known to print it.
  static func copyThroughTerminal(_ value: Secret) -> Bool {
    let environment = ProcessInfo.processInfo.environment
    guard environment["TMUX"] == nil, !["dumb", "linux"].contains(environment["TERM"] ?? "dumb") else { return false }
    let sequence = "\u{1B}]52;c;" + Data(value.exposed.utf8).base64EncodedString() + "\u{07}"
    // GNU screen hands on what is wrapped like this, in pieces of less than 768 bytes.
    let isInScreen = environment["STY"] != nil && sequence.utf8.count < 700
    StandardStream.write(isInScreen ? "\u{1B}P\(sequence)\u{1B}\\" : sequence, to: STDOUT_FILENO)
    return true
  }

  /// Hands a value to the tmux around us, else to the first tool of this machine that takes it.
  static func copyThroughTools(_ value: Secret) async -> Delivery? {
    let environment = ProcessInfo.processInfo.environment
    if environment["TMUX"] != nil, await Tool("tmux", "load-buffer", "-w", "-").run(input: value) { return .tmux }
    for tool in tools(in: environment) where await tool.run(input: value) { return .tool(tool.name) }
    return nil
  }

  private static func tools(in environment: [String: String]) -> [Tool] {
    #if os(macOS)
      return [Tool("pbcopy")]
    #else
      var tools: [Tool] = []
      if environment["WAYLAND_DISPLAY"] != nil { tools.append(Tool("wl-copy")) }
      if environment["DISPLAY"] != nil {
        tools += [Tool("xclip", "-selection", "clipboard"), Tool("xsel", "--clipboard", "--input")]
      }
      return tools
    #endif
  }
}
