import Diagnosis
import FoundationEssentials
import InfusionsoftOAuth

/// What is known of an attempt, in the words of a test; the record that it makes is what is diagnosed.
struct Facts: Sendable {
  var operation: SentRequest.Operation?
  var codeAge: Double?
  var codeWasSentBefore: Bool?
  var codeIsFromAccountCentral: Bool?
  var allowWasClicked: Bool?
  var redirectURISent: String?
  var redirectURIOfRequest: String?
  var stateMatches = false
  var clientIDEqualsSecret = false
  /// The values that have a blank inside; nil leaves even the credentials unknown.
  var blanksInValues: [SignInValue]?
  var startsWithKeapAK: [SignInValue]?
  var accessTokenAge: Double?
  var accessTokenLife: Double?
  var refreshTokenAge: Double?
  var refreshTokenWasSentBefore: Bool?
  var clockOffset: Double?
  var accountExpected: String?
  var accountFound: String?
  var proxyInEnvironment: String?
  var httpsHost: String?
  var isPractice = false

  /// The instant at which the request is sent.
  static let sentAt = Date(timeIntervalSince1970: 1_795_266_511)

  /// The record of these facts with a failure in it.
  func record(_ failure: SignInFailure.Kind?) -> SignInRecord {
    var record = SignInRecord()
    record.allowWasClicked = allowWasClicked
    record.codeIsFromAccountCentral = codeIsFromAccountCentral
    record.clockOffset = clockOffset
    record.accountMeant = accountExpected.map { Sourced($0, .observed) }
    record.accountFound = accountFound.map { Sourced($0, .observed) }
    record.proxyVariable = proxyInEnvironment
    record.isPractice = isPractice
    if let httpsHost {
      let address = "https://\(httpsHost)/"
      record.endpoints = Sourced(Endpoints(authorization: address, token: address, api: address), .typed)
    }
    record.token = token
    let refreshes = refreshTokenAge != nil || refreshTokenWasSentBefore != nil
    let operation = operation ?? Self.operation(of: failure) ?? (refreshes && codeAge == nil ? .refresh : nil)
    guard let operation else {
      if knowsValues {
        record.clientID = Sourced(text(.clientID), .typed)
        record.clientSecret = Sourced(Secret(text(.clientSecret)), .typed)
      }
      record.failure = failure.map { SignInFailure($0) }
      return record
    }
    let wasSentBefore = operation == .refresh ? refreshTokenWasSentBefore : codeWasSentBefore
    let request = request(operation, knowsHistory: wasSentBefore != nil)
    if wasSentBefore == true { record.requests[0] = request }
    record.requests[1] = request
    record.failure = failure.map { SignInFailure($0, of: 1) }
    return record
  }

  private static func operation(of failure: SignInFailure.Kind?) -> SentRequest.Operation? {
    switch failure {
    case .tokenRequest: .codeExchange
    case .apiCall: .apiCall
    case .authorization, .errorBody, .words, .named, nil: nil
    }
  }

  private var token: Token? {
    guard let age = accessTokenAge ?? refreshTokenAge else {
      return isOdd(.accessToken) || isOdd(.refreshToken) ? token(arrivedAt: Self.sentAt) : nil
    }
    return token(arrivedAt: Self.sentAt.addingTimeInterval(-age))
  }

  private func token(arrivedAt: Date) -> Token {
    Token(
      accessToken: Secret(text(.accessToken)), refreshToken: Secret(text(.refreshToken)),
      tokenType: nil, scope: nil, origin: .codeExchange, expiry: .unknown, lifetime: accessTokenLife,
      arrivedAt: arrivedAt, serverDate: nil, refreshExpiry: nil)
  }

  private func request(_ operation: SentRequest.Operation, knowsHistory: Bool) -> SentRequest {
    let link = AuthorizationRequest(
      endpoint: "https://signin.infusionsoft.com/app/oauth/authorize", clientID: text(.clientID),
      redirectURI: redirectURIOfRequest ?? "", state: AuthorizationState("q7VhT2mZ0sLx9BdKc4RnWg"))
    let answer = AuthorizationResponse(
      base: "", parameters: [("code", "A7x9kQ2m")] + (stateMatches ? [("state", link.state.text)] : []))
    let grant = try? AuthorizationGrant.read(answer, answering: link).get()
    return SentRequest(
      operation, http: knowsValues || redirectURISent != nil || knowsHistory ? http(operation) : nil,
      grant: redirectURIOfRequest == nil && !stateMatches ? nil : grant,
      codeReadAt: codeAge.map { Self.sentAt.addingTimeInterval(-$0) }, startedAt: Self.sentAt,
      source: knowsHistory ? .observed : .found)
  }

  private func http(_ operation: SentRequest.Operation) -> HTTPRequest {
    func field(_ value: SignInValue) -> HTTPRequest.Field? {
      value.formName.map { HTTPRequest.Field($0, .secret(Secret(text(value)))) }
    }
    let url = "https://\(httpsHost ?? "api.infusionsoft.com")/token"
    let credentials = knowsValues ? [field(.clientID), field(.clientSecret)] : []
    switch operation {
    case .codeExchange:
      let redirectURI = redirectURISent.map { HTTPRequest.Field("redirect_uri", .open($0)) }
      return HTTPRequest(method: .post, url: url, form: (credentials + [field(.code), redirectURI]).compactMap(\.self))
    case .refresh:
      return HTTPRequest(method: .post, url: url, form: (credentials + [field(.refreshToken)]).compactMap(\.self))
    case .apiCall:
      let bearer = HTTPRequest.Field("Authorization", .secret(Secret("Bearer " + text(.accessToken))))
      return HTTPRequest(method: .get, url: url, headers: [bearer])
    }
  }

  private var knowsValues: Bool { blanksInValues != nil || startsWithKeapAK != nil || clientIDEqualsSecret }

  private func isOdd(_ value: SignInValue) -> Bool {
    blanksInValues?.contains(value) == true || startsWithKeapAK?.contains(value) == true
  }

  private func text(_ value: SignInValue) -> String {
    let plain = value == .clientSecret && clientIDEqualsSecret ? SignInValue.clientID.rawValue : value.rawValue
    return (startsWithKeapAK?.contains(value) == true ? "KeapAK-" : "")
      + (blanksInValues?.contains(value) == true ? plain.replacing("I", with: " I").replacing("e", with: "e ") : plain)
  }
}

extension Diagnosis {
  /// The diagnosis of a token request that brought no token.
  static func of(_ error: TokenError, facts: Facts = Facts()) -> Diagnosis {
    sure(facts.record(.tokenRequest(error)))
  }

  /// The diagnosis of an address that gives no grant.
  static func of(_ refusal: AuthorizationRefusal, facts: Facts = Facts()) -> Diagnosis {
    sure(facts.record(.authorization(refusal)))
  }

  /// The diagnosis of an error body.
  static func of(
    envelope: ErrorEnvelope, status: Int? = nil, headers: [HTTPHeader] = [], facts: Facts = Facts()
  ) -> Diagnosis {
    sure(facts.record(.errorBody(envelope, status: status, headers: headers)))
  }

  /// The diagnosis of words without an envelope.
  static func of(words: String, facts: Facts = Facts()) -> Diagnosis? { of(facts.record(.words(words))) }

  /// The diagnosis that is known by its code.
  static func of(code: DiagnosisCode, facts: Facts = Facts()) -> Diagnosis { sure(facts.record(.named(code))) }

  private static func sure(_ record: SignInRecord) -> Diagnosis {
    guard let diagnosis = of(record) else { preconditionFailure("A failure has a diagnosis.") }
    return diagnosis
  }
}
