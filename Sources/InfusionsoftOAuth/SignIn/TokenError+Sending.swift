extension TokenError {
  /// Whether this very attempt can have reached the server.
  package var wasSent: Bool {
    switch self {
    case .alreadySent: false
    case .transport(let error): error.wasSent
    case .refused, .redirected, .notJSON, .cutJSON, .missingAccessToken, .serverFailure: true
    }
  }
}
