import InfusionsoftOAuth
import Platform

/// A question at the terminal that is answered with one line; the answer to a secret one is not shown.
struct Prompt: ~Copyable {
  private let question: String
  private let isShown: Bool
  private let terminal: ByteStream
  /// The terminal of the session, where standard input is none.
  private let own: Descriptor?
  private let wakeUp: WakeUp
  private let modes: TerminalModes
  private var answer: [UInt8] = []

  /// Asks for a secret: "client secret".
  static func secret(_ name: String, in world: CommandEnvironment) throws(CommandFailure) -> Secret {
    var prompt = try Prompt(asking: name, isShown: false, in: world)
    return Secret(try prompt.ask())
  }

  /// Asks for a new passphrase, twice.
  static func newPassphrase(in world: CommandEnvironment) throws(CommandFailure) -> Secret {
    let first = try secret("new passphrase", in: world)
    guard try secret("the same once more", in: world) == first else { throw .passphrasesDiffer }
    return first
  }

  /// Asks for a line that is shown as it is typed.
  static func line(_ name: String, in world: CommandEnvironment) throws(CommandFailure) -> String {
    var prompt = try Prompt(asking: name, isShown: true, in: world)
    return try prompt.ask()
  }

  private init(asking name: String, isShown: Bool, in world: CommandEnvironment) throws(CommandFailure) {
    guard case .process = world.input else { throw .noTerminal(toAskFor: name) }
    let own = world.input.isTerminal ? nil : TerminalModes.openOwn()
    let terminal = own.map { ByteStream(descriptor: $0.raw) } ?? .standardInput
    guard let modes = TerminalModes(of: terminal) else { throw .noTerminal(toAskFor: name) }
    guard let wakeUp = world.makeWakeUp() else { throw .outOfFiles }
    self.own = own
    self.terminal = terminal
    self.modes = modes
    self.wakeUp = wakeUp
    self.isShown = isShown
    question = name.prefix(1).uppercased() + name.dropFirst() + (isShown ? ": " : " (not shown): ")
  }

  deinit { restore() }

  /// Puts the question and waits for the line.
  private mutating func ask() throws(CommandFailure) -> String {
    enter()
    defer { terminal.write("\n") }
    while true {
      let ready = Poll.wait(for: terminal.descriptor, wakeUp.descriptor)
      if ready[1] { try answerSignals() }
      guard ready[0] else { continue }
      for byte in terminal.read() ?? [4] where take(byte) {
        guard !answer.isEmpty else { throw .nothingEntered }
        guard let text = String(validating: answer, as: UTF8.self) else { throw .nothingEntered }
        return text
      }
    }
  }

  /// Takes a byte that was typed; true if it ends the line.
  ///
  /// The terminal's own line mode would cut a line at 4,095 bytes.
  private mutating func take(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"), 4: return true
    case 0x7F, 0x08: removeLast()
    case 0x15: while !answer.isEmpty { removeLast() }
    case 0..<0x20: break
    default:
      answer.append(byte)
      if isShown { try? terminal.write([byte]) }
    }
    return false
  }

  private mutating func removeLast() {
    while let last = answer.popLast(), last & 0xC0 == 0x80 {}
    if isShown { terminal.write("\u{8} \u{8}") }
  }

  private mutating func answerSignals() throws(CommandFailure) {
    for reason in wakeUp.drain() {
      if reason.endingSignal != nil { throw .ended(ExitStatus(endingBy: reason)) }
      guard reason == .stopRequested || reason == .continued else { continue }
      if reason == .stopRequested {
        restore()
        ThisProcess.stop()
      }
      answer = []
      enter()
    }
  }

  private func enter() {
    // What was typed before the question is no answer to it.
    modes.readKeys(isShown: false, dropsInput: true)
    terminal.write(question)
  }

  /// Back to the modes of before; the rest of a pasted text is dropped, as a shell would run it.
  private func restore() { modes.restore(dropsInput: true) }
}
