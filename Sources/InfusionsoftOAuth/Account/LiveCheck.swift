public import FoundationEssentials

/// Asks the API by calls that change nothing: anything, or whose token this is.
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

  /// Asks for one resource, and tells what came whatever its form is.
  ///
  /// - Parameters:
  ///   - resource: the path below the API's base.
  ///   - query: names and values, not yet percent-encoded.
  public func call(
    _ resource: APIRequest.Resource, query: [(name: String, value: String)] = [], _ accessToken: Secret
  ) async -> APIOutcome {
    let request = APIRequest(resource, query: query, api: api, accessToken: accessToken)
    return APIOutcome(await transport.exchange(request.http, now: now))
  }

  /// Asks whose token this is: version 2, version 1 where there is no 2, and then for the business profile.
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
    await call(resource, accessToken).exchange
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
