import InfusionsoftOAuth

/// Says what an address is: the link, the answer to it, or a page of the vendor.
struct AddressReader {
  private let context: Recognizer.Context
  private(set) var findings: [Finding] = []
  /// Whether the address was a value in another one; its own values are not looked at again.
  private var isInside = false

  init(context: Recognizer.Context) { self.context = context }

  /// What an address is; nil for a run of signs that only resembles one.
  mutating func read(_ found: AddressScanner.Found) -> Recognition? {
    findings = found.notes
    let text = decoded(trimmed(found.text))
    guard let recognition = read(text) else { return nil }
    var result = recognition
    if let alternative = found.alternative {
      var reader = AddressReader(context: context)
      let other = reader.read(AddressScanner.Found(range: found.range, text: alternative))
      result.readings += [other].compactMap { $0 }
    }
    return result
  }
}

extension AddressReader {
  /// The address without the signs of the sentence around it.
  private func trimmed(_ text: [UInt8]) -> [UInt8] {
    var text = text[...]
    // The marks of ticket systems are no part of what stands between them: {code}…{code}, [url=…]…[/url].
    for mark in ["{code}", "{noformat}"] where text.suffix(mark.utf8.count).elementsEqual(mark.utf8) {
      text.removeLast(mark.utf8.count)
    }
    if let close = text.firstIndex(of: UInt8(ascii: "]")), !text[..<close].contains(UInt8(ascii: "[")),
      !text[close...].contains(where: { $0.isOne(of: "&?=") })
    {
      text = text[..<close]
    }
    while let last = text.last, last.isOne(of: ".,;:!?)]}*|\\") {
      if text.suffix(3).elementsEqual("...".utf8) { break }
      if last == UInt8(ascii: "]"), text.lastIndex(of: UInt8(ascii: "[")) != nil { break }
      if last == UInt8(ascii: "}"), text.contains(UInt8(ascii: "{")) { break }
      text.removeLast()
    }
    return Array(text)
  }

  /// The address decoded, as often as it was encoded once too often.
  private mutating func decoded(_ text: [UInt8]) -> [UInt8] {
    var text = text
    for _ in 0..<3 {
      let whole = 0..<text.count
      let start = 0..<min(text.count, 24)
      let scheme =
        text.firstIndex(ofWord: "%3a%2f%2f", in: start) ?? text.firstIndex(ofWord: "%253a%252f%252f", in: start)
      let isEncoded =
        (scheme != nil && text.firstIndex(ofWord: "=", in: 0..<(scheme ?? 0)) == nil)
        || (!text.contains(UInt8(ascii: "=")) && text.firstIndex(ofWord: "%3d", in: whole) != nil)
        || (!text.contains(UInt8(ascii: "=")) && text.firstIndex(ofWord: "%253d", in: whole) != nil)
      guard isEncoded else { break }
      text = percentDecodedOnce(text)
      if !findings.contains(where: { $0.code == .percentEncodedTwice }) {
        findings.append(Finding(.percentEncodedTwice))
      }
    }
    return text
  }

  private mutating func read(_ text: [UInt8]) -> Recognition? {
    let address = Address(text)
    // The body of a token request is no link; its values are pieces of their own.
    if address.host.isEmpty, text.firstIndex(ofWord: "grant_type=", in: 0..<text.count) != nil { return nil }
    if let page = loginPage(address) { return Recognition(kind: .vendorPage(page), findings: findings) }
    if isLink(address) { return readLink(address) }
    let host = VendorHost(address.hostName)
    if host != .api, let redirect = redirect(address) { return readRedirect(redirect, address) }
    guard !address.host.isEmpty else { return nil }
    let plain = AuthorizationResponse(base: address.base, parameters: lowercased(address.decodedParameters))
    if host == .loopback || isRedirectURI(address) {
      findings.append(Finding(.codeMissing, value: address.base))
      checkState(plain)
      return Recognition(kind: .redirectWithoutCode(plain), findings: findings)
    }
    guard let page = page(address, host) else {
      if let inner = inner(address) { return inner }
      findings.append(
        Finding(host == .lookalike ? .lookalikeHost : .addressWithoutCode, severity: .warning, value: address.hostName))
      return Recognition(kind: .noise, findings: findings)
    }
    if host == .api { noteQuery(address, page) }
    return Recognition(kind: .vendorPage(page), findings: findings)
  }

  /// The link or the answer that is a value in somebody else's address, as mail and search pages write links.
  private func inner(_ address: Address) -> Recognition? {
    guard !isInside else { return nil }
    for parameter in address.parameters.prefix(8) {
      let value = Array(address.value(parameter).utf8)
      guard value.hasWord("https://", at: 0) || value.hasWord("http://", at: 0) else { continue }
      var reader = AddressReader(context: context)
      reader.isInside = true
      guard var inner = reader.read(AddressScanner.Found(range: 0..<value.count, text: value)) else { continue }
      switch inner.kind {
      case .redirect, .denied, .authorizeURL:
        inner.findings = findings + [Finding(.insideAnotherAddress, value: address.hostName)] + inner.findings
        return inner
      case _: continue
      }
    }
    return nil
  }

  /// Notes what is wrong with parameters in an address that a program calls.
  private mutating func noteQuery(_ address: Address, _ page: VendorPage) {
    if page == .tokenEndpoint, !address.parameters.isEmpty { findings.append(Finding(.parametersInQuery)) }
    let secret = address.parameters.first { ParameterName.isCredential(address.name($0)) }
    if let secret { findings.append(Finding(.secretInLink, parameter: address.name(secret))) }
  }

  private func loginPage(_ address: Address) -> VendorPage? {
    let host = VendorHost(address.hostName)
    guard host != .foreign, host != .lookalike, host != .loopback, !address.host.isEmpty,
      host == .login || address.pathHas("/login") || address.pathHas("/signin")
    else { return nil }
    return .login(host: address.hostName)
  }

  private func isLink(_ address: Address) -> Bool {
    if VendorHost(address.hostName) == .api, !address.pathHas("oauth/auth") { return false }
    if address.pathHas("oauth/auth") { return true }
    if address.has("response_type") || address.has("client_id") { return true }
    return address.has("redirect_uri") && !address.has("code") && !address.host.isEmpty
  }

  private mutating func readLink(_ address: Address) -> Recognition {
    var reader = AuthorizeURLReader(address, context: context)
    var reading = reader.read()
    if findings.contains(where: { $0.code == .blankInLink }) {
      reading.repairs.insert(AuthorizeURLReading.Repair(.blankInLink, before: "a space"), at: 0)
    }
    var all = findings.map { finding in
      var finding = finding
      if finding.code == .blankInLink { finding.severity = .repair }
      return finding
    }
    all += reader.findings
    return Recognition(kind: .authorizeURL(reading), findings: all)
  }

  private func page(_ address: Address, _ host: VendorHost) -> VendorPage? {
    switch host {
    case .signIn, .other:
      return address.pathHas("/app/central") || address.pathHas("/app/oauth")
        ? .accountCentral : .other(host: address.hostName)
    case .developer: return .developerPortal(host: address.hostName)
    case .api:
      if address.pathText == "/token" || address.pathText == "/token/" { return .tokenEndpoint }
      return .api(path: address.pathText)
    case .login: return .login(host: address.hostName)
    case .account(let account): return .account(account)
    case .loopback, .lookalike, .foreign: return nil
    }
  }
}

// MARK: The answer

extension AddressReader {
  private func lowercased(_ parameters: [(name: String, value: String)]) -> [(name: String, value: String)] {
    parameters.map { ($0.name.lowercased(), $0.value) }
  }

  /// The address taken apart, if it is an answer: it has a code or an error, or the code's value alone.
  private mutating func redirect(_ address: Address) -> AuthorizationResponse? {
    let parameters = lowercased(address.decodedParameters)
    if address.has("code") || address.has("error") || address.has("error_description") {
      guard !address.path.isEmpty || address.hasQuestionMark || isAnswer(parameters) else { return nil }
      return AuthorizationResponse(base: address.base, parameters: parameters)
    }
    let path = address.text[address.path]
    guard address.host.isEmpty, !path.isEmpty, address.has("scope") || address.has("state"),
      path.allSatisfy({ CodeWord.isPart($0) && $0 != UInt8(ascii: "/") })
    else { return nil }
    findings.append(Finding(.codeNameMissing))
    return AuthorizationResponse(base: "", parameters: [("code", FormEncoding.decodeComponent(path))] + parameters)
  }

  /// Whether parameters without an address are the vendor's answer, and not some `code=200` of a log.
  private func isAnswer(_ parameters: [(name: String, value: String)]) -> Bool {
    let names = Set(parameters.map(\.name)).intersection(["code", "scope", "state", "error", "error_description"])
    guard names.count == 1, let first = parameters.first else { return !names.isEmpty }
    if first.name == "error" { return first.value == "access_denied" }
    return first.name == "code" && CodeWord(first.value)?.likelihood == .code
  }

  private mutating func readRedirect(_ redirect: AuthorizationResponse, _ address: Address) -> Recognition {
    noteForm(redirect, address)
    checkState(redirect)
    checkPlace(address)
    if redirect.error != nil || redirect.errorDescription != nil {
      findings.append(Finding(.accessDenied, value: redirect.error, expected: redirect.errorDescription))
      return Recognition(kind: .denied(redirect), findings: findings)
    }
    guard let code = redirect.code else {
      findings.append(Finding(.codeMissing, value: redirect.base))
      return Recognition(kind: .redirectWithoutCode(redirect), findings: findings)
    }
    let codes = Set(address.parameters.filter { address.name($0).lowercased() == "code" }.map { address.value($0) })
    if codes.count > 1 { findings.append(Finding(.codeDoubled, count: codes.count)) }
    if context.sentCodes.contains(code) { findings.append(Finding(.codeAlreadySent)) }
    return Recognition(kind: .redirect(redirect), findings: findings)
  }

  private mutating func noteForm(_ redirect: AuthorizationResponse, _ address: Address) {
    for index in findings.indices where findings[index].code == .blankInLink { findings[index].severity = .info }
    let hidden = address.parameters.filter { ParameterName.isSecret(address.name($0), value: address.value($0)) }.map(
      \.value)
    for fault in address.faults where !findings.contains(where: { $0.code == .codeNameMissing }) {
      findings.append(
        Finding(
          FindingCode(fault.kind), severity: .info, parameter: address.nameFollowing(fault.place),
          value: address.text.text(fault.place), mark: address.mark(fault.place, hiding: hidden)))
    }
    if address.host.isEmpty {
      if !findings.contains(where: { $0.code == .codeNameMissing }) { findings.append(Finding(.queryOnly)) }
    } else if address.schemeName != "https", address.schemeName != "http" {
      findings.append(Finding(.schemeMissing, value: address.base))
    }
  }

  private mutating func checkState(_ redirect: AuthorizationResponse) {
    guard let request = context.request else { return }
    guard let state = redirect.state, !state.isEmpty else {
      if redirect.code != nil { findings.append(Finding(.stateAbsent)) }
      return
    }
    if state == request.state.text { return findings.append(Finding(.stateMatches)) }
    if let index = context.earlierRequests.firstIndex(where: { $0.state.text == state }) {
      findings.append(Finding(.earlierAttempt, count: index))
    } else {
      findings.append(Finding(.stateUnknown))
    }
  }

  private mutating func checkPlace(_ address: Address) {
    guard !address.host.isEmpty else { return }
    let expected = context.request?.redirectURI ?? context.redirectURI
    if let expected, !isSamePlace(address, Address(Array(expected.utf8))) {
      findings.append(Finding(.redirectedElsewhere, value: address.base, expected: expected))
    }
    if VendorHost(address.hostName) != .loopback { findings.append(Finding(.ownSite, value: address.hostName)) }
  }

  private func isRedirectURI(_ address: Address) -> Bool {
    guard let expected = context.request?.redirectURI ?? context.redirectURI, !expected.isEmpty else { return false }
    return isSamePlace(address, Address(Array(expected.utf8)))
  }

  /// Whether two addresses are the same place to a browser, which writes a host in lower case and adds a first `/`.
  private func isSamePlace(_ address: Address, _ other: Address) -> Bool {
    func path(_ address: Address) -> String { address.pathText == "/" ? "" : address.pathText }
    return (address.scheme.isEmpty || address.schemeName == other.schemeName) && address.hostName == other.hostName
      && address.text[address.port].elementsEqual(other.text[other.port]) && path(address) == path(other)
  }
}
