import InfusionsoftOAuth

extension Recognition {
  /// The same without a secret that is known, wherever it came to stand: in a value, in a link, beside a mark.
  ///
  /// The readers keep the values of secret parameters to themselves. A secret that was pasted in the middle of another
  /// value is only found by looking for it.
  func hiding(_ secret: Secret) -> Recognition {
    guard secret.exposed.utf8.count > 3 else { return self }
    var hidden = self
    hidden.findings = findings.map { $0.hiding(secret.exposed) }
    hidden.readings = readings.map { $0.hiding(secret) }
    hidden.pieces = pieces.map { $0.hiding(secret) }
    switch kind {
    case .authorizeURL(let reading): hidden.kind = .authorizeURL(reading.hiding(secret.exposed))
    case .redirect(let address): hidden.kind = .redirect(address.hiding(secret.exposed))
    case .denied(let address): hidden.kind = .denied(address.hiding(secret.exposed))
    case .redirectWithoutCode(let address): hidden.kind = .redirectWithoutCode(address.hiding(secret.exposed))
    case .empty, .code, .vendorPage, .tokenPair, .refreshToken, .apiKey, .clientID, .clientSecret, .redirectURI,
      .errorBody, .headerDump, .curlCommand, .diagnosisCode, .noise:
      // Secrets among their parts are secret already; a server's words are kept as they came.
      break
    }
    return hidden
  }
}

extension Recognition {
  /// The same without the secrets that stand in the words of servers and programs, and in the values of others.
  var hidingSecrets: Recognition {
    var hidden = self
    hidden.findings = findings.map { finding in
      var finding = finding
      finding.value = finding.value?.hidingSecrets
      finding.expected = finding.expected?.hidingSecrets
      finding.mark = finding.mark.map { Mark(text: $0.text.hidingSecretsInPlace, columns: $0.columns) }
      return finding
    }
    hidden.readings = readings.map(\.hidingSecrets)
    hidden.pieces = pieces.map(\.hidingSecrets)
    switch kind {
    case .errorBody(let envelope): hidden.kind = .errorBody(envelope.hidingSecrets)
    case .denied(let address): hidden.kind = .denied(address.hidingSecrets)
    case .redirect(let address): hidden.kind = .redirect(address.hidingSecrets)
    case .redirectWithoutCode(let address): hidden.kind = .redirectWithoutCode(address.hidingSecrets)
    case .redirectURI(let text): hidden.kind = .redirectURI(text.hidingSecrets)
    case .clientID(let text): hidden.kind = .clientID(text.hidingSecrets)
    case .vendorPage(.api(let path)): hidden.kind = .vendorPage(.api(path: path.hidingSecrets))
    case .empty, .code, .authorizeURL, .vendorPage, .tokenPair, .refreshToken, .apiKey, .clientSecret, .headerDump,
      .curlCommand, .diagnosisCode, .noise:
      // Their readers know which of their values are secret.
      break
    }
    return hidden
  }
}

extension ErrorEnvelope {
  fileprivate var hidingSecrets: ErrorEnvelope {
    switch self {
    case .tokenEndpoint(let error):
      .tokenEndpoint(
        ServerError(
          code: error.code?.hidingSecrets, description: error.description?.hidingSecrets, uri: error.uri?.hidingSecrets)
      )
    case .gateway(let code, let error): .gateway(errorCode: code?.hidingSecrets, error: error?.hidingSecrets)
    case .fault(let text, let code): .fault(faultString: text?.hidingSecrets, errorCode: code?.hidingSecrets)
    case .application(let code, let message, let status, let details):
      .application(
        code: code?.hidingSecrets, message: message?.hidingSecrets, status: status?.hidingSecrets,
        details: details.map {
          Detail(domain: $0.domain?.hidingSecrets, resource: $0.resource?.hidingSecrets)
        })
    case .message(let message): .message(message.hidingSecrets)
    }
  }
}

extension Finding {
  fileprivate func hiding(_ secret: String) -> Finding {
    var hidden = self
    hidden.value = value?.hiding(secret)
    hidden.expected = expected?.hiding(secret)
    hidden.parameter = parameter?.hiding(secret)
    if let mark { hidden.mark = Mark(text: mark.text.hiding(secret), columns: mark.columns) }
    return hidden
  }
}

extension AuthorizationResponse {
  /// The same address, unless the secret stands in a part of it that is shown.
  fileprivate func hiding(_ secret: String) -> AuthorizationResponse {
    let named = [
      ("state", state), ("scope", scope), ("error", error), ("error_description", errorDescription),
      ("error_uri", errorURI),
    ]
    guard base.holds(secret) || named.contains(where: { $0.1?.holds(secret) == true }) else { return self }
    let open = named.compactMap { name, value in value.map { (name: name, value: $0.hiding(secret)) } }
    return AuthorizationResponse(
      base: base.hiding(secret), parameters: open + (code.map { [(name: "code", value: $0.exposed)] } ?? []))
  }
}

extension AuthorizationResponse {
  /// The same address, its code as it is, without secrets in what else is shown of it.
  fileprivate var hidingSecrets: AuthorizationResponse {
    let named = [
      ("state", state), ("scope", scope), ("error", error), ("error_description", errorDescription),
      ("error_uri", errorURI),
    ]
    let isClean = base.hidingSecrets == base && named.allSatisfy { $0.1 == $0.1?.hidingSecrets }
    guard !isClean else { return self }
    let open = named.compactMap { name, value in value.map { (name: name, value: $0.hidingSecrets) } }
    return AuthorizationResponse(
      base: base.hidingSecrets, parameters: open + (code.map { [(name: "code", value: $0.exposed)] } ?? []))
  }
}

extension AuthorizeURLReading {
  fileprivate func hiding(_ secret: String) -> AuthorizeURLReading {
    var hidden = self
    hidden.shown = shown.hiding(secret)
    hidden.path = path.hiding(secret)
    if repaired?.holds(secret) == true { hidden.repaired = nil }
    hidden.parameters = parameters.map { field in
      guard case .open(let text) = field.value, text.holds(secret) else { return field }
      return HTTPRequest.Field(field.name, .secret(Secret(text)))
    }
    hidden.repairs = repairs.map { repair in
      var hidden = repair
      hidden.before = repair.before?.hiding(secret)
      hidden.after = repair.after?.hiding(secret)
      return hidden
    }
    return hidden
  }
}

extension String {
  /// The text with bullets for each sign of a secret; its length in characters stays.
  fileprivate func hiding(_ secret: String) -> String {
    guard holds(secret) else { return self }
    return replacing(secret, with: String(repeating: "•", count: secret.count))
  }

  fileprivate func holds(_ secret: String) -> Bool { Array(utf8).contains(Array(secret.utf8)) }
}
