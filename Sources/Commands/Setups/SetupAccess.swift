import ArgumentParser
import InfusionsoftOAuth
import Setups

/// A saved setup as commands name and open it.
struct SetupAccess: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The setup; \"infusionsoft-oauth setups\" lists them.", valueName: "setup"),
    transform: SetupName.named)
  var name: SetupName

  @OptionGroup var opening: SetupOpening

  /// The passphrase, asked for or read, if the setup is encrypted.
  func passphrase(in store: SetupStore, _ world: CommandEnvironment) throws(CommandFailure) -> Secret? {
    try opening.passphrase(for: name, in: store, world)
  }
}

/// What a saved setup is opened with, and whom its server is trusted by.
struct SetupOpening: ParsableArguments {
  @Option(
    help: ArgumentHelp("The passphrase of an encrypted setup; \"-\" is standard input.", valueName: "file|-"))
  var passphraseFile: InputSource?

  @Option(help: ArgumentHelp("Certificates to trust, in PEM, instead of the system's.", valueName: "file"))
  var caFile: String?

  func passphrase(for name: SetupName, in store: SetupStore, _ world: CommandEnvironment) throws(CommandFailure)
    -> Secret?
  {
    let vault: Vault
    do throws(SetupError) { vault = try store.vault(of: name) } catch { throw CommandFailure(error) }
    guard vault == .encrypted else { return nil }
    guard let passphraseFile else { return try Prompt.secret("passphrase of \(name)", in: world) }
    return try passphraseFile.secret("passphrase", in: world)
  }
}

extension SetupName {
  /// The name as it was given on the command line.
  static func named(_ text: String) throws -> SetupName {
    do throws(SetupNameError) {
      return try SetupName(text)
    } catch {
      throw ValidationError(error.explanation)
    }
  }
}

extension SetupStore {
  /// Says on standard error that a refresh of this setup was cut off in an earlier run, if one was.
  ///
  /// What is wrong with other setups does not stand in the way of this one.
  func sayInterruptedRefresh(of name: SetupName, in world: CommandEnvironment) {
    guard let intents = try? interruptedRefreshes() else { return }
    for intent in intents where intent.name == name { world.complain(intent.explanation) }
  }
}
