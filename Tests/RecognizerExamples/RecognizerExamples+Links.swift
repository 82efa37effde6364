// The links that start a sign-in, as they are sent around.

extension RecognizerExample {
  private static let whole =
    "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3yFromTheDeveloperPortal"
    + "&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7VhT2mZ0sLx9BdKc4RnWg"

  private static func link(_ query: String) -> String {
    "https://signin.infusionsoft.com/app/oauth/authorize?" + query
  }

  private static let rest = "&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V"

  static let links: [RecognizerExample] = [
    .init("link 1", whole, "authorize-url"),
    .init(
      "link 2",
      "https://accounts.infusionsoft.com/app/oauth/authorize?response_type=code&scope=full&state=q7V"
        + "&client_id=k3yFromTheDeveloperPortal&redirect_uri=https://localhost/callback",
      "authorize-url", ["redirect-uri-not-encoded"]),
    .init("link 3", "Please open \(whole) and click Allow.", "authorize-url", ["words-around"]),
    .init(
      "link 4", "http://127.0.0.1:43121/app/oauth/authorize?client_id=practice-client-5t8w" + rest, "authorize-url"),
    .init(
      "link from our page",
      """
       ✓ Get your keys    │  in to your Infusionsoft account, and click Allow:
       ✓ Credentials      │
       ▸ Authorize        │  https://signin.infusionsoft.com/app/oauth/authorize?clie
         Paste the code   │  nt_id=k3yFromTheDeveloperPortal&redirect_uri=https%3A%2F
         Token            │  %2Flocalhost%2Fcallback&response_type=code&scope=full&st
                          │  ate=q7VhT2mZ0sLx9BdKc4RnWg
      """,
      "authorize-url", ["words-around", "wrapped-lines"]),
    .init(
      "article 1", "https://signin.infusionsoft.com/app/oauth/authorize/client_id=k3yFromTheDeveloperPortal",
      "authorize-url",
      [
        "article-link", "question-mark-missing", "redirect-uri-missing", "response-type-missing", "scope-missing",
        "state-missing",
      ]),
    .init(
      "article 2", "https://signin.infusionsoft.com/app/oauth/authorize/client_id=\nk3yFromTheDeveloperPortal",
      "authorize-url",
      [
        "wrapped-lines", "article-link", "question-mark-missing", "redirect-uri-missing", "response-type-missing",
        "scope-missing", "state-missing",
      ]),
    .init(
      "article 3", "https://signin.infusionsoft.com/app/oauth/authorize/client_id=…", "authorize-url",
      [
        "article-link", "question-mark-missing", "client-id-placeholder", "redirect-uri-missing",
        "response-type-missing", "scope-missing", "state-missing",
      ]),
  ]

  static let brokenLinks: [RecognizerExample] = [
    .init(
      "parts missing 1", link("client_id=k3yFromTheDeveloperPortal"), "authorize-url",
      ["shell-cut-at-ampersand", "redirect-uri-missing", "response-type-missing", "scope-missing", "state-missing"]),
    .init(
      "parts missing 2",
      link("redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V"),
      "authorize-url", ["client-id-missing"]),
    .init(
      "parts missing 3", "https://signin.infusionsoft.com/app/oauth/authorize", "authorize-url",
      ["client-id-missing", "redirect-uri-missing", "response-type-missing", "scope-missing", "state-missing"]),
    .init(
      "parts missing 4", "client_id=k3yFromTheDeveloperPortal" + rest, "authorize-url", ["scheme-missing"]),
    .init(
      "misspelled 1",
      link("client_id=k3y&redirect_url=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V"),
      "authorize-url", ["parameter-misspelled"]),
    .init(
      "misspelled 2",
      link("clientid=k3y&redirect-uri=https%3A%2F%2Flocalhost%2Fcallback&reponse_type=code&scope=full&state=q7V"),
      "authorize-url", ["parameter-misspelled", "parameter-misspelled", "parameter-misspelled"]),
    .init("misspelled 3", link("Client_ID=k3y" + rest), "authorize-url", ["parameter-misspelled"]),
    .init("doubled 1", link("client_id=k3y&client_id=k3y" + rest), "authorize-url", ["parameter-doubled"]),
    .init("doubled 2", link("client_id=k3y&client_id=oth3r" + rest), "authorize-url", ["parameter-doubled"]),
    .init(
      "doubled 3",
      link("client_id=k3y?redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V"),
      "authorize-url", ["question-mark-doubled"]),
    .init(
      "separators 1",
      link("client_id=k3y;response_type=code&scope=full&state=q7V&redirect_uri=https%3A%2F%2Flocalhost%2F"),
      "authorize-url", ["wrong-separator"]),
    .init(
      "separators 2",
      link("client_id=k3yresponse_type=code&scope=full&state=q7V&redirect_uri=https%3A%2F%2Flocalhost%2F"),
      "authorize-url", ["ampersand-missing"]),
    .init(
      "separators 3", "https://signin.infusionsoft.com/app/oauth/authorize&client_id=k3y" + rest, "authorize-url",
      ["question-mark-missing"]),
    .init(
      "separators 4", "https://signin.infusionsoft.com/app/oauth/authorizeclient_id=k3y" + rest, "authorize-url",
      ["question-mark-missing"]),
    .init(
      "plus 1", link("client_id=k3y&note=my+shop" + rest), "authorize-url", ["plus-for-space", "parameter-unknown"]),
    .init(
      "plus 2", link("client_id=k3y+FromTheDeveloperPortal" + rest), "authorize-url",
      ["plus-for-space", "client-id-with-blank"]),
    .init("plus 3", link("client_id=+k3y" + rest), "authorize-url", ["blank-around-value", "plus-for-space"]),
    .init(
      "blank 1", link("client_id=k3y &redirect_uri=https%3A%2F%2Flocalhost%2F&response_type=code&scope=full&state=q7V"),
      "authorize-url", ["blank-in-link"]),
    .init("blank 2", link("client_id=%20k3y%20" + rest), "authorize-url", ["blank-around-value"]),
    .init(
      "encoded twice 1",
      link("client_id=k3y&redirect_uri=https%253A%252F%252Flocalhost%252F&response_type=code&scope=full&state=q7V"),
      "authorize-url", ["percent-encoded-twice"]),
    .init(
      "encoded twice 2",
      "https%3A%2F%2Fsignin.infusionsoft.com%2Fapp%2Foauth%2Fauthorize%3Fclient_id%3Dk3y%26response_type%3Dcode%26scope%3Dfull%26state%3Dq7V%26redirect_uri%3Dhttps%3A%2F%2Flocalhost%2F",
      "authorize-url", ["percent-encoded-twice", "redirect-uri-not-encoded"]),
    .init(
      "on lines",
      "https://signin.infusionsoft.com/app/oauth/authorize\n  client_id=k3y\n  redirect_uri=https%3A%2F%2Flocalhost%2F\n  response_type=code\n  scope=full\n  state=q7V",
      "authorize-url", ["parameters-on-lines"]),
    .init(
      "cut 1", link("client_id=k3y&redirect_uri=https%3A%2F%2Floca%"), "authorize-url",
      ["link-cut", "own-site", "response-type-missing", "scope-missing", "state-missing"]),
    .init(
      "cut 2", link("client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2F&respon…"), "authorize-url",
      ["parameter-unknown", "link-cut", "response-type-missing", "scope-missing", "state-missing"]),
  ]

  static let linkMeanings: [RecognizerExample] = [
    .init(
      "host 1", "https://signin.infusionsoft.co/app/oauth/authorize?client_id=k3y" + rest, "authorize-url",
      ["lookalike-host"]),
    .init(
      "host 2", "https://signin.infusi0nsoft.com/app/oauth/authorize?client_id=k3y" + rest, "authorize-url",
      ["lookalike-host"]),
    .init(
      "host 3", "https://signin.infusionsoft.com@shop.example/app/oauth/authorize?client_id=k3y" + rest,
      "authorize-url", ["lookalike-host"]),
    .init(
      "host 4", "https://api.infusionsoft.com/app/oauth/authorize?client_id=k3y" + rest, "authorize-url", ["wrong-host"]
    ),
    .init("host 5", "https://shop.example/app/oauth/authorize?client_id=k3y" + rest, "authorize-url", ["wrong-host"]),
    .init(
      "host 6", "https://signin.infusionsoft.com.shop.example/app/oauth/authorize?client_id=k3y" + rest,
      "authorize-url", ["lookalike-host"]),
    .init(
      "path 1", "https://signin.infusionsoft.com/oauth/authorize?client_id=k3y" + rest, "authorize-url", ["wrong-path"]),
    .init(
      "path 2", "https://signin.infusionsoft.com/app/oauth/authorise?client_id=k3y" + rest, "authorize-url",
      ["wrong-path"]),
    .init(
      "path 3", "https://signin.infusionsoft.com/app/oauth/authorize/?client_id=k3y" + rest, "authorize-url",
      ["wrong-path"]),
    .init(
      "http 1", "http://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y" + rest, "authorize-url",
      ["link-http"]),
    .init(
      "http 2",
      link(
        "client_id=k3y&redirect_uri=http%3A%2F%2Fshop.example%2Foauth%2Fback&response_type=code&scope=full&state=q7V"),
      "authorize-url", ["redirect-uri-http", "own-site"]),
    .init(
      "http 3",
      link("client_id=k3y&redirect_uri=http%3A%2F%2Flocalhost%3A8080%2F&response_type=code&scope=full&state=q7V"),
      "authorize-url", ["redirect-uri-http"]),
    .init(
      "Explain's picture",
      "https://signin.infusionsoft.com/app/oauth/authorize/client_id=k3yFromTheDeveloperPortal&redirect_uri=http://shop.example/oauth/back",
      "authorize-url",
      [
        "question-mark-missing", "redirect-uri-not-encoded", "redirect-uri-http", "own-site", "response-type-missing",
        "scope-missing", "state-missing",
      ]),
    .init(
      "redirect URI 1", link("client_id=k3y&redirect_uri=localhost%2Fcallback&response_type=code&scope=full&state=q7V"),
      "authorize-url", ["redirect-uri-unreadable"]),
    .init(
      "redirect URI 2",
      link("client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2F%3Fa%3Db&response_type=code&scope=full&state=q7V"),
      "authorize-url", ["redirect-uri-with-query"]),
    .init(
      "redirect URI 3",
      link("client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2F%23top&response_type=code&scope=full&state=q7V"),
      "authorize-url", ["redirect-uri-with-fragment"]),
    .init(
      "secret 1", link("client_id=k3y&client_secret=s3cretFromThePortal" + rest), "authorize-url", ["secret-in-link"]),
    .init(
      "secret 2", link("client_id=k3y&clientsecret=s3cretFromThePortal" + rest), "authorize-url",
      ["parameter-misspelled", "secret-in-link"]),
    .init("secret 3", link("client_id=k3y&access_token=t0ken" + rest), "authorize-url", ["secret-in-link"]),
    .init(
      "values 1",
      link("client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2F&response_type=token&scope=full&state=q7V"),
      "authorize-url", ["response-type-wrong"]),
    .init(
      "values 2",
      link("client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2F&response_type=code&scope=contacts&state=q7V"),
      "authorize-url", ["scope-wrong"]),
    .init("values 3", link("client_id={YOUR_CLIENT_ID}" + rest), "authorize-url", ["client-id-placeholder"]),
    .init("values 4", link("client_id=KeapAK-0123456789abcdef" + rest), "authorize-url", ["api-key-not-for-sign-in"]),
  ]

  static let pages: [RecognizerExample] = [
    .init("Account Central 1", "https://accounts.infusionsoft.com/app/central/home", "vendor-page"),
    .init("Account Central 2", "accounts.infusionsoft.com/app/central/home", "vendor-page"),
    .init("Account Central 3", "I only ever land on Account Central", "vendor-page", ["words-around"]),
    .init("login 1", "https://login.labs.thryv.com/u/login/identifier?state=abc", "vendor-page"),
    .init(
      "login 2",
      "https://accounts.infusionsoft.com/login?service=https%3A%2F%2Fsignin.infusionsoft.com%2Fapp%2Foauth%2Fauthorize%3Fclient_id%3Dk3y",
      "vendor-page"),
    .init("login 3", "https://signin.infusionsoft.com/login", "vendor-page"),
    .init("portal 1", "https://keys.developer.keap.com/my-apps", "vendor-page"),
    .init("portal 2", "developer.infusionsoft.com", "vendor-page"),
    .init("portal 3", "https://developer.keap.com/getting-started-oauth-keys/", "vendor-page"),
    .init("token endpoint", "https://api.infusionsoft.com/token", "vendor-page"),
    .init("API", "https://api.infusionsoft.com/crm/rest/v1/contacts", "vendor-page"),
    .init("account", "ab123.infusionsoft.com", "vendor-page"),
  ]
}
