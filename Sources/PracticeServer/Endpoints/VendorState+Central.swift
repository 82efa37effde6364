internal import FoundationEssentials

extension VendorState {
  /// The form of API Access, on the tab that was asked for.
  func apiAccess(_ request: Request) -> Response {
    let tab = request.parameters["tab"].flatMap(APIAccessPage.Tab.init) ?? .personal
    return page(APIAccessPage.form(tab), title: "API Access")
  }

  /// What the form's button does.
  mutating func generate(_ request: Request, at moment: Date) -> Response {
    guard let form = request.form else { return page(.notFound) }
    let clientID = tidy(form["client_id"])
    guard form["tab"] == APIAccessPage.Tab.partner.rawValue else {
      let outcome = generate(clientID, tidy(form["client_secret"]), account: form["account"], at: moment)
      switch outcome {
      case .success(let pair): return page(APIAccessPage.tokens(pair), title: "API token")
      case .failure(let errorPage): return page(errorPage)
      }
    }
    guard client(clientID) == .known else { return page(.invalidClient) }
    guard let account = Account.named(form["account", default: Account.first.name]) else {
      return page(.unknownAccount)
    }
    let code = issueCode(clientID: clientID, redirectURI: "null", account: account, at: moment)
    return page(APIAccessPage.code(code), title: "Authorization code")
  }

  /// The same without a browser.
  mutating func generatePair(
    clientID: String, clientSecret: String, account: String?, at moment: Date
  ) -> GenerationOutcome {
    let outcome = generate(clientID, clientSecret, account: account, at: moment)
    let status =
      switch outcome {
      case .success: 200
      case .failure(let errorPage): errorPage.status
      }
    remember(Request(method: "DECIDE", path: Route.apiAccess.rawValue), outcome: .answered(status: status), at: moment)
    switch outcome {
    case .success(let pair): return .pair(pair)
    case .failure(let errorPage): return .page(errorPage.text)
    }
  }

  private mutating func generate(
    _ clientID: String, _ clientSecret: String, account: String?, at moment: Date
  ) -> Result<GeneratedPair, ErrorPage> {
    switch client(clientID, secret: clientSecret) {
    case .unknown: return .failure(.invalidClient)
    case .wrongSecret: return .failure(.wrongSecret)
    case .known: break
    }
    guard let account = Account.named(account ?? Account.first.name) else { return .failure(.unknownAccount) }
    let pair = issuePair(Issue(clientID: clientID, account: account, isRefresh: false), at: moment)
    return .success(GeneratedPair(accessToken: pair.accessToken, refreshToken: pair.refreshToken))
  }

  /// A pasted value without the blanks around it, which a web form of the vendor's may be expected to forgive.
  private func tidy(_ value: String?) -> String { (value ?? "").trimmed }
}

extension ErrorPage: Error {}
