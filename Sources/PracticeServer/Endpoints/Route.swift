/// The paths that this server has, each once.
enum Route: String, CaseIterable {
  case portal = "/"
  case guesses = "/guesses"
  case log = "/log"
  case authorize = "/app/oauth/authorize"
  case central = "/app/central/home"
  case apiAccess = "/app/central/api-access"
  case token = "/token"
  case elsewhere = "/elsewhere"
  case callback = "/callback"
  case userInfoV1 = "/crm/rest/v1/oauth/connect/userinfo"
  case userInfoV2 = "/crm/rest/v2/oauth/connect/userinfo"
  case profileV1 = "/crm/rest/v1/account/profile"
  case profileV2 = "/crm/rest/v2/businessProfile"

  /// The methods that the route takes.
  var methods: [String] {
    switch self {
    case .portal, .guesses, .log, .central, .callback: ["GET", "HEAD"]
    case .authorize, .apiAccess: ["GET", "HEAD", "POST"]
    case .elsewhere: ["GET", "HEAD", "POST"]
    case .token: ["POST"]
    case .userInfoV1, .userInfoV2, .profileV1, .profileV2: ["GET", "HEAD"]
    }
  }

  /// Whether the article's printed link leads here: the authorize path with a slash where the question mark belongs.
  static func isMalformedAuthorize(_ path: String) -> Bool { path.hasPrefix(Route.authorize.rawValue + "/") }

  /// Whether the API's gateway looks at the token before it looks for the route.
  static func isAPI(_ path: String) -> Bool { path == "/crm" || path.hasPrefix("/crm/") }
}
