package import Platform

/// A terminal in its ordinary line mode, while the full screen stands aside.
package struct PlainLines: Sendable {
  private let input: ByteStream
  private let output: ByteStream

  /// A terminal on two descriptors.
  init(input: Int32, output: Int32) {
    self.input = ByteStream(descriptor: input)
    self.output = ByteStream(descriptor: output)
  }

  /// Writes text as it is, so that the terminal itself wraps it; a line ends with "\n".
  ///
  /// What cannot be written is lost, as the terminal is.
  package func write(_ text: String) { output.write(text) }

  /// Reads what is there; a line, as the terminal is in line mode.
  ///
  /// Nil at the end of input, empty when a signal came first.
  package func read() -> [UInt8]? { input.read() }

  /// Waits for one key, which is not shown, whatever key it is; the terminal wraps lines as before meanwhile.
  ///
  /// It ends without one at the end of input, and when the wake-up pipe has something to read.
  package func waitForKey(or wakeUp: WakeUp) {
    guard let modes = TerminalModes(of: input) else { return }
    modes.readKeys(isShown: false)
    defer { modes.restore() }
    while true {
      let ready = Poll.wait(for: input.descriptor, wakeUp.descriptor)
      guard ready.contains(true) else { continue }
      if ready[0] { _ = read() }
      return
    }
  }
}
