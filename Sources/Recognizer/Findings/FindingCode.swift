import InfusionsoftOAuth

/// The stable names of all findings; the raw value is what `explain --json` prints and never changes.
package enum FindingCode: String, CaseIterable, Sendable {
  // How the text was wrapped.
  case quotesRemoved = "quotes-removed"
  case markdownLink = "markdown-link"
  case htmlLink = "html-link"
  case wrappedLines = "wrapped-lines"
  case copiedTwice = "copied-twice"
  case wordsAround = "words-around"
  case requestLine = "request-line"
  case locationHeader = "location-header"
  case logLine = "log-line"
  case percentEncodedTwice = "percent-encoded-twice"
  case invisibleCharacters = "invisible-characters"
  case jsonEscaped = "json-escaped"
  case quotedPrintable = "quoted-printable"
  case backslashesRemoved = "backslashes-removed"
  case insideAnotherAddress = "inside-another-address"
  case schemeMissing = "scheme-missing"
  case queryOnly = "query-only"
  case codeNameMissing = "code-name-missing"
  case labelRemoved = "label-removed"
  case parametersOnLines = "parameters-on-lines"
  case severalPieces = "several-pieces"
  case piecesLeftOut = "pieces-left-out"

  // The address that the browser came back with.
  case codeMissing = "code-missing"
  case codeDoubled = "code-doubled"
  case codeAlreadySent = "code-already-sent"
  case codeByItself = "code-by-itself"
  case looksLikeAWord = "looks-like-a-word"
  case accessDenied = "access-denied"
  case stateMatches = "state-matches"
  case stateAbsent = "state-absent"
  case earlierAttempt = "earlier-attempt"
  case stateUnknown = "state-unknown"
  case redirectedElsewhere = "redirected-elsewhere"
  case addressWithoutCode = "address-without-code"

  // The link that starts a sign-in.
  case articleLink = "article-link"
  case questionMarkMissing = "question-mark-missing"
  case questionMarkDoubled = "question-mark-doubled"
  case ampersandMissing = "ampersand-missing"
  case wrongSeparator = "wrong-separator"
  case linkHTTP = "link-http"
  case wrongHost = "wrong-host"
  case lookalikeHost = "lookalike-host"
  case wrongPath = "wrong-path"
  case clientIDMissing = "client-id-missing"
  case clientIDPlaceholder = "client-id-placeholder"
  case clientIDWithBlank = "client-id-with-blank"
  case clientIDDiffers = "client-id-differs"
  case redirectURIMissing = "redirect-uri-missing"
  case redirectURIUnreadable = "redirect-uri-unreadable"
  case redirectURIHTTP = "redirect-uri-http"
  case redirectURIWithQuery = "redirect-uri-with-query"
  case redirectURIWithFragment = "redirect-uri-with-fragment"
  case redirectURINotEncoded = "redirect-uri-not-encoded"
  case redirectURIDiffers = "redirect-uri-differs"
  case ownSite = "own-site"
  case responseTypeMissing = "response-type-missing"
  case responseTypeWrong = "response-type-wrong"
  case scopeMissing = "scope-missing"
  case scopeWrong = "scope-wrong"
  case stateMissing = "state-missing"
  case parameterMisspelled = "parameter-misspelled"
  case parameterDoubled = "parameter-doubled"
  case parameterUnknown = "parameter-unknown"
  case plusForSpace = "plus-for-space"
  case blankInLink = "blank-in-link"
  case blankAroundValue = "blank-around-value"
  case shellCutAtAmpersand = "shell-cut-at-ampersand"
  case linkCut = "link-cut"
  case secretInLink = "secret-in-link"

  // Credentials in the wrong place.
  case clientIDInWrongField = "client-id-in-wrong-field"
  case secretInWrongField = "secret-in-wrong-field"
  case clientIDEqualsSecret = "client-id-equals-secret"
  case apiKeyNotForSignIn = "api-key-not-for-sign-in"
  case secretInText = "secret-in-text"

  // Tokens and answers.
  case accessTokenMissing = "access-token-missing"
  case refreshTokenMissing = "refresh-token-missing"
  case tokensEqual = "tokens-equal"
  case expiryMissing = "expiry-missing"
  case wordsWithoutEnvelope = "words-without-envelope"
  case formerGateway = "former-gateway"

  // A call of curl.
  case secretInCommand = "secret-in-command"
  case formExpected = "form-expected"
  case parametersInQuery = "parameters-in-query"
  case basicHeaderWithCode = "basic-header-with-code"
  case basicHeaderMissing = "basic-header-missing"

  // Pieces compared with each other.
  case clientIDsDiffer = "client-ids-differ"
  case redirectURIsDiffer = "redirect-uris-differ"
  case hostsDiffer = "hosts-differ"

  /// How much it matters, unless the case says otherwise.
  package var severity: Finding.Severity {
    switch self {
    case .quotesRemoved, .markdownLink, .htmlLink, .wrappedLines, .copiedTwice, .wordsAround, .requestLine,
      .locationHeader, .logLine, .percentEncodedTwice, .invisibleCharacters, .jsonEscaped, .quotedPrintable,
      .backslashesRemoved, .insideAnotherAddress, .schemeMissing, .queryOnly, .codeNameMissing, .labelRemoved,
      .parametersOnLines, .severalPieces, .piecesLeftOut, .codeByItself, .stateMatches, .articleLink, .scopeMissing,
      .stateMissing, .parameterUnknown, .expiryMissing, .wordsWithoutEnvelope, .formerGateway, .redirectURINotEncoded:
      .info
    case .questionMarkMissing, .questionMarkDoubled, .ampersandMissing, .wrongSeparator, .linkHTTP, .wrongPath,
      .responseTypeMissing, .parameterMisspelled, .plusForSpace, .blankInLink, .blankAroundValue:
      .repair
    case .looksLikeAWord, .stateAbsent, .redirectedElsewhere, .addressWithoutCode, .clientIDDiffers, .redirectURIHTTP,
      .redirectURIWithQuery, .redirectURIDiffers, .ownSite, .scopeWrong, .parameterDoubled, .apiKeyNotForSignIn,
      .secretInText, .refreshTokenMissing, .secretInCommand, .parametersInQuery, .basicHeaderWithCode, .clientIDsDiffer,
      .redirectURIsDiffer, .hostsDiffer:
      .warning
    case .codeMissing, .codeDoubled, .codeAlreadySent, .accessDenied, .earlierAttempt, .stateUnknown, .wrongHost,
      .lookalikeHost, .clientIDMissing, .clientIDPlaceholder, .clientIDWithBlank, .redirectURIMissing,
      .redirectURIUnreadable, .redirectURIWithFragment, .responseTypeWrong, .shellCutAtAmpersand, .linkCut,
      .secretInLink, .clientIDInWrongField, .secretInWrongField, .clientIDEqualsSecret, .accessTokenMissing,
      .tokensEqual, .formExpected, .basicHeaderMissing:
      .error
    }
  }
}
