/// The values of a sign-in that somebody types, pastes or saves.
package enum SignInValue: String, CaseIterable, Equatable, Sendable {
  case clientID, clientSecret, redirectURI, code, accessToken, refreshToken

  /// The name of the parameter in a token request's form; nil for an access token, which is in none.
  package var formName: String? {
    switch self {
    case .clientID: RequestParameter.clientID.rawValue
    case .clientSecret: RequestParameter.clientSecret.rawValue
    case .redirectURI: RequestParameter.redirectURI.rawValue
    case .code: RequestParameter.code.rawValue
    case .refreshToken: RequestParameter.refreshToken.rawValue
    case .accessToken: nil
    }
  }
}
