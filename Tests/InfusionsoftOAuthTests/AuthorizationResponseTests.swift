import InfusionsoftOAuth
import Testing

@Suite struct AuthorizationResponseTests {
  @Test func `a URL is taken apart`() throws {
    let response = try #require(
      AuthorizationResponse(
        url: " https://localhost/callback?code=c0de%2B1&state=s7ate&scope=full%7Cab123.infusionsoft.com\n"))
    #expect(
      response
        == AuthorizationResponse(
          base: "https://localhost/callback",
          parameters: [("code", "c0de+1"), ("state", "s7ate"), ("scope", "full|ab123.infusionsoft.com")]))
    #expect(response.code == Secret("c0de+1"))
    #expect(response.account == "ab123")
  }

  @Test func `an error is a response too`() throws {
    let response = try #require(
      AuthorizationResponse(url: "https://localhost/callback?error=access_denied&error_description=No+thanks"))
    #expect(response.error == "access_denied")
    #expect(response.errorDescription == "No thanks")
    #expect(response.code == nil)
  }

  @Test(arguments: ["", "https://localhost/callback", "https://localhost/callback?code=", "https://localhost/?x=1"])
  func `without a code and an error there is none`(url: String) {
    #expect(AuthorizationResponse(url: url) == nil)
  }
}
