import InfusionsoftOAuth

/// Causes that lie in the form of a request.
extension PossibleCause {
  static let bodyIsJSON = PossibleCause("The body is JSON, and not a form.", check: { $0.isOurs ? .no : .cannot })

  static let valuesInURL = PossibleCause("The values are in the URL.", check: { $0.isOurs ? .no : .cannot })

  static let valueNotEncoded = PossibleCause("A value is not percent-encoded.", check: { $0.isOurs ? .no : .cannot })

  static let basicHeaderMissing = PossibleCause(
    "The Basic header is missing or broken.", advice: "\"Basic \", then base64 of ID:secret, on one line.",
    check: { $0.isOurs && $0.operation == .refresh ? .no : .cannot })

  static let bearerHeaderMissing = PossibleCause(
    "The Bearer header is missing or broken.", advice: "\"Authorization: Bearer \", then the token.",
    check: { $0.isOurs && $0.operation == .apiCall ? .no : .cannot })

  static let pathMisspelled = PossibleCause("The address of the call is misspelled.")
}
