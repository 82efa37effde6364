import Foundation
import InfusionsoftOAuth
import Testing

@Suite struct TokenClientTests {
  static let tokenBody = #"{"access_token":"acc3ss","refresh_token":"r3fresh2","expires_in":86399}"#
  static let lost = TransportError(.connectionLost, wasSent: true, detail: "reset by peer")
  static let unreached = TransportError(.connectionFailed, wasSent: false, detail: "connection refused")

  let exchange = exchange("c0deFromAllow")
  let refresh = TokenRequest.refresh(Secret("r3fresh"), credentials: .sample, endpoint: "https://localhost/token")

  static func exchange(_ code: String, secret: String = "s3cret") -> TokenRequest {
    .exchange(
      AuthorizationGrant.bareCode(Secret(code), answering: .sample()),
      credentials: ClientCredentials(clientID: "k3y", secret: Secret(secret)), endpoint: "https://localhost/token")
  }

  func client(_ transport: ScriptedTransport) -> TokenClient {
    let seconds = LockedCount()
    return TokenClient(
      transport: transport, now: { Date(timeIntervalSince1970: Double(1_795_266_510 + seconds.next())) })
  }

  @Test func `a code brings a token, and the exchange is on record`() async {
    let response = HTTPResponse(200, Self.tokenBody)
    let transport = ScriptedTransport(.success(response))
    let answer = await client(transport).send(exchange)
    let arrival = Date(timeIntervalSince1970: 1_795_266_511)
    #expect(
      answer
        == TokenOutcome(
          exchange: Exchange(
            request: exchange.http, startedAt: Date(timeIntervalSince1970: 1_795_266_510), endedAt: arrival,
            outcome: .received(response)),
          result: .success(
            Token(
              accessToken: Secret("acc3ss"), refreshToken: Secret("r3fresh2"), tokenType: nil, scope: nil,
              origin: .codeExchange, expiry: .at(arrival.addingTimeInterval(86399)), lifetime: 86399,
              arrivedAt: arrival, serverDate: nil, refreshExpiry: arrival.addingTimeInterval(45 * 86400)))))
    #expect(await transport.requests == [exchange.http])
  }

  @Test func `a refreshed token says so`() async throws {
    let answer = await client(ScriptedTransport(.success(HTTPResponse(200, Self.tokenBody)))).send(refresh)
    #expect(try answer.result.get().origin == .refresh)
  }

  @Test(
    arguments: [
      .success(HTTPResponse(200, tokenBody)),
      .success(HTTPResponse(400, #"{"error":"invalid_request"}"#)),
      .success(HTTPResponse(503, "<html>")),
      .success(HTTPResponse(302, "")),
      .failure(lost),
      .failure(TransportError(.timedOut, wasSent: true, detail: "30 s")),
      .failure(TransportError(.malformedResponse, wasSent: true, detail: "", status: 200)),
    ] as [ScriptedTransport.Answer])
  func `whatever became of it, nothing is sent twice`(answer: ScriptedTransport.Answer) async {
    for request in [exchange, refresh] {
      let transport = ScriptedTransport(answer, .success(HTTPResponse(200, Self.tokenBody)))
      let client = client(transport)
      #expect(await client.send(request).exchange != nil)
      for _ in 0..<3 {
        #expect(await client.send(request) == TokenOutcome(exchange: nil, result: .failure(.alreadySent)))
      }
      #expect(await transport.requests == [request.http])
    }
  }

  @Test func `a code is known again with other credentials around it`() async {
    let transport = ScriptedTransport(.failure(Self.lost))
    let client = client(transport)
    #expect(await client.send(Self.exchange("c0de", secret: "one")).result == .failure(.transport(Self.lost)))
    #expect(await client.send(Self.exchange("c0de", secret: "two")).result == .failure(.alreadySent))
    #expect(await transport.requests.count == 1)
  }

  @Test func `another code is another matter`() async {
    let transport = ScriptedTransport(.failure(Self.lost), .success(HTTPResponse(200, Self.tokenBody)))
    let client = client(transport)
    _ = await client.send(Self.exchange("c0de"))
    #expect(await client.send(Self.exchange("c0de2")).result.isSuccess)
  }

  @Test func `a request that provably never left may be sent again`() async {
    let transport = ScriptedTransport(
      .failure(Self.unreached), .failure(Self.unreached), .success(HTTPResponse(200, Self.tokenBody)))
    let client = client(transport)
    #expect(await client.send(exchange).result == .failure(.transport(Self.unreached)))
    #expect(await client.send(exchange).result == .failure(.transport(Self.unreached)))
    #expect(await client.send(exchange).result.isSuccess)
    #expect(await client.send(exchange).result == .failure(.alreadySent))
    #expect(await transport.requests == [exchange.http, exchange.http, exchange.http])
  }

  @Test func `of twenty at once one is sent`() async {
    for request in [exchange, refresh] {
      let transport = ScriptedTransport(.success(HTTPResponse(200, Self.tokenBody)))
      let client = client(transport)
      let results = await withTaskGroup(of: Result<Token, TokenError>.self) { group in
        for _ in 0..<20 { group.addTask { await client.send(request).result } }
        return await group.reduce(into: []) { $0.append($1) }
      }
      #expect(results.filter(\.isSuccess).count == 1)
      #expect(results.filter { $0 == .failure(.alreadySent) }.count == 19)
      #expect(await transport.requests == [request.http])
    }
  }

  @Test func `a refresh token that the server hands out again is a new one`() async {
    let same = HTTPResponse(200, #"{"access_token":"acc3ss","refresh_token":"r3fresh"}"#)
    let transport = ScriptedTransport(.success(same), .success(HTTPResponse(200, Self.tokenBody)))
    let client = client(transport)
    #expect(await client.send(refresh).result.isSuccess)
    #expect(await client.send(refresh).result.isSuccess)
    #expect(await client.send(refresh).result == .failure(.alreadySent))
  }

  @Test func `no dump of an answer or of the client shows a secret`() async {
    let client = client(ScriptedTransport(.success(HTTPResponse(200, Self.tokenBody))))
    let answer = await client.send(exchange)
    var text = "\(answer) \(String(reflecting: answer))"
    dump(answer, to: &text)
    dump(client, to: &text)
    for secret in ["acc3ss", "r3fresh", "s3cret", "c0deFromAllow"] { #expect(!text.contains(secret)) }
    #expect(answer.exchange?.description == "POST https://localhost/token: 200")
    #expect(answer.exchange?.response.map(String.init(describing:)) == "HTTPResponse(200, 71 bytes)")
  }
}
