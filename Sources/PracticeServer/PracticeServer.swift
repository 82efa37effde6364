// PracticeServer owns the vendor as it is met from outside: its pages, its token endpoint and its API, on 127.0.0.1.
// It is written from the vendor's facts alone and never imports InfusionsoftOAuth: that it decodes forms and Basic
// once more is intended, for a witness that shares code with the accused proves nothing.

internal import FlyingFox
internal import FlyingSocks
internal import Foundation

/// The vendor on loopback, with every failure on request.
public actor PracticeServer {
  private let configuration: PracticeConfiguration
  private var vendor: Vendor?
  private var site: PracticeSite?
  private var server: HTTPServer?
  private var running: Task<Void, Never>?

  /// A server that does not listen yet.
  public init(configuration: PracticeConfiguration = PracticeConfiguration()) {
    self.configuration = configuration
  }

  deinit {
    running?.cancel()
  }

  /// Every request so far, in the order of arrival; empty before the first start.
  public var log: [LogEntry] { vendor?.log ?? [] }

  /// Listens on 127.0.0.1 and says where everything is.
  ///
  /// It returns once connections are accepted. Each start makes a new application with a new client ID and secret, and
  /// knows nothing of codes and tokens of an earlier start.
  /// - Throws: `PracticeServerError`, if it runs already or the port cannot be had.
  public func start() async throws(PracticeServerError) -> PracticeSite {
    guard server == nil else { throw .alreadyStarted }
    let listener = try listener()
    server = listener
    let vendor = Vendor(configuration: configuration, at: configuration.now())
    self.vendor = vendor
    do {
      running = try await Self.listen(listener, on: configuration.port)
    } catch {
      server = nil
      throw error
    }
    guard server === listener else {
      running?.cancel()
      throw .cannotListen(reason: "it was stopped meanwhile")
    }
    guard case .ip4(_, let port)? = await listener.listeningAddress else {
      await stop()
      throw .cannotListen(reason: "the socket has no address")
    }
    let site = PracticeSite(port: port, card: vendor.card, fault: configuration.fault)
    self.site = site
    return site
  }

  /// Stops listening and ends every connection; the log stays readable.
  public func stop() async {
    guard let server else { return }
    self.server = nil
    site = nil
    await server.stop(timeout: 0)
    running?.cancel()
    await running?.value
    running = nil
  }

  /// What a browser would come to, if its user opened an authorize URL and answered the consent page.
  ///
  /// - Parameters:
  ///   - decision: the button, and for Allow the account.
  ///   - authorizeURL: an absolute URL on this server.
  public func decide(_ decision: Decision, for authorizeURL: String) -> ConsentOutcome {
    guard let site, let target = site.target(of: authorizeURL) else {
      return .page(Notice.notThisServer.text)
    }
    return vendor?.decide(decision, target: target, at: configuration.now()) ?? .page(Notice.notThisServer.text)
  }

  /// What "Generate API Token" in Account Central does, on its Personal tab.
  ///
  /// - Parameters:
  ///   - clientID: as in the portal.
  ///   - clientSecret: as in the portal.
  ///   - account: one of the site's accounts; nil takes the first.
  public func generateTokenPair(
    clientID: String, clientSecret: String, account: String? = nil
  ) -> GenerationOutcome {
    vendor?.generatePair(clientID: clientID, clientSecret: clientSecret, account: account, at: configuration.now())
      ?? .page(Notice.notThisServer.text)
  }

  private func listener() throws(PracticeServerError) -> HTTPServer {
    // FlyingFox's own loopback address is IPv6, and its address from a port alone is every interface.
    guard let address = try? sockaddr_in.inet(ip4: "127.0.0.1", port: configuration.port) else {
      throw .cannotListen(reason: "127.0.0.1 is no address")
    }
    return HTTPServer(
      config: .init(
        address: address, timeout: configuration.slowAnswerSeconds + configuration.tokenDelaySeconds + 30,
        sharedRequestReplaySize: Incoming.bodyLimit, logger: .disabled),
      handler: ClosureHTTPHandler { [weak self] request in
        await self?.respond(to: request) ?? .dropped
      })
  }

  private func respond(to request: HTTPRequest) async -> HTTPResponse {
    do {
      let incoming = try await Incoming(request)
      guard let answer = vendor?.answer(incoming, at: configuration.now()), let entry = vendor?.log.last else {
        return .dropped
      }
      configuration.record(LogEvent(kind: .received, entry: entry))
      if case .late(let seconds) = answer.delivery { try await Task.sleep(for: .seconds(seconds)) }
      configuration.record(LogEvent(kind: .answered, entry: entry))
      return HTTPResponse(answer, withBody: incoming.method != "HEAD")
    } catch {
      // The client went away, sent far too much, or the server is stopping: there is nobody to answer.
      return .dropped
    }
  }

  /// Starts the listener and waits until it listens, or until it has failed to.
  ///
  /// FlyingFox waits for its time-out even when binding has failed already, so the failure ends the waiting here.
  private static func listen(
    _ server: HTTPServer, on port: UInt16
  ) async throws(PracticeServerError) -> Task<Void, Never> {
    let waiting = Task { try await server.waitUntilListening(timeout: 10) }
    let failure = ListeningFailure()
    let running = Task {
      do { try await server.run() } catch { await failure.keep(error) }
      waiting.cancel()
    }
    do {
      try await waiting.value
      return running
    } catch {
      running.cancel()
      throw PracticeServerError(await failure.error ?? error, port: port)
    }
  }
}

/// Why listening failed, handed from the task that listens to the one that waits.
private actor ListeningFailure {
  private(set) var error: (any Error)?
  func keep(_ error: any Error) { self.error = error }
}
