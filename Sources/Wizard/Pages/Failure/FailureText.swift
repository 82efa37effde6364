import Diagnosis
import InfusionsoftOAuth
import TerminalUI

/// A diagnosis as blocks, and as text for a ticket.
enum FailureText {
  /// Above at the right: what happened, in a word or two.
  static func aside(_ error: TokenError) -> String {
    switch error {
    case .refused: "refused"
    case .transport(let error): error.wasSent ? "no answer" : "not sent"
    case .alreadySent: "not sent"
    case .redirected, .notJSON, .cutJSON, .missingAccessToken, .serverFailure: "no token in it"
    }
  }

  /// The same of an address that the browser brought.
  static func aside(_ refusal: AuthorizationRefusal) -> String {
    switch refusal {
    case .denied: "refused"
    case .stateOfEarlierRequest, .stateUnknown, .withoutCode: "nothing sent"
    }
  }

  /// The same of a call of the API.
  static func aside(_ error: APIError) -> String {
    switch error {
    case .refused: "refused"
    case .transport(let error): error.wasSent ? "no answer" : "not sent"
    case .redirected, .unreadable: "no usable answer"
    }
  }

  /// Says of a failure that was asked for what the checks below cannot find out; nil for any other.
  static func practised(_ diagnosis: Diagnosis, in wizard: Wizard) -> String? {
    guard let fault = wizard.environment.faults.first(where: { $0.name == wizard.draft.site.practice?.fault }),
      fault.diagnosis != fault.name, fault.diagnosis == diagnosis.code.rawValue
    else { return nil }
    return "You practise: \(fault.summary)"
  }

  static func body(_ diagnosis: Diagnosis, practised: String? = nil) -> [Block] {
    var blocks: [Block] = [.notice(Notice(diagnosis.headline, tone: .bad)), .gap]
    if let words = diagnosis.serverWords {
      blocks.append(.prose(Prose(words.introduction)))
      blocks += words.lines.map { .prose(Prose($0, tone: .value, indent: 2)) }
      blocks.append(.gap)
    }
    if let practised { blocks += [.prose(Prose(practised, tone: .strong)), .gap] }
    if let certainty = diagnosis.certainty { blocks += [.prose(Prose(certainty)), .gap] }
    if !diagnosis.causes.isEmpty {
      // The way on and its key are not to be pushed off the screen: advice is left out before they are.
      let advised = max(0, (diagnosis.serverWords?.lines.count ?? 0 > 1 ? 5 : 6) - diagnosis.causes.count)
      let withAdvice = diagnosis.causes.indices.filter { !diagnosis.causes[$0].advice.isEmpty }.prefix(advised)
      let items = diagnosis.causes.enumerated().map { index, cause in
        List.Item(
          String(index + 1), cause.text, remark: Remark(cause.check.remark),
          detail: withAdvice.contains(index) ? cause.advice : "", exact: cause.exact)
      }
      blocks += [.list(List(items)), .gap]
    }
    blocks.append(.prose(Prose(diagnosis.wayOn)))
    return blocks
  }

  /// The page as text: what `c` copies, without any secret, as a diagnosis holds none.
  static func plainText(_ diagnosis: Diagnosis, ticket: String) -> String {
    var lines = [diagnosis.headline]
    if let words = diagnosis.serverWords { lines += [words.introduction] + words.lines.map { "  " + $0 } }
    if let certainty = diagnosis.certainty { lines.append(certainty) }
    for (index, cause) in diagnosis.causes.enumerated() {
      lines.append("\(index + 1). \(cause.text) (\(cause.check.remark))")
      if !cause.advice.isEmpty { lines.append("   \(cause.advice)") }
      lines += cause.exact.map { "   " + $0 }
    }
    return (lines + [diagnosis.wayOn, ticket]).joined(separator: "\n")
  }
}
