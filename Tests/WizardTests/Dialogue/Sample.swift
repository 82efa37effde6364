import Foundation
import InfusionsoftOAuth
import Setups

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

  /// A link as a customer may send it: three things are wrong with it.
  static let brokenLink =
    "https://signin.infusionsoft.com/app/oauth/authorize/client_id=k3yFromTheDeveloperPortal"
    + "&redirect_uri=http://shop.example/oauth/back"

  static let tokenResponse = """
    {"access_token":"\(accessToken)","token_type":"bearer","expires_in":86399,\
    "refresh_token":"\(refreshToken)","scope":"full|ab123.infusionsoft.com"}
    """

  static let refusal = """
    {"error":"invalid_grant","error_description":"Unable to authenticate username and password"}
    """

  static let liveAnswer = LiveOutcome(
    exchanges: [],
    result: .success(
      LiveReading(
        userInfo: UserInfo(
          email: "ann@shop.example", givenName: "Ann", familyName: "Owner", isAdmin: true,
          tenantID: "ab123.infusionsoft.com"),
        quota: QuotaReading(HTTPResponse(status: 200, headers: [HTTPHeader("x-keap-product-quota-limit", "150000")])),
        profile: AccountProfile(name: "Ann's Shop"))))

  static let setupName = try? SetupName("ab123")

  /// One in the keyring with a token, one encrypted whose tokens have ended.
  static let setups = [
    ("ab123", Vault.keyring, "ab123", 86_400.0), ("old-shop", .encrypted, "cd456", -5_000_000),
  ].compactMap { name, vault, account, left -> SetupSummary? in
    let now = Date(timeIntervalSince1970: 1_795_266_511)
    return (try? SetupName(name)).map {
      SetupSummary(
        name: $0, vault: vault, account: account, accessUntil: now.addingTimeInterval(left),
        refreshUntil: now.addingTimeInterval(left + 44 * 86_400), savedAt: now)
    }
  }

  static let faults = [
    PracticeFault(name: "code-expired", summary: "The code grew old.", diagnosis: "code-invalid"),
    PracticeFault(name: "slow", summary: "The answer takes its time."),
    PracticeFault(name: "server-error", summary: "The server answers with a web page."),
  ]

  static let practice = PracticeVendor(
    portal: "http://127.0.0.1:43121/", port: 43121,
    endpoints: Endpoints(
      authorization: "http://127.0.0.1:43121/app/oauth/authorize", token: "http://127.0.0.1:43121/token",
      api: "http://127.0.0.1:43121/crm"),
    accountCentral: "http://127.0.0.1:43121/app/central/home", application: "my-first-integration",
    clientID: "practice-client-5t8w", clientSecret: Secret("practice-secret-w2k6"), accounts: ["ab123", "cd456"])
}
