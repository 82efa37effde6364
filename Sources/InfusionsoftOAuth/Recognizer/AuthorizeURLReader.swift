/// Reads a link that starts a sign-in, names its faults and writes it anew.
struct AuthorizeURLReader {
  private let address: Address
  private let context: Recognizer.Context
  private(set) var findings: [Finding] = []
  private var repairs: [AuthorizeURLReading.Repair] = []
  private var hidden: Address.Hidden = []
  private var fields: [HTTPRequest.Field] = []
  private var values: [ParameterName: (text: String, place: Range<Int>)] = [:]
  private var extra: [(name: String, value: String)] = []
  private var endpoint = ""

  init(_ address: Address, context: Recognizer.Context) {
    self.address = address
    self.context = context
    hidden = address.parameters.filter { isSecret($0) }.map(\.value)
  }

  /// The reading; `findings` has what was noticed on the way.
  mutating func read() -> AuthorizeURLReading {
    let isArticleForm = readForm()
    readEndpoint()
    readParameters()
    readCutEnd()
    checkClientID()
    checkRedirectURI()
    checkFixedParameters()
    checkState()
    let isComplete = !findings.contains { $0.severity == .error || $0.severity == .repair }
    return AuthorizeURLReading(
      link: Secret(String(decoding: address.text, as: UTF8.self)), shown: address.shown(hiding: hidden),
      host: address.hostName, path: address.pathText, parameters: fields, isArticleForm: isArticleForm,
      isComplete: isComplete, repaired: repairedLink(), repairs: repairs)
  }
}

extension AuthorizeURLReader {
  private static let expectedPath = "/app/oauth/authorize"

  private func isSecret(_ parameter: Address.Parameter) -> Bool {
    let value = address.value(parameter)
    return ParameterName.isSecret(address.name(parameter)) || value.hasPrefix("KeapAK-")
      || (!value.isEmpty && value == context.clientSecret?.exposed)
  }

  private mutating func note(
    _ code: FindingCode, severity: Finding.Severity? = nil, _ parameter: ParameterName? = nil, value: String? = nil,
    expected: String? = nil, at place: Range<Int>? = nil
  ) {
    findings.append(
      Finding(
        code, severity: severity, parameter: parameter?.rawValue, value: value, expected: expected,
        mark: place.map { address.mark($0, hiding: hidden) }))
  }

  private mutating func repair(
    _ code: FindingCode, _ parameter: String? = nil, before: String? = nil, after: String? = nil
  ) {
    repairs.append(AuthorizeURLReading.Repair(code, parameter: parameter, before: before, after: after))
  }

  /// Notes the faults of the separators; says whether the link is the article's.
  private mutating func readForm() -> Bool {
    let isArticleForm =
      address.hostName == "signin.infusionsoft.com" && address.pathText == Self.expectedPath
      && address.faults.map(\.code) == [.questionMarkMissing] && address.parameters.count == 1
      && address.has("client_id")
    if isArticleForm { note(.articleLink) }
    for fault in address.faults {
      note(fault.code, at: fault.place)
      switch fault.code {
      case .questionMarkMissing: repair(fault.code, before: address.text.text(fault.place), after: "?")
      case .ampersandMissing: repair(fault.code, before: nil, after: "&")
      case _: repair(fault.code, before: address.text.text(fault.place), after: "&")
      }
    }
    return isArticleForm
  }

  private mutating func readEndpoint() {
    let host = VendorHost(address.hostName)
    let own = context.request.map { Address(Array($0.endpoint.utf8)) }
    let isOwn = own.map { $0.hostName == address.hostName && $0.text[$0.port] == address.text[address.port] } ?? false
    let known = context.request?.endpoint ?? "https://signin.infusionsoft.com" + Self.expectedPath
    if address.host.isEmpty {
      note(.schemeMissing, value: address.base)
      endpoint = known
      return
    }
    if address.schemeName != "https", address.schemeName != "http" { note(.schemeMissing, value: address.base) }
    if !isOwn { checkHost(host, known: known) }
    let isPlain = host == .loopback || (isOwn && own?.schemeName == "http")
    if address.schemeName == "http", !isPlain {
      note(.linkHTTP, at: address.scheme)
      repair(.linkHTTP, before: "http", after: "https")
    }
    let path = isOwn ? own?.pathText ?? "" : Self.expectedPath
    let isVendors = isOwn || (host == .signIn && address.port.isEmpty && address.userInfo.isEmpty) || host == .loopback
    if address.pathText != path {
      note(.wrongPath, value: address.pathText, expected: path, at: address.path.isEmpty ? nil : address.path)
      repair(.wrongPath, before: address.pathText, after: path)
    }
    let port = address.port.isEmpty ? "" : ":" + address.text.text(address.port)
    endpoint = isVendors ? (isPlain ? "http" : "https") + "://" + address.hostName + port + path : known
    if isPlain, address.schemeName == "https" { endpoint = "https" + endpoint.dropFirst(4) }
  }

  private mutating func checkHost(_ host: VendorHost, known: String) {
    let expected = Address(Array(known.utf8)).hostName
    let place = address.userInfo.isEmpty ? address.host : address.userInfo.lowerBound..<address.host.upperBound
    var code: FindingCode?
    var severity: Finding.Severity?
    switch host {
    case .signIn where address.userInfo.isEmpty && address.port.isEmpty: break
    case .loopback where address.userInfo.isEmpty: break
    case _ where !address.userInfo.isEmpty: code = .lookalikeHost
    case .lookalike: code = .lookalikeHost
    case .foreign, .loopback: code = .wrongHost
    case .signIn, .developer, .api, .login, .account, .other: (code, severity) = (.wrongHost, .repair)
    }
    guard let code else { return }
    note(code, severity: severity, value: address.hostName, expected: expected, at: place)
    repair(code, before: address.hostName, after: expected)
  }
}

extension AuthorizeURLReader {
  private mutating func readParameters() {
    var plusWasNoted = false
    var unknown: [String] = []
    for parameter in address.parameters {
      let written = address.name(parameter)
      let text = tidied(parameter)
      if address.text[parameter.value].contains(UInt8(ascii: "+")), !plusWasNoted {
        plusWasNoted = true
        findings.append(Finding(.plusForSpace, parameter: written, mark: address.mark(parameter.value, hiding: hidden)))
        repair(.plusForSpace, written, before: "+", after: "%20")
      }
      guard let (name, isExact) = ParameterName.meant(by: written) else {
        fields.append(.init(written, isSecret(parameter) ? .secret(Secret(text)) : .open(text)))
        if ParameterName.isSecret(written), written != "code" {
          noteSecret(written, parameter)
        } else {
          unknown.append(written)
          // The repaired link is shown and opened, so nothing secret is taken over into it.
          if !isSecret(parameter) { extra.append((written, text)) }
        }
        continue
      }
      if !isExact {
        note(.parameterMisspelled, name, value: written, expected: name.rawValue, at: parameter.name)
        repair(.parameterMisspelled, name.rawValue, before: written, after: name.rawValue)
      }
      fields.append(.init(name.rawValue, isSecret(parameter) ? .secret(Secret(text)) : .open(text)))
      take(name, text, parameter)
    }
    if !unknown.isEmpty {
      findings.append(
        Finding(.parameterUnknown, value: unknown.prefix(4).joined(separator: ", "), count: unknown.count))
    }
  }

  private mutating func take(_ name: ParameterName, _ text: String, _ parameter: Address.Parameter) {
    guard name != .clientSecret else { return noteSecret(name.rawValue, parameter) }
    guard let first = values[name] else {
      values[name] = (text, parameter.value)
      return
    }
    let isSame = first.text == text
    let isOpen = !isSecret(parameter)
    note(
      .parameterDoubled, severity: isSame ? .repair : .error, name, value: isOpen ? text : nil,
      expected: isSame ? nil : first.text, at: parameter.name)
    repair(.parameterDoubled, name.rawValue, before: isOpen ? text : nil)
  }

  private mutating func noteSecret(_ written: String, _ parameter: Address.Parameter) {
    findings.append(
      Finding(.secretInLink, parameter: written, mark: address.mark(parameter.name, hiding: hidden)))
    repair(.secretInLink, written)
  }

  /// A value without blanks at its ends, and decoded once more if it was encoded twice.
  private mutating func tidied(_ parameter: Address.Parameter) -> String {
    var text = address.value(parameter)
    let bytes = Array(text.utf8)
    let inner = bytes.trimmed(0..<bytes.count)
    if inner.count < bytes.count {
      text = bytes.text(inner)
      findings.append(Finding(.blankAroundValue, parameter: address.name(parameter)))
      repair(.blankAroundValue, address.name(parameter))
    }
    if bytes.hasWord("http%3a", at: 0) || bytes.hasWord("https%3a", at: 0) {
      let before = text
      text = String(decoding: percentDecodedOnce(text.utf8), as: UTF8.self)
      findings.append(Finding(.percentEncodedTwice, severity: .repair, parameter: address.name(parameter), value: text))
      repair(.percentEncodedTwice, address.name(parameter), before: before, after: text)
    }
    return text
  }

  private mutating func readCutEnd() {
    let text = address.text
    let hasOneOnly =
      address.hasQuestionMark && address.parameters.count == 1 && address.faults.isEmpty
      && values[.clientID]?.text.isEmpty == false
    if hasOneOnly { note(.shellCutAtAmpersand, at: text.count..<text.count) }
    let isCut =
      text.suffix(2).contains(UInt8(ascii: "%")) || text.suffix(3).elementsEqual("…".utf8)
      || text.suffix(3).elementsEqual("...".utf8)
    if isCut, values[.clientID].map({ !isPlaceholder($0.text) }) ?? true { note(.linkCut, at: text.count..<text.count) }
  }
}

extension AuthorizeURLReader {
  private mutating func checkClientID() {
    guard let (text, place) = values[.clientID], !text.isEmpty else {
      let known = context.request?.clientID ?? context.clientID
      note(.clientIDMissing, severity: known == nil ? nil : .repair, .clientID, expected: known)
      if let known { repair(.clientIDMissing, "client_id", after: known) }
      values[.clientID] = known.map { ($0, 0..<0) }
      return
    }
    if text == context.clientSecret?.exposed, text != context.clientID {
      note(.secretInWrongField, .clientID)
      values[.clientID] = nil
    } else if text.hasPrefix("KeapAK-") {
      note(.apiKeyNotForSignIn, severity: .error, .clientID)
      values[.clientID] = nil
    } else if isPlaceholder(text) {
      note(.clientIDPlaceholder, .clientID, value: text, at: place)
      values[.clientID] = nil
    } else if text.utf8.contains(where: \.isBlank) {
      note(.clientIDWithBlank, .clientID, value: text, at: place)
    } else if let known = context.clientID ?? context.request?.clientID, known != text {
      note(.clientIDDiffers, .clientID, value: text, expected: known, at: place)
    }
  }

  private func isPlaceholder(_ text: String) -> Bool {
    guard text.utf8.count <= 64 else { return false }
    let lower = text.lowercased()
    let bare = lower.filter { $0.isLetter || $0.isNumber }
    return bare.isEmpty || bare.hasPrefix("your") || bare.allSatisfy { $0 == "x" }
      || ["clientid", "theclientid", "myclientid", "clientidhere", "pasteyourclientid", "insertclientid"].contains(bare)
      || lower.utf8.contains { $0.isOne(of: "<>{}[]") } || lower.hasSuffix("…") && bare.count < 4
  }

  private mutating func checkRedirectURI() {
    guard let (text, place) = values[.redirectURI], !text.isEmpty else { return supplyRedirectURI() }
    let uri = Address(Array(text.utf8))
    let scheme = uri.schemeName
    guard scheme == "https" || scheme == "http", !uri.host.isEmpty, !text.utf8.contains(where: \.isBlank) else {
      return note(.redirectURIUnreadable, .redirectURI, value: text, at: place)
    }
    if address.text[place].contains(UInt8(ascii: ":")), address.text[place].contains(UInt8(ascii: "/")) {
      note(.redirectURINotEncoded, .redirectURI)
    }
    if scheme == "http" { noteInValue(.redirectURIHTTP, uri, uri.scheme) }
    if uri.hasQuestionMark { noteInValue(.redirectURIWithQuery, uri, uri.path.upperBound..<uri.text.count) }
    if let sharp = uri.text.firstIndex(of: UInt8(ascii: "#")) {
      noteInValue(.redirectURIWithFragment, uri, sharp..<uri.text.count)
    }
    if VendorHost(uri.hostName) != .loopback { noteInValue(.ownSite, uri, uri.host) }
    if let known = context.request?.redirectURI ?? context.redirectURI,
      let difference = RedirectURIDifference.between(text, known)
    {
      findings.append(
        Finding(
          .redirectURIDiffers, parameter: "redirect_uri", value: text, expected: known,
          mark: difference.places.first.map { Mark(text: text, columns: $0.first) }))
    }
  }

  private mutating func noteInValue(_ code: FindingCode, _ uri: Address, _ place: Range<Int>) {
    let value = code == .ownSite ? uri.hostName : String(decoding: uri.text, as: UTF8.self)
    findings.append(
      Finding(code, parameter: "redirect_uri", value: value, mark: uri.mark(place, hiding: [])))
  }

  private mutating func supplyRedirectURI() {
    let known = belongsToRequest ? context.request?.redirectURI ?? context.redirectURI : nil
    note(.redirectURIMissing, severity: known == nil ? nil : .repair, .redirectURI, expected: known)
    if let known {
      values[.redirectURI] = (known, 0..<0)
      repair(.redirectURIMissing, "redirect_uri", after: known)
    }
  }

  /// Whether the link is one of this program's application; the parts of a foreign one are not mixed with ours.
  private var belongsToRequest: Bool {
    guard let known = context.request?.clientID ?? context.clientID else { return true }
    return values[.clientID]?.text == known
  }

  private mutating func checkFixedParameters() {
    if let (text, place) = values[.responseType], !text.isEmpty {
      if text != "code" { note(.responseTypeWrong, .responseType, value: text, expected: "code", at: place) }
    } else {
      note(.responseTypeMissing, .responseType, expected: "code")
      repair(.responseTypeMissing, "response_type", after: "code")
      values[.responseType] = ("code", 0..<0)
    }
    if let (text, place) = values[.scope], !text.isEmpty {
      if text != Scope.full { note(.scopeWrong, .scope, value: text, expected: Scope.full, at: place) }
    } else {
      note(.scopeMissing, .scope, expected: Scope.full)
      repair(.scopeMissing, "scope", after: Scope.full)
      values[.scope] = (Scope.full, 0..<0)
    }
  }

  private mutating func checkState() {
    guard values[.state]?.text.isEmpty ?? true else { return }
    note(.stateMissing, .state)
    guard belongsToRequest, let state = context.request?.state.text else { return }
    values[.state] = (state, 0..<0)
    repair(.stateMissing, "state", after: state)
  }

  private func repairedLink() -> String? {
    guard values[.clientID]?.text.isEmpty == false else { return nil }
    let order: [ParameterName] = [.clientID, .redirectURI, .responseType, .scope, .state]
    let known = order.compactMap { name in values[name].map { (name: name.rawValue, value: $0.text) } }
    let separator = endpoint.utf8.contains(UInt8(ascii: "?")) ? "&" : "?"
    return endpoint + separator + FormEncoding.encode(known.filter { !$0.value.isEmpty } + extra)
  }
}
