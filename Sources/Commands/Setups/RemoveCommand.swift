import ArgumentParser
import Setups
import TerminalUI

/// Removes a saved setup from this machine.
struct RemoveCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Remove a saved setup with its secrets.",
    discussion: """
      It is gone from this machine, and not asked for again. The vendor is not told: the tokens live on there until \
      they end by themselves. No passphrase is needed.
      """)

  @Argument(
    help: ArgumentHelp("The setup; \"infusionsoft-oauth setups\" lists them.", valueName: "setup"),
    transform: SetupName.named)
  var name: SetupName

  func run(in world: CommandEnvironment) throws {
    try CommandFailure.reporting(asJSON: false, in: world) {
      let store = try world.setupStore()
      let result = try world.waitUntilSignal { [name] () async -> Result<Void, SetupError> in
        do throws(SetupError) { return .success(try await store.remove(name)) } catch { return .failure(error) }
      }
      do throws(SetupError) { try result.get() } catch { throw CommandFailure(error) }
      world.print("\(VisibleText(name.text)) is removed from this machine.\n")
    }
  }
}
