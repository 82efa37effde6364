// Codes and addresses as mails, chats and terminals hand them on.

extension RecognizerExample {
  /// All groups of this file.
  static let copied: [RecognizerExample] =
    codesOfAnyForm + mailedAddresses + bracketedAddresses + markedAddresses + loggedAddresses

  /// A code is never known by its length.
  private static let codesOfAnyForm: [RecognizerExample] = [
    .init("code of 4", "x9Qz", "code", ["code-by-itself"]),
    .init("code of 8 in angle brackets", "<A7x9kQ2m>", "code", ["quotes-removed", "code-by-itself"]),
    .init("code with a dash", "A7x-9kQ_2m", "code", ["code-by-itself"]),
    .init("code in bold", "*code*: `A7x9kQ2m`", "code", ["label-removed", "code-by-itself"]),
    .init("code on a line of its own", "Code:\n\nA7x9kQ2m\n", "code", ["label-removed", "code-by-itself"]),
  ]

  /// Broken over lines and indented by a mail.
  private static let mailedAddresses: [RecognizerExample] = [
    .init(
      "mail wraps 1", "<https://localhost/callback?code=A7x9kQ2m&scope=full%7Cab123.infusio\r\nnsoft.com&state=q7V>",
      "redirect", ["quotes-removed", "wrapped-lines"]),
    .init(
      "mail wraps 2", ">> https://localhost/callback?code=A7x9kQ2m&\n>> scope=full%7Cab123.infusionsoft.com&state=q7V",
      "redirect", ["wrapped-lines"]),
    .init(
      "mail wraps 3",
      "On 21 Nov Kim wrote:\n> Here:\n> https://localhost/callback?code=A7x9kQ2m&scope=full%7Cab123.\n> infusionsoft.com&state=q7V\n>\n> Kim",
      "redirect", ["words-around", "wrapped-lines"]),
    .init(
      "terminal wraps",
      "https://localhost/callback?code=A7x9kQ2m\n&scope=full%7Cab123.infusionsoft.com&stat\ne=q7VhT2mZ0s", "redirect",
      ["wrapped-lines"]),
    .init("shell goes on", "https://localhost/callback?code=A7x9kQ2m\\\n&state=q7V", "redirect", ["wrapped-lines"]),
  ]

  /// In angle brackets and in other quotes.
  private static let bracketedAddresses: [RecognizerExample] = [
    .init(
      "angle brackets 1", "Kim Lee <kim@shop.example> wrote: <https://localhost/callback?code=A7x9kQ2m&state=q7V>",
      "redirect", ["words-around"]),
    .init("angle brackets 2", "<URL:https://localhost/callback?code=A7x9kQ2m>", "redirect", ["words-around"]),
    .init(
      "angle brackets 3", "&lt;https://localhost/callback?code=A7x9kQ2m&gt;", "redirect",
      ["html-link", "quotes-removed"]),
    .init("guillemets", "«https://localhost/callback?code=A7x9kQ2m»", "redirect", ["quotes-removed"]),
    .init("parentheses", "(https://localhost/callback?code=A7x9kQ2m).", "redirect", ["quotes-removed"]),
  ]

  /// In the marks of programs that hand an address on.
  private static let markedAddresses: [RecognizerExample] = [
    .init(
      "chat link",
      "Kim Lee  2:08 PM\nhere it is <https://localhost/callback?code=A7x9kQ2m&amp;state=q7V|https://localhost/callback?code=A7x9kQ2m&amp;state=q7V>",
      "redirect", ["html-link", "copied-twice", "words-around"]),
    .init("ticket mark 1", "{code}https://localhost/callback?code=A7x9kQ2m{code}", "redirect", ["words-around"]),
    .init(
      "ticket mark 2", "[url=https://localhost/callback?code=A7x9kQ2m]the address[/url]", "redirect", ["words-around"]),
    .init("ticket mark 3", "[here|https://localhost/callback?code=A7x9kQ2m]", "redirect", ["words-around"]),
    .init(
      "backslashes 1", #"https://localhost/callback\?code\=A7x9kQ2m\&state\=q7V"#, "redirect", ["backslashes-removed"]),
    .init(
      "backslashes 2",
      #"https://signin.infusionsoft.com/app/oauth/authorize?client\_id=k3y&redirect\_uri=https%3A%2F%2Flocalhost%2Fcallback&response\_type=code&scope=full&state=q7V"#,
      "authorize-url", ["backslashes-removed"]),
    .init("backslashes 3", #"curl https://localhost/callback\?code=A7x9kQ2m"#, "curl", ["backslashes-removed"]),
    .init(
      "inside another 1",
      "https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Flocalhost%2Fcallback%3Fcode%3DA7x9kQ2m%26state%3Dq7V&data=05%7C02&reserved=0",
      "redirect", ["inside-another-address"]),
    .init(
      "inside another 2",
      "https://search.shop.example/url?q=https%3A%2F%2Fsignin.infusionsoft.com%2Fapp%2Foauth%2Fauthorize%3Fclient_id%3Dk3y%26redirect_uri%3Dhttps%253A%252F%252Flocalhost%252Fcallback%26response_type%3Dcode%26scope%3Dfull%26state%3Dq7V&sa=D",
      "authorize-url", ["inside-another-address"]),
    .init(
      "inside another 3", "https://mail.shop.example/go?to=https%3A%2F%2Fshop.example%2F%3Ferror%3Daccess_denied",
      "denied", ["inside-another-address", "own-site", "access-denied"]),
    .init(
      "inside another 4", "https://mail.shop.example/go?to=https%3A%2F%2Fshop.example%2Fabout", "noise",
      ["address-without-code"]),
  ]

  /// In the logs of servers and the tools of browsers.
  private static let loggedAddresses: [RecognizerExample] = [
    .init(
      "server log 1",
      #"10.0.0.5 - - [21/Nov/2026:14:08:31 +0000] "GET /oauth/back?code=A7x9kQ2m&scope=full%7Cab123.infusionsoft.com HTTP/1.1" 500 1234 "-" "Mozilla/5.0 (X11; Linux) Firefox/133.0""#,
      "redirect", ["log-line", "query-only"]),
    .init(
      "server log 2", #"[21/Nov/2026 14:08:31] "GET /callback/?code=A7x9kQ2m&state=q7V HTTP/1.1" 404 2048"#, "redirect",
      ["log-line", "query-only"]),
    .init(
      "server log 3", #"Parameters: {"code"=>"A7x9kQ2m", "scope"=>"full|ab123.infusionsoft.com", "state"=>"q7V"}"#,
      "redirect", ["query-only"]),
    .init(
      "server log's JSON", #"{"level":"error","message":"GET /callback?code=A7x9kQ2m&state=q7V failed","status":500}"#,
      "redirect", ["log-line", "several-pieces", "query-only"], also: ["error"]),
    .init(
      "browser tools",
      "Request URL: https://localhost/callback?code=A7x9kQ2m&state=q7V\nRequest Method: GET\nStatus Code: 404 Not Found",
      "redirect", ["words-around"]),
    .init(
      "location without a host", "HTTP/1.1 302 Found\nLocation: /callback?code=A7x9kQ2m&state=q7V", "redirect",
      ["location-header", "several-pieces", "query-only"], also: ["headers"]),
    .init(
      "browser page with its address",
      "Safari can’t open the page “https://localhost/callback?code=A7x9kQ2m” because Safari can’t connect to the server “localhost”.",
      "redirect", ["words-around", "several-pieces"], also: ["vendor-page"]),
    .init("user before the host", "https://kim:s3cretOfKim@localhost/callback?code=A7x9kQ2m", "redirect"),
  ]
}
