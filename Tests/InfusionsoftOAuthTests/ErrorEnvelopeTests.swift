import InfusionsoftOAuth
import Testing

@Suite struct ErrorEnvelopeTests {
  typealias Row = (body: String, envelope: ErrorEnvelope, code: String?, description: String?)

  static let rows: [Row] = [
    // The token endpoint.
    (
      #"{"error":"invalid_request","error_description":"Invalid redirect_uri"}"#,
      .tokenEndpoint(ServerError(code: "invalid_request", description: "Invalid redirect_uri")), "invalid_request",
      "Invalid redirect_uri"
    ),
    (
      #"{"error":"invalid_grant","error_description":"Unable to authenticate username and password"}"#,
      .tokenEndpoint(
        ServerError(code: "invalid_grant", description: "Unable to authenticate username and password")),
      "invalid_grant", "Unable to authenticate username and password"
    ),
    (
      #"{"error":"invalid_request","error_description":"Missing or invalid service_name","#
        + #""error_uri":"https://localhost/help"}"#,
      .tokenEndpoint(
        ServerError(
          code: "invalid_request", description: "Missing or invalid service_name", uri: "https://localhost/help")),
      "invalid_request", "Missing or invalid service_name"
    ),
    (#"{"error":"invalid_client"}"#, .tokenEndpoint(ServerError(code: "invalid_client")), "invalid_client", nil),
    (
      #"{"error":null,"error_description":"only words"}"#,
      .tokenEndpoint(ServerError(code: nil, description: "only words")), nil, "only words"
    ),
    // The gateway at the token endpoint.
    (
      #"{"ErrorCode":"invalid_request","Error":"Invalid Authorization Code"}"#,
      .gateway(errorCode: "invalid_request", error: "Invalid Authorization Code"), "invalid_request",
      "Invalid Authorization Code"
    ),
    (
      #"{"ErrorCode" : "invalid_client", "Error" :"Invalid client id : k3y. ClientId is Invalid"}"#,
      .gateway(errorCode: "invalid_client", error: "Invalid client id : k3y. ClientId is Invalid"), "invalid_client",
      "Invalid client id : k3y. ClientId is Invalid"
    ),
    // The gateway before the API.
    (
      #"{"fault":{"faultstring":"Invalid access token","detail":{"errorcode":"oauth.v2.InvalidAccessToken"}}}"#,
      .fault(faultString: "Invalid access token", errorCode: "oauth.v2.InvalidAccessToken"),
      "oauth.v2.InvalidAccessToken", "Invalid access token"
    ),
    (
      #"{"fault":{"faultstring":"Access Token expired","#
        + #""detail":{"errorcode":"keymanagement.service.access_token_expired"}}}"#,
      .fault(faultString: "Access Token expired", errorCode: "keymanagement.service.access_token_expired"),
      "keymanagement.service.access_token_expired", "Access Token expired"
    ),
    (
      #"{"fault":{"faultstring":"Rate limit quota violation. Quota limit exceeded. Identifier : x","#
        + #""detail":{"errorcode":"policies.ratelimit.QuotaViolation"}}}"#,
      .fault(
        faultString: "Rate limit quota violation. Quota limit exceeded. Identifier : x",
        errorCode: "policies.ratelimit.QuotaViolation"), "policies.ratelimit.QuotaViolation",
      "Rate limit quota violation. Quota limit exceeded. Identifier : x"
    ),
    (#"{"fault":{"faultstring":"x"}}"#, .fault(faultString: "x", errorCode: nil), nil, "x"),
    (#"{"fault":{"detail":"x"}}"#, .fault(faultString: nil, errorCode: nil), nil, nil),
    // The API.
    (
      #"{"code":"429","message":"Quota Exceeded","status":"Request Throttled","details":null}"#,
      .application(code: "429", message: "Quota Exceeded", status: "Request Throttled", details: []), "429",
      "Quota Exceeded"
    ),
    (
      #"{"code":7,"message":"No permission","status":"PERMISSION_DENIED","#
        + #""details":[{"domain":"contact","resource":"1"},{"domain":"tag"}]}"#,
      .application(
        code: "7", message: "No permission", status: "PERMISSION_DENIED",
        details: [.init(domain: "contact", resource: "1"), .init(domain: "tag", resource: nil)]), "7", "No permission"
    ),
    (
      #"{"code":0,"status":"x","details":["a"]}"#, .application(code: "0", message: nil, status: "x", details: []), "0",
      nil
    ),
    (
      #"{"message":"No permission","details":[{"domain":"contact"}]}"#,
      .application(
        code: nil, message: "No permission", status: nil, details: [.init(domain: "contact", resource: nil)]), nil,
      "No permission"
    ),
    // The older API.
    (#"{"message":"Not found"}"#, .message("Not found"), nil, "Not found"),
  ]

  @Test(arguments: rows)
  func `every form is read verbatim`(row: Row) {
    let envelope = ErrorEnvelope.read(Array(row.body.utf8))
    #expect(envelope == row.envelope)
    #expect(envelope?.code == row.code)
    #expect(envelope?.description == row.description)
  }

  @Test(arguments: [
    "", " ", "{}", "[]", "null", "7", #""invalid_grant""#, #"{"error":""}"#, #"{"error":{"a":1}}"#, #"{"code":7}"#,
    #"{"message":["a"]}"#, #"{"fault":"x"}"#, #"{"error":"invalid_grant""#, "<html>", "{'error': 'invalid_grant'}",
    #"{"access_token":"a","scope":"full"}"#,
  ])
  func `anything else is no error body`(body: String) {
    #expect(ErrorEnvelope.read(Array(body.utf8)) == nil)
  }

  @Test func `control characters are kept, and broken UTF-8 is marked`() {
    let body = Array(#"{"error":"x","error_description":"a\u001b[2Jb"#.utf8) + [0xC3, 0x28] + Array(#""}"#.utf8)
    #expect(
      ErrorEnvelope.read(body) == .tokenEndpoint(ServerError(code: "x", description: "a\u{1B}[2Jb\u{FFFD}(")))
  }
}
