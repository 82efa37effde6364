import Commands
import FoundationEssentials
import InfusionsoftOAuth
import NcursesTerminal
import Platform
import TerminalUI
import Wizard
import WizardEffects

/// The one loop: draw, wait, read, reduce, run.
///
/// On the main thread.
struct EventLoop: ~Copyable {
  private var terminal: NcursesTerminal
  private let wakeUp: WakeUp
  private var wizard: Wizard
  private let runner: EffectRunner
  private let world: CommandEnvironment
  private var decoder: KeyDecoder
  private let layout: Layout
  private var viewport = Viewport()
  private var memory = LayoutMemory()
  private var random = SystemRandomNumberGenerator()
  /// A state that no event has carried yet.
  private var spareState: AuthorizationState?
  private var ending: Ending?
  /// When the terminal last sent something.
  private var lastRead = ContinuousClock.now

  init(
    terminal: consuming NcursesTerminal, wakeUp: WakeUp, wizard: Wizard, runner: EffectRunner,
    world: CommandEnvironment
  ) {
    decoder = KeyDecoder(keyStrings: terminal.keyStrings)
    layout = Layout(signs: terminal.isUTF8 ? .unicode : .ascii)
    self.terminal = terminal
    self.wakeUp = wakeUp
    self.wizard = wizard
    self.runner = runner
    self.world = world
  }

  /// Runs until the program is to end; an idle page wakes nothing.
  mutating func run() -> Ending {
    for effect in wizard.firstEffects { run(effect) }
    while true {
      let page = wizard.screen(at: Date())
      terminal.draw(layout.draw(page, size: terminal.size, viewport: &viewport, memory: &memory))
      // Made now, so that no key waits for random bits.
      if spareState == nil { spareState = .random(using: &random) }
      let ready = Poll.wait(
        for: ByteStream.standardInput.descriptor, wakeUp.descriptor, atMost: patience(for: page))
      if ready[1] { answerWakeUps() }
      // A signal says more than the end of input that comes with it.
      if let ending { return ending }
      if ready[0] { readTerminal() } else if isPatienceOver { take(decoder.timeOut()) }
      if let ending { return ending }
    }
  }

  /// How long to wait: until the page changes by itself, or until an Esc has been alone for long enough.
  private func patience(for page: Screen) -> Duration? {
    let now = Duration.seconds(Date().timeIntervalSince1970)
    let untilChange = page.changesAt.map { max(.zero, $0 - now) }
    return [untilChange, decoder.patience].compactMap { $0 }.min()
  }

  /// Whether an Esc has been alone for so long that nothing can follow it; other wake-ups do not count.
  private var isPatienceOver: Bool {
    guard let patience = decoder.patience else { return false }
    return lastRead.duration(to: .now) >= patience
  }

  private mutating func readTerminal() {
    lastRead = .now
    guard let bytes = terminal.read() else {
      ending = Ending(status: .refused, reason: "the terminal is gone; the program has ended.")
      return
    }
    take(decoder.feed(bytes))
  }

  private mutating func take(_ inputs: [Input]) {
    for input in inputs where ending == nil {
      switch input {
      case .key(.pageUp): viewport.scroll(pages: -1)
      case .key(.pageDown): viewport.scroll(pages: 1)
      case .key(.up) where !answersArrows: viewport.scroll(by: -1)
      case .key(.down) where !answersArrows: viewport.scroll(by: 1)
      case .key(let key): handle(.pressed(key, moment()))
      case .paste(let text): handle(.pasted(text, moment()))
      }
    }
  }

  /// Whether the page itself moves something with the arrows; else they scroll.
  private var answersArrows: Bool { wizard.answers(.up) || wizard.answers(.down) }

  private mutating func answerWakeUps() {
    for reason in wakeUp.drain() {
      switch reason {
      case .posted: for event in runner.takeEvents() { handle(event) }
      case .resized: terminal.resize()
      case .continued: terminal.resume()
      case .stopRequested: terminal.suspend()
      case .interrupted: end(reason, "interrupted.")
      case .terminated: end(reason, "ended by a signal (SIGTERM).")
      case .hungUp: end(reason, "the terminal has hung up.")
      }
    }
  }

  private mutating func end(_ reason: WakeUp.Reason, _ sentence: String) {
    ending = Ending(status: ExitStatus(endingBy: reason), reason: sentence)
  }

  private mutating func handle(_ event: Event) {
    let name = wizard.pageName
    let effects = wizard.reduce(event)
    if wizard.pageName != name {
      viewport.reset()
      memory.reset()
    }
    for effect in effects { run(effect) }
  }

  /// What concerns the terminal is done here; the rest goes to the runner, which answers with events.
  private mutating func run(_ effect: Effect) {
    switch effect {
    case .suspend: terminal.suspend()
    case .quit(let farewell, let isInterrupt):
      ending = Ending(
        status: isInterrupt ? .interrupted : .done, farewell: farewell,
        reason: isInterrupt && farewell == nil ? "interrupted." : nil)
    case .showBare(let takeaway):
      guard let value = wizard.value(of: takeaway) else { return }
      terminal.stepAside(leavingNothing: true) { BareView(lines: $0, wakeUp: wakeUp).show(value) }
    case .copy(let takeaway):
      guard let value = wizard.value(of: takeaway) else { return }
      let sequence = Clipboard.terminalSequence(for: Array(value.value.exposed.utf8), in: world.variables)
      if let sequence { ByteStream.standardOutput.write(sequence) }
      runner.copy(takeaway, value.value, terminalCopies: sequence != nil)
    case .openPractice, .closePractice, .answerConsent, .generateTokens, .openBrowser, .prepareTransport, .requestToken,
      .checkToken, .listSetups, .findVaults, .saveSetup, .openSetup, .removeSetup, .refreshSetup,
      .writeFile:
      runner.run(effect)
    }
  }

  private mutating func moment() -> Moment {
    defer { spareState = nil }
    return Moment(now: Date(), freshState: spareState ?? .random(using: &random))
  }
}
