import ArgumentParser
import FoundationEssentials
import InfusionsoftOAuth
import Setups

/// Exchanges a code for a token.
struct ExchangeCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "exchange",
    abstract: "Exchange the code that the browser came back with for a token.",
    discussion: """
      What is not given is asked for: the client secret, which is not shown, and the address that the browser came back \
      with, or the code in it. The code is sent once. The token goes where --save or --json say, and so one of them is \
      needed: a code that is spent gives no second token.
      """)

  @OptionGroup var application: ApplicationOptions

  @Option(help: ArgumentHelp("The client secret; \"-\" is standard input.", valueName: "file|-"))
  var secretFile: InputSource?

  @Option(help: ArgumentHelp("The address that came back, or the code; \"-\" is standard input.", valueName: "file|-"))
  var redirectFile: InputSource?

  @Option(help: ArgumentHelp("The state that was sent; without it it is not checked.", valueName: "value"))
  var state: String?

  @OptionGroup(title: "Saving") var saving: SavingOptions

  @OptionGroup(title: "Other endpoints") var endpoints: EndpointOptions

  @Flag(help: "Print one JSON object with the token in it; its shape is in the README.")
  var json = false

  func validate() throws {
    try InputSource.checkStandardInput(secretFile, redirectFile, saving.passphraseFile)
    if state?.isEmpty == true { throw ValidationError("--state is empty.") }
    guard saving.save != nil || json else {
      throw ValidationError(
        "the token would be lost: give --save NAME to keep it, or --json to print it. Nothing was sent.")
    }
  }

  func run(in world: CommandEnvironment) throws {
    try CommandFailure.reporting(asJSON: json, in: world) {
      let place = try saving.save.map {
        try SavingPlace($0, wanted: saving.vault, hasPassphrase: saving.passphraseFile != nil, in: world)
      }
      // What is given is read before anything is asked: a question takes over the signals of this process.
      let given = (
        address: try redirectFile?.text("address", in: world),
        passphrase: try place?.given(saving.passphraseFile, in: world)
      )
      let secret = try clientSecret(in: world)
      let passphrase = try place?.passphrase(given: given.passphrase ?? nil, in: world)
      let request = AuthorizationRequest(
        endpoint: site.authorization, clientID: application.clientID, redirectURI: application.redirectURI,
        state: AuthorizationState(state ?? ""))
      let received = try ReceivedCode(
        try given.address ?? Prompt.line("address your browser came back with, or the code", in: world),
        answering: request,
        isStateGiven: state != nil, secret: secret, in: world)
      received.say(host: URL(string: site.token)?.host() ?? site.token, in: world)
      let exchange = CodeExchange(
        grant: received.grant, credentials: ClientCredentials(clientID: application.clientID, secret: secret),
        endpoints: site, host: endpoints.given(host: .signin) == nil ? .signin : nil, caFile: endpoints.caFile,
        place: place, passphrase: passphrase, stateReport: received.stateReport)
      let answer = try exchange.run(in: world)
      let report = ExchangeReport(
        token: answer.token, stateReport: received.stateReport, name: place?.name, vault: place?.vault,
        at: world.localTime)
      let isWritten = world.deliver(json ? report.json : report.words)
      guard isWritten || place != nil else {
        throw CommandFailure(unsaved: answer.token, because: "Standard output could not be written to.", in: world)
      }
      if let ending = answer.ending { throw ending }
    }
  }

  private var site: Endpoints { endpoints.given(host: .signin) ?? .infusionsoft(.signin) }

  private func clientSecret(in world: CommandEnvironment) throws(CommandFailure) -> Secret {
    guard let secretFile else { return try Prompt.secret("client secret", in: world) }
    return try secretFile.secret("client secret", in: world)
  }
}

/// Where the token is to be saved.
struct SavingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Save the token under this name, before it is shown.", valueName: "name"),
    transform: SetupName.named)
  var save: SetupName?

  @Option(
    name: .customLong("in"),
    help: ArgumentHelp(
      "Where its secrets are kept; without it in the best place there is.", valueName: "keyring|encrypted|plain"),
    transform: Vault.named)
  var vault: Vault?

  @Option(
    help: ArgumentHelp("The passphrase of an encrypted file; \"-\" is standard input.", valueName: "file|-"))
  var passphraseFile: InputSource?

  func validate() throws {
    if vault != nil, save == nil { throw ValidationError("--in goes with --save.") }
    if passphraseFile != nil, save == nil || vault == .plain || vault == .keyring {
      throw ValidationError("--passphrase-file goes with --save and an encrypted file.")
    }
  }
}

extension Vault {
  /// The place by its name on the command line.
  fileprivate static func named(_ name: String) throws -> Vault {
    guard let vault = Vault(rawValue: name) else {
      throw ValidationError("there is no place \"\(name)\": keyring, encrypted or plain.")
    }
    return vault
  }
}
