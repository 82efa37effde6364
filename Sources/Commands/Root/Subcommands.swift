import ArgumentParser

/// The commands beside the wizard, without the wizard's own options.
///
/// ArgumentParser gives an option that both have to the outer one: `exchange --client-id` would be the wizard's.
struct Subcommands: ParsableCommand {
  static let all: [any ParsableCommand.Type] = [
    PracticeCommand.self, AuthorizeURLCommand.self, ExplainCommand.self, ExchangeCommand.self, StatusCommand.self,
    TokenCommand.self, RefreshCommand.self, SetupsCommand.self, RemoveCommand.self,
  ]

  static let configuration = CommandConfiguration(
    commandName: RootCommand.configuration.commandName, abstract: RootCommand.configuration.abstract,
    version: RootCommand.version, subcommands: all)

  /// The outermost command for these arguments: this one if the first of them names one of the commands.
  static func root(for arguments: [String]) -> any ParsableCommand.Type {
    all.contains { $0.configuration.commandName == arguments.first } ? Subcommands.self : RootCommand.self
  }
}
