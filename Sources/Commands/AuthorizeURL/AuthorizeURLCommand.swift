import ArgumentParser
import InfusionsoftOAuth
import Recognizer
import TerminalUI

/// Prints the link that the account's owner opens.
struct AuthorizeURLCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "authorize-url",
    abstract: "Print the authorize URL: the link that the account's owner opens.",
    discussion: """
      The link alone is on standard output; on standard error stands its state, for "exchange --state", and what may be \
      wrong with it. Nothing is sent.
      """)

  @OptionGroup var application: ApplicationOptions

  @Option(help: ArgumentHelp("The state; without it a random one is made.", valueName: "value"))
  var state: String?

  @Option(help: ArgumentHelp("The sign-in host: signin, as in the article, or accounts.", valueName: "name"))
  var host = HostOption.signin

  @Option(name: .customLong("authorize-url"), help: ArgumentHelp("The authorization endpoint.", valueName: "url"))
  var authorizeURL: String?

  @Flag(help: "Print one JSON object; its shape is in the README.")
  var json = false

  func validate() throws {
    if state?.isEmpty == true { throw ValidationError("--state is empty: leave it out, and a random one is made.") }
    if let authorizeURL, let trouble = EndpointCheck.trouble(with: authorizeURL) {
      throw ValidationError("--authorize-url: \(trouble)")
    }
  }

  func run(in world: CommandEnvironment) throws {
    var random = SystemRandomNumberGenerator()
    let request = AuthorizationRequest(
      endpoint: authorizeURL ?? Endpoints.infusionsoft(host.host).authorization, clientID: application.clientID,
      redirectURI: application.redirectURI,
      state: state.map(AuthorizationState.init) ?? .random(using: &random))
    let findings = Recognizer().recognize(request.url).findings.filter { $0.severity != .info }
    for finding in findings { world.complain(VisibleText(finding.message).description) }
    if json {
      return world.print(
        JSONText.of(AuthorizeURLShape(request, findings: findings)))
    }
    if state == nil { world.complain("its state, for exchange --state: \(request.state.text)") }
    world.print(request.url + "\n")
  }
}

/// The application that signs in.
struct ApplicationOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The client ID, in the portal \"Key\".", valueName: "id"))
  var clientID: String

  @Option(
    name: .customLong("redirect-uri"),
    help: ArgumentHelp("The redirect URI, the same to the letter each time.", valueName: "uri"))
  var redirectURI: String

  func validate() throws {
    if clientID.isEmpty { throw ValidationError("--client-id is empty.") }
    if redirectURI.isEmpty { throw ValidationError("--redirect-uri is empty.") }
  }
}

/// What `authorize-url` prints: {"version", "authorize_url", "client_id", "redirect_uri", "response_type", "scope",
/// "state", "findings"}; a finding is {"code", "severity", "message"}.
private struct AuthorizeURLShape: Encodable {
  struct FindingShape: Encodable {
    let code, severity, message: String
  }

  var version = 1
  let authorizeURL, clientID, redirectURI, scope, state: String
  let responseType = "code"
  let findings: [FindingShape]

  enum CodingKeys: String, CodingKey {
    case version, scope, state, findings
    case authorizeURL = "authorize_url"
    case clientID = "client_id"
    case redirectURI = "redirect_uri"
    case responseType = "response_type"
  }

  init(_ request: AuthorizationRequest, findings: [Finding]) {
    authorizeURL = request.url
    clientID = request.clientID
    redirectURI = request.redirectURI
    scope = request.scope
    state = request.state.text
    self.findings = findings.map {
      FindingShape(code: $0.code.rawValue, severity: $0.severity.rawValue, message: $0.message)
    }
  }
}
