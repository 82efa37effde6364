import InfusionsoftOAuth
import Testing

@Suite struct TokenRequestTests {
  let endpoint = "https://localhost/token"

  var exchange: TokenRequest {
    .exchange(
      AuthorizationGrant.bareCode(Secret("c0de from/Allow"), answering: .sample()), credentials: .sample,
      endpoint: endpoint)
  }

  @Test func `a code goes with everything in the form and with no header`() {
    #expect(
      exchange.http
        == HTTPRequest(
          method: .post, url: "https://localhost/token",
          form: [
            .init("client_id", .open("k3yFromTheDeveloperPortal")),
            .init("client_secret", .secret(Secret("s3cret+/= from the portal"))),
            .init("code", .secret(Secret("c0de from/Allow"))),
            .init("grant_type", .open("authorization_code")),
            .init("redirect_uri", .open("https://localhost/callback")),
          ]))
    #expect(
      exchange.http.body?.exposed
        == "client_id=k3yFromTheDeveloperPortal&client_secret=s3cret%2B%2F%3D%20from%20the%20portal"
        + "&code=c0de%20from%2FAllow&grant_type=authorization_code&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback")
    #expect(exchange.grant == .authorizationCode)
    #expect(exchange.oneTimeValue == Secret("c0de from/Allow"))
  }

  @Test func `a refresh token goes with Basic credentials and two fields`() {
    let request = TokenRequest.refresh(Secret("r3fresh+token"), credentials: .sample, endpoint: endpoint)
    #expect(
      request.http
        == HTTPRequest(
          method: .post, url: "https://localhost/token",
          headers: [
            .init(
              "Authorization",
              .secret(Secret("Basic azN5RnJvbVRoZURldmVsb3BlclBvcnRhbDpzM2NyZXQrLz0gZnJvbSB0aGUgcG9ydGFs")))
          ],
          form: [
            .init("grant_type", .open("refresh_token")), .init("refresh_token", .secret(Secret("r3fresh+token"))),
          ]))
    #expect(request.http.body?.exposed == "grant_type=refresh_token&refresh_token=r3fresh%2Btoken")
    #expect(request.grant == .refreshToken)
    #expect(request.oneTimeValue == Secret("r3fresh+token"))
  }

  @Test(arguments: [
    // RFC 7617 section 2 and 2.1: raw UTF-8, and both of base64's special signs.
    ("Aladdin", "open sesame", "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="),
    ("test", "123£", "Basic dGVzdDoxMjPCow=="),
    ("a", "~~~???", "Basic YTp+fn4/Pz8="),
    ("a", "%20+&:", "Basic YTolMjArJjo="),
    (String(repeating: "i", count: 48), String(repeating: "s", count: 64), "Basic " + longPair),
  ])
  func `Basic is the standard base64 of the raw pair on one line`(id: String, secret: String, header: String) {
    let request = TokenRequest.refresh(
      Secret("r"), credentials: ClientCredentials(clientID: id, secret: Secret(secret)), endpoint: endpoint)
    #expect(request.http.headers.map(\.value.exposed) == [header])
  }

  static let longPair =
    String(repeating: "aWlp", count: 16) + "OnNz" + String(repeating: "c3Nz", count: 20) + "c3M="

  @Test func `no dump of a token request shows a secret`() {
    let refresh = TokenRequest.refresh(Secret("r3fresh+token"), credentials: .sample, endpoint: endpoint)
    var text = ""
    dump([exchange, refresh], to: &text)
    for secret in ["s3cret", "c0de", "r3fresh", "azN5RnJvb"] { #expect(!text.contains(secret)) }
    #expect(text.contains("k3yFromTheDeveloperPortal"))
  }

  @Test func `another vendor's authentication is that vendor's`() {
    var vendor = Vendor.infusionsoft
    (vendor.codeAuthentication, vendor.refreshAuthentication) = (.basicHeader, .form)
    let code = TokenRequest.exchange(
      AuthorizationGrant.bareCode(Secret("c0de"), answering: .sample()),
      credentials: ClientCredentials(clientID: "id", secret: Secret("s3cret")), endpoint: endpoint, vendor: vendor)
    #expect(code.http.headers == [HTTPRequest.Field("Authorization", .secret(Secret("Basic aWQ6czNjcmV0")))])
    #expect(code.http.form.map(\.name) == ["code", "grant_type", "redirect_uri"])
    let refresh = TokenRequest.refresh(
      Secret("r"), credentials: ClientCredentials(clientID: "id", secret: Secret("s3cret")), endpoint: endpoint,
      vendor: vendor)
    #expect(refresh.http.headers == [])
    #expect(
      refresh.http.body?.exposed == "client_id=id&client_secret=s3cret&grant_type=refresh_token&refresh_token=r")
  }
}
