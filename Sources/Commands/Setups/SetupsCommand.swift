import ArgumentParser

/// Lists what is saved.
struct SetupsCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "setups",
    abstract: "List the saved setups: name, account, where the secrets are kept.",
    discussion: "Nothing is opened for it. What cannot be read is named on standard error and left as it is.")

  @Flag(help: "Print one JSON object; its shape is in the README.")
  var json = false

  func run(in world: CommandEnvironment) throws {
    try CommandFailure.reporting(asJSON: json, in: world) {
      try SetupsList.read(in: world).print(asJSON: json, by: \.place, in: world)
    }
  }
}
