import ArgumentParser
import InfusionsoftOAuth
import PracticeServer

/// The wizard, and the commands beside it.
struct RootCommand: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "infusionsoft-oauth",
    abstract: "From a client ID and secret to a working OAuth token of Infusionsoft (Keap Max Classic).",
    discussion: """
      Without a subcommand it opens a full-screen wizard of five pages. Nothing is sent and nothing is saved unless \
      you say so. With --practice no account is needed: the vendor's part is played on this machine.
      """,
    version: version,
    subcommands: Subcommands.all)

  @Flag(help: "Choose Practice on the first page: no account needed, all on this machine.")
  var practice = false

  @Option(
    help: ArgumentHelp("With --practice: the failure to practise.", valueName: "name"), transform: Fault.named)
  var fault: Fault?

  @Option(help: ArgumentHelp("The client ID. The secret is asked for; it is never an argument.", valueName: "id"))
  var clientID: String?

  @Option(name: .customLong("redirect-uri"), help: ArgumentHelp("The redirect URI.", valueName: "uri"))
  var redirectURI: String?

  @Option(help: ArgumentHelp("The sign-in host: signin, as in the article, or accounts.", valueName: "name"))
  var host = HostOption.signin

  @Option(help: ArgumentHelp("The saved setup to open.", valueName: "name"))
  var setup: String?

  @OptionGroup(title: "Other endpoints") var endpoints: EndpointOptions

  func validate() throws {
    if fault != nil, !practice { throw ValidationError("--fault goes with --practice.") }
    if practice, endpoints.given(host: host.host) != nil {
      throw ValidationError("--practice has endpoints of its own: leave out --authorize-url, --token-url, --api-url.")
    }
  }

  /// The same, as the wizard takes it.
  var wizardArguments: WizardArguments {
    WizardArguments(
      version: Self.version, isPractice: practice, fault: fault?.rawValue, setup: setup, clientID: clientID,
      redirectURI: redirectURI, host: host.host, endpoints: endpoints.given(host: host.host), caFile: endpoints.caFile)
  }
}

/// Whose servers to speak to, if not the vendor's.
struct EndpointOptions: ParsableArguments {
  @Option(name: .customLong("authorize-url"), help: ArgumentHelp("The authorization endpoint.", valueName: "url"))
  var authorizeURL: String?

  @Option(name: .customLong("token-url"), help: ArgumentHelp("The token endpoint.", valueName: "url"))
  var tokenURL: String?

  @Option(name: .customLong("api-url"), help: ArgumentHelp("The base of the API.", valueName: "url"))
  var apiURL: String?

  @Option(help: ArgumentHelp("Certificates to trust, in PEM, instead of the system's.", valueName: "file"))
  var caFile: String?

  func validate() throws {
    for (option, url) in [("--authorize-url", authorizeURL), ("--token-url", tokenURL), ("--api-url", apiURL)] {
      guard let url, let trouble = EndpointCheck.trouble(with: url) else { continue }
      throw ValidationError("\(option): \(trouble)")
    }
  }

  /// The endpoints, if any was given; the others are the vendor's.
  func given(host: SignInHost) -> Endpoints? {
    guard authorizeURL != nil || tokenURL != nil || apiURL != nil else { return nil }
    let vendor = Endpoints.infusionsoft(host)
    return Endpoints(
      authorization: authorizeURL ?? vendor.authorization, token: tokenURL ?? vendor.token, api: apiURL ?? vendor.api)
  }
}

/// The sign-in host by its name on the command line.
enum HostOption: String, CaseIterable, ExpressibleByArgument {
  case signin, accounts

  var host: SignInHost {
    switch self {
    case .signin: .signin
    case .accounts: .accounts
    }
  }
}
