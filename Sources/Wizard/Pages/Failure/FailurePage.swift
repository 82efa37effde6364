import Diagnosis
import FoundationEssentials
import InfusionsoftOAuth
import TerminalUI

/// Any failure: what happened, in the server's own words, its causes with what was checked, and the key that mends it.
struct FailurePage: Page {
  enum Intent: Equatable { case mend(Remedy), copy }

  let diagnosis: Diagnosis
  /// What happened in a word or two, for the head.
  let aside: String
  /// The step at which it happened.
  let step: RouteStep
  /// When it happened.
  let date: Date
  /// The token request it is about; nil for an answer that the browser brought.
  let attempt: Int?
  var footnote: Notice?

  init(diagnosis: Diagnosis, aside: String, step: RouteStep = .paste, date: Date, attempt: Int?) {
    self.diagnosis = diagnosis
    self.aside = aside
    self.step = step
    self.date = date
    self.attempt = attempt
  }

  var name: String { "failure" }
  var escapeLabel: String? { step == .token ? "to the tokens" : "back" }

  func heading(in wizard: Wizard) -> Heading { Heading(at: step, aside: aside) }

  func bindings(in wizard: Wizard) -> [Binding<Intent>] {
    let remedies = remedies(in: wizard)
    let bindings = remedies.enumerated().map { index, remedy in
      Binding<Intent>(
        index == 0 ? .enter : .character(remedy.letter), .mend(remedy), remedy.label,
        compact: index == 0 ? remedy.label : nil)
    }
    return bindings + [
      Binding(.character("c"), .copy, remedies.count > 2 ? "copy" : "copy the answer", compact: "copy")
    ]
  }

  /// The remedies that can be done here and now, each letter once.
  private func remedies(in wizard: Wizard) -> [Remedy] {
    var letters: Set<Character> = ["c"]
    return diagnosis.remedies.filter { remedy in
      wizard.canMend(by: remedy, attempt: attempt) && letters.insert(remedy.letter).inserted
    }
  }

  mutating func perform(_ intent: Intent, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    switch intent {
    case .copy: [.copy(.failure)]
    case .mend(let remedy): wizard.mend(by: remedy, attempt: attempt, at: moment)
    }
  }

  func values(in wizard: Wizard) -> [CopyTarget: CopiedValue] {
    [.failure: CopiedValue(FailureText.plainText(diagnosis, ticket: ticket(in: wizard)))]
  }

  mutating func goBack(in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    if step == .token { wizard.show(TokenPage()) } else { wizard.open(.paste, at: moment) }
    return []
  }

  func request(in wizard: Wizard) -> RequestInView? {
    attempt.flatMap { wizard.journey.record.requests[$0] }.flatMap(\.http).map(RequestInView.sent)
  }

  /// The one line by which a screenshot is enough for a ticket.
  private func ticket(in wizard: Wizard) -> String {
    let time = TokenText.timeOfDay(date, in: wizard.environment.timeZone)
    return "In a ticket: \(diagnosis.code.rawValue), \(time), \(wizard.environment.version)"
  }

  func screen(in wizard: Wizard, at now: Date) -> Screen {
    frame(
      in: wizard,
      body: FailureText.body(diagnosis, practised: FailureText.practised(diagnosis, in: wizard)),
      footnote: footnote ?? Notice(ticket(in: wizard)))
  }
}
