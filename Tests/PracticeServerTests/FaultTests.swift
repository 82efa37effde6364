import Foundation
import PracticeServer
import TestSupport
import Testing

@Suite struct `A practised failure` {
  static let userInfo = "/crm/rest/v2/oauth/connect/userinfo"

  @Test(arguments: Fault.allCases) func `has a name in kebab case and one sentence for a list`(fault: Fault) {
    #expect(fault.rawValue.wholeMatch(of: /[a-z]+(-[a-z]+)+/) != nil)
    #expect(fault.summary.hasSuffix("."))
    #expect(fault.summary.count <= 100)
  }

  @Test(arguments: [Fault.accessDenied, .noAccountAttached])
  func `ends Allow in a denial`(fault: Fault) async throws {
    try await practice(fault) { walk in
      guard case .redirect(let address) = await walk.server.decide(.allow(account: "ab123"), for: walk.authorizeURL())
      else {
        Issue.record("no redirect")
        return
      }
      #expect(address.hasPrefix("https://localhost/callback?state=s7a7e&error=access_denied&"))
    }
  }

  @Test func `brings another state back, as long as a real one`() async throws {
    try await practice(.stateMismatch) { walk in
      guard case .redirect(let address) = await walk.server.decide(.allow(account: "ab123"), for: walk.authorizeURL())
      else {
        Issue.record("no redirect")
        return
      }
      #expect(address.contains(/&state=[A-Za-z0-9]{22}$/))
    }
  }

  @Test(
    arguments: [
      (.codeExpired, 400, #"{"ErrorCode":"invalid_request","Error":"Invalid Authorization Code"}"#),
      (.codeUsed, 400, #"{"error":"invalid_grant","error_description":"Authorization code is invalid"}"#),
      (
        .credentialsRefused, 401,
        #"{"error":"invalid_grant","error_description":"Unable to authenticate username and password"}"#
      ),
      (
        .clientIDInvalid, 401,
        #"{"ErrorCode":"invalid_client","Error":"Invalid client id : CLIENT. ClientId is Invalid"}"#
      ),
      (.redirectURIMismatch, 400, #"{"error":"invalid_request","error_description":"Invalid redirect_uri"}"#),
      (
        .hostileDescription, 400,
        #"{"error":"invalid_request","error_description":"\u001b[2J\u001b]0;practice\u0007"#
          + "\u{9B}31mInvalid\\u000d\u{202E}redirect_uri\\u001b[0m\"}"
      ),
    ] as [(Fault, Int, String)])
  func `refuses the exchange`(fault: Fault, status: Int, body: String) async throws {
    try await practice(fault) { walk in
      let reply = try await walk.exchange(await walk.code())
      #expect(reply.status == status)
      #expect(reply.body == body.replacing("CLIENT", with: walk.card.clientID))
    }
  }

  @Test(arguments: [Fault.refreshTokenUsed, .refreshTokenExpired])
  func `refuses the refresh, by both roads to a pair`(fault: Fault) async throws {
    try await practice(fault) { walk in
      let refusal = #"{"error":"invalid_request","error_description":"Invalid Refresh Token"}"#
      let byCode = try await walk.refresh(try await walk.pair().refreshToken)
      #expect(byCode.body == refusal)
      guard
        case .pair(let pair) = await walk.server.generateTokenPair(
          clientID: walk.card.clientID, clientSecret: walk.card.clientSecret)
      else {
        Issue.record("no pair")
        return
      }
      let byCentral = try await walk.refresh(pair.refreshToken)
      #expect(byCentral.body == refusal)
    }
  }

  @Test func `lets the access token be expired, until it is refreshed`() async throws {
    try await practice(.accessTokenExpired) { walk in
      let exchanged = try await walk.exchange(await walk.code())
      #expect(exchanged.body.contains(#""expires_in":1,"#))
      let pair = try Walk.Pair(exchanged)
      let before = try await walk.call(Self.userInfo, token: pair.accessToken)
      #expect(
        before.body
          == #"{"fault":{"faultstring":"Access Token expired","#
          + #""detail":{"errorcode":"keymanagement.service.access_token_expired"}}}"#)
      let refreshed = try Walk.Pair(await walk.refresh(pair.refreshToken))
      let after = try await walk.call(Self.userInfo, token: refreshed.accessToken)
      #expect(after.status == 200)
    }
  }

  @Test(
    arguments: [
      (.apiFault, 401, "Invalid Access Token", "keymanagement.service.invalid_access_token"),
      (
        .quotaExceeded, 429, "Rate limit quota violation. Quota limit exceeded. Identifier : CLIENT",
        "policies.ratelimit.QuotaViolation"
      ),
      (
        .spikeArrest, 429,
        "Spike arrest violation. Allowed rate : MessageRate{messagesPerPeriod=25, periodInMicroseconds=1000000, "
          + "maxBurstMessageCount=1.0}", "policies.ratelimit.SpikeArrestViolation"
      ),
    ] as [(Fault, Int, String, String)])
  func `comes from the API in the fault envelope`(
    fault: Fault, status: Int, words: String, code: String
  ) async throws {
    try await practice(fault) { walk in
      let reply = try await walk.call(Self.userInfo, token: try await walk.pair().accessToken)
      #expect(reply.status == status)
      let text = words.replacing("CLIENT", with: walk.card.clientID)
      #expect(reply.body == #"{"fault":{"faultstring":"\#(text)","detail":{"errorcode":"\#(code)"}}}"#)
    }
  }

  @Test func `answers 503 with a page`() async throws {
    try await practice(.serverErrorHTML) { walk in
      let reply = try await walk.exchange(await walk.code())
      #expect(reply.status == 503)
      #expect(reply.header("Content-Type") == "text/html;charset=UTF-8")
      #expect(reply.body.hasPrefix("<!DOCTYPE html>"))
    }
  }

  @Test func `breaks the answer off after the code is used up`() async throws {
    try await practice(.answerCut, lasts: .once) { walk in
      let code = await walk.code()
      let reply = try await walk.exchange(code)
      #expect(reply.status == 200)
      #expect(!reply.isWhole)
      #expect(reply.body.hasPrefix(#"{"access_token":""#))
      #expect(!reply.body.hasSuffix("}"))
      let again = try await walk.exchange(code)
      #expect(again.status == 400)
      #expect(await walk.server.log.map(\.outcome).suffix(2) == [.cut(status: 200), .answered(status: 400)])
    }
  }

  @Test func `drops the connection after a rotation`() async throws {
    try await practice(.connectionLost, lasts: .once) { walk in
      guard
        case .pair(let pair) = await walk.server.generateTokenPair(
          clientID: walk.card.clientID, clientSecret: walk.card.clientSecret)
      else {
        Issue.record("no pair")
        return
      }
      await #expect(throws: WireClient.Failure.ended(bytes: 0)) { try await walk.refresh(pair.refreshToken) }
      let again = try await walk.refresh(pair.refreshToken)
      #expect(again.body == #"{"error":"invalid_request","error_description":"Invalid Refresh Token"}"#)
      #expect(await walk.server.log.map(\.outcome).suffix(2) == [.dropped, .answered(status: 400)])
    }
  }

  @Test func `answers late, and others meanwhile`() async throws {
    try await practice(.slowAnswer, slowAnswerSeconds: 0.5) { walk in
      let code = await walk.code()
      let begin = ContinuousClock.now
      let answered = try await withThrowingTaskGroup(of: String.self) { group in
        group.addTask { "late, \(try await walk.exchange(code).status)" }
        group.addTask { "other, \(try await WireClient.get("/", port: walk.site.port).status)" }
        return try await group.reduce(into: [String]()) { $0.append($1) }
      }
      #expect(answered == ["other, 200", "late, 200"])
      #expect(ContinuousClock.now - begin >= .milliseconds(500))
    }
  }

  @Test func `stops while an answer is still to come`() async throws {
    let begin = ContinuousClock.now
    try await practice(.slowAnswer, slowAnswerSeconds: 40) { walk in
      let code = await walk.code()
      let waiting = Task { try? await walk.exchange(code) }
      try await eventually("the token request") { await walk.server.log.count < 2 ? nil : true }
      await walk.server.stop()
      let reply = await waiting.value
      #expect(reply == nil)
    }
    #expect(ContinuousClock.now - begin < .seconds(20))
  }

  @Test func `redirects the token request and leaves the code alone`() async throws {
    try await practice(.tokenRedirected, lasts: .once) { walk in
      let code = await walk.code()
      let reply = try await walk.exchange(code)
      #expect(reply.status == 302)
      #expect(reply.header("Location") == "/elsewhere")
      let again = try await walk.exchange(code)
      #expect(again.status == 200)
    }
  }

  @Test func `puts the server's clock a day behind`() async throws {
    try await practice(.clockWrong) { walk in
      let reply = try await walk.exchange(await walk.code())
      #expect(reply.status == 200)
      #expect(reply.header("Date") == "Fri, 20 Nov 2026 13:08:31 GMT")
    }
  }

  @Test func `gives a token for the other account`() async throws {
    try await practice(.accountMismatch) { walk in
      guard case .redirect(let address) = await walk.server.decide(.allow(account: "ab123"), for: walk.authorizeURL())
      else {
        Issue.record("no redirect")
        return
      }
      #expect(address.contains("scope=full%7Cab123.infusionsoft.com"))
      let code = try #require(address.firstMatch(of: /code=(\w+)/)?.1)
      let reply = try await walk.exchange(String(code))
      #expect(reply.body.contains(#""scope":"full|cd456.infusionsoft.com""#))
    }
  }

  @Test func `names a token endpoint that nobody can find`() async throws {
    try await practice(.hostNotFound) { walk in
      #expect(walk.site.tokenEndpoint == "https://practice.invalid/token")
    }
  }

  @Test(arguments: [Fault.codeExpired, .codeUsed, .credentialsRefused, .redirectURIMismatch, .serverErrorHTML])
  func `comes once where it is asked to, so that mending it can be practised`(fault: Fault) async throws {
    try await practice(fault, lasts: .once) { walk in
      let first = try await walk.exchange(await walk.code())
      #expect(first.status >= 400)
      let second = try await walk.exchange(await walk.code())
      #expect(second.status == 200)
    }
  }

  @Test func `is named on every page`() async throws {
    try await practice(.codeExpired) { walk in
      let portal = try await WireClient.get("/", port: walk.site.port)
      #expect(portal.body.contains("The failure practised here is <code>code-expired</code>."))
    }
  }
}
