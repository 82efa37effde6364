import FoundationEssentials
import TerminalUI

/// Says what OAuth is for, shows the steps, and starts the first with one key.
struct StartPage: Page {
  /// What can be started.
  enum Line: CaseIterable { case signIn, practice, fault, explain, setups }
  enum Intent { case choose, move(Move) }

  var selected: Line
  var footnote: Notice?

  /// Start with this line chosen.
  init(on line: Line) { selected = line }

  /// Start as the command line chose it.
  init(in environment: Environment) {
    let entry = environment.entry
    self.init(on: entry.setup != nil ? .setups : entry.isPractice ? .practice : .signIn)
  }

  var name: String { "start" }
  var escapeLabel: String? { nil }

  func heading(in wizard: Wizard) -> Heading {
    Heading(beside: "Welcome", aside: "version \(wizard.environment.version)", namesPractice: false)
  }

  func bindings(in wizard: Wizard) -> [Binding<Intent>] {
    [
      Binding(.enter, .choose, "choose", compact: "choose"),
      .arrows(Intent.move),
    ]
  }

  mutating func perform(_ intent: Intent, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    if case .move(let move) = intent {
      selected = move.neighbor(of: selected)
      return []
    }
    switch selected {
    case .signIn:
      let wasPracticing = wizard.draft.site.practice != nil
      wizard.beginSignIn(at: moment)
      return wasPracticing ? [.closePractice] : []
    case .practice:
      return [.openPractice(clientID: wizard.environment.entry.clientID, fault: wizard.environment.entry.fault)]
    case .fault: wizard.show(FaultsPage())
    case .explain: wizard.show(ExplainPage())
    case .setups:
      wizard.show(SetupsPage())
      return [.listSetups]
    }
    return []
  }

  /// What is pasted before anything was chosen is somebody's question.
  mutating func paste(_ text: PastedText, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    var explain = ExplainPage()
    let effects = explain.paste(text, in: &wizard, at: moment)
    wizard.show(explain)
    return effects
  }

  mutating func receive(_ event: Event, in wizard: inout Wizard) -> [Effect] {
    if case .practiceOpened(let vendor) = event { wizard.beginPractice(at: vendor) }
    if case .practiceFailed(let reason) = event {
      footnote = Notice("Practice did not start: \(reason)", tone: .warning)
    }
    return []
  }

  func screen(in wizard: Wizard, at now: Date) -> Screen {
    let choice = Choice(of: Line.allCases, chosen: selected) { $0.item(setups: wizard.saved.summaries.count) }
    return frame(
      in: wizard,
      body: [
        .prose(Prose("From a client ID and secret to a working API token, for Infusionsoft (Keap Max Classic).")),
        .gap,
        .prose(
          Prose(
            "To read or change an Infusionsoft account, your program needs a token. OAuth is the way to get one: "
              + "the owner of the account signs in and clicks Allow, and your program never sees the owner's password."
          )),
        .gap,
        .prose(
          Prose(
            "The \(wizard.stepCountInWords) pages on the left take you there. Nothing is sent, and nothing is saved, unless "
              + "you say so.")),
        .gap,
        .prose(Prose("What would you like to do?", tone: .strong)),
        .gap,
        .choice(choice),
      ],
      compactBody: [
        .prose(Prose("From a client ID and secret to an API token, for Infusionsoft.")),
        .gap,
        .choice(Choice(choice.items, selected: choice.selected, detailPlacement: .below)),
        .gap,
        .prose(
          Prose(
            "Your program needs a token to work in an account. The owner signs in and clicks Allow; your program "
              + "never sees the password. Nothing is sent or saved unless you say so.")),
      ],
      footnote: footnote)
  }
}

extension StartPage.Line {
  fileprivate func item(setups count: Int) -> Choice.Item {
    switch self {
    case .signIn: Choice.Item("Sign in", "with a real Infusionsoft account")
    case .practice: Choice.Item("Practice", "no account needed, all on this machine")
    case .fault: Choice.Item("Failures", "practise one, and see what mends it")
    case .explain: Choice.Item("Explain", "a URL or an error somebody sent you")
    case .setups: Choice.Item("Saved setups", count == 0 ? "none yet" : count == 1 ? "one" : "\(count)")
    }
  }
}

extension Wizard {
  /// Opens the first page on which something is missing, with whatever was typed for the vendor before.
  mutating func beginSignIn(at moment: Moment) {
    if draft.site.practice != nil { changeWorkspace(to: parked ?? Workspace(entry: environment.entry)) }
    showFirstPageWithSomethingMissing(at: moment)
  }

  /// Opens practice with fields of its own: what was typed for the vendor is not for the practice server.
  mutating func beginPractice(at site: PracticeVendor) {
    if draft.site != .practice(site) {
      var workspace = Workspace(entry: environment.entry)
      workspace.draft.site = .practice(site)
      changeWorkspace(to: workspace)
    }
    if draft.clientID.text.isEmpty { show(KeysPage()) } else { show(CredentialsPage(focus: .clientSecret)) }
  }

  private mutating func showFirstPageWithSomethingMissing(at moment: Moment) {
    if draft.clientID.text.isEmpty {
      show(KeysPage())
    } else if !draft.hasSecret {
      show(CredentialsPage(focus: .clientSecret))
    } else {
      goOn(from: .credentials, at: moment)
    }
  }
}
