import ArgumentParser
import NcursesTerminal

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The program's entry: guards the process, then hands over to the command that the arguments name.
@main
enum Main {
  static func main() {
    ProcessGuard.install(lastSentence: "infusionsoft-oauth: the program failed and has ended. Nothing was sent anew.\n")
    let arguments = Array(CommandLine.arguments.dropFirst())
    let root = Subcommands.root(for: arguments)
    do {
      var command = try root.parseAsRoot(arguments)
      try command.run()
    } catch let status as ExitStatus {
      exit(status.rawValue)
    } catch {
      // ArgumentParser leaves with 64 on a usage error; in this program that is 2.
      let code = root.exitCode(for: error)
      let message = root.fullMessage(for: error)
      if !message.isEmpty { StandardStream.write(message + "\n", to: code.isSuccess ? STDOUT_FILENO : STDERR_FILENO) }
      exit(code.isSuccess ? ExitStatus.done.rawValue : ExitStatus.usage.rawValue)
    }
  }
}
