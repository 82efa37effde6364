/// The page that is shown, with what exists on that page only.
enum Stage: Equatable, Sendable {
  case start(StartStage)
  case explain(ExplainStage)
  case faults(FaultsStage)
  case keys(KeysStage)
  case credentials(CredentialsStage)
  case authorize(AuthorizeStage)
  case consent(ConsentStage)
  case accountCentral(AccountCentralStage)
  case paste(PasteStage)
  case browserShows(BrowserShowsStage)
  case waiting(WaitingStage)
  case failure(FailureStage)
  case token(TokenStage)
  case check(CheckStage)
  case refresh(RefreshStage)
  case handOver(HandOverStage)
  case save(SaveStage)
  case setups(SetupsStage)
  indirect case leaving(LeavingStage)
  indirect case help(HelpStage)
  indirect case request(RequestStage)

  /// The stage's own functions: the one place that knows them all.
  var content: any PageStage {
    switch self {
    case .start(let stage): stage
    case .explain(let stage): stage
    case .faults(let stage): stage
    case .keys(let stage): stage
    case .credentials(let stage): stage
    case .authorize(let stage): stage
    case .consent(let stage): stage
    case .accountCentral(let stage): stage
    case .paste(let stage): stage
    case .browserShows(let stage): stage
    case .waiting(let stage): stage
    case .failure(let stage): stage
    case .token(let stage): stage
    case .check(let stage): stage
    case .refresh(let stage): stage
    case .handOver(let stage): stage
    case .save(let stage): stage
    case .setups(let stage): stage
    case .leaving(let stage): stage
    case .help(let stage): stage
    case .request(let stage): stage
    }
  }

  /// The page's name, without anything typed on it.
  var name: String {
    switch self {
    case .start: "start"
    case .explain(let stage): stage.explanation == nil ? "explain" : "explained"
    case .faults: "faults"
    case .keys: "keys"
    case .credentials: "credentials"
    case .authorize: "authorize"
    case .consent(let stage): stage.redirect == nil ? "consent" : "after consent"
    case .accountCentral: "account central"
    case .paste(let stage): stage.understanding == nil ? "paste" : "understood"
    case .browserShows: "browser shows"
    case .waiting: "waiting"
    case .failure: "failure"
    case .token: "token"
    case .check: "check"
    case .refresh: "refresh"
    case .handOver: "hand over"
    case .save: "save"
    case .setups: "setups"
    case .leaving: "leaving"
    case .help: "help"
    case .request: "request"
    }
  }

  /// Whether this page, or the page under its help, shows the token or asks about it.
  var isAboutToken: Bool {
    switch self {
    case .token, .check, .refresh, .handOver, .save, .leaving: true
    case .help(let stage): stage.over.isAboutToken
    case .request(let stage): stage.over.isAboutToken
    case .failure(let stage): stage.place == .token
    case .start, .explain, .faults, .keys, .credentials, .authorize, .consent, .accountCentral, .paste, .browserShows,
      .waiting, .setups:
      false
    }
  }

  /// Whether this page, or the page under its help, waits for the answer of that number.
  func isWaiting(for attempt: Int) -> Bool {
    switch self {
    case .waiting(let stage): stage.attempt == attempt
    case .help(let stage): stage.over.isWaiting(for: attempt)
    case .request(let stage): stage.over.isWaiting(for: attempt)
    case .start, .explain, .faults, .keys, .credentials, .authorize, .consent, .accountCentral, .paste, .browserShows,
      .failure, .token, .check, .refresh, .handOver, .save, .setups,
      .leaving:
      false
    }
  }
}
