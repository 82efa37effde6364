public import FoundationEssentials

/// Asks the vendor whose token this is, by calls that change nothing.
public struct LiveCheck: Sendable {
  private let transport: any Transport
  private let api: String
  private let now: @Sendable () -> Date

  /// A check against the API at a base, which sends by `transport` and tells the time by `now`.
  public init(transport: any Transport, api: String, now: @escaping @Sendable () -> Date) {
    self.transport = transport
    self.api = api
    self.now = now
  }

  /// Asks version 2, version 1 where there is no 2, and then for the business profile.
  public func run(_ accessToken: Secret) async -> LiveOutcome {
    var exchanges = [await exchange(.userInfoV2, accessToken)]
    var answer = Self.read(exchanges[0], UserInfo.read)
    if case .failure(let error) = answer, error.mayMeanNoSuchPath {
      let second = await exchange(.userInfoV1, accessToken)
      exchanges.append(second)
      answer = Self.read(second, UserInfo.read)
    }
    switch answer {
    case .failure(let error): return LiveOutcome(exchanges: exchanges, result: .failure(error))
    case .success(let (userInfo, response)):
      let last = await exchange(.accountProfile, accessToken)
      exchanges.append(last)
      let profile = try? Self.read(last, AccountProfile.read).get().0
      let reading = LiveReading(userInfo: userInfo, quota: QuotaReading(response), profile: profile)
      return LiveOutcome(exchanges: exchanges, result: .success(reading))
    }
  }

  private func exchange(_ resource: APIRequest.Resource, _ accessToken: Secret) async -> Exchange {
    await transport.exchange(APIRequest(resource, api: api, accessToken: accessToken).http, now: now)
  }

  private static func read<Value>(
    _ exchange: Exchange, _ read: (HTTPResponse) throws(APIError) -> Value
  ) -> Result<(Value, HTTPResponse), APIError> {
    switch exchange.outcome {
    case .failed(let error): .failure(.transport(error))
    case .received(let response):
      Result { () throws(APIError) in (try read(response), response) }
    }
  }
}

extension APIError {
  /// Whether there may be no such path at all.
  ///
  /// The vendor's gateway looks for a token before it looks for the path, and answers an unknown path with the
  /// code for a missing token although one was sent.
  var mayMeanNoSuchPath: Bool {
    switch self {
    case .refused(let status, let envelope):
      Self.statusesOfNoSuchPath.contains(status) || envelope.code == "oauth.v2.InvalidAccessToken"
    case .unreadable(let answer): Self.statusesOfNoSuchPath.contains(answer.status)
    case .transport, .redirected: false
    }
  }

  private static let statusesOfNoSuchPath: Set<Int> = [404, 405, 410, 501]
}
