/// Why the token endpoint gives no token, with the body and status that the vendor is known or guessed to send.
enum TokenRefusal: Error, Equatable, Sendable {
  /// Known from 2020: a redirect URI that differs or is not https.
  case redirectURI
  /// Known from 2020, its cause never explained; here for a client ID and secret that do not belong together.
  case credentials
  /// Known: used, expired, or another client's.
  case refreshToken
  /// Known from before 2020, the status a guess: no grant type in a form body.
  case noGrantType
  /// Known from before 2020, the status a guess: a body that cannot be read as a form.
  case noForm
  /// The words are known from 2017, the envelope is a guess.
  case code
  /// Stock Apigee, a guess for this vendor.
  case codeExpired
  /// Stock Apigee, a guess for this vendor.
  case clientUnknown(String)
  /// Stock Apigee, a guess for this vendor.
  case missing(String)
  /// RFC 6749 section 5.2, a guess for this vendor.
  case otherGrantType
  /// RFC 6749 section 3.2, a guess for this vendor.
  case repeatedParameter
  /// No vendor's: terminal escapes, a C1 control and a change of writing direction, to be drawn as visible signs.
  case hostile

  /// The response that says so.
  var response: Response {
    switch self {
    case .redirectURI: oauth(400, "invalid_request", "Invalid redirect_uri")
    case .credentials: oauth(401, "invalid_grant", "Unable to authenticate username and password")
    case .refreshToken: oauth(400, "invalid_request", "Invalid Refresh Token")
    case .noGrantType: oauth(400, "invalid_request", "response_type or grant_type is required")
    case .noForm:
      oauth(
        400, "invalid_request", "Missing or invalid service_name",
        uri: "https://developer.infusionsoft.com/docs/read/Getting_Started_With_OAuth2")
    case .code: oauth(400, "invalid_grant", "Authorization code is invalid")
    case .codeExpired: apigee(400, "invalid_request", "Invalid Authorization Code")
    case .clientUnknown(let clientID):
      apigee(401, "invalid_client", "Invalid client id : \(clientID). ClientId is Invalid")
    case .missing(let name): apigee(400, "invalid_request", "Required param : \(name)")
    case .otherGrantType: oauth(400, "unsupported_grant_type", "grant_type must be authorization_code or refresh_token")
    case .repeatedParameter: oauth(400, "invalid_request", "A parameter is repeated")
    case .hostile:
      oauth(400, "invalid_request", "\u{1B}[2J\u{1B}]0;practice\u{7}\u{9B}31mInvalid\r\u{202E}redirect_uri\u{1B}[0m")
    }
  }

  private func oauth(_ status: Int, _ error: String, _ description: String, uri: String? = nil) -> Response {
    var members: [(String, JSONText)] = [("error", .string(error)), ("error_description", .string(description))]
    if let uri { members.append(("error_uri", .string(uri))) }
    return .json(status, .object(members))
  }

  private func apigee(_ status: Int, _ code: String, _ message: String) -> Response {
    .json(status, .object([("ErrorCode", .string(code)), ("Error", .string(message))]))
  }
}
