import FoundationEssentials
package import InfusionsoftOAuth

extension Recognition {
  /// What a text tells of a sign-in: everything in it, of every piece; of values of the same kind the first counts.
  package var record: SignInRecord {
    var record = SignInRecord()
    let all = [self] + pieces
    for recognition in all { recognition.kind.note(in: &record) }
    // Only now are link and address known, whichever came first.
    for recognition in all {
      if case .curlCommand(let command) = recognition.kind { command.note(in: &record) }
    }
    record.accountMeant = record.response?.value.account.map { Sourced($0, .found) }
    let failures = all.compactMap { $0.kind.failure(head: onlyHead) }
    record.failure = failures.first.map { SignInFailure($0, of: record.requests.keys.max()) }
    return record
  }

  /// The head of a response that stands beside the main thing, if there is exactly one: it is that response's then.
  private var onlyHead: HeaderDump? {
    let heads = pieces.compactMap { piece -> HeaderDump? in
      if case .headerDump(let head) = piece.kind { head } else { nil }
    }
    return heads.count == 1 ? heads.first : nil
  }
}

extension Recognition.Kind {
  /// Notes the values of one piece.
  fileprivate func note(in record: inout SignInRecord) {
    switch self {
    case .redirect(let address), .denied(let address), .redirectWithoutCode(let address):
      record.response = record.response ?? Sourced(address, .found)
    case .code(let code):
      let response = AuthorizationResponse(base: "", parameters: [("code", code.exposed)])
      record.response = record.response ?? Sourced(response, .found)
    case .authorizeURL(let reading): reading.note(in: &record)
    case .tokenPair(let access, let refresh, _, let scope):
      guard record.token == nil else { return }
      record.token = Token.found(access, refresh, scope: scope)
      record.accountFound = record.token?.account.map { Sourced($0, .found) }
    case .clientID(let clientID): record.clientID = record.clientID ?? Sourced(clientID, .found)
    case .clientSecret(let secret): record.clientSecret = record.clientSecret ?? Sourced(secret, .found)
    case .redirectURI(let redirectURI): record.redirectURI = record.redirectURI ?? Sourced(redirectURI, .found)
    case .empty, .vendorPage, .refreshToken, .apiKey, .errorBody, .headerDump, .curlCommand, .diagnosisCode, .noise:
      break
    }
  }

  /// The failure that a piece tells of; nil where it tells of none.
  fileprivate func failure(head: HeaderDump?) -> SignInFailure.Kind? {
    switch self {
    case .errorBody(let envelope):
      // What tells the old gateway is the names.
      .errorBody(envelope, status: head?.status, headers: head?.headers.map { HTTPHeader($0.name, "") } ?? [])
    case .denied(let address):
      .authorization(
        .denied(ServerError(code: address.error, description: address.errorDescription, uri: address.errorURI)))
    case .vendorPage(.refusal(let refusal)): .words(refusal.rawValue)
    case .vendorPage(.accountCentral): .named(.accountCentralLanding)
    case .diagnosisCode(let code): DiagnosisCode(rawValue: code).map(SignInFailure.Kind.named)
    case .empty, .code, .redirect, .redirectWithoutCode, .authorizeURL, .vendorPage, .tokenPair, .refreshToken, .apiKey,
      .clientID, .clientSecret, .redirectURI, .headerDump, .curlCommand, .noise:
      nil
    }
  }
}

extension AuthorizeURLReading {
  fileprivate func note(in record: inout SignInRecord) {
    func value(_ parameter: RequestParameter) -> String? {
      parameters.first { $0.name == parameter.rawValue }.map(\.value.exposed)
    }
    let clientID = value(.clientID)
    let redirectURI = value(.redirectURI)
    record.clientID = record.clientID ?? clientID.map { Sourced($0, .found) }
    record.redirectURI = record.redirectURI ?? redirectURI.map { Sourced($0, .found) }
    guard let clientID, let redirectURI else { return }
    let link = AuthorizationRequest(
      endpoint: "https://\(host)\(path)", clientID: clientID, redirectURI: redirectURI,
      state: AuthorizationState(value(.state) ?? ""))
    record.links.append(Sourced(link, .found))
  }
}

extension CurlCommand {
  /// Notes the request, if it is one of a sign-in.
  fileprivate func note(in record: inout SignInRecord) {
    guard let operation else { return }
    let http = HTTPRequest(
      method: method.uppercased() == "GET" ? .get : .post, url: address ?? "", headers: headers, form: parameters)
    let grant = record.link.flatMap { link in
      record.response.flatMap { try? AuthorizationGrant.read($0.value, answering: link).get() }
    }
    let request = SentRequest(
      operation, http: http, grant: operation == .codeExchange ? grant : nil, source: .found)
    record.requests[record.requests.count] = request
    record.clientID = record.clientID ?? request.text(.clientID).map { Sourced($0, .found) }
    record.clientSecret = record.clientSecret ?? request.text(.clientSecret).map { Sourced(Secret($0), .found) }
    record.redirectURI = record.redirectURI ?? request.text(.redirectURI).map { Sourced($0, .found) }
  }

  /// What the call is for; nil where nothing in it says that.
  private var operation: SentRequest.Operation? {
    let names = parameters.map(\.name)
    switch parameters.first(where: { $0.name == RequestParameter.grantType.rawValue })?.value.exposed {
    case TokenRequest.Grant.authorizationCode.rawValue: return .codeExchange
    case TokenRequest.Grant.refreshToken.rawValue: return .refresh
    default:
      if names.contains(RequestParameter.code.rawValue) { return .codeExchange }
      if names.contains(RequestParameter.refreshToken.rawValue) { return .refresh }
      let hasBearer = headers.contains {
        $0.name.lowercased() == "authorization" && $0.value.exposed.lowercased().hasPrefix("bearer")
      }
      return hasBearer ? .apiCall : nil
    }
  }
}

extension Token {
  /// Tokens that stand in a text; when they came, nobody knows.
  fileprivate static func found(_ access: Secret, _ refresh: Secret?, scope: String?) -> Token {
    Token(
      accessToken: access, refreshToken: refresh, tokenType: nil, scope: scope, origin: .accountCentral,
      expiry: .unknown, lifetime: nil, arrivedAt: Date(timeIntervalSince1970: 0), serverDate: nil, refreshExpiry: nil)
  }
}
