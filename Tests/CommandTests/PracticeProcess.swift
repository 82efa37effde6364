import CurlTransport
import Foundation
import InfusionsoftOAuth
import Setups
import Testing

/// The practice server as a process of its own, and its log.
final class PracticeProcess {
  /// Where everything is, as `practice --json` prints it.
  struct Site: Decodable {
    let authorizeURL, tokenURL, apiURL, clientID, clientSecret: String

    enum CodingKeys: String, CodingKey {
      case authorizeURL = "authorize_url"
      case tokenURL = "token_url"
      case apiURL = "api_url"
      case clientID = "client_id"
      case clientSecret = "client_secret"
    }

    var endpoints: Endpoints { Endpoints(authorization: authorizeURL, token: tokenURL, api: apiURL) }
  }

  /// How often a refresh has come so far, and how often it was answered.
  struct Refreshes: Equatable {
    var received = 0
    var answered = 0
  }

  let site: Site
  private let program: Program
  private let log: FileHandle
  private var unread = Data()
  private var count = Refreshes()

  init(in workplace: Workplace, tokenDelay milliseconds: Int) async throws {
    let path = try workplace.file("server.log", "")
    let program = try workplace.start(["practice", "--json", "--log", path, "--token-delay", "\(milliseconds)"])
    let line = try await CommandTests.wait("the server to listen") {
      program.output.hasSuffix("\n") ? program.output : nil
    }
    self.program = program
    site = try JSONDecoder().decode(Site.self, from: Data(line.utf8))
    log = try FileHandle(forReadingFrom: URL(filePath: path))
  }

  deinit { program.signal(15) }

  /// What its log says now.
  func refreshes() throws -> Refreshes {
    unread += try log.readToEnd() ?? Data()
    while let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
      let line = String(decoding: unread[..<end], as: UTF8.self)
      unread.removeSubrange(...end)
      guard line.contains(#""grant":"refresh_token""#) else { continue }
      if line.contains(#""event":"received""#) { count.received += 1 } else { count.answered += 1 }
    }
    return count
  }

  /// Asks something else, so that what had left before has arrived by the time of the answer.
  func catchUp() async throws {
    for _ in 0..<2 {
      let answer = try await CurlTransport().send(HTTPRequest(method: .get, url: site.authorizeURL))
      #expect(answer.status > 0)
    }
    try await CommandTests.wait("the answers to be out") {
      let now = try refreshes()
      return now.received == now.answered ? true : nil
    }
  }

  /// Signs in by the server's own pages, and gives the token.
  func signIn() async throws -> Token {
    let request = AuthorizationRequest(
      endpoint: site.authorizeURL, clientID: site.clientID, redirectURI: Sample.redirectURI,
      state: AuthorizationState("s7a7e"))
    let transport = CurlTransport()
    let page = try await transport.send(HTTPRequest(method: .get, url: request.url))
    let consent = try #require(
      String(decoding: page.body, as: UTF8.self).firstMatch(of: /name="consent" value="([^"]+)"/))
    let answer = try await transport.send(
      HTTPRequest(
        method: .post, url: site.authorizeURL,
        form: [
          .init("consent", .open(String(consent.1))), .init("account", .open("ab123")),
          .init("decision", .open("allow")),
        ]))
    let code = try #require(answer.header("Location")?.firstMatch(of: /code=([A-Za-z0-9]+)/))
    let exchange = TokenRequest.exchange(
      .bareCode(Secret(String(code.1)), answering: request),
      credentials: ClientCredentials(clientID: site.clientID, secret: Secret(site.clientSecret)),
      endpoint: site.tokenURL)
    return try await TokenClient(transport: transport, now: { Date() }).send(exchange).result.get()
  }
}
