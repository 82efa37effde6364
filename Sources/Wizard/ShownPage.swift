/// The page that is shown, with what exists on that page only.
enum ShownPage: Equatable, Sendable {
  case start(StartPage)
  case explain(ExplainPage)
  case faults(FaultsPage)
  case keys(KeysPage)
  case credentials(CredentialsPage)
  case authorize(AuthorizePage)
  case consent(ConsentPage)
  case accountCentral(AccountCentralPage)
  case paste(PastePage)
  case browserShows(BrowserShowsPage)
  case waiting(WaitingPage)
  case failure(FailurePage)
  case token(TokenPage)
  case check(CheckPage)
  case refresh(RefreshPage)
  case programGuide(ProgramGuidePage)
  case save(SavePage)
  case setups(SetupsPage)
  indirect case leaving(LeavingPage)
  indirect case help(HelpPage)
  indirect case request(RequestPage)

  /// The page's own functions: the one place that knows them all.
  var content: any Page {
    switch self {
    case .start(let page): page
    case .explain(let page): page
    case .faults(let page): page
    case .keys(let page): page
    case .credentials(let page): page
    case .authorize(let page): page
    case .consent(let page): page
    case .accountCentral(let page): page
    case .paste(let page): page
    case .browserShows(let page): page
    case .waiting(let page): page
    case .failure(let page): page
    case .token(let page): page
    case .check(let page): page
    case .refresh(let page): page
    case .programGuide(let page): page
    case .save(let page): page
    case .setups(let page): page
    case .leaving(let page): page
    case .help(let page): page
    case .request(let page): page
    }
  }

  /// The page's name, without anything typed on it.
  var name: String {
    switch self {
    case .start: "start"
    case .explain(let page): page.explanation == nil ? "explain" : "explained"
    case .faults: "faults"
    case .keys: "keys"
    case .credentials: "credentials"
    case .authorize: "authorize"
    case .consent(let page): page.redirect == nil ? "consent" : "after consent"
    case .accountCentral: "account central"
    case .paste(let page): page.understanding == nil ? "paste" : "understood"
    case .browserShows: "browser shows"
    case .waiting: "waiting"
    case .failure: "failure"
    case .token: "token"
    case .check: "check"
    case .refresh: "refresh"
    case .programGuide: "hand over"
    case .save: "save"
    case .setups: "setups"
    case .leaving: "leaving"
    case .help: "help"
    case .request: "request"
    }
  }

  /// Whether the page is one of those that the token is on, or that lead back to it.
  var isAboutToken: Bool {
    switch self {
    case .token, .check, .refresh, .programGuide, .save, .leaving: true
    case .failure(let page): page.place == .token
    case .help(let page): page.over.isAboutToken
    case .request(let page): page.over.isAboutToken
    case .start, .explain, .faults, .keys, .credentials, .authorize, .consent, .accountCentral, .paste, .browserShows,
      .waiting, .setups:
      false
    }
  }

  /// Whether this page, or the page under its help, waits for the answer of that number.
  func isWaiting(for attempt: Int) -> Bool {
    switch self {
    case .waiting(let page): page.attempt == attempt
    case .help(let page): page.over.isWaiting(for: attempt)
    case .request(let page): page.over.isWaiting(for: attempt)
    case .start, .explain, .faults, .keys, .credentials, .authorize, .consent, .accountCentral, .paste, .browserShows,
      .failure, .token, .check, .refresh, .programGuide, .save, .setups,
      .leaving:
      false
    }
  }
}
