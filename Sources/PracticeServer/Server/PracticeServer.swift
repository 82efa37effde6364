// PracticeServer owns the vendor as it is met from outside: its pages, its token endpoint and its API, on 127.0.0.1.
// It is written from the vendor's facts alone and never imports InfusionsoftOAuth: that it decodes forms and Basic
// once more is intended, for a witness that shares code with the accused proves nothing.

/// The vendor on loopback, with every failure on request.
package actor PracticeServer {
  private let configuration: PracticeConfiguration
  private var vendor: VendorState?
  private var site: PracticeSite?
  private var listener: Listener?

  /// A server that does not listen yet.
  package init(configuration: PracticeConfiguration = PracticeConfiguration()) {
    self.configuration = configuration
  }

  deinit { listener?.cancel() }

  /// Every request so far, in the order of arrival; empty before the first start.
  package var log: [LogEntry] { vendor?.log ?? [] }

  /// Listens on 127.0.0.1 and says where everything is.
  ///
  /// It returns once connections are accepted. Each start makes a new application with a new client ID and secret, and
  /// knows nothing of codes and tokens of an earlier start.
  /// - Throws: `PracticeServerError`, if it runs already or the port cannot be had.
  package func start() throws(PracticeServerError) -> PracticeSite {
    guard listener == nil else { throw .alreadyStarted }
    let listener = try Listener(port: configuration.port) { [weak self] in await self?.respond(to: $0) }
    let vendor = VendorState(configuration: configuration, at: configuration.now())
    let site = PracticeSite(port: listener.port, card: vendor.card, fault: configuration.fault)
    self.listener = listener
    self.vendor = vendor
    self.site = site
    return site
  }

  /// Stops listening and ends every connection; the log stays readable.
  package func stop() async {
    guard let listener else { return }
    self.listener = nil
    site = nil
    await listener.stop()
  }

  /// What a browser would come to, if its user opened an authorize URL and answered the consent page.
  ///
  /// - Parameters:
  ///   - decision: the button, and for Allow the account.
  ///   - authorizeURL: an absolute URL on this server.
  package func decide(_ decision: Decision, for authorizeURL: String) -> ConsentOutcome {
    guard let site, let target = site.target(of: authorizeURL) else {
      return .page(ErrorPage.notThisServer.text)
    }
    return vendor?.decide(decision, target: target, at: configuration.now()) ?? .page(ErrorPage.notThisServer.text)
  }

  /// What "Generate API Token" in Account Central does, on its Personal tab.
  ///
  /// - Parameters:
  ///   - clientID: as in the portal.
  ///   - clientSecret: as in the portal.
  ///   - account: one of the site's accounts; nil takes the first.
  package func generateTokenPair(
    clientID: String, clientSecret: String, account: String? = nil
  ) -> GenerationOutcome {
    vendor?.generatePair(clientID: clientID, clientSecret: clientSecret, account: account, at: configuration.now())
      ?? .page(ErrorPage.notThisServer.text)
  }

  /// The response to a request, when its time has come; nil if nobody waits for it anymore.
  private func respond(to request: Request) async -> Response? {
    guard let response = vendor?.respond(to: request, at: configuration.now()), let entry = vendor?.log.last else {
      return nil
    }
    configuration.record(LogEvent(kind: .received, entry: entry))
    if case .late(let seconds) = response.delivery {
      guard (try? await Task.sleep(for: .seconds(seconds))) != nil else { return nil }
    }
    configuration.record(LogEvent(kind: .answered, entry: entry))
    return response
  }
}
