// Recognizer owns the understanding of texts: what a pasted text is, what is wrong with it, and what it tells of a
// sign-in. It must never import a terminal target, curl, files or Diagnosis.

package import InfusionsoftOAuth

/// Says what a pasted text is.
///
/// It is total: any text of any length has a recognition, found in time linear in its length. It never judges by how
/// long a value is, and names two readings where two are possible.
package struct Recognizer: Sendable {
  /// What is known where the text was pasted; a text is recognized without any of it.
  package struct Context: Equatable, Sendable {
    /// The present attempt.
    package var request: AuthorizationRequest?
    /// The attempts before it, oldest first.
    package var earlierRequests: [AuthorizationRequest]
    /// The client ID in its field.
    package var clientID: String?
    /// The client secret in its field.
    package var clientSecret: Secret?
    /// The redirect URI in its field.
    package var redirectURI: String?
    /// The codes that have been sent.
    package var sentCodes: Set<Secret>
    /// Whether the words of servers are left as they came, with secrets that stand in them.
    package var showsSecrets = false

    /// A context of the given parts.
    package init(
      request: AuthorizationRequest? = nil, earlierRequests: [AuthorizationRequest] = [], clientID: String? = nil,
      clientSecret: Secret? = nil, redirectURI: String? = nil, sentCodes: Set<Secret> = []
    ) {
      self.request = request
      self.earlierRequests = earlierRequests
      self.clientID = clientID
      self.clientSecret = clientSecret
      self.redirectURI = redirectURI
      self.sentCodes = sentCodes
    }
  }

  private let context: Context

  /// A recognizer for a place of which the given things are known.
  package init(context: Context = Context()) { self.context = context }

  /// What a text is.
  package func recognize(_ text: String) -> Recognition {
    let recognition = context.showsSecrets ? read(text) : read(text).hidingSecrets
    return context.clientSecret.map { recognition.hiding($0) } ?? recognition
  }

  private func read(_ text: String) -> Recognition {
    let pasted = PastedText(text)
    let bytes = pasted.bytes
    let whole = bytes.trimmed(0..<bytes.count)
    guard !whole.isEmpty else { return Recognition(kind: .empty) }
    if let known = WordReader(context: context).knownValue(in: bytes, whole) { return known }
    var collector = PieceCollector(bytes, context: context)
    let pieces = collector.collect()
    guard let main = pieces.max(by: { $0.weight < $1.weight || ($0.weight == $1.weight && $0.place > $1.place) }),
      main.weight > 0
    else {
      let noise = pieces.first?.recognition ?? Recognition(kind: .noise)
      return WordReader(context: context).word(in: bytes, whole) ?? noise
    }
    var recognition = main.recognition
    recognition.pieces = pieces.filter { $0.place != main.place && $0.weight > 0 }.map(\.recognition)
    let around = PieceContext(bytes, pieces, covered: collector.covered).findings(around: main)
    let wrapping = pasted.notes + collector.notes
    recognition.findings =
      wrapping + around.filter { finding in !wrapping.contains { $0.code == finding.code } } + recognition.findings
      + PieceComparison(pieces).findings
    if let secret = secretFinding(bytes, recognition) { recognition.findings.append(secret) }
    return recognition
  }

  /// Says that a client secret stands in the text, unless a finding of the main piece says so.
  private func secretFinding(_ bytes: [UInt8], _ recognition: Recognition) -> Finding? {
    let codes: [FindingCode] = [.secretInLink, .secretInText, .secretInWrongField, .secretInCommand]
    guard !recognition.findings.contains(where: { codes.contains($0.code) }) else { return nil }
    let others = recognition.pieces.flatMap(\.findings).map(\.code)
    if others.contains(.secretInText) { return Finding(.secretInText) }
    guard !others.contains(where: { codes.contains($0) }),
      let secret = context.clientSecret.map({ Array($0.exposed.utf8) }), secret.count > 3, bytes.contains(secret)
    else { return nil }
    return Finding(.secretInText)
  }
}
