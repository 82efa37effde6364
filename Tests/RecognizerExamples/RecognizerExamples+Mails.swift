// Mails that hold several things, whose parts contradict each other.

extension RecognizerExample {
  /// All groups of this file.
  static let wholeMails: [RecognizerExample] =
    clientIDsInMails + redirectURIsInMails + hostsInMails + sentMails

  /// Client IDs that differ.
  private static let clientIDsInMails: [RecognizerExample] = [
    .init(
      "client IDs 1",
      "I open https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3yFromTheDeveloperPortal&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V\nand then run\ncurl -X POST https://api.infusionsoft.com/token -d client_id=an0therKey -d client_secret=s3cretFromThePortal -d code=A7x9kQ2m -d grant_type=authorization_code -d redirect_uri=https://localhost/callback",
      "authorize-url", ["words-around", "several-pieces", "client-ids-differ"], also: ["curl"]),
    .init(
      "client IDs 2",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V\n\nhttps://signin.infusionsoft.com/app/oauth/authorize?client_id=an0therKey&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      "authorize-url", ["several-pieces", "client-ids-differ"], also: ["authorize-url"]),
    .init(
      "client IDs 3", "Client ID: k3yFromTheDeveloperPortal\nClient ID: an0therKey", "client-id",
      ["several-pieces", "label-removed", "client-ids-differ"], also: ["client-id"]),
  ]

  /// Redirect URIs that differ.
  private static let redirectURIsInMails: [RecognizerExample] = [
    .init(
      "redirect URIs 1",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3yFromTheDeveloperPortal&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V\n\nIn the portal: Callback URL: https://localhost/Callback",
      "authorize-url", ["words-around", "several-pieces", "redirect-uris-differ"], also: ["redirect-without-code"]),
    .init(
      "redirect URIs 2",
      "https://localhost/callback?code=A7x9kQ2m&state=q7V\n\ncurl https://api.infusionsoft.com/token -d grant_type=authorization_code -d code=A7x9kQ2m -d redirect_uri=https%3A%2F%2Flocalhost%2Fback",
      "redirect", ["several-pieces", "redirect-uris-differ"], also: ["curl"]),
    .init(
      "redirect URIs 3", "Redirect URI: https://localhost\nRedirect URI: https://localhost/", "redirect-uri",
      ["several-pieces", "label-removed"], also: ["redirect-uri"]),
  ]

  /// Hosts that differ.
  private static let hostsInMails: [RecognizerExample] = [
    .init(
      "hosts 1",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V\nhttps://signin.infusionsoft.co/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      "authorize-url", ["several-pieces", "hosts-differ"], also: ["authorize-url"]),
    .init(
      "hosts 2",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V\nhttp://127.0.0.1:43121/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      "authorize-url", ["several-pieces", "hosts-differ"], also: ["authorize-url"]),
    .init(
      "hosts 3",
      "https://accounts.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V\nhttps://shop.example/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      "authorize-url", ["several-pieces", "hosts-differ"], also: ["authorize-url"]),
  ]

  /// What somebody new sends to support.
  private static let sentMails: [RecognizerExample] = [
    .init(
      "whole mail 1",
      "We followed the article and made this link:\nhttps://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Fshop.example%2Fback&response_type=code&scope=full\n\nThe browser came back to https://shop.example/back?code=A7x9kQ2m&scope=full%7Cab123.infusionsoft.com\nbut our program says:\n\n  HTTP 400: {\"error\":\"invalid_request\",\"error_description\":\"Invalid redirect_uri\"}\n\nKim",
      "redirect", ["words-around", "several-pieces", "own-site"], also: ["authorize-url", "error"]),
    .init(
      "whole mail 2",
      "I open https://signin.infusionsoft.com/app/oauth/authorize/client_id=k3y and it says Invalid Client",
      "authorize-url",
      [
        "words-around", "several-pieces", "article-link", "question-mark-missing", "redirect-uri-missing",
        "response-type-missing", "scope-missing", "state-missing",
      ], also: ["vendor-page"]),
    .init(
      "whole mail 3",
      "POST  https://api.infusionsoft.com/token\nBody\ngrant_type  authorization_code\nredirect_uri  https://localhost/callback\nStatus: 401 Unauthorized\n{\n    \"error\": \"invalid_grant\",\n    \"error_description\": \"Unable to authenticate username and password\"\n}",
      "error", ["several-pieces"], also: ["vendor-page", "redirect-without-code"]),
  ]
}
