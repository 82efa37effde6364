import InfusionsoftOAuth

// All sentences about findings; facts are filled in, nothing is judged here.

extension Finding {
  /// What was noticed, in one or two sentences.
  package var message: String {
    let value = (value ?? "").quotable
    let expected = (expected ?? "").quotable
    let name = parameter?.quotable ?? "the value"
    return switch code {
    case .quotesRemoved: "Quotes or brackets stood around it; they were left out."
    case .markdownLink: "It stood in a Markdown link; the address was taken out."
    case .htmlLink: "It was written as HTML, with &amp; for &; that was decoded."
    case .wrappedLines: "It was broken over several lines; they were joined."
    case .copiedTwice: "It stands there twice; one copy was taken."
    case .wordsAround: "Other words stood around it; they were left out."
    case .requestLine: "It came as the first line of a request."
    case .locationHeader: "It came in a Location header."
    case .logLine: "It came in a line of a log. Whoever reads the log can read it, too."
    case .percentEncodedTwice: "\(parameter?.quotable ?? "It") was percent-encoded once too often; it was decoded."
    case .invisibleCharacters: "\(count ?? 0) invisible \(count == 1 ? "character was" : "characters were") removed."
    case .jsonEscaped: "It was written as JSON, with \\/ or \\u0026 in it; that was decoded."
    case .quotedPrintable: "It was written as raw mail, with =3D for =; that was decoded."
    case .backslashesRemoved:
      "Backslashes stood before its signs, as a shell or Markdown writes them; they were left out."
    case .insideAnotherAddress:
      "It stood in an address of \(value), as mail and search pages write links; it was taken out."
    case .schemeMissing:
      value.isEmpty ? "The beginning of the link is missing." : "https:// is missing before \(value)."
    case .queryOnly: "Only a part of the address came; what counts is in it."
    case .codeNameMissing: "It begins behind code=; what comes first was taken as the code."
    case .labelRemoved: "It was found by its label, \"\(value)\"."
    case .parametersOnLines: "The parameters stood on lines of their own; they were put together."
    case .severalPieces: "The text holds \(count ?? 0) things."
    case .piecesLeftOut: "The text holds \(count ?? 0) more addresses; they were not looked at."

    case .codeMissing: "There is no code in this address."
    case .codeDoubled: "There are \(count ?? 2) different codes in this address."
    case .codeAlreadySent: "This code has been sent already. A code works once."
    case .codeByItself:
      "A word by itself may be a code. Which link it answers, and which account it opens, it does not say."
    case .looksLikeAWord: "This looks like an ordinary word. It may still be a code: no sign of it says otherwise."
    case .accessDenied:
      expected.isEmpty
        ? "The server said \(value) instead of sending a code."
        : "The server said \(value) instead of sending a code: \(expected)"
    case .stateMatches: "The state matches: this address answers your link."
    case .stateAbsent: "There is no state in this address, so nothing shows that it answers your link."
    case .earlierAttempt: "This address answers an earlier link of yours, number \((count ?? 0) + 1)."
    case .stateUnknown: "The state is not one of this run: the address answers another link."
    case .redirectedElsewhere: "The browser came back to \(value), and your redirect URI is \(expected)."
    case .addressWithoutCode: "This is an address of \(value), with no code in it."

    case .articleLink:
      "It is the link as the help article prints it. Opened like this, it ends in Account Central without a code."
    case .questionMarkMissing: "The path ends in \(value)\(name)=…: a \"?\" belongs there."
    case .questionMarkDoubled: "There is a second \"?\" where a \"&\" belongs."
    case .ampersandMissing: "A \"&\" is missing between two parameters."
    case .wrongSeparator: "There is a \";\" where a \"&\" belongs."
    case .linkHTTP: "The link begins with http. The vendor's page is at https."
    case .wrongHost: "\(value) is not where a sign-in starts. That is \(expected)."
    case .lookalikeHost:
      "\(value) is not the vendor's, though it looks like it."
        + (expected.isEmpty ? "" : " The vendor's is \(expected).")
    case .wrongPath: "The path is \(value.isEmpty ? "missing" : value); it should be \(expected)."
    case .clientIDMissing: "client_id is missing. It says which application asks."
    case .clientIDPlaceholder: "client_id is \(value): a placeholder, not a client ID."
    case .clientIDWithBlank: "There is a space inside client_id."
    case .clientIDDiffers: "client_id is \(value), and yours is \(expected)."
    case .redirectURIMissing: "redirect_uri is missing. It says where the browser goes with the code."
    case .redirectURIUnreadable: "redirect_uri is \(value), which is no address that begins with https://."
    case .redirectURIHTTP: "redirect_uri is http. The vendor asks for https."
    case .redirectURIWithQuery: "redirect_uri has a \"?\" in it. The vendor has refused such ones (reported)."
    case .redirectURIWithFragment: "redirect_uri has a \"#\" in it. A redirect URI must not have one."
    case .redirectURINotEncoded: "redirect_uri is not percent-encoded. That works as long as it has no \"&\" in it."
    case .redirectURIDiffers: "redirect_uri is \(value), and yours is \(expected)."
    case .ownSite: "The code goes to \(value). A script there may use it."
    case .responseTypeMissing: "response_type is missing. The vendor takes code then."
    case .responseTypeWrong: "response_type is \(value). The vendor knows code only."
    case .scopeMissing: "scope is missing. The vendor takes full then."
    case .scopeWrong: "scope is \(value). The vendor knows full only."
    case .stateMissing: "state is missing, so the answer cannot be known as yours."
    case .parameterMisspelled: "\(value) is written for \(expected)."
    case .parameterDoubled:
      severity == .error ? "\(name) stands there twice, with two values." : "\(name) stands there twice."
    case .parameterUnknown: "The vendor does not document \(value)."
    case .plusForSpace: "\(name) has a \"+\" in it, which stands for a space. In a link a space is %20."
    case .blankInLink: "There is a space in the middle of it; it was left out."
    case .blankAroundValue: "There is a space before or after \(name); it was left out."
    case .shellCutAtAmpersand:
      "The link ends after its first parameter. A shell cuts a link at \"&\" unless it stands in quotes."
    case .linkCut: "Its end is missing."
    case .secretInLink: "\(name) is in the link. It is a secret, and a link is not: browsers and servers keep it."

    case .clientIDInWrongField: "This is your client ID."
    case .secretInWrongField:
      parameter == nil ? "This is your client secret." : "\(name) has your client secret as its value."
    case .clientIDEqualsSecret: "The client ID and the client secret are the same text."
    case .apiKeyNotForSignIn:
      "\(Vendor.infusionsoft.apiKeyPrefix) begins a Personal Access Token or a Service Account Key. It calls the API by itself and has no part in this sign-in."
    case .secretInText: "A client secret stands in this text."

    case .accessTokenMissing: "There is a refresh token, and no access token."
    case .refreshTokenMissing: "There is no refresh token. The access token cannot be renewed without one."
    case .tokensEqual: "The access token and the refresh token are the same text."
    case .expiryMissing: "It does not say how long it lives. The vendor says at most 24 hours."
    case .wordsWithoutEnvelope: "These are words of the vendor's servers, without the answer around them."
    case .formerGateway: "These headers are of the gateway that the vendor left in January 2020."

    case .secretInCommand:
      "A secret stands in this command. A shell keeps it in its history, and others can see it while it runs."
    case .formExpected: "The parameters go as JSON. The token endpoint reads a form only."
    case .parametersInQuery: "Parameters stand behind the \"?\". The token endpoint reads them from the body."
    case .basicHeaderWithCode:
      "A code is sent together with a Basic header. The vendor takes the client ID and the secret from the body then."
    case .basicHeaderMissing: "A refresh is sent without a Basic header. The vendor asks for one."

    case .clientIDsDiffer: "The text has \(count ?? 2) client IDs: \(expected) and \(value)."
    case .redirectURIsDiffer:
      "The text has \(count ?? 2) redirect URIs: \(expected) and \(value). The vendor wants one, sign for sign."
    case .hostsDiffer: "The links lead to \(count ?? 2) hosts: \(expected) and \(value)."
    }
  }

  /// A few words for a list beside the place in the link; mostly the message.
  package var brief: String {
    switch code {
    case .questionMarkMissing: "\"?\" is missing before \(parameter?.quotable ?? "the first parameter")"
    case .clientIDMissing: "client_id is missing: who asks"
    case .redirectURIMissing: "redirect_uri is missing: where to send you back"
    case .responseTypeMissing: "response_type=code is missing: what to send back"
    case .scopeMissing: "scope=full is missing: what is asked for"
    case .stateMissing: "state is missing: to know the answer as yours"
    case _: message.hasSuffix(".") ? String(message.dropLast()) : message
    }
  }
}
