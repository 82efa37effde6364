import Diagnosis
import InfusionsoftOAuth
import Recognizer
import TerminalUI

/// What a text is, and what can be started from it.
struct Explanation: Equatable, Sendable {
  /// One way to start a sign-in from a link that somebody sent.
  struct Start: Equatable, Sendable {
    enum Form: Equatable, Sendable {
      /// With these numbers of the findings repaired; empty where there was nothing to repair.
      case repaired([Int])
      /// The link as it came, to the letter.
      case asItIs
    }
    let form: Form
    /// The link that is shown and opened.
    let link: ForeignLink
    let clientID: String
    let redirectURI: String
    let state: String?
  }

  let recognition: Recognition
  /// What an error means; nil for other texts.
  let diagnosis: Diagnosis?
  /// The ways to start a sign-in; empty where the text is no link.
  let starts: [Start]

  init(of text: String) {
    let recognition = Recognizer().recognize(text)
    self.recognition = recognition
    diagnosis = Diagnosis.of(recognition.record)
    if case .authorizeURL(let reading) = recognition.kind {
      starts = Self.starts(from: reading, findings: recognition.findings)
    } else {
      starts = []
    }
  }

  /// The link with its form put right, where there was something to put right and it works then.
  var mendedLink: String? {
    guard case .authorizeURL(let reading) = recognition.kind, !reading.repairs.isEmpty, reading.redirectURI != nil
    else { return nil }
    return reading.repaired
  }

  private static func starts(from reading: AuthorizeURLReading, findings: [Finding]) -> [Start] {
    guard let clientID = reading.clientID else { return [] }
    let redirectURI = reading.redirectURI ?? Draft.usualRedirectURI
    let asItIs = Start(
      form: .asItIs, link: ForeignLink(link: reading.link, drawn: reading.shown), clientID: clientID,
      redirectURI: redirectURI, state: reading.state)
    guard let repaired = reading.repaired, !reading.repairs.isEmpty else { return [asItIs] }
    let numbers = ExplainText.shown(findings).enumerated()
      .filter { $0.element.severity == .repair || reading.redirectURI == nil && $0.element.code == .redirectURIMissing }
      .map { $0.offset + 1 }
    let mended = Start(
      form: .repaired(numbers), link: ForeignLink(link: Secret(repaired), drawn: repaired), clientID: clientID,
      redirectURI: redirectURI,
      state: reading.state)
    return [mended, asItIs]
  }
}

extension Wizard {
  /// Starts a sign-in with the values of a link that somebody sent.
  ///
  /// It is never one of practice, and a secret that was typed for another client ID does not go with it.
  mutating func begin(_ start: Explanation.Start, at moment: Moment) {
    if draft.site.practice != nil { changeWorkspace(to: parked ?? Workspace(entry: environment.entry)) }
    if draft.clientID.text != start.clientID { draft.clientSecret.clear() }
    draft.clientID = TextField(start.clientID)
    draft.redirectURI = TextField(start.redirectURI)
    journey.route = .code
    if case .asItIs = start.form {
      journey.prepareRequest(for: draft, showing: start.link, state: start.state, at: moment)
    }
    open(.authorize, at: moment)
  }
}
