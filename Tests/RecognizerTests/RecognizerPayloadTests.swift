import InfusionsoftOAuth
import Recognizer
import RecognizerExamples
import Testing

/// The facts that are taken out of a text, as whole values.
@Suite struct RecognizerPayloadTests {
  private func kind(_ text: String) -> Recognition.Kind { Recognizer().recognize(text).kind }

  private static let whole = Recognition.Kind.tokenPair(
    access: Secret("aCc3ssT0ken"), refresh: Secret("r3fr3shT0ken"), expiresIn: 86399,
    scope: "full|ab123.infusionsoft.com")

  @Test(arguments: [
    #"{"access_token":"aCc3ssT0ken","expires_in":86399,"refresh_token":"r3fr3shT0ken","scope":"full|ab123.infusionsoft.com"}"#,
    "{'access_token': u'aCc3ssT0ken', 'expires_in': 86399, 'refresh_token': 'r3fr3shT0ken', 'scope': 'full|ab123.infusionsoft.com'}",
    "[access_token] => aCc3ssT0ken\n[expires_in] => 86399\n[refresh_token] => r3fr3shT0ken\n[scope] => full|ab123.infusionsoft.com",
    "[\"access_token\"]=> string(11) \"aCc3ssT0ken\" [\"expires_in\"]=> int(86399) [\"refresh_token\"]=> string(12) \"r3fr3shT0ken\" [\"scope\"]=> string(27) \"full|ab123.infusionsoft.com\"",
    #"s:12:"access_token";s:11:"aCc3ssT0ken";s:10:"expires_in";i:86399;s:13:"refresh_token";s:12:"r3fr3shT0ken";s:5:"scope";s:27:"full|ab123.infusionsoft.com";"#,
    "access_token=aCc3ssT0ken&expires_in=86399&refresh_token=r3fr3shT0ken&scope=full%7Cab123.infusionsoft.com",
    "{&quot;access_token&quot;:&quot;aCc3ssT0ken&quot;,&quot;expires_in&quot;:&quot;86399&quot;,&quot;refresh_token&quot;:&quot;r3fr3shT0ken&quot;,&quot;scope&quot;:&quot;full|ab123.infusionsoft.com&quot;}",
  ])
  func `tokens are the same however they are printed`(_ text: String) {
    #expect(kind(text) == Self.whole)
  }

  @Test(arguments: [
    "https://localhost/callback?code=A7x9kQ2m&scope=full%7Cab123.infusionsoft.com&state=q7V",
    "https://localhost/callback?code=A7x9kQ2m&amp;scope=full%7Cab123.infusionsoft.com&amp;state=q7V",
    "https://localhost/callback?code=A7x9kQ2m&scope=full|ab123.infusionsoft.com\n  &state=q7V",
    "https%3A%2F%2Flocalhost%2Fcallback%3Fcode%3DA7x9kQ2m%26scope%3Dfull%257Cab123.infusionsoft.com%26state%3Dq7V",
    "<a href=\"https://localhost/callback?code=A7x9kQ2m&amp;scope=full%7Cab123.infusionsoft.com&amp;state=q7V\">x</a>",
  ])
  func `an address is the same however it is wrapped`(_ text: String) {
    let address = AuthorizationResponse(
      base: "https://localhost/callback",
      parameters: [("code", "A7x9kQ2m"), ("scope", "full|ab123.infusionsoft.com"), ("state", "q7V")])
    #expect(kind(text) == .redirect(address))
    #expect(address.account == "ab123")
  }

  @Test func `errors keep the server's words`() {
    let invalid = ServerError(
      code: "invalid_grant", description: "Unable to authenticate username and password", uri: nil)
    #expect(
      kind(
        "400 b'{\"error\":\"invalid_grant\",\"error_description\":\"Unable to authenticate username and password\"}'")
        == .errorBody(.tokenEndpoint(invalid)))
    #expect(
      kind("{'error': 'invalid_grant', 'error_description': 'Unable to authenticate username and password'}")
        == .errorBody(.tokenEndpoint(invalid)))
    #expect(
      kind("{'ErrorCode': 'invalid_client', 'Error': 'ClientId is Invalid'}")
        == .errorBody(.gateway(errorCode: "invalid_client", error: "ClientId is Invalid")))
    #expect(
      kind("{'fault': {'faultstring': 'Access Token expired', 'detail': {'errorcode': 'oauth.v2.Expired'}}}")
        == .errorBody(.fault(faultString: "Access Token expired", errorCode: "oauth.v2.Expired")))
    #expect(
      kind("{'code': '429', 'message': 'Quota Exceeded', 'status': 'Request Throttled', 'details': None}")
        == .errorBody(
          .application(code: "429", message: "Quota Exceeded", status: "Request Throttled", details: [])))
  }

  @Test func `a call of curl is taken apart as a shell does, its secrets hidden`() {
    let text = """
      $ curl -sS -X post "https://api.infusionsoft.com/token" \\
          -H 'Authorization: Basic azN5OnMzY3JldA==' \\
          --data-urlencode grant_type=refresh_token --data 'refresh_token=r3fr3sh&note=a b'
      """
    #expect(
      kind(text)
        == .curlCommand(
          CurlCommand(
            method: "POST", address: "https://api.infusionsoft.com/token",
            headers: [.init("Authorization", .secret(Secret("Basic azN5OnMzY3JldA==")))],
            parameters: [
              .init("grant_type", .open("refresh_token")), .init("refresh_token", .secret(Secret("r3fr3sh"))),
              .init("note", .open("a b")),
            ])))
  }

  @Test func `the head of an answer keeps its lines in their order`() {
    #expect(
      kind("HTTP/1.1 429 Too Many Requests\r\nx-keap-tenant-id: ab123.infusionsoft.com\r\nRetry-After: 3\r\n\r\n")
        == .headerDump(
          HeaderDump(
            status: 429,
            headers: [
              .init("x-keap-tenant-id", .open("ab123.infusionsoft.com")), .init("Retry-After", .open("3")),
            ])))
  }

  @Test(arguments: RecognizerExample.all)
  func `each kind has one of the twelve published names, and each finding its sentences`(_ example: RecognizerExample) {
    let names: Set = [
      "code", "redirect", "denied", "authorize-url", "vendor-page", "token", "api-key", "error", "curl", "diagnosis",
      "empty", "noise",
    ]
    let recognition = Recognizer().recognize(example.text)
    for part in [recognition] + recognition.also {
      #expect(names.contains(part.kind.publishedName))
      #expect(part.summary.hasSuffix("."))
      for finding in part.findings {
        #expect(!finding.message.contains("  ") && !finding.message.isEmpty)
        #expect(!finding.brief.hasSuffix("."))
      }
    }
  }

  @Test func `every code has its own name in lower case`() {
    let names = FindingCode.allCases.map(\.rawValue)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.allSatisfy { $0.isLowercase || $0 == "-" } })
  }
}
