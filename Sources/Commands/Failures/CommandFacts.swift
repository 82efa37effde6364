import Diagnosis
import FoundationEssentials
import InfusionsoftOAuth
import Setups

/// What a command knows of a request, for the diagnosis of its failure.
struct CommandFacts {
  private let world: CommandEnvironment

  init(in world: CommandEnvironment) { self.world = world }

  /// Of the exchange of a code.
  func exchanging(
    _ grant: AuthorizationGrant, _ credentials: ClientCredentials, at endpoint: String, isStateChecked: Bool
  ) -> DiagnosisFacts {
    var facts = begin(.codeExchange, at: endpoint)
    facts.redirectURISent = grant.request.redirectURI
    facts.stateCheck = isStateChecked ? grant.stateCheck : nil
    facts.accountFound = grant.account
    facts.look(at: [
      .clientID: credentials.clientID, .clientSecret: credentials.secret.exposed,
      .redirectURI: grant.request.redirectURI, .code: grant.code.exposed,
    ])
    return facts
  }

  /// Of a refresh of a saved setup.
  func refreshing(_ setup: Setup) -> DiagnosisFacts {
    var facts = begin(.refresh, at: setup.endpoints.token)
    if let token = setup.token { facts.noteAges(of: token, at: world.now()) }
    facts.look(at: [
      .clientID: setup.clientID, .clientSecret: setup.clientSecret?.exposed ?? "",
      .refreshToken: setup.token?.refreshToken?.exposed ?? "",
    ])
    return facts
  }

  /// Of calls of the API with a saved token.
  func calling(_ setup: Setup, with token: Token, offset: TimeInterval?) -> DiagnosisFacts {
    var facts = begin(.apiCall, at: setup.endpoints.api)
    facts.look(at: [.accessToken: token.accessToken.exposed])
    facts.noteAges(of: token, at: world.now())
    facts.clockOffset = offset
    facts.accountExpected = token.account
    return facts
  }

  private func begin(_ operation: DiagnosisFacts.Operation, at endpoint: String) -> DiagnosisFacts {
    var facts = DiagnosisFacts(operation: operation)
    facts.httpsHost = URL(string: endpoint)?.host()
    facts.proxyInEnvironment = ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"].first {
      world.variables[$0]?.isEmpty == false
    }
    return facts
  }
}
