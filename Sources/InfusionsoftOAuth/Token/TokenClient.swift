internal import Crypto
public import FoundationEssentials

/// Sends token requests, and no code or refresh token twice.
///
/// A code that is sent again is refused, and by RFC 6749 section 4.1.2 may cost the tokens that it brought; a refresh
/// token that is sent again is the vendor's most reported trouble. So nothing is ever repeated here: the one that asks
/// must bring a new value.
public actor TokenClient {
  private let transport: any Transport
  private let now: @Sendable () -> Date
  /// Digests of the values that were handed over; the values themselves are not kept.
  private var handedOver: Set<SHA256Digest> = []

  /// A client that sends by `transport` and tells the time by `now`.
  public init(transport: any Transport, now: @escaping @Sendable () -> Date) {
    self.transport = transport
    self.now = now
  }

  /// Sends a request, unless its code or refresh token was handed over before: then `TokenError.alreadySent`.
  ///
  /// The value counts as used before the request leaves, so that a second call that comes meanwhile is refused too.
  /// Only a failure with `wasSent == false` gives it back. Cancelling does not: it is for the transport to end early.
  public func send(_ request: TokenRequest) async -> TokenOutcome {
    let digest = Self.digest(of: request.oneTimeValue, grant: request.grant)
    guard handedOver.insert(digest).inserted else {
      return TokenOutcome(exchange: nil, result: .failure(.alreadySent))
    }
    let exchange = await transport.exchange(request.http, now: now)
    let result = Self.result(of: exchange, grant: request.grant)
    switch result {
    case .failure(.transport(let error)) where !error.wasSent:
      handedOver.remove(digest)
    case .success(let token) where request.grant == .refreshToken && token.refreshToken == request.oneTimeValue:
      // A server that does not rotate hands the same refresh token out again: then it is a new one.
      handedOver.remove(digest)
    case .success, .failure:
      break
    }
    return TokenOutcome(exchange: exchange, result: result)
  }

  private static func result(of exchange: Exchange, grant: TokenRequest.Grant) -> Result<Token, TokenError> {
    switch exchange.outcome {
    case .failed(let error): .failure(.transport(error))
    case .received(let response):
      Result { () throws(TokenError) in
        try Token.read(response, origin: Token.Origin(grant), arrivedAt: exchange.endedAt)
      }
    }
  }

  private static func digest(of value: Secret, grant: TokenRequest.Grant) -> SHA256Digest {
    SHA256.hash(data: Array("\(grant.rawValue) \(value.exposed)".utf8))
  }
}

extension Token.Origin {
  /// How a token is come by that a grant brings.
  init(_ grant: TokenRequest.Grant) {
    switch grant {
    case .authorizationCode: self = .codeExchange
    case .refreshToken: self = .refresh
    }
  }
}
