import Foundation
import InfusionsoftOAuth
import Testing

@Suite struct LiveCheckTests {
  static let v2 = HTTPResponse(
    200, [HTTPHeader("X-Keap-Tenant-Id", "ab123.infusionsoft.com"), HTTPHeader("x-keap-product-spike-limit", "10ps")],
    """
    {"email":"owner@example.com","sub":"s7","id":"7","keap_id":"owner@example.com","family_name":"Doe",
     "given_name":"Jo","is_admin":true,"tenant_id":"ab123"}
    """)
  static let v1 = HTTPResponse(
    200,
    """
    {"email":"owner@example.com","family_name":"Doe","given_name":"Jo","global_user_id":7,
     "infusionsoft_id":"owner@example.com","sub":7,"is_admin":"false"}
    """)
  static let profile = HTTPResponse(200, #"{"name":"Doe & Daughters","email":"","website":"https://example.com"}"#)
  static let noSuchPath = HTTPResponse(
    401,
    #"{"fault":{"faultstring":"Invalid access token","detail":{"errorcode":"oauth.v2.InvalidAccessToken"}}}"#)
  static let expired = HTTPResponse(
    401,
    #"{"fault":{"faultstring":"Access Token expired","detail":{"errorcode":"keymanagement.service.access_token_expired"}}}"#
  )
  static let forbidden = HTTPResponse(403, #"{"message":"Forbidden"}"#)

  func run(_ transport: ScriptedTransport) async -> LiveOutcome {
    let now = Date(timeIntervalSince1970: 1_795_266_510)
    return await LiveCheck(transport: transport, api: "https://localhost/crm", now: { now }).run(Secret("acc3ss"))
  }

  @Test func `the token goes in a header of its own to the API's path`() {
    let urls = [APIRequest.Resource.userInfoV2, .userInfoV1, .accountProfile].map {
      APIRequest($0, api: "https://localhost/crm/", accessToken: Secret("acc3ss")).http
    }
    let headers = [HTTPRequest.Field("Authorization", .secret(Secret("Bearer acc3ss")))]
    #expect(
      urls == [
        HTTPRequest(method: .get, url: "https://localhost/crm/rest/v2/oauth/connect/userinfo", headers: headers),
        HTTPRequest(method: .get, url: "https://localhost/crm/rest/v1/oauth/connect/userinfo", headers: headers),
        HTTPRequest(method: .get, url: "https://localhost/crm/rest/v1/account/profile", headers: headers),
      ])
    #expect(urls.allSatisfy { $0.body == nil })
  }

  @Test func `any path is called, and what its headers say is read`() async throws {
    let response = HTTPResponse(200, [HTTPHeader("x-keap-tenant-id", "ab123.infusionsoft.com")], "[]")
    let transport = ScriptedTransport(.success(response), .success(Self.forbidden), .success(Self.v2))
    let check = LiveCheck(transport: transport, api: "https://localhost/crm", now: { Date(timeIntervalSince1970: 0) })
    let found = await check.call("/rest/v2/contacts", query: [("filter", "a b&c"), ("limit", "5")], Secret("acc3ss"))
    #expect(found.result == .success(response))
    #expect(found.quota?.account == "ab123")
    #expect(
      await transport.requests.map(\.url) == ["https://localhost/crm/rest/v2/contacts?filter=a%20b%26c&limit=5"])
    #expect(
      await check.call("/rest/v2/contacts", Secret("acc3ss")).result
        == .failure(.refused(status: 403, envelope: .message("Forbidden"))))
    #expect(try await check.call("/rest/v2/x", Secret("acc3ss")).result.get() == Self.v2)
    let lost = await check.call("/rest/v2/x", Secret("acc3ss"))
    #expect(lost.quota == nil)
  }

  @Test func `version 2 says who, whose account and which business`() async throws {
    let transport = ScriptedTransport(.success(Self.v2), .success(Self.profile))
    let answer = await run(transport)
    let reading = LiveReading(
      userInfo: UserInfo(
        email: "owner@example.com", subject: "s7", signInID: "owner@example.com", givenName: "Jo", familyName: "Doe",
        isAdmin: true, tenantID: "ab123"),
      quota: QuotaReading(Self.v2),
      profile: AccountProfile(name: "Doe & Daughters", email: nil, website: "https://example.com"))
    #expect(answer.result == .success(reading))
    #expect(reading.account == "ab123")
    #expect(
      await transport.requests.map(\.url) == [
        "https://localhost/crm/rest/v2/oauth/connect/userinfo", "https://localhost/crm/rest/v1/account/profile",
      ])
    #expect(answer.exchanges.map(\.response) == [Self.v2, Self.profile])
  }

  @Test(arguments: [
    noSuchPath, HTTPResponse(404, "<html>"), HTTPResponse(status: 405), HTTPResponse(404, #"{"message":"x"}"#),
  ])
  func `version 1 is asked where there is no version 2`(missing: HTTPResponse) async {
    let answer = await run(ScriptedTransport(.success(missing), .success(Self.v1), .success(Self.forbidden)))
    let reading = LiveReading(
      userInfo: UserInfo(
        email: "owner@example.com", subject: "7", signInID: "owner@example.com", givenName: "Jo", familyName: "Doe",
        isAdmin: false, tenantID: nil),
      quota: QuotaReading(Self.v1), profile: nil)
    #expect(answer.result == .success(reading))
    #expect(reading.account == nil)
    #expect(answer.exchanges.map(\.response) == [missing, Self.v1, Self.forbidden])
  }

  @Test func `the account is taken from the headers where the answer does not name it`() async throws {
    let response = HTTPResponse(200, [HTTPHeader("x-keap-tenant-id", "ab123.infusionsoft.com")], #"{"sub":"7"}"#)
    let answer = await run(ScriptedTransport(.success(response), .failure(TokenClientTests.lost)))
    #expect(try answer.result.get().account == "ab123")
    #expect(try answer.result.get().profile == nil)
  }

  @Test(
    arguments: [
      (
        .success(expired),
        .refused(
          status: 401,
          envelope: .fault(
            faultString: "Access Token expired", errorCode: "keymanagement.service.access_token_expired"))
      ),
      (.success(forbidden), .refused(status: 403, envelope: .message("Forbidden"))),
      (.success(HTTPResponse(200, #"{"message":"x"}"#)), .refused(status: 200, envelope: .message("x"))),
      (
        .success(HTTPResponse(200, #"{"tenant_id":"ab123"}"#)),
        .unreadable(UnreadableResponse(status: 200, contentType: nil, beginning: #"{"tenant_id":"ab123"}"#))
      ),
      (
        .success(HTTPResponse(200, [HTTPHeader("Content-Type", "text/html")], "<html>")),
        .unreadable(UnreadableResponse(status: 200, contentType: "text/html", beginning: "<html>"))
      ),
      (
        .success(HTTPResponse(302, [HTTPHeader("Location", "https://localhost/login")], "")),
        .redirected(status: 302, location: "https://localhost/login")
      ),
      (.failure(TokenClientTests.unreached), .transport(TokenClientTests.unreached)),
    ] as [(ScriptedTransport.Answer, APIError)])
  func `a failure is told as it came, and asked no further`(answer: ScriptedTransport.Answer, error: APIError) async {
    let transport = ScriptedTransport(answer)
    #expect(await run(transport).result == .failure(error))
    #expect(await transport.requests.count == 1)
  }

  @Test func `where neither version is there, the last answer counts`() async {
    let answer = await run(ScriptedTransport(.success(Self.noSuchPath), .success(Self.expired)))
    #expect(
      answer.result
        == .failure(
          .refused(
            status: 401,
            envelope: .fault(
              faultString: "Access Token expired", errorCode: "keymanagement.service.access_token_expired"))))
    #expect(answer.exchanges.count == 2)
  }
}

@Suite struct QuotaReadingTests {
  func read(_ headers: [(String, String)]) -> QuotaReading {
    QuotaReading(HTTPResponse(status: 200, headers: headers.map { HTTPHeader($0.0, $0.1) }))
  }

  @Test func `every header that the vendor lists is read`() {
    let reading = read([
      ("X-Keap-Product-Quota-Limit", "150000"), ("x-keap-product-quota-time-unit", "day"),
      ("x-keap-product-quota-interval", "1"), ("x-keap-product-quota-available", "149990"),
      ("x-keap-product-quota-used", "10"), ("x-keap-product-quota-expiry-time", "1795305600000"),
      ("x-keap-product-throttle-limit", "1500"), ("x-keap-product-throttle-time-unit", "minute"),
      ("x-keap-product-throttle-interval", "1"), ("x-keap-product-throttle-available", "1499"),
      ("x-keap-product-throttle-used", "1"), ("x-keap-tenant-id", "ab123.infusionsoft.com"),
      ("x-keap-tenant-throttle-limit", "10000|250000"), ("x-keap-tenant-throttle-time-unit", "minute|day"),
      ("x-keap-tenant-throttle-interval", "1|1"), ("x-keap-tenant-throttle-available", "9999|"),
      ("x-keap-tenant-throttle-used", "1| 20 "), ("x-keap-product-spike-limit", "10ps"), ("x-request-id", "r7"),
    ])
    #expect(
      reading.productQuota == [
        .init(
          limit: 150000, used: 10, available: 149990, interval: 1, timeUnit: "day",
          renewsAt: Date(timeIntervalSince1970: 1_795_305_600))
      ])
    #expect(
      reading.productThrottle == [.init(limit: 1500, used: 1, available: 1499, interval: 1, timeUnit: "minute")])
    #expect(
      reading.tenantThrottle == [
        .init(limit: 10000, used: 1, available: 9999, interval: 1, timeUnit: "minute"),
        .init(limit: 250000, used: 20, available: nil, interval: 1, timeUnit: "day"),
      ])
    #expect(reading.spikeLimit == "10ps")
    #expect(reading.tenantID == "ab123.infusionsoft.com")
    #expect(reading.account == "ab123")
    #expect(reading.requestID == "r7")
  }

  @Test func `blank headers and lone bars are unknown and not nought`() {
    let blank = read([
      ("x-keap-product-quota-limit", ""), ("x-keap-product-quota-used", " "), ("x-keap-tenant-throttle-limit", "|"),
      ("x-keap-tenant-throttle-used", " | "), ("x-keap-tenant-id", ""), ("x-keap-product-spike-limit", ""),
    ])
    #expect(blank == read([]))
    #expect(blank.productQuota == [])
    #expect(blank.tenantThrottle == [])
    #expect(blank.account == nil)
  }

  @Test(arguments: ["many", "-1", "1.5", "99999999999999999999", "٣"])
  func `what is no count is unknown`(value: String) {
    #expect(read([("x-keap-product-quota-limit", value)]).productQuota == [])
  }

  @Test(arguments: [
    ("1795305600", 1_795_305_600), ("1795305600000", 1_795_305_600), ("nan", nil), ("-1", nil), ("1e300", nil),
  ])
  func `the time of renewal is in milliseconds, or in seconds`(value: String, seconds: TimeInterval?) {
    let renewal = read([("x-keap-product-quota-expiry-time", value)]).productQuota.first?.renewsAt
    #expect(renewal == seconds.map { Date(timeIntervalSince1970: $0) })
  }
}
