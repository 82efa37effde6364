import InfusionsoftOAuth
import Setups

/// What the integrator's own program needs to know, as one page of Markdown, and the values as a file of their own.
struct ProgramGuide: Equatable, Sendable {
  /// The forms in which the values can be written to a file.
  enum Form: Equatable, Sendable { case environment, json }

  let endpoints: Endpoints
  let clientID: String
  let clientSecret: Secret
  let redirectURI: String
  let token: Token

  /// The page: endpoints, which request needs which authentication, the refresh rule, a first call.
  ///
  /// No secret is in it.
  var markdown: String {
    """
    # Using the token\(token.account.map { " of \($0)" } ?? "")

    - authorize URL: \(endpoints.authorization)
    - token URL: \(endpoints.token)
    - API: \(endpoints.api)
    - client ID: \(clientID)
    - redirect URI: \(redirectURI)

    ## A first call, which changes nothing

    ```sh
    API=\(endpoints.api)
    printf 'Authorization: Bearer %s' "$ACCESS_TOKEN" |
      curl -H @- "$API\(APIRequest.Resource.userInfoV2.rawValue)"
    ```

    ## Which request needs what

    - Calls of the API: the header `Authorization: Bearer` and the access token. Nothing in the URL.
    - Code for token: `POST` to the token URL, as a form with client_id, client_secret, code, \
    grant_type=authorization_code and redirect_uri. No Authorization header.
    - Refresh: `POST` to the token URL, as a form with grant_type=refresh_token and refresh_token only. Client ID and \
    secret go into the header `Authorization: Basic`, joined by a colon, in base64 without line breaks.

    ```sh
    printf 'user="%s:%s"' "$CLIENT_ID" "$CLIENT_SECRET" |
      curl -K - -d grant_type=refresh_token \\
      --data-urlencode refresh_token@refresh-token.txt \\
      \(endpoints.token)
    ```

    ## The refresh rule

    1. The access token lives for a day (`expires_in`), the refresh token for 45 days: the vendor says so.
    2. Each refresh answers with a new pair. The old refresh token is dead from then on.
    3. Write the new pair to disk before you use it. One process refreshes; the others read.
    4. Never repeat a refresh whose answer was lost. Test the access token you have, then sign in again.

    """
  }

  /// The values, for a file that only its owner can read.
  func values(as form: Form) -> Secret {
    let pairs: [(name: String, value: String)] = [
      ("INFUSIONSOFT_CLIENT_ID", clientID), ("INFUSIONSOFT_CLIENT_SECRET", clientSecret.exposed),
      ("INFUSIONSOFT_REDIRECT_URI", redirectURI), ("INFUSIONSOFT_TOKEN_URL", endpoints.token),
      ("INFUSIONSOFT_API_URL", endpoints.api), ("INFUSIONSOFT_ACCESS_TOKEN", token.accessToken.exposed),
      ("INFUSIONSOFT_REFRESH_TOKEN", token.refreshToken?.exposed ?? ""),
    ]
    switch form {
    case .environment:
      return Secret(pairs.map { "\($0.name)=\(ShellWord.inQuotes($0.value))\n" }.joined())
    case .json:
      let members = pairs.map { "  \(Self.jsonString($0.name.lowercased())): \(Self.jsonString($0.value))" }
      return Secret("{\n\(members.joined(separator: ",\n"))\n}\n")
    }
  }

  /// A text as a JSON string (RFC 8259 section 7).
  private static func jsonString(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\u{0}"..<" ":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
