// Commands owns every command beside the wizard, and the reading of the wizard's own arguments. A command is a function
// of its arguments and of a CommandEnvironment. It must never import curses, nor the wizard.

internal import ArgumentParser

/// A command that meets the world through one value.
protocol Command: ParsableCommand {
  func run(in world: CommandEnvironment) throws
}

extension Command {
  mutating func run() throws { try run(in: .process) }
}

/// The program's commands, as one function of arguments and world.
package enum Commands {
  /// Runs the command that the arguments name, to its end.
  ///
  /// ArgumentParser leaves with 64 on a usage error; in this program that is 2.
  ///
  /// - Parameter openWizard: called if they name none.
  package static func run(
    _ arguments: [String], in world: CommandEnvironment, openWizard: (WizardArguments) -> ExitStatus
  ) -> ExitStatus {
    let root = Subcommands.root(for: arguments)
    do {
      var command = try root.parseAsRoot(arguments)
      switch command {
      case let wizard as RootCommand: return openWizard(wizard.wizardArguments)
      case let command as any Command: try command.run(in: world)
      default: try command.run()
      }
      return .done
    } catch let status as ExitStatus {
      return status
    } catch {
      let isUsageError = !root.exitCode(for: error).isSuccess
      let message = root.fullMessage(for: error)
      if !message.isEmpty { (isUsageError ? world.errors : world.output).write(message + "\n") }
      return isUsageError ? .usage : .done
    }
  }
}
