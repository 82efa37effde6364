import InfusionsoftOAuth

/// Causes that lie in what the browser was given or brought back.
extension PossibleCause {
  static let denyClicked = PossibleCause("Deny was clicked.", check: { .init($0.record.allowWasClicked.map { !$0 }) })

  static let loginWithoutAccount = PossibleCause(
    "The login has no account attached.", advice: "A developer login alone has none: use the account's.",
    check: { $0.record.allowWasClicked == false ? .no : .cannot })

  static let linkLostItsStart = PossibleCause(
    "The link lost its start on the way.", advice: "Copy it again, from https to its last character.")

  static let linkLostItsEnd = PossibleCause(
    "The link lost a part on the way.", advice: "Copy it again, from https to its last character.")

  static let linkOfTheArticle = PossibleCause(
    "It is the link as the article has it.", advice: "In it, a \"?\" is missing before client_id.")

  static let ownServerAnswered = PossibleCause(
    "A web server of your own answered.", advice: "It sent the browser on. Look into its log.")

  static let addressCopiedInPart = PossibleCause("Only a part of it was copied.")

  static let addressBeforeAllow = PossibleCause("It was copied before Allow.")

  static let linkOfAnotherRun = PossibleCause("It answers the link of another run.")

  static let addressOfSomebodyElse = PossibleCause(
    "It is somebody else's address.", advice: "Do not use its code: it opens their account.")

  static let developerLogin = PossibleCause(
    "It is the developer portal's login.", advice: "The link wants the login of the Infusionsoft account.")
}
