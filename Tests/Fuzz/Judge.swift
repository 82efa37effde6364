import Diagnosis
import Foundation
import InfusionsoftOAuth
import Recognizer
import TerminalUI

/// Gives an input to everything that reads one, and looks at all that is said of it.
struct Judge {
  /// What was found wrong.
  private(set) var complaints: [String] = []

  static let secret = "s3cretFromPortal"

  /// A page where a sign-in is under way, and a page where nothing is known.
  private static let contexts: [Recognizer.Context] = {
    let requests = ["q7VhT2mZ0sLx9BdKc4RnWg", "zR4tY8uP2wQ6eL1kJ9hG3f"].map { state in
      AuthorizationRequest(
        endpoint: Endpoints.infusionsoft(.signin).authorization, clientID: "k3yFromTheDeveloperPortal",
        redirectURI: "https://localhost/callback", state: AuthorizationState(state))
    }
    return [
      Recognizer.Context(),
      Recognizer.Context(
        request: requests[0], earlierRequests: [requests[1]], clientID: "k3yFromTheDeveloperPortal",
        clientSecret: Secret(secret), redirectURI: "https://localhost/callback", sentCodes: [Secret("A7x9kQ2m")]),
    ]
  }()

  private static let kinds: Set<String> = [
    "code", "redirect", "denied", "authorize-url", "vendor-page", "token", "api-key", "error", "curl", "diagnosis",
    "empty", "noise",
  ]

  /// Recognizes the input as a paste, and explains the error in it, if it is one.
  mutating func recognize(_ input: [UInt8]) {
    let text = String(decoding: input, as: UTF8.self)
    for context in Self.contexts {
      let recognition = Recognizer(context: context).recognize(text)
      check(recognition, knowsSecret: context.clientSecret != nil)
      for other in recognition.also { check(other, knowsSecret: context.clientSecret != nil) }
    }
  }

  private mutating func check(_ recognition: Recognition, knowsSecret: Bool) {
    if !Self.kinds.contains(recognition.kind.publishedName) {
      complaints.append("\(recognition.kind.publishedName) is no published kind")
    }
    if recognition.also.count > 128 { complaints.append("\(recognition.also.count) pieces and readings") }
    expectPlain(recognition.summary, "summary")
    for finding in recognition.findings { check(finding, knowsSecret: knowsSecret) }
    for part in recognition.parts {
      expectPlain(VisibleText(part.name).description, "part's name")
      guard case .open(let value) = part.value else { continue }
      expectPlain(VisibleText(value).description, "part \(part.name)")
      if knowsSecret, Self.isAddress(recognition.kind) { expectNoSecret(value, "part \(part.name)") }
    }
    switch recognition.kind {
    case .errorBody(let envelope): check(Diagnosis.of(envelope: envelope))
    case .denied(let address):
      check(
        Diagnosis.of(
          AuthorizationRefusal.denied(
            ServerError(code: address.error, description: address.errorDescription, uri: address.errorURI))))
    case .vendorPage(.refusal(let refusal)):
      if let diagnosis = Diagnosis.of(words: refusal.rawValue) { check(diagnosis) }
    case .empty, .code, .redirect, .redirectWithoutCode, .authorizeURL, .vendorPage, .tokenPair, .refreshToken, .apiKey,
      .clientID, .clientSecret, .redirectURI, .headerDump, .curlCommand, .diagnosisCode, .noise:
      break
    }
  }

  /// Whether it is an address, in which the client secret has no place; a server's words are kept as they came.
  private static func isAddress(_ kind: Recognition.Kind) -> Bool {
    switch kind {
    case .authorizeURL, .redirect, .denied, .redirectWithoutCode: true
    case .empty, .code, .vendorPage, .tokenPair, .refreshToken, .apiKey, .clientID, .clientSecret, .redirectURI,
      .errorBody, .headerDump, .curlCommand, .diagnosisCode, .noise:
      false
    }
  }

  private mutating func check(_ finding: Finding, knowsSecret: Bool) {
    let code = finding.code.rawValue
    for (text, place) in [(finding.message, "message"), (finding.brief, "brief"), (finding.remedy ?? "-", "remedy")] {
      expectPlain(text, "\(place) of \(code)")
      if knowsSecret { expectNoSecret(text, "\(place) of \(code)") }
    }
    guard let excerpt = finding.mark?.excerpt(width: 44) else { return }
    expectPlain(excerpt.text, "excerpt of \(code)")
    expectPlain(excerpt.carets, "carets of \(code)")
    if knowsSecret { expectNoSecret(excerpt.text, "excerpt of \(code)") }
  }

  /// Reads the input as the body of an answer: of the token endpoint, and of the API.
  mutating func answer(_ input: [UInt8], using random: inout Lehmer) {
    let status = [200, 200, 301, 400, 401, 403, 404, 429, 500, 503, 596].randomElement(using: &random) ?? 200
    let name = ["Content-Type", "Location", "Date", "Retry-After", "x-keap-tenant-id"].randomElement(using: &random)
    let value = String(decoding: input.prefix(200).filter { $0 != 10 && $0 != 13 }, as: UTF8.self)
    let response = HTTPResponse(status: status, headers: [HTTPHeader(name ?? "Date", value)], body: input)
    var facts = DiagnosisFacts(
      operation: [.codeExchange, .refresh, .apiCall, nil].randomElement(using: &random) ?? nil)
    facts.redirectURISent = value
    facts.redirectURIOfRequest = "https://localhost/callback"
    do {
      let token = try Token.read(response, origin: .codeExchange, arrivedAt: Date(timeIntervalSince1970: 1_795_266_511))
      if let account = token.account { expectPlain(VisibleText(account).description, "account") }
    } catch {
      check(Diagnosis.of(error, facts: facts))
    }
    do throws(APIError) {
      _ = try UserInfo.read(response)
    } catch {
      check(Diagnosis.of(error, headers: response.headers, facts: facts))
    }
    _ = QuotaReading(response)
  }

  /// The server's words and columns of values are kept as they came; whoever draws them makes them visible.
  private mutating func check(_ diagnosis: Diagnosis) {
    let code = diagnosis.code.rawValue
    let sentences =
      [diagnosis.headline, diagnosis.wayOn]
      + [diagnosis.certainty, diagnosis.serverWords?.introduction].compactMap(\.self)
      + diagnosis.causes.flatMap { [$0.text, $0.check.remark] } + diagnosis.remedies.map(\.label)
    for sentence in sentences {
      if sentence.isEmpty { complaints.append("\(code): an empty sentence") }
      expectPlain(sentence, code)
    }
    for cause in diagnosis.causes {
      expectPlain(cause.advice, code)
      for line in cause.exact { expectPlain(VisibleText(line).description, code) }
    }
    for line in diagnosis.serverWords?.lines ?? [] { expectPlain(VisibleText(line).description, code) }
    if diagnosis.causes.count > 6 { complaints.append("\(code): \(diagnosis.causes.count) causes") }
  }

  private mutating func expectNoSecret(_ text: String, _ place: String) {
    if text.contains(Self.secret) { complaints.append("\(place) shows the client secret") }
  }

  /// Complains of a text that could move a cursor, turn the direction of writing, or begin a new line.
  mutating func expectPlain(_ text: String, _ place: String) {
    for scalar in text.unicodeScalars where Self.isControl(scalar) {
      complaints.append("\(place) holds U+\(String(scalar.value, radix: 16, uppercase: true))")
      return
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F: false
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x61C: true
    case _: false
    }
  }
}
