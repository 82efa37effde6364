import CurlTransport
import InfusionsoftOAuth
import NcursesTerminal
import TerminalUI
import Wizard

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The full-screen program: opens the terminal, runs the loop, and says the last word on the ordinary screen.
struct WizardProgram {
  let entry: Entry
  let caFile: String?

  func run() throws {
    guard let wakeUp = WakeUp() else {
      StandardStream.complain("this process can open no more files.")
      throw ExitStatus.refused
    }
    let environment = Environment.ofThisProcess(entry: entry, version: RootCommand.version)
    let runner = EffectRunner(transport: CurlTransport(caFile: caFile), wakeUp: wakeUp)
    let ending: Ending
    do throws(TerminalError) {
      var loop = EventLoop(
        terminal: try NcursesTerminal(), wakeUp: wakeUp, wizard: Wizard(environment: environment), runner: runner)
      ending = loop.run()
    } catch {
      StandardStream.complain(Self.sentence(error))
      throw ExitStatus.usage
    }
    sayFarewell(ending)
    LastAnswer(runner: runner, wakeUp: wakeUp).waitAndSay()
    throw ending.status
  }

  private func sayFarewell(_ ending: Ending) {
    if let farewell = ending.farewell { StandardStream.write(farewell + "\n", to: STDOUT_FILENO) }
    if let reason = ending.reason { StandardStream.complain(reason) }
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
