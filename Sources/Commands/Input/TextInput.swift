import Platform

/// Reading a text of any length from standard input, from a person or from a program.
enum TextInput {
  /// No text that is explained is longer.
  static let limit = 16 << 20

  /// All of standard input; from a terminal until Ctrl-D, after a sentence that says so.
  ///
  /// A terminal in line mode hands over at most 4,095 bytes of a line, so a long URL needs another mode.
  static func read(asking isAsking: Bool, in world: CommandEnvironment) -> [UInt8]? {
    switch world.input {
    case .bytes(let bytes): return bytes
    case .process: return readProcessInput(in: world)
    }
  }

  private static func readProcessInput(in world: CommandEnvironment) -> [UInt8] {
    let input = ByteStream.standardInput
    guard input.isTerminal else { return (try? input.readAll(limit: limit)) ?? [] }
    world.errors.write("Paste the text, then press Enter and Ctrl-D:\n")
    guard let modes = TerminalModes(of: input) else { return (try? input.readAll(limit: limit)) ?? [] }
    modes.readKeys(isShown: true)
    defer { modes.restore() }
    return (try? input.readAll(until: 4, limit: limit)) ?? []
  }
}
