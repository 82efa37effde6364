import PracticeServer
import Testing

@Suite struct `The API` {
  static let userInfo = "/crm/rest/v2/oauth/connect/userinfo"

  @Test(arguments: [
    (
      userInfo,
      #"{"email":"pat@practice.example","sub":"1001","id":"1001","keap_id":"pat@practice.example","#
        + #""family_name":"Practice","given_name":"Pat","middle_name":"","preferred_name":"Pat","is_admin":true,"#
        + #""tenant_id":"ab123"}"#
    ),
    (
      "/crm/rest/v1/oauth/connect/userinfo",
      #"{"email":"pat@practice.example","family_name":"Practice","given_name":"Pat","global_user_id":1001,"#
        + #""infusionsoft_id":"pat@practice.example","sub":"1001","is_admin":true,"preferred_name":"Pat"}"#
    ),
    ("/crm/rest/v1/account/profile", profile), ("/crm/rest/v2/businessProfile", profile),
  ])
  func `says whose token it is`(path: String, body: String) async throws {
    try await practice { walk in
      let reply = try await walk.call(path, token: try await walk.pair().accessToken)
      #expect(reply.status == 200)
      #expect(reply.body == body)
    }
  }

  static let profile =
    #"{"name":"Practice Bakery","email":"office@practice.example","website":"https://practice.example","#
    + #""phone":"555-0100","address":{"line1":"1 Practice Street","locality":"Practice","country_code":"USA"},"#
    + #""time_zone":"America/Phoenix","logo_url":null,"currency_code":"USD","language_tag":"en-US","#
    + #""business_type":"Practice"}"#

  static let noToken =
    #"{"fault":{"faultstring":"Invalid access token","detail":{"errorcode":"oauth.v2.InvalidAccessToken"}}}"#
  static let unknown =
    #"{"fault":{"faultstring":"Invalid Access Token","#
    + #""detail":{"errorcode":"keymanagement.service.invalid_access_token"}}}"#

  @Test(
    arguments: [
      (userInfo, nil, noToken), (userInfo, "Authorization: TOKEN", noToken),
      (userInfo, "Authorization: Basic TOKEN", noToken), (userInfo, "X-Keap-API-Key: TOKEN", noToken),
      ("/crm/rest/v2/nothing", "Authorization: Bearer TOKEN", noToken), ("/crm", nil, noToken),
      (userInfo, "Authorization: Bearer REFRESH", unknown), (userInfo, "Authorization: Bearer KeapAK-0", unknown),
    ] as [(String, String?, String)])
  func `looks at the token before the road, and says so in its envelope`(
    path: String, header: String?, body: String
  ) async throws {
    try await practice { walk in
      let pair = try await walk.pair()
      let line = header?.replacing("TOKEN", with: pair.accessToken).replacing("REFRESH", with: pair.refreshToken)
      let reply = try await WireClient.get(path, headers: line.map { [$0] } ?? [], port: walk.site.port)
      #expect(reply.status == 401)
      #expect(reply.body == body)
      #expect(reply.header("x-keap-tenant-id") == "")
      #expect(reply.header("x-keap-tenant-throttle-limit") == "|")
      #expect(reply.header("x-keap-product-quota-limit") == "")
    }
  }

  @Test(arguments: [(86_398.0, 200), (86_399.0, 401)]) func `lets an access token end after a day`(
    age: Double, status: Int
  ) async throws {
    try await practice { walk in
      let pair = try await walk.pair()
      walk.clock.advance(age)
      let reply = try await walk.call(Self.userInfo, token: pair.accessToken)
      #expect(reply.status == status)
      #expect(reply.body.contains("keymanagement.service.access_token_expired") == (status == 401))
    }
  }

  @Test func `sends the vendor's headers with every answer`() async throws {
    try await practice { walk in
      let reply = try await walk.call(Self.userInfo, token: try await walk.pair().accessToken)
      let headers = reply.headers.filter { $0.hasPrefix("x-keap") }
      #expect(
        headers == [
          "x-keap-product-quota-limit: 150000", "x-keap-product-quota-time-unit: day",
          "x-keap-product-quota-interval: 1", "x-keap-product-quota-available: 149999",
          "x-keap-product-quota-used: 1", "x-keap-product-quota-expiry-time: 1795305600000",
          "x-keap-product-throttle-limit: 1500", "x-keap-product-throttle-time-unit: minute",
          "x-keap-product-throttle-interval: 1", "x-keap-product-throttle-available: 1499",
          "x-keap-product-throttle-used: 1", "x-keap-tenant-id: ab123.infusionsoft.com",
          "x-keap-tenant-throttle-limit: 10000|250000", "x-keap-tenant-throttle-time-unit: minute|day",
          "x-keap-tenant-throttle-interval: 1|1", "x-keap-tenant-throttle-available: 9999|249999",
          "x-keap-tenant-throttle-used: 1|1", "x-keap-product-spike-limit: 25ps",
        ])
      #expect(reply.header("x-request-id")?.count == 32)
    }
  }

  @Test func `takes GET only`() async throws {
    try await practice { walk in
      let token = try await walk.pair().accessToken
      let reply = try await WireClient.post(
        Self.userInfo, "", headers: ["Authorization: Bearer \(token)"], port: walk.site.port)
      #expect(reply.status == 405)
      #expect(
        reply.body == #"{"code":405,"message":"Method Not Allowed","status":"Method Not Allowed","details":[]}"#)
    }
  }
}
