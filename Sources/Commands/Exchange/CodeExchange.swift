import FoundationEssentials
import InfusionsoftOAuth
import Setups

/// The exchange of a code: its place is proved, the code is sent once, and the token is saved before it is shown.
struct CodeExchange {
  let grant: AuthorizationGrant
  let credentials: ClientCredentials
  let endpoints: Endpoints
  /// The sign-in host, if the endpoints are the vendor's.
  let host: SignInHost?
  let caFile: String?
  let place: SavingPlace?
  let passphrase: Secret?
  let stateReport: ReceivedCode.StateReport

  /// What came of it, and how to end if a signal came meanwhile.
  struct Answer {
    let token: Token
    let ending: ExitStatus?
  }

  private enum Outcome: Sendable {
    case token(Token)
    case unsaved(Token, SetupError)
    case failed(TokenError)
    case noPlace(SetupError)
    /// A signal came before anything was sent.
    case cancelled
  }

  /// Sends the code.
  ///
  /// - Throws: why there is no token, or where it went if it could not be saved.
  func run(in world: CommandEnvironment) throws(CommandFailure) -> Answer {
    let client = world.tokenClient(caFile: caFile)
    let startedAt = world.now()
    let finished = try world.waitThroughSignals(
      saying: "the code may be on its way; its answer is waited for, 30 seconds at most."
    ) { await outcome(client, startedAt: startedAt) }
    let failure: CommandFailure
    switch finished.value {
    case .token(let token): return Answer(token: token, ending: finished.ending)
    case .unsaved(let token, let error): failure = CommandFailure(unsaved: token, because: error.explanation, in: world)
    case .failed(let error):
      var record = SignInRecord(asking: endpoints, in: world)
      record.note(
        grant, credentials, isStateChecked: stateReport != .notChecked,
        outcome: TokenOutcome(exchange: nil, result: .failure(error)))
      failure = CommandFailure(error, of: record)
    case .noPlace(let error): failure = CommandFailure(error)
    case .cancelled: failure = .interrupted
    }
    throw finished.ending.map(failure.ending(with:)) ?? failure
  }

  private func outcome(_ client: TokenClient, startedAt: Date) async -> Outcome {
    do throws(SetupError) {
      // The setup without its token goes first: what a disk or a keyring objects to is known before the code is spent.
      if let place {
        try await place.store.save(setup(in: place, createdAt: startedAt), in: place.vault, passphrase: passphrase)
      }
    } catch {
      return .noPlace(error)
    }
    guard !Task.isCancelled else {
      await takeBack()
      return .cancelled
    }
    let request = TokenRequest.exchange(grant, credentials: credentials, endpoint: endpoints.token)
    switch await client.send(request).result {
    case .failure(let error):
      await takeBack()
      return .failed(error)
    case .success(let token):
      // On a task of its own, which a signal does not cancel.
      return await Task { await save(token, startedAt: startedAt) }.value
    }
  }

  private func save(_ token: Token, startedAt: Date) async -> Outcome {
    guard let place else { return .token(token) }
    do throws(SetupError) {
      try await place.store.save(
        setup(in: place, createdAt: startedAt).holding(token), in: place.vault, passphrase: passphrase, replacing: true)
      return .token(token)
    } catch {
      await takeBack()
      return .unsaved(token, error)
    }
  }

  /// Removes the setup that has no token.
  private func takeBack() async {
    guard let place else { return }
    _ = await Task { () async -> Void in try? await place.store.remove(place.name) }.value
  }

  private func setup(in place: SavingPlace, createdAt: Date) -> Setup {
    Setup(
      name: place.name, endpoints: endpoints, host: host, clientID: credentials.clientID,
      redirectURI: grant.request.redirectURI, clientSecret: credentials.secret, token: nil, createdAt: createdAt)
  }
}
