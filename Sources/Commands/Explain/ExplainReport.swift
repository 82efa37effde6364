import Diagnosis
import InfusionsoftOAuth
import Recognizer
import TerminalUI

/// What `explain` prints, in words and as JSON.
///
/// The shape has a version; a new key does not change it.
struct ExplainReport {
  private let shape: Shape

  /// Whether there is nothing to mend: the command's exit status.
  let isFine: Bool

  /// The published shape.
  private struct Shape: Encodable {
    var version = 1
    var kind: String
    var summary: String
    var findings: [FindingShape]
    var parts: [String: String]
    var also: [AlsoShape]
    var repairedURL: String?
    var diagnosis: String?

    enum CodingKeys: String, CodingKey {
      case version, kind, summary, findings, parts, also, diagnosis
      case repairedURL = "repaired_url"
    }
  }

  private struct FindingShape: Encodable {
    let code, severity, message: String
    let remedy: String?
  }

  private struct AlsoShape: Encodable {
    let kind, summary: String
    let parts: [String: String]
  }

  /// The report on a text.
  init(_ recognition: Recognition, showsSecrets: Bool) {
    let error = Diagnosis.of(recognition.record)
    shape = Shape(
      kind: recognition.kind.publishedName, summary: Self.drawn(error?.headline ?? recognition.summary),
      findings: recognition.findings.map {
        FindingShape(
          code: $0.code.rawValue, severity: $0.severity.rawValue, message: Self.drawn($0.message),
          remedy: $0.remedy.map(Self.drawn))
      },
      parts: Self.parts(recognition, showsSecrets: showsSecrets),
      also: recognition.also.map {
        AlsoShape(
          kind: $0.kind.publishedName, summary: Self.drawn($0.summary),
          parts: Self.parts($0, showsSecrets: showsSecrets))
      },
      repairedURL: Self.repairedURL(recognition), diagnosis: error?.code.rawValue)
    isFine = Self.isFine(recognition)
  }

  /// The report on one of this program's own codes.
  init(_ explanation: CodeExplanation) {
    shape = Shape(
      kind: "diagnosis", summary: explanation.headline,
      findings: explanation.causes.map {
        FindingShape(
          code: explanation.code.rawValue, severity: "info", message: $0.text,
          remedy: $0.advice.isEmpty ? nil : $0.advice)
      },
      parts: [
        "code": explanation.code.rawValue, "meaning": explanation.meaning, "way_on": explanation.wayOn,
        "certainty": explanation.certainty.rawValue, "source": explanation.source,
      ], also: [], repairedURL: nil, diagnosis: explanation.code.rawValue)
    isFine = true
  }

  /// One JSON object.
  var json: String { JSONText.of(shape) }

  /// The same for people.
  var words: String {
    var lines = [shape.summary]
    for (index, finding) in shape.findings.enumerated() {
      lines.append("  \(index + 1). \(finding.message)")
      if let remedy = finding.remedy { lines.append("     \(remedy)") }
    }
    for (name, value) in shape.parts.sorted(by: { $0.key < $1.key }) { lines.append("  \(name): \(value)") }
    if let url = shape.repairedURL { lines += ["Repaired:", url] }
    for also in shape.also { lines.append("Also: \(also.summary)") }
    if let code = shape.diagnosis { lines.append("More: infusionsoft-oauth explain \(code)") }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func drawn(_ text: String) -> String { VisibleText(text).description }

  private static func parts(_ recognition: Recognition, showsSecrets: Bool) -> [String: String] {
    var parts: [String: String] = [:]
    for part in recognition.parts where parts[part.name] == nil {
      switch part.value {
      case .open(let text): parts[part.name] = drawn(text)
      case .secret(let secret):
        parts[part.name] = showsSecrets ? drawn(secret.exposed) : "(\(secret.count) characters)"
      }
    }
    return parts
  }

  private static func repairedURL(_ recognition: Recognition) -> String? {
    guard case .authorizeURL(let reading) = recognition.kind, !reading.repairs.isEmpty else { return nil }
    return reading.repaired.map(drawn)
  }

  private static func isFine(_ recognition: Recognition) -> Bool {
    guard !recognition.needsMending else { return false }
    switch recognition.kind {
    case .code, .redirect, .tokenPair, .refreshToken: return true
    case .authorizeURL(let reading): return reading.isComplete
    case .empty, .denied, .redirectWithoutCode, .vendorPage, .apiKey, .clientID, .clientSecret, .redirectURI,
      .errorBody,
      .headerDump, .curlCommand, .diagnosisCode, .noise:
      return false
    }
  }
}
