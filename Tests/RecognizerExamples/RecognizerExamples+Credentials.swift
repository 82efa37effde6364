// Tokens, keys and credentials, as programs print them and people send them.

extension RecognizerExample {
  /// All groups of this file.
  static let credentials: [RecognizerExample] =
    printedTokens + misplacedKeys + namedClientIDs + namedSecrets + equalCredentials + namedRedirectURIs + settings
    + requestBodies

  /// Tokens as PHP and Python print them.
  private static let printedTokens: [RecognizerExample] = [
    .init(
      "PHP var_export",
      "array (\n  'access_token' => 'aCc3ssT0ken',\n  'refresh_token' => 'r3fr3shT0ken',\n  'expires_in' => 86399,\n)",
      "token"),
    .init(
      "PHP SDK's token",
      "Infusionsoft\\Token Object\n(\n    [accessToken] => aCc3ssT0ken\n    [refreshToken] => r3fr3shT0ken\n    [endOfLife] => 1795270111\n    [extraInfo] => Array\n        (\n            [token_type] => bearer\n            [scope] => full|ab123.infusionsoft.com\n        )\n\n)",
      "token", ["expiry-missing"]),
    .init(
      "Python pprint",
      "{'access_token': 'aCc3ssT0ken',\n 'expires_in': 86399,\n 'refresh_token': 'r3fr3shT0ken',\n 'scope': 'full|ab123.infusionsoft.com',\n 'token_type': 'bearer'}",
      "token"),
    .init(
      "Python dataclass", "Token(access_token='aCc3ssT0ken', refresh_token='r3fr3shT0ken', expires_in=86399)", "token"),
    .init(
      "Python requests-oauthlib",
      "{'access_token': 'aCc3ssT0ken', 'expires_in': 86399, 'expires_at': 1795270111.25, 'refresh_token': 'r3fr3shT0ken', 'scope': ['full|ab123.infusionsoft.com']}",
      "token"),
    .init("JavaScript", "{ access_token: 'aCc3ssT0ken', refresh_token: 'r3fr3shT0ken', expires_in: 86399 }", "token"),
    .init(
      "JSON in JSON", #""{\"access_token\":\"aCc3ssT0ken\",\"expires_in\":86399,\"refresh_token\":\"r3fr3shT0ken\"}""#,
      "token"),
    .init(
      "token with an empty error",
      #"{"error":null,"access_token":"aCc3ssT0ken","refresh_token":"r3fr3shT0ken","expires_in":86399}"#, "token"),
    .init(
      "labels apart", "Access Token:\n\naCc3ssT0ken\n\nRefresh Token:\n\nr3fr3shT0ken\n", "token", ["expiry-missing"]),
    .init(
      "tokens as settings", "INFUSIONSOFT_ACCESS_TOKEN=aCc3ssT0ken\nINFUSIONSOFT_REFRESH_TOKEN=r3fr3shT0ken", "token",
      ["expiry-missing"]),
    .init("a code's name at the end of a line", "got invalid_access_token\n7f3a9c again", "noise"),
  ]

  /// Keys that begin with KeapAK- under another name.
  private static let misplacedKeys: [RecognizerExample] = [
    .init(
      "key as a token 1", "Personal Access Token: KeapAK-0123456789abcdef", "api-key",
      ["words-around", "api-key-not-for-sign-in"]),
    .init(
      "key as a token 2", #"{"access_token":"KeapAK-0123456789abcdef"}"#, "api-key",
      ["words-around", "api-key-not-for-sign-in"]),
    .init(
      "key as a token 3", "Authorization: Bearer KeapAK-0123456789abcdef", "api-key",
      ["words-around", "api-key-not-for-sign-in"]),
    .init(
      "key as a client ID", "client_id: KeapAK-0123456789abcdef", "api-key",
      ["words-around", "api-key-not-for-sign-in"]),
    .init(
      "key as a secret", "client_secret=KeapAK-0123456789abcdef", "api-key",
      ["words-around", "api-key-not-for-sign-in"]),
    .init(
      "two keys", "Our Service Account Key KeapAK-0123456789abcdef gives 401, and KeapAK-fedcba9876543210 too.",
      "api-key", ["words-around", "several-pieces", "api-key-not-for-sign-in"], also: ["api-key"]),
  ]

  /// A client ID by its label.
  private static let namedClientIDs: [RecognizerExample] = [
    .init("client ID 1", #"{"clientId": "k3yFromTheDeveloperPortal"}"#, "client-id", ["label-removed"]),
    .init("client ID 2", "Key: k3yFromTheDeveloperPortal", "client-id", ["label-removed"]),
    .init("client ID 3", "KEAP_CLIENT_ID=k3yFromTheDeveloperPortal", "client-id", ["label-removed"]),
  ]

  /// A client secret by its label.
  private static let namedSecrets: [RecognizerExample] = [
    .init(
      "client secret 1", "'clientSecret' => 's3cretFromThePortal',", "client-secret",
      ["label-removed", "secret-in-text"]),
    .init("client secret 2", "Secret: s3cretFromThePortal", "client-secret", ["label-removed", "secret-in-text"]),
    .init(
      "client secret 3", "export CLIENT_SECRET='s3cretFromThePortal'", "client-secret",
      ["label-removed", "secret-in-text"]),
    .init(
      "no client secret 1", "Client ID: k3yFromTheDeveloperPortal\nClient secret: ********", "client-id",
      ["label-removed"]),
    .init(
      "no client secret 2",
      "Client ID: k3yFromTheDeveloperPortal\nClient secret:\nRedirect URI: https://localhost/callback", "client-id",
      ["several-pieces", "label-removed"], also: ["redirect-uri"]),
  ]

  /// A client ID that is its own secret.
  private static let equalCredentials: [RecognizerExample] = [
    .init(
      "equal 1", #"{"client_id":"k3yFromThePortal","client_secret":"k3yFromThePortal"}"#, "client-secret",
      ["several-pieces", "label-removed", "secret-in-text", "client-id-equals-secret"], also: ["client-id"]),
    .init(
      "equal 2", "Key: k3yFromThePortal\nSecret: k3yFromThePortal", "client-secret",
      ["several-pieces", "label-removed", "secret-in-text", "client-id-equals-secret"], also: ["client-id"]),
    .init(
      "equal 3", "export CLIENT_ID=k3yFromThePortal\nexport CLIENT_SECRET=k3yFromThePortal", "client-secret",
      ["several-pieces", "label-removed", "secret-in-text", "client-id-equals-secret"], also: ["client-id"]),
  ]

  /// A redirect URI by its label.
  private static let namedRedirectURIs: [RecognizerExample] = [
    .init("redirect URI by label 1", "Redirect URI: https://localhost/callback", "redirect-uri", ["label-removed"]),
    .init(
      "redirect URI by label 2", #""redirectUri": "https://shop.example/oauth/back""#, "redirect-uri", ["label-removed"]
    ),
    .init(
      "redirect URI by label 3", "Callback URL: https://shop.example/oauth/back", "redirect-uri", ["label-removed"]),
  ]

  /// Credentials in the files of programs.
  private static let settings: [RecognizerExample] = [
    .init(
      "settings 1",
      "INFUSIONSOFT_CLIENT_ID=k3yFromTheDeveloperPortal\nINFUSIONSOFT_CLIENT_SECRET=s3cretFromThePortal\nINFUSIONSOFT_REDIRECT_URI=https://localhost/callback\n",
      "client-secret", ["several-pieces", "label-removed", "secret-in-text"], also: ["client-id", "redirect-uri"]),
    .init(
      "settings 2",
      "client_id=k3yFromTheDeveloperPortal\nclient_secret=s3cretFromThePortal\nredirect_uri=https://localhost/callback",
      "client-secret", ["several-pieces", "label-removed", "secret-in-text"], also: ["client-id", "redirect-uri"]),
    .init(
      "settings 3",
      "$infusionsoft = new \\Infusionsoft\\Infusionsoft(array(\n  'clientId' => 'k3yFromTheDeveloperPortal',\n  'clientSecret' => 's3cretFromThePortal',\n  'redirectUri' => 'https://localhost/callback',\n));",
      "client-secret", ["several-pieces", "label-removed", "secret-in-text"], also: ["client-id", "redirect-uri"]),
    .init(
      "settings 4",
      "keap:\n  client_id: k3yFromTheDeveloperPortal\n  client_secret: s3cretFromThePortal\n  redirect_uri: https://localhost/callback\n",
      "client-secret", ["several-pieces", "label-removed", "secret-in-text"], also: ["client-id", "redirect-uri"]),
    .init(
      "settings 5", "**Client ID:** k3yFromTheDeveloperPortal\n**Client Secret:** s3cretFromThePortal", "client-secret",
      ["several-pieces", "label-removed", "secret-in-text"], also: ["client-id"]),
    .init(
      "settings 6",
      "redirect_uri=https://localhost/callback\nclient_id=k3yFromTheDeveloperPortal\nclient_secret=s3cretFromThePortal",
      "client-secret", ["several-pieces", "label-removed", "secret-in-text"], also: ["redirect-uri", "client-id"]),
  ]

  /// The body of a token request.
  private static let requestBodies: [RecognizerExample] = [
    .init(
      "request body 1",
      "grant_type=authorization_code&client_id=k3yFromTheDeveloperPortal&client_secret=s3cretFromThePortal&code=A7x9kQ2m&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback",
      "code", ["several-pieces", "label-removed", "code-by-itself", "secret-in-text"],
      also: ["client-id", "client-secret", "redirect-uri"]),
    .init(
      "request body 2",
      #"{"grant_type":"authorization_code","client_id":"k3yFromTheDeveloperPortal","client_secret":"s3cretFromThePortal","code":"A7x9kQ2m","redirect_uri":"https://localhost/callback"}"#,
      "code", ["several-pieces", "label-removed", "code-by-itself", "secret-in-text"],
      also: ["client-id", "client-secret", "redirect-uri"]),
    .init(
      "request body 3", "grant_type=refresh_token&refresh_token=r3fr3shT0ken", "refresh-token", ["access-token-missing"]
    ),
  ]
}
