import InfusionsoftOAuth

// What the values of a link mean, and the link written anew.

extension AuthorizeURLReader {
  mutating func checkClientID() {
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
    } else if text.hasPrefix(Vendor.infusionsoft.apiKeyPrefix) {
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

  func isPlaceholder(_ text: String) -> Bool {
    guard text.utf8.count <= 64 else { return false }
    let lower = text.lowercased()
    let bare = lower.filter { $0.isLetter || $0.isNumber }
    return bare.isEmpty || bare.hasPrefix("your") || bare.allSatisfy { $0 == "x" }
      || ["clientid", "theclientid", "myclientid", "clientidhere", "pasteyourclientid", "insertclientid"].contains(bare)
      || lower.utf8.contains { $0.isOne(of: "<>{}[]") } || lower.hasSuffix("…") && bare.count < 4
  }

  mutating func checkRedirectURI() {
    takeSecretOutOfRedirectURI()
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

  /// Cuts a redirect URI before its query where an answer's own values stand in it: what came back was put in.
  ///
  /// A password before its host goes as well.
  private mutating func takeSecretOutOfRedirectURI() {
    guard let (text, _) = values[.redirectURI] else { return }
    let uri = Address(percentDecodedOnce(text.utf8))
    let answers = ["code", "client_secret", "access_token", "refresh_token"]
    let name = uri.parameters.map(uri.name).first(where: answers.contains) ?? (uri.password == nil ? nil : "password")
    guard let name else { return }
    findings.append(Finding(.secretInLink, parameter: name))
    repair(.secretInLink, name)
    values[.redirectURI] = (uri.base, 0..<0)
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

  mutating func checkFixedParameters() {
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

  mutating func checkState() {
    guard values[.state]?.text.isEmpty ?? true else { return }
    note(.stateMissing, .state)
    guard belongsToRequest, let state = context.request?.state.text else { return }
    values[.state] = (state, 0..<0)
    repair(.stateMissing, "state", after: state)
  }

  func repairedLink() -> String? {
    guard values[.clientID]?.text.isEmpty == false, !values.values.contains(where: { hidden.contains($0.place) })
    else { return nil }
    let order: [ParameterName] = [.clientID, .redirectURI, .responseType, .scope, .state]
    let known = order.compactMap { name in values[name].map { (name: name.rawValue, value: $0.text) } }
    let separator = endpoint.utf8.contains(UInt8(ascii: "?")) ? "&" : "?"
    return endpoint + separator + FormEncoding.encode(known.filter { !$0.value.isEmpty } + extra)
  }
}
