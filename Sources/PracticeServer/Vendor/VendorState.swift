internal import FoundationEssentials

/// The vendor as a value: requests in, responses out, with no socket and no clock of its own.
struct VendorState: Sendable {
  /// The application that the portal shows.
  let card: ApplicationCard
  /// Every request so far.
  private(set) var log: [LogEntry] = []

  let configuration: PracticeConfiguration
  var random: RandomSource
  var trigger: FaultTrigger
  var ledger = Ledger()
  var consents: [PendingConsent] = []

  /// How long a refresh token lives, in seconds: 45 days.
  static let refreshLifetime: Double = 45 * 86_400

  init(configuration: PracticeConfiguration, at moment: Date) {
    var random = RandomSource(configuration.random)
    card = .made(at: moment, using: &random)
    self.random = random
    self.configuration = configuration
    trigger = FaultTrigger(configuration.fault, lasts: configuration.faultLasts)
  }

  /// Answers a request and remembers it.
  mutating func respond(to request: Request, at moment: Date) -> Response {
    var response = route(request, at: moment)
    if !response.headers.contains(where: { $0.name == "Cache-Control" }) {
      response = response.adding("Cache-Control", "no-store")
    }
    // Clients need a Date to judge their own clock.
    let clock = moment.addingTimeInterval(trigger.armed(\.clockOffset) ?? 0)
    remember(request, outcome: LogEntry.Outcome(response), at: moment)
    return response.adding("Date", HTTPDate.text(clock))
  }

  private mutating func route(_ request: Request, at moment: Date) -> Response {
    if Route.isAPI(request.path) { return api(request, at: moment) }
    if Route.isMalformedAuthorize(request.path) { return .redirect(to: Route.central.rawValue) }
    guard let route = Route(rawValue: request.path) else { return page(.notFound) }
    guard route.methods.contains(request.method) else {
      return page(.wrongMethod(route)).adding("Allow", route.methods.joined(separator: ", "))
    }
    if request.body == .tooLarge { return page(.tooLarge) }
    switch route {
    case .portal: return page(PortalPage(card: card, configuration: configuration).html, title: "Developer portal")
    case .guesses: return page(GuessesPage.html, title: "What is a guess here")
    case .log: return .content(200, "text/plain;charset=UTF-8", log.map { "\($0)\n" }.joined())
    case .authorize:
      return request.method == "POST" ? answerConsent(request, at: moment) : authorize(request)
    case .central: return page(CentralPage.html, title: "Account Central")
    case .apiAccess:
      return request.method == "POST" ? generate(request, at: moment) : apiAccess(request)
    case .token: return token(request, at: moment)
    case .elsewhere: return page(.elsewhere)
    case .callback: return page(CallbackPage.html(request.parameters), title: "Callback")
    case .userInfoV1, .userInfoV2, .profileV1, .profileV2: return api(request, at: moment)
    }
  }

  mutating func remember(_ request: Request, outcome: LogEntry.Outcome, at moment: Date) {
    log.append(LogEntry(number: log.count + 1, request: request, outcome: outcome, at: moment))
  }

  /// A client as the vendor knows it.
  enum Client: Equatable { case known, wrongSecret, unknown }

  /// Whether a client ID is known, and if a secret is given whether it is the right one.
  func client(_ clientID: String, secret: String? = nil) -> Client {
    if clientID == card.clientID { return secret == nil || secret == card.clientSecret ? .known : .wrongSecret }
    guard let other = configuration.clientID, clientID == other else { return .unknown }
    return secret?.isEmpty == true ? .wrongSecret : .known
  }

  /// The name that the consent page gives to a client.
  func applicationName(_ clientID: String) -> String { clientID == card.clientID ? card.name : clientID }
}

extension LogEntry.Outcome {
  init(_ response: Response) {
    switch response.delivery {
    case .whole, .late: self = .answered(status: response.status)
    case .cut: self = .cut(status: response.status)
    case .lost: self = .dropped
    }
  }
}
