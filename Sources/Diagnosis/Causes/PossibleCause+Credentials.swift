import InfusionsoftOAuth

/// Causes that lie in the client ID or the secret.
extension PossibleCause {
  static let secretOfAnotherClientID = PossibleCause(
    "The secret is another client ID's.", advice: "Compare both with the developer portal.")

  static let blankInValue = PossibleCause(
    "A space or a line break inside a value.", found: Sentence { "Look at: \($0.names(of: $0.valuesWithBlank))." },
    check: { .init(any: $0.valuesWithBlank, wereSeen: $0.valuesWereSeen) })

  static let idEqualsSecret = PossibleCause(
    "Client ID and secret are the same.", found: "Most likely the first was copied twice.",
    check: { .init($0.clientIDEqualsSecret) })

  static let apiKeyAsValue = PossibleCause(
    Sentence { _ in "A value starts with \(VendorWords.apiKeyPrefix)." },
    found: Sentence { "Look at: \($0.names(of: $0.apiKeys))." },
    check: { .init(any: $0.apiKeys, wereSeen: $0.valuesWereSeen) })

  static let clientIDMistyped = PossibleCause(
    "The client ID is not the portal's Key.", advice: "Compare it with \"Key\" under Apps.")

  static let keyOfTheAccount = PossibleCause(
    "The key is the account's own API key.", advice: Sentence { _ in "A client ID is made at \(VendorWords.keysHost)." }
  )

  static let keyNotActive = PossibleCause(
    "The application is not active.", advice: "In the portal: status active, and the API switched on.")
}
