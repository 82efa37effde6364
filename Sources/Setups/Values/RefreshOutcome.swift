package import InfusionsoftOAuth

/// What a refresh came to.
package enum RefreshOutcome: Equatable, Sendable {
  /// Nothing was sent: the access token lives long enough, or another process has just refreshed it.
  case notNeeded(Setup)
  /// The new pair is saved, and is in the setup.
  case refreshed(Setup)
  /// No new pair came; `TokenError.refreshTokenFate` says what that means for the one that is saved.
  case refusedOrFailed(Setup, TokenError)
  /// The new pair came, and exists in memory only: it must be shown at once, and the earlier one is dead.
  case writeFailed(Token, SetupError)
  /// Something was found before anything was sent.
  case setupError(SetupError)
}

/// What is known of a refresh token after a refresh that brought no new one.
package enum RefreshTokenFate: Equatable, Sendable {
  /// It never left this machine, and is as good as before.
  case untouched
  /// It was sent and no readable answer came: it may be used up.
  case maybeUsed
  /// The server refused the request, and so rotated nothing.
  case refused
}

extension TokenError {
  /// What is known of the refresh token after this error.
  package var refreshTokenFate: RefreshTokenFate {
    switch self {
    case .transport(let error): error.wasSent ? .maybeUsed : .untouched
    case .refused: .refused
    case .alreadySent, .redirected, .notJSON, .cutJSON, .missingAccessToken, .serverFailure: .maybeUsed
    }
  }
}
