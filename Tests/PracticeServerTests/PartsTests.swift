import Foundation
import Testing

@testable import PracticeServer

@Suite struct `The server's own decoding` {
  @Test(
    arguments: [
      ("a=b&c=d", ["a=b", "c=d"]), ("a=b+c%20d%2B", ["a=b c d+"]), ("a", ["a="]), ("a=b=c", ["a=b=c"]),
      ("&&a=1&", ["a=1"]), ("%61=%C3%A9", ["a=é"]), ("", []), ("a=%", nil), ("a=%4", nil), ("a=%g0", nil),
      ("a=%FF", nil), ("a=%+1", nil),
    ] as [(String, [String]?)])
  func `reads a form or nothing`(text: String, fields: [String]?) {
    #expect(Form(text)?.fields.map { "\($0.name)=\($0.value)" } == fields)
  }

  @Test func `encodes all but the unreserved signs`() {
    #expect(Form.encode("aZ09-._~ +&=|é/") == "aZ09-._~%20%2B%26%3D%7C%C3%A9%2F")
  }

  @Test(
    arguments: [
      ("Basic YTpi", ["a", "b"]), ("bASIC YTpiOmM=", ["a", "b:c"]), ("Basic Og==", ["", ""]),
      ("Basic YWI=", nil), ("Basic a:b", nil), ("Basic", nil), ("Basic YTpi YTpi", nil), ("Bearer YTpi", nil),
      ("Basic YTpi\n", nil), ("", nil),
    ] as [(String, [String]?)])
  func `reads Basic or nothing`(header: String, parts: [String]?) {
    #expect(BasicCredentials(header: header).map { [$0.clientID, $0.clientSecret] } == parts)
  }

  @Test(arguments: [
    (0.0, "Thu, 01 Jan 1970 00:00:00 GMT"), (1_795_266_511.9, "Sat, 21 Nov 2026 13:08:31 GMT"),
    (1_709_164_800.0, "Thu, 29 Feb 2024 00:00:00 GMT"),
  ])
  func `writes an HTTP date`(seconds: Double, text: String) {
    #expect(HTTPDate.text(Date(timeIntervalSince1970: seconds)) == text)
  }

  @Test(arguments: [
    ("https://localhost/callback", "localhost", true), ("HTTPS://Shop.Example:8443?a=b", "shop.example", true),
    ("http://[::1]:80/", "[::1]", false), ("http://127.0.0.1", "127.0.0.1", false),
  ])
  func `reads a redirect URI`(text: String, host: String, isSecure: Bool) throws {
    let address = try #require(RedirectURI(text))
    #expect(address.host == host)
    #expect(address.isSecure == isSecure)
  }

  @Test(arguments: [
    "", "localhost", "/callback", "ftp://a/", "https://", "https:///a", "https://a b/", "https://a/#b",
    "https://u@a/", "https://a:x/", "https://é/", "https://[::1",
  ])
  func `reads no redirect URI from anything else`(text: String) {
    #expect(RedirectURI(text) == nil)
  }

  @Test(arguments: [
    ("https://a", "https://a?code=1"), ("https://a/?b=c", "https://a/?b=c&code=1"),
    ("https://a/?", "https://a/?code=1"),
    ("https://a/?b&", "https://a/?b&code=1"),
  ])
  func `adds parameters to a redirect URI`(text: String, whole: String) throws {
    #expect(try #require(RedirectURI(text)).adding([("code", "1")]) == whole)
  }

  @Test func `escapes what it puts into JSON`() {
    #expect(JSONText.string("\"\\/\n\u{1F}\u{7F}é").text == #""\"\\/\u000a\u001f"# + "\u{7F}é\"")
    #expect(JSONText.array([.null, .bool(false), .number(-1)]).text == "[null,false,-1]")
  }

  @Test func `remembers no more than a hundred unanswered consent pages`() {
    var vendor = VendorState(configuration: PracticeConfiguration(), at: TestClock.start)
    let query = "client_id=\(vendor.card.clientID)&redirect_uri=https%3A%2F%2Flocalhost%2F"
    for _ in 0..<150 {
      _ = vendor.respond(to: Request(method: "GET", path: "/app/oauth/authorize", query: query), at: TestClock.start)
    }
    #expect(vendor.consents.count == 100)
  }

  @Test(arguments: Guess.allCases) func `tells each of its guesses`(guess: Guess) {
    #expect(guess.summary.hasSuffix("."))
    #expect(GuessesPage.html.text.contains("<li>"))
  }
}
