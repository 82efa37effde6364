import Foundation
import InfusionsoftOAuth
import Synchronization
import Testing

@testable import Setups

@Suite struct RefreshTests {
  let workplace: Workplace

  init() throws { workplace = try Workplace() }

  static let maybeUsed: [ScriptedTransport.Answer] = [
    .lost, .answer(200, "{\"access_token\":\"acc3"), .answer(200, "{}"), .answer(200, "<html>"), .answer(302, ""),
    .answer(503, "<html>"),
  ]

  @Test(arguments: Vault.allCases)
  func `the new pair is on the disk before it is told of`(vault: Vault) async throws {
    let transport = ScriptedTransport(.newPair)
    let store = workplace.store()
    try await store.save(.sample(), in: vault, passphrase: .passphrase)
    let outcome = await store.refresh(
      .sample, passphrase: .passphrase, client: TokenClient(transport), now: { Instant.nextDay })
    let refreshed = Setup.sample().holding(.refreshed)
    #expect(outcome == .refreshed(refreshed))
    #expect(try await workplace.store().load(.sample, passphrase: .passphrase) == refreshed)
    #expect(
      refreshed.history == [
        TokenRecord(number: 1, origin: .codeExchange, refreshNumber: nil, madeAt: Instant.madeAt, account: "ab123"),
        TokenRecord(number: 2, origin: .refresh, refreshNumber: 1, madeAt: Instant.nextDay, account: "ab123"),
      ])
    #expect(
      await transport.requests == [
        TokenRequest.refresh(
          Secret(Canary.refreshToken),
          credentials: ClientCredentials(
            clientID: "k3yFromTheDeveloperPortal", secret: Secret(Canary.clientSecret)),
          endpoint: "https://api.infusionsoft.com/token"
        ).http
      ])
    #expect(try store.interruptedRefreshes() == [])
    #expect(workplace.keyring.items.count == (vault == .keyring ? 1 : 0))
    let id = FileID(.sample)
    #expect(
      Set(try workplace.contents().keys)
        == ["index.json", "index.lock", "setups/" + id.setup, "setups/" + id.lock])
  }

  @Test func `a token that lives long enough is left alone`() async throws {
    let transport = ScriptedTransport(.newPair)
    let store = workplace.store()
    try await store.save(.sample(), in: .plain)
    let outcome = await store.refresh(
      .sample, minimumLifetime: 300, client: TokenClient(transport), now: { Instant.end.addingTimeInterval(-300) })
    #expect(outcome == .notNeeded(.sample()))
    #expect(await transport.requests == [])
    let late = await store.refresh(
      .sample, minimumLifetime: 300, client: TokenClient(transport), now: { Instant.end.addingTimeInterval(-299) })
    #expect(late == .refreshed(Setup.sample().holding(.refreshed)))
  }

  @Test(
    arguments: [
      (
        .unreached, .transport(TransportError(.hostNotFound, wasSent: false, detail: "no such name")), .untouched, false
      ),
      (.lost, .transport(TransportError(.timedOut, wasSent: true, detail: "30 s")), .maybeUsed, true),
      (.answer(200, "{}"), .missingAccessToken(status: 200), .maybeUsed, true),
      (.answer(200, "{\"access_token\":\"acc3"), .cutJSON(status: 200), .maybeUsed, true),
    ] as [(ScriptedTransport.Answer, TokenError, RefreshTokenFate, Bool)])
  func `without a new pair the old one stays, and what is known of it is said`(
    answer: ScriptedTransport.Answer, error: TokenError, fate: RefreshTokenFate, isMarked: Bool
  ) async throws {
    let store = workplace.store()
    try await store.save(.sample(), in: .keyring)
    let outcome = await refresh(store, ScriptedTransport(answer))
    #expect(outcome == .refusedOrFailed(.sample(), error))
    #expect(error.refreshTokenFate == fate)
    #expect(try await store.load(.sample) == .sample())
    let intent = RefreshIntent(
      name: .sample, label: "token 1", startedAt: Instant.nextDay, process: ProcessInfo.processInfo.processIdentifier)
    #expect(try store.interruptedRefreshes() == (isMarked ? [intent] : []))
    #expect(workplace.keyring.items.count == 1)
  }

  @Test func `a refusal leaves no mark, as the server has rotated nothing`() async throws {
    let store = workplace.store()
    try await store.save(.sample(), in: .plain)
    guard case .refusedOrFailed(let setup, let error) = await refresh(store, ScriptedTransport(.refused)) else {
      Issue.record("the server refused")
      return
    }
    #expect(setup == .sample())
    #expect(error.refreshTokenFate == .refused)
    #expect(try store.interruptedRefreshes() == [])
  }

  @Test(arguments: maybeUsed)
  func `a mark stands until a newer pair or a refusal settles it`(answer: ScriptedTransport.Answer) async throws {
    let store = workplace.store()
    try await store.save(.sample(), in: .plain)
    _ = await refresh(store, ScriptedTransport(answer))
    let first = try store.interruptedRefreshes()
    #expect(first.map(\.label) == ["token 1"])
    _ = await refresh(store, ScriptedTransport(.unreached))
    #expect(try store.interruptedRefreshes() == first)
    try await store.save(.sample(), in: .encrypted, passphrase: .passphrase, replacing: true)
    #expect(try store.interruptedRefreshes() == first)
    let outcome = await refresh(store, ScriptedTransport(.newPair))
    #expect(outcome == .refreshed(Setup.sample().holding(.refreshed)))
    #expect(try store.interruptedRefreshes() == [])
  }

  @Test func `a new sign-in settles a mark, though its token has the same number`() async throws {
    let store = workplace.store()
    try await store.save(.sample(), in: .plain)
    _ = await refresh(store, ScriptedTransport(.lost))
    let anew = Token(
      accessToken: Secret("a"), refreshToken: Secret("r"), tokenType: nil, scope: nil, origin: .codeExchange,
      expiry: .unknown, lifetime: nil, arrivedAt: Instant.nextDay, serverDate: nil, refreshExpiry: nil)
    try await store.save(.sample(token: anew), in: .plain, replacing: true)
    #expect(try store.interruptedRefreshes() == [])
  }

  @Test func `one client sends a refresh token once, and what it says of the saved pair stays true`() async throws {
    let store = workplace.store()
    try await store.save(.sample(), in: .plain)
    let transport = ScriptedTransport(.lost, .newPair)
    let client = TokenClient(transport)
    _ = await store.refresh(.sample, client: client, now: { Instant.nextDay })
    #expect(
      await store.refresh(.sample, client: client, now: { Instant.nextDay })
        == .refusedOrFailed(.sample(), .alreadySent))
    #expect(await transport.requests.count == 1)
    #expect(try store.interruptedRefreshes().count == 1)
  }

  @Test(
    arguments: [
      (Setup.sample(token: nil), .nothingToRefresh(.token)),
      (.sample(token: SavingTests.unknown), .nothingToRefresh(.refreshToken)),
      (withoutSecret, .nothingToRefresh(.clientSecret)),
    ] as [(Setup, SetupError)])
  func `what cannot be refreshed is not tried`(setup: Setup, error: SetupError) async throws {
    let store = workplace.store()
    try await store.save(setup, in: .plain)
    let transport = ScriptedTransport(.newPair)
    #expect(await refresh(store, transport) == .setupError(error))
    #expect(await transport.requests == [])
  }

  static let withoutSecret = Setup(
    name: .sample, endpoints: .infusionsoft(), host: nil, clientID: "k3y", redirectURI: "", clientSecret: nil,
    token: .sample, createdAt: Instant.madeAt)

  @Test func `what a refresh's answer leaves out is as it was`() async throws {
    let store = workplace.store()
    try await store.save(.sample(), in: .plain)
    let transport = ScriptedTransport(.answer(200, "{\"access_token\":\"\(Canary.newAccessToken)\"}"))
    guard case .refreshed(let setup) = await refresh(store, transport) else {
      Issue.record("a new access token came")
      return
    }
    #expect(
      setup.token
        == Token(
          accessToken: Secret(Canary.newAccessToken), refreshToken: Secret(Canary.refreshToken), tokenType: nil,
          scope: "full|ab123.infusionsoft.com", origin: .refresh, expiry: .unknown, lifetime: nil,
          arrivedAt: Instant.nextDay, serverDate: nil, refreshExpiry: Token.sample.refreshExpiry))
  }

  @Test func `a wrong passphrase is found before anything is sent`() async throws {
    let store = workplace.store()
    try await store.save(.sample(), in: .encrypted, passphrase: .passphrase)
    let transport = ScriptedTransport(.newPair)
    let path = try workplace.file(".setup")
    let outcome = await store.refresh(
      .sample, passphrase: Secret("wrong"), client: TokenClient(transport), now: { Instant.nextDay })
    #expect(outcome == .setupError(.passphraseWrong(path: path)))
    #expect(await transport.requests == [])
  }

  @Test func `a keyring that closes at night is found before anything is sent`() async throws {
    let store = workplace.store { [keyring = workplace.keyring] step in
      if step == .locked { keyring.fail(with: .keyringLocked) }
    }
    try await workplace.store().save(.sample(), in: .keyring)
    let transport = ScriptedTransport(.newPair)
    #expect(await refresh(store, transport) == .setupError(.keyringLocked))
    #expect(await transport.requests == [])
    workplace.keyring.fail(with: nil)
    #expect(try await store.load(.sample) == .sample())
    #expect(try store.interruptedRefreshes() == [])
  }

  @Test(arguments: [ChangeStep.keptInKeyring, .written])
  func `a pair that cannot be written is handed back`(step failing: ChangeStep) async throws {
    let full = SetupError.diskFull(path: "/somewhere")
    let store = workplace.store { step throws(SetupError) in if step == failing { throw full } }
    try await workplace.store().save(.sample(), in: .keyring)
    #expect(await refresh(store, ScriptedTransport(.newPair)) == .writeFailed(.refreshed, full))
    #expect(try await store.load(.sample) == .sample())
    #expect(try store.interruptedRefreshes().map(\.label) == ["token 1"])
  }

  @Test func `a keyring that fails after the answer has the pair handed back`() async throws {
    try await workplace.store().save(.sample(), in: .keyring)
    let keyring = workplace.keyring
    let transport = ScriptedTransport(.newPair) { keyring.fail(with: .keyringAbsent) }
    #expect(await refresh(workplace.store(), transport) == .writeFailed(.refreshed, .keyringAbsent))
  }

  @Test func `the request is told of, whatever comes of it`() async throws {
    let store = workplace.store()
    try await store.save(.sample(), in: .plain)
    let told = Mutex<[Exchange]>([])
    let transport = ScriptedTransport(.lost)
    _ = await store.refresh(
      .sample, client: TokenClient(transport), now: { Instant.nextDay },
      record: { exchange in told.withLock { $0.append(exchange) } })
    #expect(await told.withLock { $0.map(\.request) } == transport.requests)
  }

  @Test func `a cancelled task does not take the answer back`() async throws {
    let store = workplace.store()
    try await store.save(.sample(), in: .plain)
    let (isOut, out) = AsyncStream.makeStream(of: Void.self)
    let (mayAnswer, answer) = AsyncStream.makeStream(of: Void.self)
    let transport = ScriptedTransport(.newPair) {
      out.finish()
      for await _ in mayAnswer {}
    }
    let task = Task { await refresh(store, transport) }
    for await _ in isOut {}
    task.cancel()
    answer.finish()
    #expect(await task.value == .refreshed(Setup.sample().holding(.refreshed)))
    #expect(try await store.load(.sample).token?.accessToken == Secret(Canary.newAccessToken))
  }

  private func refresh(_ store: SetupStore, _ transport: ScriptedTransport) async -> RefreshOutcome {
    await store.refresh(
      .sample, passphrase: .passphrase, client: TokenClient(transport), now: { Instant.nextDay })
  }
}
