// Links with one thing wrong with them, as integrators write them.

extension RecognizerExample {
  /// All groups of this file.
  static let linkParts: [RecognizerExample] =
    doubledParts + wrongHosts + wrongPaths + plainLinks + shellCuts + secretsInLinks + parameterLists + morePages

  /// Parts that stand there twice.
  private static let doubledParts: [RecognizerExample] = [
    .init(
      "doubled part 1",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Fshop.example%2Fback&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      "authorize-url", ["parameter-doubled", "own-site"]),
    .init(
      "doubled part 2",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V&state=b1L",
      "authorize-url", ["parameter-doubled"]),
    .init(
      "doubled part 3",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V&response_type=code",
      "authorize-url", ["parameter-doubled"]),
  ]

  /// Hosts where no sign-in starts, and hosts that look like the one where it does.
  private static let wrongHosts: [RecognizerExample] = [
    .init(
      "wrong host 1",
      "https://ab123.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      "authorize-url", ["wrong-host"]),
    .init(
      "wrong host 2",
      "https://keys.developer.keap.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      "authorize-url", ["wrong-host"]),
    .init(
      "wrong host 3",
      "https://signin.infusionsoft.com:8443/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      "authorize-url", ["wrong-host"]),
    .init(
      "lookalike 1",
      "https://signin.infusionsoft-login.example/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      "authorize-url", ["lookalike-host"]),
    .init(
      "lookalike 2",
      "https://signin.infusіonsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      "authorize-url", ["lookalike-host"]),
  ]

  /// Paths that are missing, older, or written in other letters.
  private static let wrongPaths: [RecognizerExample] = [
    .init(
      "wrong path 1",
      "https://signin.infusionsoft.com/?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      "authorize-url", ["wrong-path"]),
    .init(
      "wrong path 2",
      "https://signin.infusionsoft.com/app/oauth2/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      "authorize-url", ["wrong-path"]),
    .init(
      "wrong path 3",
      "https://signin.infusionsoft.com/App/OAuth/Authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      "authorize-url", ["wrong-path"]),
  ]

  /// Links that begin with http.
  private static let plainLinks: [RecognizerExample] = [
    .init(
      "http link 1",
      "http://accounts.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      "authorize-url", ["link-http"]),
    .init(
      "http link 2", "http://signin.infusionsoft.com/app/oauth/authorize/client_id=k3y", "authorize-url",
      [
        "article-link", "question-mark-missing", "link-http", "redirect-uri-missing", "response-type-missing",
        "scope-missing", "state-missing",
      ]),
    .init(
      "http link 3",
      "Our link: http://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      "authorize-url", ["words-around", "link-http"]),
  ]

  /// Links that a shell cut at the first "&".
  private static let shellCuts: [RecognizerExample] = [
    .init(
      "shell cut 1",
      "$ xdg-open https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3yFromTheDeveloperPortal\n[1] 4711\n[2] 4712",
      "authorize-url",
      [
        "words-around", "shell-cut-at-ampersand", "redirect-uri-missing", "response-type-missing", "scope-missing",
        "state-missing",
      ]),
    .init(
      "shell cut 2", "https://accounts.infusionsoft.com/app/oauth/authorize?response_type=code", "authorize-url",
      ["shell-cut-at-ampersand", "client-id-missing", "redirect-uri-missing", "scope-missing", "state-missing"]),
    .init(
      "shell cut 3",
      "https://signin.infusionsoft.com/app/oauth/authorize?redirect_uri=https%3A%2F%2Flocalhost%2Fcallback",
      "authorize-url",
      ["shell-cut-at-ampersand", "client-id-missing", "response-type-missing", "scope-missing", "state-missing"]),
  ]

  /// Secrets that are in a link by mistake.
  private static let secretsInLinks: [RecognizerExample] = [
    .init(
      "secret in a link 1",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&client_secrt=s3cretFromThePortal&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      "authorize-url", ["parameter-misspelled", "secret-in-link"]),
    .init(
      "secret in a link 2",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V&refresh_token=r3fr3shT0ken",
      "authorize-url", ["secret-in-link"]),
    .init(
      "secret in a link 3",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&passwd=s3cretOfKim&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      "authorize-url", ["secret-in-link"]),
    .init(
      "answer as redirect URI 1",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback%3Fcode%3DA7x9kQ2m&response_type=code&scope=full&state=q7V",
      "authorize-url", ["secret-in-link"]),
    .init(
      "answer as redirect URI 2",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https://localhost/callback?code=A7x9kQ2m&response_type=code&scope=full&state=q7V",
      "authorize-url", ["secret-in-link"]),
    .init(
      "answer as redirect URI 3",
      "https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Fshop.example%2Fback%3Fclient_secret%3Ds3cretFromThePortal&response_type=code&scope=full&state=q7V",
      "authorize-url", ["secret-in-link", "own-site"]),
    .init(
      "user before the link",
      "https://kim:s3cretOfKim@signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V",
      "authorize-url", ["wrong-host"]),
  ]

  /// The parameters of a link on lines of their own, without its address.
  private static let parameterLists: [RecognizerExample] = [
    .init(
      "parameters 1",
      "client_id=k3y\nredirect_uri=https%3A%2F%2Flocalhost%2F\nresponse_type=code\nscope=full\nstate=q7V",
      "authorize-url", ["parameters-on-lines", "scheme-missing"])
  ]

  /// Pages of the vendor, and addresses that only a program calls.
  private static let morePages: [RecognizerExample] = [
    .init("Account Central address 1", "http://accounts.infusionsoft.com/app/central/home?x=1", "vendor-page"),
    .init(
      "Account Central address 2",
      "After Allow I see https://accounts.infusionsoft.com/app/central/home in the browser.", "vendor-page",
      ["words-around"]),
    .init("Account Central address 3", "https://accounts.infusionsoft.com/app/central/apiAccess", "vendor-page"),
    .init("login host", "login.labs.thryv.com", "vendor-page"),
    .init(
      "token endpoint with parameters",
      "https://api.infusionsoft.com/token?grant_type=authorization_code&code=A7x9kQ2m&client_id=k3y&client_secret=s3cretFromThePortal",
      "vendor-page", ["parameters-in-query", "secret-in-link"]),
    .init("token endpoint with a slash", "api.infusionsoft.com/token/", "vendor-page"),
    .init(
      "API with a token", "https://api.keap.com/crm/rest/v2/contacts?access_token=aCc3ssT0ken", "vendor-page",
      ["secret-in-link"]),
    .init("page of an account", "https://ab123.infusionsoft.com/Admin/home.jsp", "vendor-page"),
  ]
}
