import InfusionsoftOAuth

/// Reads a link that starts a sign-in, names its faults and writes it anew.
struct AuthorizeURLReader {
  let address: Address
  let context: Recognizer.Context
  var findings: [Finding] = []
  var repairs: [AuthorizeURLReading.Repair] = []
  var hidden: Address.Hidden = []
  private var fields: [HTTPRequest.Field] = []
  var values: [ParameterName: (text: String, place: Range<Int>)] = [:]
  var extra: [(name: String, value: String)] = []
  var endpoint = ""

  init(_ address: Address, context: Recognizer.Context) {
    self.address = address
    self.context = context
    hidden = [address.password].compactMap { $0 } + address.parameters.filter { isSecret($0) }.map(\.value)
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
  private static let expectedPath = Vendor.infusionsoft.authorizationPath

  /// Whether a parameter's value is not shown; what was found out at the beginning holds.
  private func isHidden(_ parameter: Address.Parameter) -> Bool { hidden.contains(parameter.value) }

  private func isSecret(_ parameter: Address.Parameter) -> Bool {
    let value = address.value(parameter)
    let isEncoded = value.utf8.contains(UInt8(ascii: "%"))
    let decoded = isEncoded ? String(decoding: percentDecodedOnce(value.utf8), as: UTF8.self) : value
    return ParameterName.isSecret(address.name(parameter), value: decoded)
      || (!value.isEmpty && value == context.clientSecret?.exposed)
  }

  mutating func note(
    _ code: FindingCode, severity: Finding.Severity? = nil, _ parameter: ParameterName? = nil, value: String? = nil,
    expected: String? = nil, at place: Range<Int>? = nil
  ) {
    findings.append(
      Finding(
        code, severity: severity, parameter: parameter?.rawValue, value: value, expected: expected,
        mark: place.map { address.mark($0, hiding: hidden) }))
  }

  mutating func repair(
    _ code: FindingCode, _ parameter: String? = nil, before: String? = nil, after: String? = nil
  ) {
    repairs.append(AuthorizeURLReading.Repair(code, parameter: parameter, before: before, after: after))
  }

  /// Notes the faults of the separators; says whether the link is the article's.
  private mutating func readForm() -> Bool {
    let isArticleForm =
      address.hostName == SignInHost.signin.name && address.pathText == Self.expectedPath
      && address.faults.map(\.kind) == [.questionMarkMissing] && address.parameters.count == 1
      && address.has("client_id")
    if isArticleForm { note(.articleLink) }
    for fault in address.faults {
      let sign = address.text.text(fault.place)
      let code = FindingCode(fault.kind)
      findings.append(
        Finding(
          code, parameter: address.nameFollowing(fault.place),
          value: sign.utf8.first?.isLetter == true ? nil : sign,
          mark: address.mark(fault.place, hiding: hidden)))
      switch fault.kind {
      case .questionMarkMissing: repair(code, before: sign.utf8.first?.isLetter == true ? nil : sign, after: "?")
      case .ampersandMissing: repair(code, before: nil, after: "&")
      case _: repair(code, before: sign, after: "&")
      }
    }
    return isArticleForm
  }

  private mutating func readEndpoint() {
    let host = VendorHost(address.hostName)
    let own = context.request.map { Address(Array($0.endpoint.utf8)) }
    let isOwn = own.map { $0.hostName == address.hostName && $0.text[$0.port] == address.text[address.port] } ?? false
    let known = context.request?.endpoint ?? Endpoints.infusionsoft().authorization
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
    let isVendors = isOwn || host == .signIn || host == .loopback
    if address.pathText != path {
      note(.wrongPath, value: address.pathText, expected: path, at: address.path.isEmpty ? nil : address.path)
      repair(.wrongPath, before: address.pathText, after: path)
    }
    let port = address.port.isEmpty || host == .signIn ? "" : ":" + address.text.text(address.port)
    endpoint = isVendors ? (isPlain ? "http" : "https") + "://" + address.hostName + port + path : known
    if isPlain, address.schemeName == "https" { endpoint = "https" + endpoint.dropFirst(4) }
  }

  private mutating func checkHost(_ host: VendorHost, known: String) {
    // The port of https itself changes nothing.
    let isUsualPort = address.schemeName == "https" && address.text.text(address.port) == "443"
    if host == .signIn, address.userInfo.isEmpty, isUsualPort { return }
    let expected = host == .signIn ? address.hostName : Address(Array(known.utf8)).hostName
    let place = address.userInfo.isEmpty ? address.host : address.userInfo.lowerBound..<address.host.upperBound
    var code: FindingCode?
    var severity: Finding.Severity?
    switch host {
    case .signIn where address.userInfo.isEmpty && address.port.isEmpty: break
    case .signIn: (code, severity) = (.wrongHost, .repair)
    case .loopback where address.userInfo.isEmpty: break
    case _ where !address.userInfo.isEmpty: code = .lookalikeHost
    case .lookalike: code = .lookalikeHost
    case .foreign, .loopback: code = .wrongHost
    case .developer, .api, .login, .account, .other: (code, severity) = (.wrongHost, .repair)
    }
    guard let code else { return }
    note(code, severity: severity, value: address.writtenHost, expected: expected, at: place)
    repair(code, before: address.writtenHost, after: expected)
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
        fields.append(.init(written, isHidden(parameter) ? .secret(Secret(text)) : .open(text)))
        if written.lowercased() == "code" {
          // An answer's code has no business in a link; the repaired one is without it.
          unknown.append(written)
        } else if ParameterName.isCredential(written) || text.hidingSecrets != text {
          // The repaired link is shown and opened, so nothing secret is taken over into it.
          noteSecret(written, parameter)
        } else {
          unknown.append(written)
          extra.append((written, text))
        }
        continue
      }
      if !isExact {
        note(.parameterMisspelled, name, value: written, expected: name.rawValue, at: parameter.name)
        repair(.parameterMisspelled, name.rawValue, before: written, after: name.rawValue)
      }
      fields.append(.init(name.rawValue, isHidden(parameter) ? .secret(Secret(text)) : .open(text)))
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
    let isOpen = !isHidden(parameter) && !hidden.contains(first.place)
    note(
      .parameterDoubled, severity: isSame ? .repair : .error, name, value: isOpen ? text : nil,
      expected: isSame || !isOpen ? nil : first.text, at: parameter.name)
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
    if !isHidden(parameter), bytes.hasWord("http%3a", at: 0) || bytes.hasWord("https%3a", at: 0) {
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
      && address.parameters.allSatisfy { !$0.value.isEmpty }
    if hasOneOnly { note(.shellCutAtAmpersand, at: text.count..<text.count) }
    let isCut =
      text.suffix(2).contains(UInt8(ascii: "%")) || text.suffix(3).elementsEqual("…".utf8)
      || text.suffix(3).elementsEqual("...".utf8)
    if isCut, values[.clientID].map({ !isPlaceholder($0.text) }) ?? true { note(.linkCut, at: text.count..<text.count) }
  }
}
