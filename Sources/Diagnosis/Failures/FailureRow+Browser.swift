import InfusionsoftOAuth

/// What the browser comes back with, or shows.
extension FailureRow {
  static let browser: [FailureRow] = [
    accessDenied,
    noAccountAttached,
    authorizationRefused,
    stateMismatch,
    stateOfEarlierLink,
    codeMissing,
    accountCentralLanding,
    loginRefused,
  ]

  static let accessDenied = FailureRow(
    .accessDenied,
    headline: "Access was denied, so there is no code.",
    meaning: "The vendor's page ended with access_denied. That is what Deny does, and the same answer has been seen "
      + "after Allow, when the login had no account to give access to.",
    certainty: .reported,
    source: "Published answers of 2016 and 2017; the vendor's staff named the missing account. Today's form is not "
      + "confirmed.",
    causes: [.denyClicked, .loginWithoutAccount, .keyOfTheAccount],
    wayOn: "Open the link again, sign in to the account that you mean, and click Allow. Nothing was sent.",
    remedies: .fixed([.openLinkAgain]),
    wordings: [
      Wording("denied access", priority: .vague)
    ],
    errors: [.init("access_denied")])

  static let noAccountAttached = FailureRow(
    .noAccountAttached,
    headline: "Access was denied although Allow was clicked.",
    meaning: "The login that you used most likely has no Infusionsoft account attached, so there is nothing that it "
      + "could give access to. A login of the developer portal alone is such a login.",
    certainty: .reported,
    source: "An answer of the vendor's staff to published reports of 2016 and 2017.",
    causes: [.loginWithoutAccount, .keyOfTheAccount, .denyClicked],
    wayOn:
      "Sign in with a login that has an account, or ask the vendor for a sandbox account, then open the link again.",
    remedies: .fixed([.openLinkAgain, .correctClientID]),
    refinement: Refinement(of: .accessDenied) { $0.record.allowWasClicked == true })

  static let authorizationRefused = FailureRow(
    .authorizationRefused,
    headline: "The browser came back with an error instead of a code.",
    meaning: "The vendor's sign-in page ended with an error of the OAuth standard (RFC 6749, 4.1.2.1). It concerns the "
      + "link, the application or the vendor's server, and not your secret, which is not in the link.",
    certainty: .inferred,
    source: "The OAuth standard; nobody has shown such an answer of this vendor.",
    causes: [.linkLostItsEnd, .clientIDMistyped, .serverDown],
    wayOn: "Open the link again, whole. If the same error comes, compare the client ID with the developer portal.",
    remedies: .fixed([.openLinkAgain, .correctClientID]))

  static let stateMismatch = FailureRow(
    .stateMismatch,
    headline: "This address does not answer your link, so nothing was sent.",
    meaning: "Each link carries a random state, and the address brings it back. This one brings another: it comes from "
      + "another link, another run or another person, and its code could open somebody else's account.",
    certainty: .observed,
    source: "Seen by this program: the two states differ.",
    causes: [.linkOfAnotherRun, .addressOfSomebodyElse],
    wayOn: "Open the link of this run again, click Allow, and paste the address that comes then.",
    remedies: .fixed([.openLinkAgain, .pasteAgain]))

  static let stateOfEarlierLink = FailureRow(
    .stateOfEarlierLink,
    headline: "This address answers a link that you opened earlier.",
    meaning: "Its state is that of an earlier link of this run, made before you changed something. The code in it "
      + "belongs to the values from then.",
    certainty: .observed,
    source: "Seen by this program: it remembers the states of this run.",
    wayOn: "Open the present link and paste the address that comes then. Nothing was sent.",
    remedies: .fixed([.openLinkAgain, .pasteAgain]))

  static let codeMissing = FailureRow(
    .codeMissing,
    headline: "There is no code in this address, and no error.",
    meaning: "After Allow, the address has code= in it. This one has not: it was copied too early, in part, or after a "
      + "web server of your own had answered and sent the browser on.",
    certainty: .observed,
    source: "Seen by this program.",
    causes: [.addressCopiedInPart, .addressBeforeAllow, .ownServerAnswered],
    wayOn: "Copy the whole address as it stands right after Allow, and paste it. Nothing was sent.",
    remedies: .fixed([.pasteAgain, .openLinkAgain]))

  static let accountCentralLanding = FailureRow(
    .accountCentralLanding,
    headline: "The browser ended on Account Central, without a code.",
    meaning: "Most likely the link is no complete authorize URL: the \"?\" before client_id is missing, as the help "
      + "article prints it, or redirect_uri is missing or not accepted.",
    certainty: .reported,
    source: "The article and an older help page of the vendor both lead there; that the form of the link is the cause "
      + "is not confirmed by the vendor.",
    causes: [.linkOfTheArticle, .linkLostItsEnd, .linkLostItsStart],
    wayOn: "Open the whole link, from https to its last character, in the browser where you are signed in.",
    remedies: .fixed([.openLinkAgain, .correctRedirectURI]))

  static let loginRefused = FailureRow(
    .loginRefused,
    headline: "The vendor's login page refuses your login.",
    meaning: "There are two logins: one for the developer portal, where the client ID is from, and one for the "
      + "Infusionsoft account. The link wants the account's.",
    certainty: .stated,
    source: "The vendor's guides: the portal's login is not the account's.",
    causes: [.developerLogin, .loginWithoutAccount],
    wayOn: "Open the link again and sign in with the login of the Infusionsoft account.",
    remedies: .fixed([.openLinkAgain, .tryOtherHost]))
}
