import InfusionsoftOAuth

@testable import Wizard

/// The values that the dialogues are about; none of them is anybody's.
enum Sample {
  static let clientID = "k3yFromTheDeveloperPortal"
  static let secret = "s3cretFromPortal"
  static let state = "q7VhT2mZ0sLx9BdKc4RnWg"
  static let code = "A7x9kQ2m"
  static let accessToken = "aCc3ssT0kenForTheAccount2026"
  static let refreshToken = "r3freshT0kenThatWorksOnceIn2026x"

  static let link =
    "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3yFromTheDeveloperPortal"
    + "&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7VhT2mZ0sLx9BdKc4RnWg"

  /// What the browser comes back with after Allow.
  static let address = redirect("code=A7x9kQ2m&scope=full%7Cab123.infusionsoft.com")
  static let denied = redirect("error=access_denied&error_description=The+user+denied+access")

  /// The redirect URI with the given parameters and a state.
  static func redirect(_ parameters: String, state: String = Sample.state) -> String {
    "https://localhost/callback?\(parameters)&state=\(state)"
  }

  /// The link as the help article prints it.
  static let articleLink =
    "https://signin.infusionsoft.com/app/oauth/authorize/client_id=k3yFromTheDeveloperPortal"

  static let tokenResponse = """
    {"access_token":"\(accessToken)","token_type":"bearer","expires_in":86399,\
    "refresh_token":"\(refreshToken)","scope":"full|ab123.infusionsoft.com"}
    """

  static let refusal = """
    {"error":"invalid_grant","error_description":"Unable to authenticate username and password"}
    """

  static let practice = PracticeVendor(
    portal: "http://127.0.0.1:43121/", port: 43121,
    endpoints: Endpoints(
      authorization: "http://127.0.0.1:43121/app/oauth/authorize", token: "http://127.0.0.1:43121/token",
      api: "http://127.0.0.1:43121/crm"),
    accountCentral: "http://127.0.0.1:43121/app/central/home", application: "my-first-integration",
    clientID: "practice-client-5t8w", clientSecret: Secret("practice-secret-w2k6"), accounts: ["ab123", "cd456"])
}
