import ArgumentParser
import FoundationEssentials
import InfusionsoftOAuth
import Setups

/// The access token of a saved setup, alone, for scripts.
struct TokenCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "token",
    abstract: "Print the access token of a saved setup, refreshed first if it is too old.",
    discussion: """
      So that the token is in no argument and no variable:
        infusionsoft-oauth token NAME --header | curl -H @- \(Vendor.infusionsoft.apiBase + Vendor.infusionsoft.userInfoPath)

      A refresh ends the refresh token before it: any other program that holds that one is signed out. Processes that \
      ask at the same time make one request.
      """)

  @OptionGroup var access: SetupAccess

  @Option(
    help: ArgumentHelp("For how many seconds the token must live on at least.", valueName: "seconds"))
  var minLifetime = 60

  @Flag(help: "Print the whole header line: \"Authorization: Bearer …\".")
  var header = false

  func validate() throws {
    guard (0...100_000_000).contains(minLifetime) else {
      throw ValidationError("--min-lifetime is a number of seconds, from 0 on.")
    }
  }

  func run(in world: CommandEnvironment) throws {
    try CommandFailure.reporting(asJSON: false, in: world) {
      let refresh = try SavedRefresh(access, in: world)
      if let token = try tokenWithoutRefresh(refresh, in: world) { return try write(token, in: world) }
      let answer = try refresh.run(minimumLifetime: TimeInterval(minLifetime))
      guard let token = answer.setup.token else { throw CommandFailure(SetupError.nothingToRefresh(.token)) }
      try write(token, in: world)
      if let ending = answer.ending { throw ending }
    }
  }

  /// A token that cannot be refreshed, where any will do that is not known to have ended.
  private func tokenWithoutRefresh(
    _ refresh: SavedRefresh, in world: CommandEnvironment
  ) throws(CommandFailure) -> Token? {
    guard minLifetime == 0 else { return nil }
    let setup = try refresh.store.opened(refresh.name, passphrase: refresh.passphrase, in: world)
    guard let token = setup.token, token.refreshToken == nil, token.status(at: world.now()) != .expired else {
      return nil
    }
    return token
  }

  private func write(_ token: Token, in world: CommandEnvironment) throws {
    let value = token.accessToken.exposed
    // Anything else would end the header line, or begin another one.
    guard !value.isEmpty, value.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      throw CommandFailure(
        code: "token-not-printable", message: "the access token has signs in it that no header may have.",
        remedies: [CommandFailure.signInAgain], status: .refused)
    }
    let line = (header ? "Authorization: Bearer " : "") + value + "\n"
    guard world.deliver(line) else {
      throw CommandFailure(
        code: "output-failed", message: "standard output could not be written to. The token is saved.", status: .refused
      )
    }
  }
}
