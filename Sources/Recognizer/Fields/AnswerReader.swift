import InfusionsoftOAuth

/// Makes tokens, errors, codes and credentials from the named values of a text.
struct AnswerReader {
  typealias Field = FieldScanner.Field

  private let bytes: [UInt8]
  private let fields: [Field]
  private let objects: ObjectScanner
  private var pieces: [Piece] = []
  /// Fields that belong to a piece, by index.
  private var taken: Set<Int> = []

  init(_ bytes: [UInt8], skipping skipped: [Range<Int>]) {
    self.bytes = bytes
    fields = FieldScanner(bytes).fields(skipping: skipped)
    objects = ObjectScanner(fields.isEmpty ? [] : bytes)
  }

  /// The pieces, at most `limit` of them.
  mutating func read(limit: Int) -> [Piece] {
    for record in records(of: [.accessToken, .refreshToken, .expiresIn, .tokenType, .scope]) where pieces.count < limit
    {
      readTokens(record)
    }
    for record in records(of: Self.errorKeys) where pieces.count < limit { readError(record) }
    for record in records(of: [.code, .state, .scope]) where pieces.count < limit { readCode(record) }
    for index in fields.indices where pieces.count < limit && !taken.contains(index) { readCredential(index) }
    return pieces
  }
}

extension AnswerReader {
  private static let errorKeys: [FieldKey] = [
    .error, .errorDescription, .errorURI, .gatewayCode, .faultString, .message, .code, .status,
  ]

  /// The fields of a family, parted where a name comes again or another object begins.
  private func records(of keys: [FieldKey]) -> [[Int]] {
    var records: [[Int]] = []
    var object: Range<Int>?
    for index in fields.indices where keys.contains(fields[index].key) && !taken.contains(index) {
      let around = objects.outermost(around: fields[index].range.lowerBound)
      let isRepeated = records.last?.contains { fields[$0].key == fields[index].key && isSameCase($0, index) } ?? true
      if isRepeated || around != object { records.append([index]) } else { records[records.count - 1].append(index) }
      object = around
    }
    return records
  }

  /// Whether two names are written alike: the gateway has both `Error` and `ErrorCode`, PHP both `code` and `Code`.
  private func isSameCase(_ index: Int, _ other: Int) -> Bool {
    bytes[fields[index].range.lowerBound] == bytes[fields[other].range.lowerBound]
  }

  private func value(_ key: FieldKey, in record: [Int]) -> String? {
    let value = record.first { fields[$0].key == key }.map { fields[$0].value }
    return value.flatMap { ["null", "none", "nil", ""].contains($0.lowercased()) ? nil : $0 }
  }

  private func range(_ record: [Int]) -> Range<Int> {
    let first = record.first.map { fields[$0].range } ?? 0..<0
    return first.lowerBound..<(record.last.map { fields[$0].range.upperBound } ?? first.upperBound)
  }

  private mutating func add(_ kind: Recognition.Kind, _ findings: [Finding], _ record: [Int]) {
    taken.formUnion(record)
    pieces.append(Piece(range: range(record), recognition: Recognition(kind: kind, findings: findings)))
  }

  private mutating func readTokens(_ record: [Int]) {
    let access = token(.accessToken, in: record)
    let refresh = token(.refreshToken, in: record)
    guard access != nil || refresh != nil else { return }
    guard let access else {
      if let refresh { add(.refreshToken(refresh), [Finding(.accessTokenMissing)], record) }
      return
    }
    let expiresIn = value(.expiresIn, in: record).flatMap { Int($0) }
    var findings: [Finding] = []
    if refresh == nil { findings.append(Finding(.refreshTokenMissing)) }
    if access == refresh { findings.append(Finding(.tokensEqual)) }
    if expiresIn == nil { findings.append(Finding(.expiryMissing)) }
    let kind = Recognition.Kind.tokenPair(
      access: access, refresh: refresh, expiresIn: expiresIn, scope: value(.scope, in: record))
    add(kind, findings, record)
  }

  /// A token's value, unless a sentence only speaks of one: "access token: expired".
  private func token(_ key: FieldKey, in record: [Int]) -> Secret? {
    guard let index = record.first(where: { fields[$0].key == key }), let value = value(key, in: [index]),
      !value.utf8.contains(where: \.isBlank), !value.hasPrefix(Vendor.infusionsoft.apiKeyPrefix),
      fields[index].isPrinted || !AddressScanner.isOrdinaryWord(Array(value.utf8))
    else { return nil }
    return Secret(value)
  }
}

// MARK: Errors

extension AnswerReader {
  private mutating func readError(_ record: [Int]) {
    guard let first = record.first else { return }
    let whole = record.contains { fields[$0].isPrinted && !fields[$0].isCut } ? wholeObject(around: first) : nil
    guard let envelope = whole ?? envelope(of: record) else { return }
    var findings: [Finding] = []
    if whole == nil, record.contains(where: { fields[$0].isCut }) {
      findings.append(Finding(.linkCut, severity: .warning))
    }
    add(.errorBody(envelope), findings, record)
  }

  /// The envelope of the JSON object around a field, the outermost that is one.
  private func wholeObject(around index: Int) -> ErrorEnvelope? {
    let place = fields[index].range.lowerBound
    guard let outer = objects.outermost(around: place), outer.count <= 16_384 else { return nil }
    var tries = 0
    for object in objects.objects(in: outer) where object.contains(place) && tries < 4 {
      tries += 1
      if let envelope = ErrorEnvelope.read(Array(bytes[object])) { return envelope }
    }
    return nil
  }

  /// The envelope that the fields of a record make.
  private func envelope(of record: [Int]) -> ErrorEnvelope? {
    let code = value(.gatewayCode, in: record)
    let fault = value(.faultString, in: record)
    if fault != nil || code?.contains(".") == true { return .fault(faultString: fault, errorCode: code) }
    let error = value(.error, in: record)
    if let code { return .gateway(errorCode: code, error: error) }
    let description = value(.errorDescription, in: record)
    let isPrinted = record.contains { fields[$0].key == .error && fields[$0].isPrinted }
    if description != nil || error.map({ isPrinted || ServerCode.isKnown($0) }) ?? false {
      return .tokenEndpoint(ServerError(code: error, description: description, uri: value(.errorURI, in: record)))
    }
    guard let message = value(.message, in: record),
      record.contains(where: { fields[$0].key == .message && fields[$0].isPrinted })
    else { return nil }
    let number = value(.code, in: record)
    let status = value(.status, in: record)
    guard number != nil || status != nil else { return .message(message) }
    return .application(code: number, message: message, status: status, details: [])
  }
}

// MARK: Codes and credentials

extension AnswerReader {
  private mutating func readCode(_ record: [Int]) {
    guard let index = record.first(where: { fields[$0].key == .code }), let word = CodeWord(fields[index].value),
      word.likelihood == .code
    else { return }
    let state = value(.state, in: record)
    let scope = value(.scope, in: record)
    guard state != nil || scope != nil else {
      return add(.code(Secret(word.text)), [Finding(.labelRemoved, value: "code"), Finding(.codeByItself)], [index])
    }
    let parameters = [("code", word.text), ("scope", scope), ("state", state)].compactMap { name, value in
      value.map { (name: name, value: $0) }
    }
    add(.redirect(AuthorizationResponse(base: "", parameters: parameters)), [Finding(.queryOnly)], record)
  }

  private mutating func readCredential(_ index: Int) {
    let field = fields[index]
    guard [.clientID, .clientSecret, .redirectURI].contains(field.key) else { return }
    let label = bytes.text(field.range).prefix { $0 != ":" && $0 != "=" && $0 != "\"" && $0 != "'" && $0 != "]" }
    let finding = Finding(.labelRemoved, value: label.trimmingBlanks)
    // A value without a letter or digit stands for one that was left out: "********".
    guard field.value.utf8.contains(where: \.isLetterOrDigit), !field.value.hasPrefix(Vendor.infusionsoft.apiKeyPrefix),
      field.isPrinted || isInForm(field.range.lowerBound) || startsLine(field.range.lowerBound)
    else { return }
    switch field.key {
    case .clientID where !field.value.utf8.contains(where: \.isBlank):
      add(.clientID(field.value), [finding], [index])
    case .clientSecret where !field.value.utf8.contains(where: \.isBlank):
      add(.clientSecret(Secret(field.value)), [finding, Finding(.secretInText)], [index])
    case .redirectURI:
      add(.redirectURI(field.value), [finding], [index])
    case _: break
    }
  }

  /// Whether a name stands behind another parameter, as in the body of a token request.
  private func isInForm(_ start: Int) -> Bool { start > 0 && bytes[start - 1] == UInt8(ascii: "&") }

  /// Whether a label begins its line, but for the signs of a list and words such as `export` and "my".
  private func startsLine(_ start: Int) -> Bool {
    var index = start
    while index > 0, bytes[index - 1] != 0x0A, start - index < 40 { index -= 1 }
    guard index == 0 || bytes[index - 1] == 0x0A else { return false }
    let lead = bytes.text(index..<start).lowercased().split { !$0.isLetter }
    return lead.allSatisfy {
      ["export", "my", "the", "our", "your", "set", "infusionsoft", "keap", "oauth"].contains($0)
    }
  }
}
