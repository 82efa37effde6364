import Commands
import CurlTransport
import NcursesTerminal
import Platform
import TerminalUI
import Wizard
import WizardEffects

/// The full-screen program: opens the terminal, runs the loop, and says the last word on the ordinary screen.
struct WizardProgram {
  let arguments: WizardArguments
  let world: CommandEnvironment

  func run() -> ExitStatus {
    guard let wakeUp = world.makeWakeUp() else {
      world.complain("this process can open no more files.")
      return .refused
    }
    let transport = CurlTransport(caFile: arguments.caFile)
    let runner = EffectRunner(
      transport: transport, prepareTransport: { transport.prepare() }, environment: world.variables, wakeUp: wakeUp)
    let ending: Ending
    do throws(TerminalError) {
      var loop = EventLoop(
        terminal: try NcursesTerminal(), wakeUp: wakeUp,
        wizard: Wizard(environment: .reading(world.variables, arguments)), runner: runner, world: world)
      ending = loop.run()
    } catch {
      world.complain(Self.sentence(error))
      return .usage
    }
    if let farewell = ending.farewell { world.output.write(farewell + "\n") }
    if let reason = ending.reason { world.complain(reason) }
    LastAnswer(runner: runner, wakeUp: wakeUp, world: world).waitAndSay()
    return ending.status
  }

  private static func sentence(_ error: TerminalError) -> String {
    switch error {
    case .notATerminal:
      "this is a full-screen program and needs a terminal on its input and output. \"infusionsoft-oauth --help\" lists "
        + "the commands for scripts."
    case .unknownTerminal(let name):
      name.isEmpty
        ? "TERM is not set, so the terminal's ways are not known. Try: TERM=xterm-256color infusionsoft-oauth"
        : "the terminal \"\(VisibleText(name))\" is not known here. "
          + "Try: TERM=xterm-256color infusionsoft-oauth"
    }
  }
}

/// How the loop ended.
struct Ending {
  let status: ExitStatus
  /// One line for the ordinary screen.
  var farewell: String?
  /// Why it ended, if it was not finished.
  var reason: String?
}
