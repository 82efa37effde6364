import Commands
import Platform

/// The program's entry: guards the process, then hands over to the command that the arguments name, or to the wizard.
@main
enum Main {
  static func main() {
    ProcessGuard.install(lastSentence: "infusionsoft-oauth: the program failed and has ended. Nothing was sent anew.\n")
    let world = CommandEnvironment.process
    let status = Commands.run(Array(CommandLine.arguments.dropFirst()), in: world) {
      WizardProgram(arguments: $0, world: world).run()
    }
    ThisProcess.end(with: status.rawValue)
  }
}
