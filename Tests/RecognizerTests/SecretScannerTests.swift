import Testing

@testable import InfusionsoftOAuth
@testable import Recognizer

/// Secrets in the middle of other texts: hidden wherever they stand, and not accused where they are at home.
@Suite struct SecretScannerTests {
  @Test(arguments: [
    ("bad client_secret=abcDEF99, sorry", "bad client_secret=••••••••, sorry"),
    (#"{"access_token": "a1B2c3", "expires_in": 3600}"#, #"{"access_token": "••••••", "expires_in": 3600}"#),
    (#"{\"refresh_token\":\"r4\"}"#, #"{\"refresh_token\":\"••\"}"#),
    ("client_secret: LEAK9 is wrong", "client_secret: ••••• is wrong"),
    ("client_secret => LEAK9", "client_secret => •••••"),
    ("code%3DLEAK9%26state%3Dx", "code%3D•••••%26state%3Dx"),
    ("GET /callback?code=abcdefgh&scope=full", "GET /callback?code=••••••••&scope=full"),
    ("code=ab.Cd3f", "code=•••••••"),
    ("page_token=Zx81kk", "page_token=••••••"),
    ("proxy https://u:LEAK9@proxy.example/ said no", "proxy https://u:•••••@proxy.example/ said no"),
    ("X-Debug: Bearer LEAK9", "X-Debug: Bearer •••••"),
    ("Authorization: Basic aWQ6c2VjcmV0", "Authorization: Basic ••••••••••••"),
    ("x-api-key: LEAK9", "x-api-key: •••••"),
    ("the key KeapAK-0a1b2c failed", "the key ••••••••••••• failed"),
    ("pwd=LEAK9&sak=LEAK9", "pwd=•••••&sak=•••••"),
  ])
  func `a secret is hidden wherever it stands`(_ text: String, _ hidden: String) {
    #expect(text.hidingSecrets == hidden)
  }

  @Test(arguments: [
    "HTTP 401, code=401", "code=invalid_grant", "Invalid client secret: please check it", "Bearer token expired",
    "token_type=bearer", "country=de", "https://localhost:8080/callback", "https://user@example.com/a",
    "state=q7VhT2mZ0s",
    "code: A7x9", "https://api.infusionsoft.com/token", "= : % b k KeapAK-", "client_secret=", "",
  ])
  func `a text without a secret stays as it is`(_ text: String) {
    #expect(text.hidingSecrets == text)
  }

  private static let leaks = [
    "https://localhost/callback?error=code%3DLEAK9zz&state=x",
    "https://localhost/callback?error=server_error&error_uri=https%3A%2F%2Fx.example%2F%3Fcode%3DLEAK9zz",
    "https://localhost/callback?state=client_secret%3DLEAK9zz",
    #"{"code":"client_secret=LEAK9zz","message":"bad","status":"s"}"#,
    #"{"fault":{"faultstring":"x","detail":{"errorcode":"access_token=LEAK9zz"}}}"#,
    #"{"error":"invalid_request","error_description":"client_secret: LEAK9zz is wrong"}"#,
    "HTTP/1.1 401 Unauthorized\nContent-Type: text/plain\nX-Api-Key: LEAK9zz\nX-Debug: Bearer LEAK9zz",
    "curl -H 'X-Api-Key: LEAK9zz' -H 'Authorisation: Bearer LEAK9zz' https://api.infusionsoft.com/crm/rest/v2/contacts",
    "Redirect URI: https://u:LEAK9zz@shop.example/cb\nRedirect URI: https://u:LEAK9zz@other.example/cb",
    "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Fu%3ALEAK9zz@shop.example%2Fcb"
      + "&response_type=code&scope=full",
    "https://api.infusionsoft.com/crm/rest/v2/contacts?pwd=LEAK9zz",
  ]

  @Test(arguments: leaks) func `nothing that is drawn of a text has its secret in it`(_ text: String) {
    let recognition = Recognizer().recognize(text)
    for drawn in drawn(recognition) { #expect(!drawn.contains("LEAK"), "\(drawn)") }
  }

  @Test func `asked to, the words of a server stay as they came`() {
    var context = Recognizer.Context()
    context.showsSecrets = true
    let error = #"{"error":"invalid_request","error_description":"bad client_secret=abcDEF99"}"#
    let recognition = Recognizer(context: context).recognize(error)
    #expect(drawn(recognition).contains { $0.contains("abcDEF99") })
    #expect(!drawn(Recognizer().recognize(error)).contains { $0.contains("abcDEF99") })
  }

  /// All that a page or a report can show of it.
  private func drawn(_ recognition: Recognition) -> [String] {
    let parts = recognition.parts.compactMap { part -> String? in
      if case .open(let text) = part.value { text } else { nil }
    }
    let findings = recognition.findings.flatMap { [$0.message, $0.remedy ?? "", $0.mark?.text ?? ""] }
    var all = [recognition.summary] + parts + findings
    if case .authorizeURL(let reading) = recognition.kind { all += [reading.shown, reading.repaired ?? ""] }
    return all + (recognition.pieces + recognition.readings).flatMap(drawn)
  }

  private static let link =
    "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&response_type=code&scope=full"

  @Test(arguments: [
    "https://api.infusionsoft.com/crm/rest/v2/contacts?page_size=100&page_token=Zx81kk",
    link + "&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&csrf_token=1",
    link + "&redirect_uri=https%3A%2F%2Fshop.example%2Fcb%3Fget_token%3D1",
  ])
  func `a token of another kind is not called a secret of this sign-in`(_ text: String) {
    #expect(Recognizer().recognize(text).finding(.secretInLink) == nil)
  }

  @Test func `a redirect URI is not cut for a token of its own, and no link is made that shows it`() throws {
    let text = Self.link + "&redirect_uri=https%3A%2F%2Fshop.example%2Fcb%3Fget_token%3D1"
    let recognition = Recognizer().recognize(text)
    guard case .authorizeURL(let reading) = recognition.kind else { throw NotALink() }
    #expect(recognition.findings.contains { $0.code == .redirectURIWithQuery })
    #expect(reading.repaired == nil)
  }

  @Test(arguments: [
    ("https://accounts.infusionsoft.com:443", "https://accounts.infusionsoft.com", true),
    ("https://accounts.infusionsoft.com:8443", "https://accounts.infusionsoft.com", false),
  ])
  func `a vendor's host stays the same host without its port`(_ start: String, _ repaired: String, isFine: Bool) throws
  {
    let text =
      start + "/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback"
      + "&response_type=code&scope=full"
    let recognition = Recognizer().recognize(text)
    guard case .authorizeURL(let reading) = recognition.kind else { throw NotALink() }
    #expect(reading.repaired?.hasPrefix(repaired + "/app/oauth/authorize?") == true)
    #expect((recognition.finding(.wrongHost) == nil) == isFine)
  }

  @Test(arguments: [
    "https://localhost/callback?tags=a]&code=A7x9kQ2m", "[see https://localhost/callback?code=A7x9kQ2m]",
  ])
  func `a bracket ends an address only where nothing of it follows`(_ text: String) {
    guard case .redirect(let address) = Recognizer().recognize(text).kind else {
      Issue.record("\(Recognizer().recognize(text).kind.publishedName)")
      return
    }
    #expect(address.code == Secret("A7x9kQ2m"))
  }

  private struct NotALink: Error {}
}
