import Foundation
import PracticeServer
import Synchronization

/// A running server and the steps that tests walk on it.
struct Walk: Sendable {
  let server: PracticeServer
  let site: PracticeSite
  let clock: TestClock

  var card: ApplicationCard { site.card }

  /// The server's own callback page, as a parameter.
  var encodedCallback: String { site.callback.replacing(":", with: "%3A").replacing("/", with: "%2F") }

  /// An authorize URL with the given parameters, which must be encoded.
  func authorizeURL(_ query: String? = nil) -> String {
    let usual =
      "client_id=\(card.clientID)&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full"
    return site.authorizationEndpoint + "?" + (query ?? usual + "&state=s7a7e")
  }

  /// Allow, without a browser.
  func code(account: String = "ab123") async -> String {
    guard case .redirect(let address) = await server.decide(.allow(account: account), for: authorizeURL()),
      let code = address.split(separator: "code=").last?.prefix(while: { $0 != "&" })
    else { return "" }
    return String(code)
  }

  /// A code exchange as the vendor wants it; changed parameters replace the right ones, nil leaves them out.
  func exchange(
    _ code: String, changing changes: KeyValuePairs<String, String?> = [:], headers: [String] = [], seconds: Double = 20
  ) async throws -> WireClient.Reply {
    var form = [
      ("client_id", card.clientID), ("client_secret", card.clientSecret), ("code", code),
      ("grant_type", "authorization_code"), ("redirect_uri", "https%3A%2F%2Flocalhost%2Fcallback"),
    ]
    for (name, value) in changes {
      guard let index = form.firstIndex(where: { $0.0 == name }) else { continue }
      if let value { form[index].1 = value } else { form.remove(at: index) }
    }
    let body = form.map { "\($0.0)=\($0.1)" }.joined(separator: "&")
    return try await WireClient.post("/token", body, headers: headers, port: site.port, seconds: seconds)
  }

  /// A refresh as the vendor wants it.
  func refresh(_ token: String, id: String? = nil, secret: String? = nil) async throws -> WireClient.Reply {
    let header = Self.basic(id ?? card.clientID, secret ?? card.clientSecret)
    return try await WireClient.post(
      "/token", "grant_type=refresh_token&refresh_token=\(token)", headers: [header], port: site.port)
  }

  /// Both tokens, by the usual road.
  func pair() async throws -> Pair { try Pair(await exchange(await code())) }

  /// A call of the API.
  func call(_ path: String, token: String?) async throws -> WireClient.Reply {
    try await WireClient.get(path, headers: token.map { ["Authorization: Bearer \($0)"] } ?? [], port: site.port)
  }

  static func basic(_ id: String, _ secret: String) -> String {
    "Authorization: Basic " + Data("\(id):\(secret)".utf8).base64EncodedString()
  }

  /// The tokens of a token answer.
  struct Pair: Equatable, Decodable {
    let accessToken: String
    let refreshToken: String

    enum CodingKeys: String, CodingKey {
      case accessToken = "access_token"
      case refreshToken = "refresh_token"
    }

    init(_ reply: WireClient.Reply) throws {
      self = try JSONDecoder().decode(Pair.self, from: Data(reply.body.utf8))
    }
  }
}

/// A clock that stands still until it is told otherwise.
final class TestClock: Sendable {
  /// Sat 21 Nov 2026, 13:08:31 UTC.
  static let start = Date(timeIntervalSince1970: 1_795_266_511)
  private let moment = Mutex(start)

  var now: Date { moment.withLock { $0 } }
  func advance(_ seconds: Double) { moment.withLock { $0 += seconds } }
}

/// Runs a test against a server of its own, whose clock stands still.
func practice(
  _ fault: Fault? = nil, lasts: FaultSpan = .always, clientID: String? = nil, slowAnswerSeconds: Double = 40,
  _ body: (Walk) async throws -> Void
) async throws {
  let clock = TestClock()
  let server = PracticeServer(
    configuration: PracticeConfiguration(
      clientID: clientID, fault: fault, faultLasts: lasts, slowAnswerSeconds: slowAnswerSeconds,
      now: { clock.now }))
  let site = try await server.start()
  do {
    try await body(Walk(server: server, site: site, clock: clock))
  } catch {
    await server.stop()
    throw error
  }
  await server.stop()
}
