/// The parameters of this protocol's requests, by their names on the wire.
public enum RequestParameter: String, CaseIterable, Sendable {
  case clientID = "client_id"
  case clientSecret = "client_secret"
  case code
  case grantType = "grant_type"
  case redirectURI = "redirect_uri"
  case refreshToken = "refresh_token"
  case responseType = "response_type"
  case scope
  case state
  case authorization = "Authorization"
}
