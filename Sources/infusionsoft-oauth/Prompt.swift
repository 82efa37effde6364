import InfusionsoftOAuth
import NcursesTerminal

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A question at the terminal that is answered with one line; the answer to a secret one is not shown.
struct Prompt: ~Copyable {
  private let question: String
  private let isShown: Bool
  private let terminal: Int32
  private let isOwned: Bool
  private let wakeUp: WakeUp
  private let before: termios
  private var answer: [UInt8] = []

  /// Asks for a secret: "client secret".
  static func secret(_ name: String) throws(CommandFailure) -> Secret {
    var prompt = try Prompt(asking: name, isShown: false)
    return Secret(try prompt.ask())
  }

  /// Asks for a new passphrase, twice.
  static func newPassphrase() throws(CommandFailure) -> Secret {
    let first = try secret("new passphrase")
    guard try secret("the same once more") == first else { throw .passphrasesDiffer }
    return first
  }

  /// Asks for a line that is shown as it is typed.
  static func line(_ name: String) throws(CommandFailure) -> String {
    var prompt = try Prompt(asking: name, isShown: true)
    return try prompt.ask()
  }

  private init(asking name: String, isShown: Bool) throws(CommandFailure) {
    isOwned = isatty(STDIN_FILENO) != 1
    terminal = isOwned ? open("/dev/tty", O_RDWR | O_CLOEXEC) : STDIN_FILENO
    var modes = termios()
    guard terminal >= 0, tcgetattr(terminal, &modes) == 0 else { throw .noTerminal(toAskFor: name) }
    guard let wakeUp = WakeUp() else { throw .outOfFiles }
    self.wakeUp = wakeUp
    self.isShown = isShown
    before = modes
    question = name.prefix(1).uppercased() + name.dropFirst() + (isShown ? ": " : " (not shown): ")
  }

  deinit {
    restore()
    if isOwned { close(terminal) }
  }

  /// Puts the question and waits for the line.
  private mutating func ask() throws(CommandFailure) -> String {
    enter()
    defer { write("\n") }
    while true {
      let ready = Poll.wait(terminal: terminal, wakeUp: wakeUp.descriptor, atMost: nil)
      if ready.wakeUp { try answerSignals() }
      guard ready.terminal else { continue }
      for byte in readBytes() ?? [4] where take(byte) {
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
      if isShown { writeBytes([byte]) }
    }
    return false
  }

  private mutating func removeLast() {
    while let last = answer.popLast(), last & 0xC0 == 0x80 {}
    if isShown { write("\u{8} \u{8}") }
  }

  private mutating func answerSignals() throws(CommandFailure) {
    for reason in wakeUp.drain() {
      if let status = reason.ending { throw .ended(status) }
      guard reason == .stopRequested || reason == .continued else { continue }
      if reason == .stopRequested {
        restore()
        raise(SIGSTOP)
      }
      answer = []
      enter()
    }
  }

  private func enter() {
    var modes = before
    modes.c_lflag &= ~tcflag_t(ICANON | ECHO)
    // What was typed before the question is no answer to it.
    tcsetattr(terminal, TCSAFLUSH, &modes)
    write(question)
  }

  /// Back to the modes of before; the rest of a pasted text is dropped, as a shell would run it.
  private func restore() {
    var modes = before
    tcsetattr(terminal, TCSAFLUSH, &modes)
  }

  private func readBytes() -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = buffer.withUnsafeMutableBytes { read(terminal, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR || errno == EAGAIN { return [] }
    return count > 0 ? Array(buffer[..<count]) : nil
  }

  private func write(_ text: String) { StandardStream.write(text, to: terminal) }

  private func writeBytes(_ bytes: [UInt8]) { _ = StandardStream.deliver(bytes, to: terminal) }
}
