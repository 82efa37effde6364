import InfusionsoftOAuth

// What to do about each finding; nil where there is nothing to do, or the program has done it.

extension Finding {
  /// What to do, in one or two sentences; nil if there is nothing.
  package var remedy: String? {
    switch code {
    case .quotesRemoved, .markdownLink, .htmlLink, .wrappedLines, .copiedTwice, .wordsAround, .requestLine,
      .locationHeader, .percentEncodedTwice, .invisibleCharacters, .jsonEscaped, .quotedPrintable, .backslashesRemoved,
      .insideAnotherAddress, .schemeMissing,
      .queryOnly, .codeNameMissing, .labelRemoved, .parametersOnLines, .severalPieces, .stateMatches, .articleLink,
      .questionMarkMissing, .questionMarkDoubled, .ampersandMissing, .wrongSeparator, .linkHTTP, .wrongPath,
      .responseTypeMissing, .scopeMissing, .parameterMisspelled, .plusForSpace, .blankInLink, .blankAroundValue,
      .redirectURINotEncoded, .parameterUnknown, .wordsWithoutEnvelope, .formerGateway:
      nil
    case .logLine: "Keep codes out of logs. This one works once, so get a new one if others may have used it."
    case .piecesLeftOut: "Paste the part that matters."
    case .codeMissing:
      "Paste the address that the browser ends on after Allow. If your own site answered, get a new code."
    case .codeDoubled: "Open the link again, and paste the address that comes then."
    case .codeAlreadySent: "Get a new code: open the link again and click Allow."
    case .codeByItself: "Better paste the whole address: it also says which account the code is for."
    case .looksLikeAWord: "Paste the whole address, and nothing is left to guess."
    case .accessDenied:
      "If you clicked Deny, open the link again. If you clicked Allow, your login likely has no account attached, or the client ID is not the developer portal's."
    case .stateAbsent:
      "If you opened the link just now, go on. If somebody sent you the address, open the link yourself."
    case .earlierAttempt: "Paste the address that came from the newest link, or open the link again."
    case .stateUnknown: "Open the link again and paste what comes then. The code of another run cannot be used here."
    case .redirectedElsewhere: "Compare the two. The vendor wants the same redirect URI in the link and for the token."
    case .addressWithoutCode: "Paste the address that the browser ends on after Allow."
    case .wrongHost, .lookalikeHost: "Do not sign in there. Take the link with the vendor's host."
    case .clientIDMissing, .clientIDPlaceholder: "Put in the client ID: \"Key\" in the developer portal, under Apps."
    case .clientIDWithBlank: "Copy the client ID once more; it has no space in it."
    case .clientIDDiffers, .clientIDsDiffer:
      "Find out which of the two is right: a code works with its own client ID only."
    case .redirectURIMissing: "Put in a redirect URI. https://localhost/callback needs no web site."
    case .redirectURIUnreadable: "Write it in full, as in https://localhost/callback."
    case .redirectURIHTTP: "If the vendor refuses it, use the https address, in the link and for the token."
    case .redirectURIWithQuery, .redirectURIWithFragment: "Use an address that ends before that sign."
    case .redirectURIDiffers, .redirectURIsDiffer:
      "Make them the same, sign for sign: case, port and the last \"/\" count."
    case .ownSite: "If the script is not yours to stop, use https://localhost/callback, or get a new code."
    case .responseTypeWrong: "Write response_type=code."
    case .scopeWrong: "Write scope=full."
    case .stateMissing: "Add a state that nobody can guess, and compare it with the one that comes back."
    case .parameterDoubled: "Leave one of them out."
    case .shellCutAtAmpersand: "Put the link in quotes, or open it without a shell."
    case .linkCut: "Copy it once more, to its end."
    case .secretInLink: "Take it out, and make a new secret in the developer portal if the link was opened or sent."
    case .clientIDInWrongField: "Paste it into the field \"Client ID\"."
    case .secretInWrongField: "Paste it into the field \"Client secret\", and nowhere else."
    case .clientIDEqualsSecret:
      "In the portal, the ID is called \"Key\" and the secret \"Secret\". Copy the secret once more."
    case .apiKeyNotForSignIn:
      "For a program of your own, use it as it is. For this sign-in, get keys from the developer portal."
    case .secretInText: "If the text was sent around, make a new secret in the developer portal."
    case .accessTokenMissing: "Paste both tokens, with their names."
    case .refreshTokenMissing: "Paste the refresh token, too, if there is one."
    case .tokensEqual: "Copy the other one once more."
    case .expiryMissing: "Test the token to see whether it still works."
    case .secretInCommand: "Keep the secret in a file, and let curl read it from there."
    case .formExpected: "Send it as application/x-www-form-urlencoded, with --data-urlencode for each parameter."
    case .parametersInQuery: "Send them in the body, with --data-urlencode."
    case .basicHeaderWithCode: "Leave the Authorization header out when you send a code."
    case .basicHeaderMissing:
      "Send client ID and secret as a Basic header, and only grant_type and refresh_token in the body."
    case .hostsDiffer:
      [value, expected].allSatisfy { VendorHost($0 ?? "") == .signIn }
        ? "Both of the vendor's hosts are said to work. Stay with one for the whole sign-in."
        : "The vendor's are \(SignInHost.signin.name) and \(SignInHost.accounts.name). Do not sign in at another."
    }
  }
}
