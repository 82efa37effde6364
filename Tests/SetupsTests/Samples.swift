import Foundation
import InfusionsoftOAuth

@testable import Setups

/// The values that must be found nowhere but where they are kept.
enum Canary {
  static let clientSecret = "s3cret+/= from the portal"
  static let accessToken = "acc3ssTokenOfTheFirstPair"
  static let refreshToken = "r3freshTokenOfTheFirstPair"
  static let newAccessToken = "acc3ssTokenOfTheSecondPair"
  static let newRefreshToken = "r3freshTokenOfTheSecondPair"
  static let passphrase = "four words nobody guesses"

  static let all = [clientSecret, accessToken, refreshToken, newAccessToken, newRefreshToken, passphrase]
}

/// Instants of the tests.
enum Instant {
  static let madeAt = Date(timeIntervalSince1970: 1_795_266_510)
  static let end = madeAt.addingTimeInterval(86_399)
  /// The access token has ended.
  static let nextDay = madeAt.addingTimeInterval(100_000)
}

extension Token {
  static let sample = Token(
    accessToken: Secret(Canary.accessToken), refreshToken: Secret(Canary.refreshToken), tokenType: "bearer",
    scope: "full|ab123.infusionsoft.com", origin: .codeExchange, expiry: .at(Instant.end), lifetime: 86_399,
    arrivedAt: Instant.madeAt, serverDate: Instant.madeAt,
    refreshExpiry: Instant.madeAt.addingTimeInterval(45 * 86_400))

  /// What the second answer brings at `Instant.nextDay`.
  static let refreshed = Token(
    accessToken: Secret(Canary.newAccessToken), refreshToken: Secret(Canary.newRefreshToken), tokenType: "bearer",
    scope: "full|ab123.infusionsoft.com", origin: .refresh, expiry: .at(Instant.nextDay.addingTimeInterval(86_399)),
    lifetime: 86_399, arrivedAt: Instant.nextDay, serverDate: nil,
    refreshExpiry: Instant.nextDay.addingTimeInterval(45 * 86_400))
}

extension Setup {
  static func sample(_ name: SetupName = .sample, token: Token? = .sample) -> Setup {
    Setup(
      name: name, endpoints: .infusionsoft(), host: .signin, clientID: "k3yFromTheDeveloperPortal",
      redirectURI: "https://localhost/callback", clientSecret: Secret(Canary.clientSecret), token: token,
      createdAt: Instant.madeAt)
  }
}

extension SetupName {
  static let sample = named("Customer ab123")

  /// A name that is known to be one.
  static func named(_ text: String) -> SetupName {
    guard let name = try? SetupName(text) else { preconditionFailure("\(text) is no name") }
    return name
  }
}

extension Secret {
  static let passphrase = Secret(Canary.passphrase)
}

/// A transport that gives prepared answers in their order, and counts what it was asked.
actor ScriptedTransport: Transport {
  typealias Answer = Result<HTTPResponse, TransportError>

  private var answers: [Answer]
  private(set) var requests: [HTTPRequest] = []
  private let whileOut: @Sendable () async -> Void

  /// A transport that does something while each request is out.
  init(_ answers: Answer..., whileOut: @escaping @Sendable () async -> Void = {}) {
    self.answers = answers
    self.whileOut = whileOut
  }

  func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
    requests.append(request)
    await whileOut()
    guard !answers.isEmpty else { throw TransportError(.other, wasSent: true, detail: "the script has ended") }
    return try answers.removeFirst().get()
  }
}

extension ScriptedTransport.Answer {
  static let newPair = answer(
    200,
    """
    {"access_token":"\(Canary.newAccessToken)","refresh_token":"\(Canary.newRefreshToken)","token_type":"bearer",\
    "expires_in":86399,"scope":"full|ab123.infusionsoft.com"}
    """)
  static let lost = failure(TransportError(.timedOut, wasSent: true, detail: "30 s"))
  static let unreached = failure(TransportError(.hostNotFound, wasSent: false, detail: "no such name"))
  static let refused = answer(400, #"{"error":"invalid_request","error_description":"Invalid Refresh Token"}"#)

  static func answer(_ status: Int, _ body: String) -> Self {
    .success(HTTPResponse(status: status, body: Array(body.utf8)))
  }
}

extension TokenClient {
  /// A client for which it is always the next day.
  init(_ transport: ScriptedTransport) { self.init(transport: transport, now: { Instant.nextDay }) }
}
