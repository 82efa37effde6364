internal import FoundationEssentials

/// A consent page that has been shown and not been answered.
struct PendingConsent: Equatable, Sendable {
  let token: String
  let request: AuthorizationRequest
}

extension VendorState {
  /// How many unanswered consent pages are remembered; older ones are forgotten.
  private static let pendingLimit = 100

  /// What an authorize URL leads to.
  func read(_ form: Form?) -> AuthorizationRequest.Reading {
    guard let form, !form.fields.isEmpty else { return .accountCentral }
    guard let clientID = form["client_id"], client(clientID) == .known else { return .errorPage(.invalidClient) }
    guard let redirectURI = form["redirect_uri"].flatMap(RedirectURI.init) else { return .accountCentral }
    let request = AuthorizationRequest(clientID: clientID, redirectURI: redirectURI, state: form["state"])
    // Both have one value and default to it. `Guess.otherResponseTypeOrScope`, `Guess.repeatedParameter`
    if let name = form.repeatedName {
      let known = ["client_id", "redirect_uri", "response_type", "scope", "state"].contains(name)
      return .redirect(request.refused("invalid_request", because: "Repeated parameter" + (known ? ": " + name : "")))
    }
    guard form["response_type", default: "code"] == "code" else {
      return .redirect(request.refused("unsupported_response_type", because: "response_type must be code"))
    }
    guard form["scope", default: "full"] == "full" else {
      return .redirect(request.refused("invalid_scope", because: "scope must be full"))
    }
    return .consent(request)
  }

  /// The consent page, or what comes instead of it.
  mutating func authorize(_ request: Request) -> Response {
    switch read(Form(request.query)) {
    case .accountCentral: return .redirect(to: Route.central.rawValue)
    case .errorPage(let errorPage): return page(errorPage)
    case .redirect(let location): return .redirect(to: location)
    case .consent(let asked):
      let token = Alphabet.alphanumeric.text(24, using: &random)
      consents = consents.suffix(Self.pendingLimit - 1) + [PendingConsent(token: token, request: asked)]
      let question = ConsentPage(
        application: applicationName(asked.clientID), token: token, target: asked.redirectURI.text,
        accounts: trigger.armed(\.hidesAccounts) == true ? [] : Account.all)
      return page(question.html, title: "Allow access?")
    }
  }

  /// What the consent page's buttons do.
  mutating func answerConsent(_ request: Request, at moment: Date) -> Response {
    guard let form = request.form, let token = form["consent"],
      let index = consents.firstIndex(where: { $0.token == token })
    else { return page(.formUsed) }
    let asked = consents.remove(at: index).request
    let decision: Decision = form["decision"] == "allow" ? .allow(account: form["account"] ?? "") : .deny
    switch settle(decision, asked, at: moment) {
    case .redirect(let location): return .redirect(to: location)
    case .accountCentral: return .redirect(to: Route.central.rawValue)
    case .page: return page(.unknownAccount)
    }
  }

  /// The consent page and its answer in one, for whoever has no browser.
  mutating func decide(_ decision: Decision, target: String, at moment: Date) -> ConsentOutcome {
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let request = Request(
      method: "DECIDE", path: String(parts[0]), query: parts.count > 1 ? String(parts[1]) : "")
    let outcome = outcome(of: decision, request, at: moment)
    let status =
      switch outcome {
      case .redirect, .accountCentral: 302
      case .page: 400
      }
    remember(request, outcome: .answered(status: status), at: moment)
    return outcome
  }

  private mutating func outcome(of decision: Decision, _ request: Request, at moment: Date) -> ConsentOutcome {
    if Route.isMalformedAuthorize(request.path) { return .accountCentral }
    guard request.path == Route.authorize.rawValue else { return .page(ErrorPage.notFound.text) }
    switch read(Form(request.query)) {
    case .accountCentral: return .accountCentral
    case .errorPage(let errorPage): return .page(errorPage.text)
    case .redirect(let location): return .redirect(location)
    case .consent(let asked): return settle(decision, asked, at: moment)
    }
  }

  private mutating func settle(_ decision: Decision, _ asked: AuthorizationRequest, at moment: Date) -> ConsentOutcome {
    if trigger.strike(\.deniesConsent) == true { return .redirect(asked.denied()) }
    guard case .allow(let name) = decision else { return .redirect(asked.denied()) }
    guard let account = Account.named(name) else { return .page(ErrorPage.unknownAccount.text) }
    let code = issueCode(
      clientID: asked.clientID, redirectURI: asked.redirectURI.text, account: account, at: moment)
    let state = trigger.strike(\.replacesState) == true ? Alphabet.alphanumeric.text(22, using: &random) : asked.state
    return .redirect(asked.granted(code: code, account: account, state: state))
  }

  /// Makes a code, already spoilt where the failure to practise is a spoilt code.
  mutating func issueCode(clientID: String, redirectURI: String, account: Account, at moment: Date) -> String {
    let value = Alphabet.alphanumeric.text(8, using: &random)
    var code = Ledger.Code(
      clientID: clientID, redirectURI: redirectURI, account: account,
      expiresAt: moment.addingTimeInterval(configuration.codeLifetimeSeconds))
    if let spoil = trigger.strike(\.spoilCode) { spoil(&code, moment) }
    ledger.record(code, as: value)
    return value
  }
}
