import InfusionsoftOAuth
import Recognizer
import TerminalUI

/// The sentences of the Explain page.
enum ExplainText {
  static let promise = Notice("Nothing is sent from this page.")

  static let introduction: [Block] = [
    .prose(
      Prose(
        "Paste what somebody sent you, or what you found: it is taken apart here, and you see what it is and what is "
          + "wrong with it.")),
    .gap,
  ]

  static let examples: [Block] = [
    .gap,
    .prose(Prose("This can be", tone: .strong)),
    .list(
      List([
        List.Item("-", "a link that starts a sign-in, also a broken one"),
        List.Item("-", "the address that a browser ended on"),
        List.Item("-", "an error, from a page, a program or a log"),
        List.Item("-", "the head of an answer, or a curl command"),
        List.Item("-", "a whole mail with several of these"),
        List.Item("-", "a word from one of this program's failure pages"),
      ])),
    .gap,
    .prose(Prose("Secrets and codes in it stay masked.")),
  ]

  /// The findings that are worth a line, in their order.
  static func shown(_ findings: [Finding]) -> [Finding] {
    // The article's form shows in the first finding, and whose site it is is said below the values.
    findings.filter {
      $0.code != .articleLink && $0.code != .ownSite && ($0.severity != .info || $0.code == .responseTypeMissing)
    }
  }

  static func body(_ explanation: Explanation, selected: Int, in wizard: Wizard) -> [Block] {
    if let diagnosis = explanation.diagnosis {
      return FailureText.body(diagnosis) + alsoBlocks(explanation.recognition)
    }
    let recognition = explanation.recognition
    let findings = shown(recognition.findings)
    var blocks: [Block] = [.notice(headline(recognition)), .gap]
    if !findings.isEmpty {
      let items = findings.enumerated().map { List.Item("\($0.offset + 1)", $0.element.message) }
      blocks += [.list(List(items)), .gap]
    }
    blocks += partBlocks(recognition)
    if let advice = advice(on: recognition.kind, in: wizard) { blocks += [.gap, .prose(Prose(advice))] }
    if !explanation.starts.isEmpty {
      let starts = explanation.starts
      blocks += [
        .gap, .prose(Prose("Start a sign-in with these values:")),
        .choice(
          Choice(of: Array(starts.indices), chosen: selected) { Choice.Item(label(of: starts[$0].form)) }),
      ]
      if let warning = siteWarning(explanation.starts) { blocks += [.gap, .prose(Prose(warning))] }
    }
    return blocks + alsoBlocks(recognition)
  }

  private static func headline(_ recognition: Recognition) -> Notice {
    switch recognition.kind {
    case .authorizeURL(let reading):
      reading.isComplete
        ? Notice("A link that starts a sign-in (an authorize URL). It is whole.", tone: .good)
        : Notice("A link that starts a sign-in (an authorize URL). It will not work as it stands:", tone: .warning)
    case .code, .redirect, .tokenPair, .refreshToken, .apiKey, .clientID, .clientSecret, .redirectURI, .headerDump,
      .curlCommand, .diagnosisCode, .vendorPage:
      Notice(recognition.summary, tone: recognition.needsMending ? .warning : .good)
    case .empty, .denied, .redirectWithoutCode, .errorBody, .noise: Notice(recognition.summary, tone: .warning)
    }
  }

  /// What to do with a thing that is whole; nil where the findings say it.
  private static func advice(on kind: Recognition.Kind, in wizard: Wizard) -> String? {
    switch kind {
    case .redirect, .code:
      "It answers a sign-in that somebody started. Its code works once, for a short time, and only with that sign-in's "
        + "client ID, secret and redirect URI."
    case .tokenPair, .refreshToken:
      "Whoever has it can use it. Sign in, then Account Central (a on \(wizard.reference(to: .authorize))), takes both "
        + "tokens and tests them."
    case .apiKey: "A program sends it with each call as it is, and needs no OAuth. Treat it like a password."
    case .empty, .denied, .redirectWithoutCode, .authorizeURL, .vendorPage, .clientID, .clientSecret, .redirectURI,
      .errorBody, .headerDump, .curlCommand, .diagnosisCode, .noise:
      nil
    }
  }

  private static func label(of form: Explanation.Start.Form) -> String {
    switch form {
    case .repaired(let numbers):
      switch numbers.count {
      case 0: "repaired"
      case 1: "with \(numbers[0]) repaired"
      default:
        "with \(numbers.dropLast().map(String.init).joined(separator: ", ")) and \(numbers[numbers.count - 1]) repaired"
      }
    case .asItIs: "as it is, to see what the customer sees"
    }
  }

  /// The parts by name; a secret is bullets, and the scheme of a redirect URI that is http is pointed at.
  private static func partBlocks(_ recognition: Recognition) -> [Block] {
    let parts = recognition.parts.filter { $0.name != "path" }.prefix(12)
    let rows = parts.map { part in
      switch part.value {
      case .open(let text): [part.name, text]
      case .secret(let secret): [part.name, "\(masked(secret))   \(CredentialsText.characters(secret.count))"]
      }
    }
    let isHTTP = recognition.findings.contains { $0.code == .redirectURIHTTP }
    let place = isHTTP ? rows.firstIndex { $0[0] == "redirect_uri" && $0[1].lowercased().hasPrefix("http:") } : nil
    return rows.isEmpty ? [] : [.table(Table(rows, indent: 2, pointers: place.map { [$0: 4] } ?? [:]))]
  }

  private static func masked(_ secret: Secret) -> String { String(repeating: "•", count: min(8, secret.count)) }

  /// What is said where a script of somebody's site will meet the code first.
  private static func siteWarning(_ starts: [Explanation.Start]) -> String? {
    guard let uri = starts.first?.redirectURI else { return nil }
    for finding in CredentialCheck.redirectURI(uri) {
      guard case .ownSite(let host) = finding else { continue }
      return "After Allow, the code goes to \(host), and a script there may use it. Best with an account of your own."
    }
    return nil
  }

  /// Further pieces, and other readings of the same text.
  private static func alsoBlocks(_ recognition: Recognition) -> [Block] {
    var blocks: [Block] = []
    if !recognition.pieces.isEmpty {
      blocks += [.gap, .prose(Prose("The text holds more:", tone: .strong))]
      blocks.append(.list(List(recognition.pieces.prefix(8).map { List.Item("-", $0.summary) })))
    }
    if !recognition.readings.isEmpty {
      blocks += [.gap, .prose(Prose("It can be read in another way:", tone: .strong))]
      blocks.append(.list(List(recognition.readings.prefix(4).map { List.Item("-", $0.summary) })))
    }
    return blocks
  }
}
