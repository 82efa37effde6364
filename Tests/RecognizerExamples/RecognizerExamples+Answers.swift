// Tokens, errors and what else programs print and servers answer.

extension RecognizerExample {
  static let tokens: [RecognizerExample] = [
    .init(
      "token JSON 1",
      #"{"access_token":"aCc3ssT0ken","token_type":"bearer","expires_in":86399,"refresh_token":"r3fr3shT0ken","scope":"full|ab123.infusionsoft.com"}"#,
      "token"),
    .init(
      "token JSON 2",
      "{\n  \"refresh_token\": \"r3fr3shT0ken\",\n  \"expires_in\": \"86400\",\n  \"access_token\": \"aCc3ssT0ken\"\n}",
      "token"),
    .init("token JSON 3", #"{"access_token":"aCc3ssT0ken","refresh_token":"r3fr3"#, "token", ["expiry-missing"]),
    .init(
      "PHP print_r",
      "Array\n(\n    [access_token] => aCc3ssT0ken\n    [token_type] => bearer\n    [expires_in] => 86399\n    [refresh_token] => r3fr3shT0ken\n    [scope] => full|ab123.infusionsoft.com\n)",
      "token"),
    .init(
      "PHP var_dump",
      "array(3) {\n  [\"access_token\"]=>\n  string(11) \"aCc3ssT0ken\"\n  [\"expires_in\"]=>\n  int(86399)\n  [\"refresh_token\"]=>\n  string(12) \"r3fr3shT0ken\"\n}",
      "token"),
    .init(
      "PHP object",
      "Token Object\n(\n    [accessToken] => aCc3ssT0ken\n    [refreshToken:protected] => r3fr3shT0ken\n)",
      "token", ["expiry-missing"]),
    .init(
      "PHP serialized",
      #"a:2:{s:12:"access_token";s:11:"aCc3ssT0ken";s:13:"refresh_token";s:12:"r3fr3shT0ken";}"#, "token",
      ["expiry-missing"]),
    .init(
      "Python",
      "{'access_token': 'aCc3ssT0ken', 'token_type': 'Bearer', 'expires_in': 86399, 'refresh_token': 'r3fr3shT0ken'}",
      "token"),
    .init(
      "Python bytes", "b'{\"access_token\":\"aCc3ssT0ken\",\"expires_in\":3600,\"refresh_token\":\"r3fr3shT0ken\"}'",
      "token"),
    .init("Ruby", #"{"access_token"=>"aCc3ssT0ken", "expires_in"=>86399, "refresh_token"=>"r3fr3shT0ken"}"#, "token"),
    .init("labels 1", "Access token: aCc3ssT0ken\nRefresh token: r3fr3shT0ken", "token", ["expiry-missing"]),
    .init("labels 2", "Access Token\naCc3ssT0ken\n\nRefresh Token\nr3fr3shT0ken\n", "token", ["expiry-missing"]),
    .init("labels 3", "ACCESS_TOKEN=aCc3ssT0ken\nREFRESH_TOKEN=\"r3fr3shT0ken\"", "token", ["expiry-missing"]),
    .init("form", "access_token=aCc3ssT0ken&token_type=bearer&expires_in=86399&refresh_token=r3fr3shT0ken", "token"),
    .init("access alone", #"{"access_token":"aCc3ssT0ken","expires_in":86399}"#, "token", ["refresh-token-missing"]),
    .init("refresh alone", "Refresh token: r3fr3shT0ken", "refresh-token", ["access-token-missing"]),
    .init("the same twice", "access_token: t0k3n\nrefresh_token: t0k3n", "token", ["tokens-equal", "expiry-missing"]),
    .init("words about tokens", "The access token: expired. Where is the refresh token?", "noise"),
  ]

  static let keys: [RecognizerExample] = [
    .init("API key 1", "KeapAK-0123456789abcdef", "api-key", ["api-key-not-for-sign-in"]),
    .init(
      "API key 2", "X-Keap-API-Key: KeapAK-0123456789abcdef", "api-key", ["words-around", "api-key-not-for-sign-in"]),
    .init(
      "API key 3", "my key is \"KeapAK-0123456789abcdef\".", "api-key", ["words-around", "api-key-not-for-sign-in"]),
    .init("client ID", "Client ID: k3yFromTheDeveloperPortal", "client-id", ["label-removed"]),
    .init(
      "client secret", "client_secret = s3cretFromThePortal", "client-secret", ["label-removed", "secret-in-text"]),
    .init(
      "both the same", "Client ID: k3yFromThePortal\nClient secret: k3yFromThePortal", "client-secret",
      ["several-pieces", "label-removed", "secret-in-text", "client-id-equals-secret"], also: ["client-id"]),
  ]

  static let errors: [RecognizerExample] = [
    .init("token endpoint 1", #"{"error":"invalid_request","error_description":"Invalid redirect_uri"}"#, "error"),
    .init(
      "token endpoint 2",
      #"{"error":"invalid_grant","error_description":"Unable to authenticate username and password"}"#, "error"),
    .init(
      "token endpoint 3",
      #"{"error":"invalid_request","error_description":"Missing or invalid service_name","error_uri":"https://developer.infusionsoft.com/docs"}"#,
      "error"),
    .init("gateway 1", #"{"ErrorCode":"invalid_request","Error":"Invalid Authorization Code"}"#, "error"),
    .init(
      "gateway 2", #"{"ErrorCode" : "invalid_client", "Error" :"Invalid client id : k3y. ClientId is Invalid"}"#,
      "error"),
    .init("gateway 3", "{'ErrorCode': 'invalid_request', 'Error': 'Required param : redirect_uri'}", "error"),
    .init(
      "fault 1",
      #"{"fault":{"faultstring":"Invalid Access Token","detail":{"errorcode":"keymanagement.service.invalid_access_token"}}}"#,
      "error"),
    .init(
      "fault 2",
      #"{"fault":{"faultstring":"Access Token expired","detail":{"errorcode":"keymanagement.service.access_token_expired"}}}"#,
      "error"),
    .init(
      "fault 3",
      "{'fault': {'faultstring': 'Rate limit quota violation', 'detail': {'errorcode': 'policies.ratelimit.QuotaViolation'}}}",
      "error"),
    .init(
      "application 1", #"{"code":429,"message":"Quota Exceeded","status":"Request Throttled","details":null}"#, "error"),
    .init(
      "application 2", "{'code': '429', 'message': 'Quota Exceeded', 'status': 'Request Throttled', 'details': None}",
      "error"),
    .init(
      "application 3",
      #"{"code":5,"message":"Not found","status":"NOT_FOUND","details":[{"domain":"contacts","resource":"7"}]}"#,
      "error"),
    .init("message 1", #"{"message":"Contact not found"}"#, "error"),
    .init("message 2", #"{ "message" : "Unrecognized property" }"#, "error"),
    .init("message 3", "{'message': 'Not allowed'}", "error"),
  ]

  static let errorsInText: [RecognizerExample] = [
    .init(
      "exception 1",
      #"PHP Fatal error: Uncaught TokenException: 400 {"error":"invalid_request","error_description":"Invalid Refresh Token"} in /srv/app/Token.php:41"#,
      "error"),
    .init(
      "exception 2",
      #"requests.HTTPError: 401 Client Error: "{\"error\":\"invalid_grant\",\"error_description\":\"Unable to authenticate username and password\"}""#,
      "error"),
    .init(
      "exception 3",
      "OAuth2::Error: {error=invalid_grant, error_description=Unable to authenticate username and password}", "error"),
    .init("exception 4", "[error] => invalid_request\n[error_description] => Invalid redirect_uri", "error"),
    .init(
      "error in a log 1",
      "14:08:31 ERROR body={\"error\":\"invalid_request\",\"error_description\":\"Invalid redirect_uri\"}", "error"),
    .init(
      "error in a log 2", "error: invalid_grant\nerror_description: Unable to authenticate username and password",
      "error"),
    .init("cut error", #"{"error":"invalid_request","error_description":"Invalid redi"#, "error", ["link-cut"]),
    .init("words of a server 1", "Server said: Invalid Refresh Token", "error", ["words-without-envelope"]),
    .init(
      "words of a server 2", "400 invalid_grant: Authorization code is invalid", "error", ["words-without-envelope"]),
    .init("words of a server 3", "got oauth.v2.InvalidAccessToken again", "error", ["words-without-envelope"]),
  ]

  static let browserWords: [RecognizerExample] = [
    .init("refusal 1", "Invalid Client", "vendor-page"),
    .init("refusal 2", "Unable to create access token.", "vendor-page"),
    .init("refusal 3", "The page only says \"invalid client\"", "vendor-page", ["words-around"]),
    .init("no connection 1", "This site can’t be reached\nlocalhost refused to connect.", "vendor-page"),
    .init("no connection 2", "Unable to connect", "vendor-page"),
    .init("no connection 3", "ERR_CONNECTION_REFUSED", "vendor-page"),
    .init(
      "no host 1", "signin.infusionsoft.com’s server IP address could not be found.", "vendor-page", ["words-around"]),
    .init("no host 2", "DNS_PROBE_FINISHED_NXDOMAIN", "vendor-page"),
    .init("no host 3", "Hmm. We’re having trouble finding that site.", "vendor-page", ["words-around"]),
  ]

  static let heads: [RecognizerExample] = [
    .init("headers 1", "HTTP/1.1 401 Unauthorized\nContent-Type: application/json\nx-keap-tenant-id: \n", "headers"),
    .init("headers 2", "x-keap-product-quota-available: 149999\nx-keap-tenant-id: ab123.infusionsoft.com", "headers"),
    .init(
      "headers 3", "HTTP/1.1 403 Forbidden\nX-Mashery-Error-Code: ERR_403_DEVELOPER_INACTIVE\n", "headers",
      ["former-gateway"]),
    .init(
      "headers and body", "< HTTP/2 401\n< content-type: application/json\n<\n{\"error\":\"invalid_grant\"}", "error",
      ["several-pieces"], also: ["headers"]),
  ]

  static let commands: [RecognizerExample] = [
    .init(
      "curl 1",
      "curl -X POST https://api.infusionsoft.com/token -d client_id=k3y -d client_secret=s3cret -d code=A7x9kQ2m -d grant_type=authorization_code -d redirect_uri=https://localhost/callback",
      "curl", ["secret-in-command"]),
    .init(
      "curl 2",
      "$ curl --request POST 'https://api.infusionsoft.com/token' \\\n  -H 'Content-Type: application/json' \\\n  --data '{\"grant_type\":\"refresh_token\"}'",
      "curl", ["form-expected"]),
    .init(
      "curl 3", "curl https://api.infusionsoft.com/token --data 'grant_type=refresh_token&refresh_token=r3fr3sh'",
      "curl",
      ["secret-in-command", "basic-header-missing"]),
    .init(
      "curl 4", "curl -u k3y:s3cret -d grant_type=authorization_code -d code=A7x9 https://api.infusionsoft.com/token",
      "curl",
      ["secret-in-command", "basic-header-with-code"]),
    .init(
      "curl 5", "curl -X POST \"https://api.infusionsoft.com/token?grant_type=authorization_code&code=A7x9\"", "curl",
      ["parameters-in-query"]),
    .init(
      "curl 6", "curl -H \"Authorization: Bearer aCc3ssT0ken\" https://api.infusionsoft.com/crm/rest/v1/contacts",
      "curl",
      ["secret-in-command"]),
  ]

  static let diagnoses: [RecognizerExample] = [
    .init("diagnosis 1", "redirect-uri-missing", "diagnosis"),
    .init("diagnosis 2", "In a ticket: credentials-refused, 14:08:31 +01:00, 0.1.0", "diagnosis", ["words-around"]),
    .init("diagnosis 3", "\"shell-cut-at-ampersand\"", "diagnosis", ["quotes-removed"]),
  ]

  static let mails: [RecognizerExample] = [
    .init(
      "mail 1",
      """
      Hello,

      our link is https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3yFromTheDeveloperPortal&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V
      and we use this:

      Client ID: an0therKey
      Redirect URI: https://localhost/callback/

      The server says {"error":"invalid_request","error_description":"Invalid redirect_uri"}

      Kim
      """,
      "authorize-url", ["words-around", "several-pieces", "client-ids-differ", "redirect-uris-differ"],
      also: ["client-id", "redirect-uri", "error"]),
    .init(
      "mail 2",
      """
      https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V

      or

      https://accounts.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&response_type=code&scope=full&state=q7V
      """,
      "authorize-url", ["words-around", "several-pieces", "hosts-differ"], also: ["authorize-url"]),
    .init(
      "mail 3",
      """
      > I open https://signin.infusionsoft.com/app/oauth/authorize?client_id=k3y&redirect_uri=https%3A%2F%2Fshop.example%2Fback&response_type=code&scope=full&state=q7V
      > and come back to https://localhost/callback?code=A7x9kQ2m&state=q7V
      """,
      "redirect", ["words-around", "several-pieces", "redirect-uris-differ"], also: ["authorize-url"]),
  ]
}
