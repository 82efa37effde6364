import FoundationEssentials
import InfusionsoftOAuth

extension StoredSetup {
  init(_ setup: Setup) {
    authorization = setup.endpoints.authorization
    tokenEndpoint = setup.endpoints.token
    api = setup.endpoints.api
    host = setup.host?.rawValue
    clientID = setup.clientID
    redirectURI = setup.redirectURI
    createdAt = setup.createdAt.timeIntervalSince1970
    token = setup.token.map(StoredToken.init)
    history = setup.history.map(StoredRecord.init)
  }

  /// The setup again; nil if the parts do not belong together.
  func setup(named name: SetupName, with secrets: StoredSecrets) -> Setup? {
    var restored: Token?
    if let token {
      guard let accessToken = secrets.accessToken, !history.isEmpty,
        let made = token.token(accessToken: accessToken, refreshToken: secrets.refreshToken)
      else { return nil }
      restored = made
    }
    var records: [TokenRecord] = []
    for record in history {
      guard let made = record.record else { return nil }
      records.append(made)
    }
    let knownHost = host.flatMap(SignInHost.init(rawValue:))
    guard host == nil || knownHost != nil else { return nil }
    return Setup(
      name: name, endpoints: Endpoints(authorization: authorization, token: tokenEndpoint, api: api),
      host: knownHost, clientID: clientID, redirectURI: redirectURI,
      clientSecret: secrets.clientSecret.map(Secret.init), token: restored, history: records,
      createdAt: Date(timeIntervalSince1970: createdAt))
  }
}

extension StoredSecrets {
  init(_ setup: Setup) {
    clientSecret = setup.clientSecret?.exposed
    accessToken = setup.token?.accessToken.exposed
    refreshToken = setup.token?.refreshToken?.exposed
  }
}

extension StoredToken {
  init(_ token: Token) {
    tokenType = token.tokenType
    scope = token.scope
    account = token.account
    accountHost = token.accountHost
    origin = token.origin.rawValue
    switch token.expiry {
    case .at(let date): (endsAt, latestFrom) = (date.timeIntervalSince1970, nil)
    case .atMost24h(let start): (endsAt, latestFrom) = (nil, start.timeIntervalSince1970)
    case .unknown: (endsAt, latestFrom) = (nil, nil)
    }
    lifetime = token.lifetime
    arrivedAt = token.arrivedAt.timeIntervalSince1970
    serverDate = token.serverDate?.timeIntervalSince1970
    refreshUntil = token.refreshExpiry?.timeIntervalSince1970
  }

  /// The token again, without a clock offset: the clock may have been set since.
  func token(accessToken: String, refreshToken: String?) -> Token? {
    guard let origin = Token.Origin(rawValue: origin), endsAt == nil || latestFrom == nil else { return nil }
    let expiry: Token.Expiry =
      endsAt.map { .at(Date(timeIntervalSince1970: $0)) }
      ?? latestFrom.map { .atMost24h(from: Date(timeIntervalSince1970: $0)) } ?? .unknown
    return Token(
      accessToken: Secret(accessToken), refreshToken: refreshToken.map(Secret.init), tokenType: tokenType,
      scope: scope, account: account, accountHost: accountHost, origin: origin, expiry: expiry, lifetime: lifetime,
      arrivedAt: Date(timeIntervalSince1970: arrivedAt),
      serverDate: serverDate.map { Date(timeIntervalSince1970: $0) },
      refreshExpiry: refreshUntil.map { Date(timeIntervalSince1970: $0) })
  }
}

extension StoredRecord {
  init(_ record: TokenRecord) {
    number = record.number
    origin = record.origin.rawValue
    refreshNumber = record.refreshNumber
    madeAt = record.madeAt.timeIntervalSince1970
    account = record.account
  }

  /// The record again; nil if its origin is unknown.
  var record: TokenRecord? {
    guard let origin = Token.Origin(rawValue: origin) else { return nil }
    return TokenRecord(
      number: number, origin: origin, refreshNumber: refreshNumber, madeAt: Date(timeIntervalSince1970: madeAt),
      account: account)
  }
}
