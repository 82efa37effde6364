package import FoundationEssentials

/// Everything known of one sign-in, however little that is.
///
/// The wizard grows it page by page, a command makes it from its arguments, a text is read into it, a report writes
/// it. What a failure means is a function of this value and of nothing else, so that it reads the same on all of them.
package struct SignInRecord: Equatable, Sendable {
  // Who asks, and where.

  /// The addresses that are asked.
  package var endpoints: Sourced<Endpoints>?
  /// The client ID.
  package var clientID: Sourced<String>?
  /// The client secret.
  package var clientSecret: Sourced<Secret>?
  /// The redirect URI that links and requests are made with.
  package var redirectURI: Sourced<String>?

  // The browser.

  /// The links, oldest first: an address that answers an earlier one is known as such by its state.
  package var links: [Sourced<AuthorizationRequest>] = []
  /// The address that the browser came back with.
  package var response: Sourced<AuthorizationResponse>?
  /// Whether Allow was clicked; nil where nobody can know.
  package var allowWasClicked: Bool?
  /// Whether the code was made in Account Central (tab "Partner"), and so for no redirect URI; nil where nobody knows.
  package var codeIsFromAccountCentral: Bool?
  /// When each code was first read, so that reading it again makes it no younger.
  package private(set) var codesRead: [Secret: Date] = [:]

  // The requests, and the token.

  /// The requests by their numbers, each of which is given once in a run.
  package var requests: [Int: SentRequest] = [:]
  /// The token that came last, or was brought.
  package var token: Token?
  /// What the API said of that token; nil until it was asked.
  package var reading: LiveReading?
  /// The account that was meant, by its short name: "ab123".
  package var accountMeant: Sourced<String>?
  /// The account that the token opens.
  package var accountFound: Sourced<String>?
  /// What went wrong last; nil where nothing did.
  package var failure: SignInFailure?

  // The surroundings.

  /// The server's clock minus this machine's, in seconds: positive where this machine is behind.
  package var clockOffset: TimeInterval?
  /// The name of the environment variable that names a proxy, never its value; nil where none is known to be set.
  package var proxyVariable: String?
  /// Whether the practice server is asked.
  package var isPractice = false

  /// A record of nothing yet.
  package init() {}
}

extension SignInRecord {
  /// The link that was made last.
  package var link: AuthorizationRequest? { links.last?.value }

  /// The links before the last one, oldest first.
  package var earlierLinks: [AuthorizationRequest] { links.dropLast().map(\.value) }

  /// The request that was made last.
  package var lastRequest: SentRequest? { requests.max { $0.key < $1.key }?.value }

  /// The codes and refresh tokens that may have arrived.
  package var valuesThatLeft: Set<Secret> {
    Set(requests.values.filter { !$0.wasProvablyNotSent }.compactMap(\.oneTimeValue))
  }

  /// When a code was sent, if it was.
  package func sentAt(code: Secret) -> Date? {
    requestsThatLeft(with: code).compactMap(\.startedAt).min()
  }

  /// Whether a code or a refresh token left with more than one request.
  package func hasLeftBefore(_ value: Secret) -> Bool { requestsThatLeft(with: value).count > 1 }

  /// Two accounts that should be one: the one that was meant and the one that the token opens; nil where they are.
  package var accountMismatch: (meant: String, found: String)? {
    guard let meant = accountMeant?.value, let found = accountFound?.value, meant != found else { return nil }
    return (meant, found)
  }

  /// The credentials that a token endpoint has accepted in this record, with where and when.
  package var acceptedCredentials: [AcceptedCredentials] {
    requests.sorted { $0.key < $1.key }.compactMap { AcceptedCredentials($0.value) }
  }

  private func requestsThatLeft(with value: Secret) -> [SentRequest] {
    requests.values.filter { $0.oneTimeValue == value && !$0.wasProvablyNotSent }
  }
}

extension SignInRecord {
  /// The link for the given values: the last one if it was made from the same, else a new one with the new state.
  ///
  /// At another endpoint the last link keeps its state, since its answer is the same sign-in's.
  package mutating func prepareLink(
    endpoint: String, clientID: String, redirectURI: String, freshState: AuthorizationState
  ) {
    if let last = link, last.clientID == clientID, last.redirectURI == redirectURI {
      if last.endpoint != endpoint { links[links.count - 1] = Sourced(last.moved(to: endpoint), .observed) }
      return
    }
    links.append(
      Sourced(
        AuthorizationRequest(endpoint: endpoint, clientID: clientID, redirectURI: redirectURI, state: freshState),
        .observed))
  }

  /// When a code was first read; the first call says so for all later ones.
  package mutating func firstReading(of code: Secret, at now: Date) -> Date {
    let date = codesRead[code] ?? now
    codesRead[code] = date
    return date
  }

  /// Keeps a request under its number.
  package mutating func note(_ request: SentRequest, number: Int) {
    requests[number] = request
    failure = nil
  }

  /// Takes a request back that was found, before anything was sent, not to leave.
  package mutating func withdraw(_ number: Int) { requests[number] = nil }

  /// Keeps what came of a token request: its token, or its failure.
  package mutating func note(_ answer: TokenOutcome, of number: Int) {
    requests[number]?.outcome = .token(answer)
    if let offset = answer.exchange?.clockOffset { clockOffset = offset }
    switch answer.result {
    case .success(let arrived):
      // A refresh's response may leave out what goes on as it was (RFC 6749 section 6).
      let isRefreshed = token?.refreshToken != nil && token?.refreshToken == requests[number]?.oneTimeValue
      take(isRefreshed ? token.map(arrived.completed) ?? arrived : arrived)
    case .failure(let error): failure = SignInFailure(.tokenRequest(error), of: number)
    }
  }

  /// Keeps what the API said of the token, or why it said nothing.
  package mutating func note(_ answer: LiveOutcome, of number: Int) {
    requests[number]?.outcome = .api(answer)
    let last = answer.exchanges.last
    clockOffset = last?.clockOffset ?? clockOffset
    switch answer.result {
    case .success(let reading):
      failure = nil
      self.reading = reading
      if let account = reading.account { accountFound = Sourced(account, .observed) }
    case .failure(let error):
      failure = SignInFailure(.apiCall(error, headers: last?.response?.headers ?? []), of: number)
    }
  }

  /// Takes over a token, whose account is then the one that was found.
  package mutating func take(_ token: Token) {
    self.token = token
    reading = nil
    clockOffset = token.clockOffset ?? clockOffset
    failure = nil
    accountFound = token.account.map { Sourced($0, .observed) }
  }
}
