import InfusionsoftOAuth

/// What a key on the failure page does about the failure.
package enum Remedy: String, CaseIterable, Equatable, Sendable {
  /// To the field of the client secret.
  case correctSecret = "correct-secret"
  /// To the field of the client ID.
  case correctClientID = "correct-client-id"
  /// To the field of the redirect URI.
  case correctRedirectURI = "correct-redirect-uri"
  /// To the link, for a new code.
  case newCode = "new-code"
  /// To the link, for a new code, where correcting the secret is the other way.
  case newCodeSameSecret = "new-code-same-secret"
  /// To the link, where no code came.
  case openLinkAgain = "open-link-again"
  /// To the link on the other sign-in host, the state unchanged.
  case tryOtherHost = "try-other-host"
  /// To the empty box on the Paste page.
  case pasteAgain = "paste-again"
  /// The same request once more; offered only where it provably was not sent.
  case sendAgain = "send-again"
  /// The same call once more, which has used nothing up.
  case waitAndTryAgain = "wait-and-try-again"
  /// A refresh of the access token.
  case refresh = "refresh"
  /// The live check of the access token that is still there.
  case testAccessToken = "test-access-token"
  /// The whole road from the link on, for a new pair of tokens.
  case signInAgain = "sign-in-again"
  /// The developer portal.
  case openPortal = "open-portal"

  /// What the key bar calls it, a verb from the user's side.
  package var label: String {
    switch self {
    case .correctSecret: "correct the secret"
    case .correctClientID: "correct the client ID"
    case .correctRedirectURI: "correct the redirect URI"
    case .newCode: "get a new code"
    case .newCodeSameSecret: "new code, same secret"
    case .openLinkAgain: "open the link again"
    case .tryOtherHost: "try the other host"
    case .pasteAgain: "paste again"
    case .sendAgain: "send it again"
    case .waitAndTryAgain: "try again"
    case .refresh: "refresh the token"
    case .testAccessToken: "test the access token"
    case .signInAgain: "sign in again"
    case .openPortal: "open the portal"
    }
  }
}
