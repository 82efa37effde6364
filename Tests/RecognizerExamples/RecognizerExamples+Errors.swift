// Errors in the words of the vendor, and what programs and browsers put around them.

extension RecognizerExample {
  /// All groups of this file.
  static let refusals: [RecognizerExample] =
    refusedRequests + refusedCalls + loggedErrors + thrownErrors + browserPages + moreHeads + moreCommands
    + moreDiagnoses

  /// The rows of the token endpoint that are known.
  private static let refusedRequests: [RecognizerExample] = [
    .init("former refresh", #"{"error":"invalid_grant","error_description":"Invalid refresh token"}"#, "error"),
    .init(
      "body not read", #"{"error":"invalid_request","error_description":"response_type or grant_type is required"}"#,
      "error"),
    .init("code not valid", #"{"error":"invalid_grant","error_description":"Authorization code is invalid"}"#, "error"),
  ]

  /// The rows of the API that are known.
  private static let refusedCalls: [RecognizerExample] = [
    .init(
      "no access token",
      #"{"fault":{"faultstring":"Invalid access token","detail":{"errorcode":"oauth.v2.InvalidAccessToken"}}}"#, "error"
    ),
    .init(
      "access token withdrawn",
      #"{"fault":{"faultstring":"Access Token not approved","detail":{"errorcode":"keymanagement.service.access_token_not_approved"}}}"#,
      "error"),
    .init(
      "key not approved",
      #"{"fault":{"faultstring":"Invalid client id. Client ID not approved","detail":{"errorcode":"keymanagement.service.invalid_client-client_id_not_approved"}}}"#,
      "error"),
    .init(
      "spike",
      #"{"fault":{"faultstring":"Spike arrest violation. Allowed rate : MessageRate{messagesPerPeriod=25, periodInMicroseconds=1000000, maxBurstMessageCount=1.0}","detail":{"errorcode":"policies.ratelimit.SpikeArrestViolation"}}}"#,
      "error"),
  ]

  /// Errors in logs.
  private static let loggedErrors: [RecognizerExample] = [
    .init(
      "logged error 1",
      #"2026-11-21T14:08:31.412Z WARN  sync  GET /crm/rest/v1/contacts -> 401 {"fault":{"faultstring":"Access Token expired","detail":{"errorcode":"keymanagement.service.access_token_expired"}}}"#,
      "error"),
    .init(
      "logged error 2",
      #"{"level":"error","ts":"14:08:31","msg":"token exchange failed","body":"{\"error\":\"invalid_request\",\"error_description\":\"Invalid Refresh Token\"}"}"#,
      "error"),
    .init(
      "logged error 3",
      "14:08:31 token response 401: {'ErrorCode': 'invalid_client', 'Error': 'Invalid client id : k3y. ClientId is Invalid'}",
      "error"),
    .init(
      "logged error 4", "Nov 21 14:08:31 web1 php[212]: keap: 400 invalid_request Invalid redirect_uri", "error",
      ["words-without-envelope"]),
  ]

  /// Errors in the text of an exception, with the address that was called.
  private static let thrownErrors: [RecognizerExample] = [
    .init(
      "thrown error 1",
      "[2026-11-21 14:08:31] production.ERROR: Client error: `POST https://api.infusionsoft.com/token` resulted in a `400 Bad Request` response:\n{\"error\":\"invalid_request\",\"error_description\":\"Invalid Refresh Token\"}\n in /srv/app/vendor/Http/Client.php:76",
      "error", ["several-pieces"], also: ["vendor-page"]),
    .init(
      "thrown error 2",
      "Client error: `POST https://api.infusionsoft.com/token` resulted in a `401 Unauthorized` response:\n{\"error\":\"invalid_grant\",\"error_description\":\"Unable to authenticate username and pass (truncated...)",
      "error", ["several-pieces", "link-cut"], also: ["vendor-page"]),
    .init(
      "thrown error 3",
      #"System.Net.Http.HttpRequestException: Response status code does not indicate success: 429. Body: {"code":429,"message":"Quota Exceeded","status":"Request Throttled","details":null}"#,
      "error"),
    .init(
      "error that quotes an address",
      #"{"error":"invalid_request","error_description":"bad https://localhost/?code=A7x9kQ2m&client_secret=s3cretFromThePortal"}"#,
      "redirect", ["quotes-removed", "several-pieces"], also: ["error"]),
  ]

  /// Pages that a browser shows in place of the redirect URI.
  private static let browserPages: [RecognizerExample] = [
    .init(
      "browser page 1",
      "Your connection is not private\nAttackers might be trying to steal your information from localhost\nNET::ERR_CERT_AUTHORITY_INVALID",
      "vendor-page", ["words-around"]),
    .init(
      "browser page 2", "Warning: Potential Security Risk Ahead\nSEC_ERROR_UNKNOWN_ISSUER", "vendor-page",
      ["words-around"]),
    .init(
      "browser page 3", "localhost sent an invalid response.\nERR_SSL_PROTOCOL_ERROR", "vendor-page", ["words-around"]),
    .init(
      "browser page 4", "Unable to connect\n\nFirefox can’t establish a connection to the server at localhost.",
      "vendor-page", ["words-around"]),
  ]

  /// Heads of answers, and lines in them that nobody else should read.
  private static let moreHeads: [RecognizerExample] = [
    .init(
      "head 1",
      "HTTP/1.1 429 Too Many Requests\nDate: Sat, 21 Nov 2026 13:08:31 GMT\nx-keap-product-throttle-available: 0\nRetry-After: 3",
      "headers"),
    .init(
      "head 2",
      "HTTP/1.1 596 Service Not Found\nX-Mashery-Error-Code: ERR_596_SERVICE_NOT_FOUND\nServer: Mashery Proxy",
      "headers", ["former-gateway"]),
    .init(
      "head with a cookie", "HTTP/1.1 200 OK\nSet-Cookie: session=s3ss10nOfKim; Path=/\nContent-Type: text/html",
      "headers"),
    .init(
      "head with a secret", "HTTP/1.1 401 Unauthorized\nSecret: s3cretFromThePortal\nKey: k3y", "headers",
      ["several-pieces", "secret-in-text"], also: ["client-secret", "client-id"]),
    .init(
      "head with a code", "HTTP/1.1 302 Found\nRefresh: 0;url=https://localhost/callback?code=A7x9kQ2m", "redirect",
      ["several-pieces"], also: ["headers"]),
  ]

  /// Calls of curl in other places, and with secrets in other places.
  private static let moreCommands: [RecognizerExample] = [
    .init(
      "call in a mail", "We run this: curl -d client_secret=s3cretFromThePortal https://api.infusionsoft.com/token",
      "curl", ["secret-in-command"]),
    .init(
      "call behind sudo", "sudo curl -s https://api.infusionsoft.com/token -d client_secret=s3cretFromThePortal",
      "curl", ["secret-in-command"]),
    .init(
      "call with a user in its address",
      "curl https://k3y:s3cretFromThePortal@api.infusionsoft.com/token -d grant_type=refresh_token", "curl",
      ["secret-in-command"]),
    .init(
      "call with a key", "curl -d client_id=KeapAK-0123456789abcdef https://api.infusionsoft.com/token", "curl",
      ["api-key-not-for-sign-in"]),
    .init(
      "call with an address that has a code",
      "curl -d 'redirect_uri=https://localhost/callback?code=A7x9kQ2m' https://api.infusionsoft.com/token", "curl"),
    .init("words about curl", "We tried curl and it works.", "noise"),
  ]

  /// Codes of ours, as people pass them on.
  private static let moreDiagnoses: [RecognizerExample] = [
    .init("code of ours 1", "<link-cut>", "diagnosis", ["quotes-removed"]),
    .init(
      "code of ours 2", "In a ticket: redirect-uri-mismatch, 09:12:00 +01:00, 0.1.0\nWhat now?", "diagnosis",
      ["words-around"]),
    .init(
      "code of ours 3",
      "Hello,\nIn a ticket: link-cut, 14:08:31 +01:00, 0.1.0\nhttps://localhost/callback?code=A7x9kQ2m", "redirect",
      ["words-around", "several-pieces"], also: ["diagnosis"]),
  ]
}
