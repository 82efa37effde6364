import FoundationEssentials
import TerminalUI

/// Says what OAuth is for, shows the road, and starts it with one key.
struct StartPage: Page {
  /// What can be started.
  enum Line: Int, CaseIterable { case signIn, practice, fault, explain, setups }
  enum Intent { case choose, up, down }

  var selected: Line
  var footnote: Notice?

  init(entry: Entry) { selected = entry.setup != nil ? .setups : entry.isPractice ? .practice : .signIn }

  var page: ShownPage { .start(self) }
  var escapeLabel: String? { nil }
  var helpTopic: HelpTopic { .start }

  func bindings(in wizard: Wizard) -> [Binding<Intent>] {
    [
      Binding(.enter, .choose, "choose", compact: "choose"),
      .arrows(up: .up, down: .down),
    ]
  }

  func perform(_ intent: Intent, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    switch intent {
    case .up: return move(by: -1, in: &wizard)
    case .down: return move(by: 1, in: &wizard)
    case .choose: break
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

  private func move(by step: Int, in wizard: inout Wizard) -> [Effect] {
    var moved = self
    moved.selected = Line(rawValue: selected.rawValue + step) ?? selected
    wizard.show(moved)
    return []
  }

  /// What is pasted before anything was chosen is somebody's question.
  func paste(_ text: PastedText, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    wizard.show(ExplainPage())
    return ExplainPage().paste(text, in: &wizard, at: moment)
  }

  func receive(_ event: Event, in wizard: inout Wizard) -> [Effect] {
    if case .practiceOpened(let vendor) = event { wizard.beginPractice(at: vendor) }
    if case .practiceFailed(let reason) = event {
      var failed = self
      failed.footnote = Notice("Practice did not start: \(reason)", tone: .warning)
      wizard.show(failed)
    }
    return []
  }

  func screen(in wizard: Wizard, at now: Date) -> Screen {
    let choice = Choice(
      Line.allCases.map { $0.item(setups: wizard.saved.summaries.count) }, selected: selected.rawValue)
    return frame(
      head: Head(
        program: Wizard.programName, title: "Welcome", aside: "version \(wizard.environment.version)"),
      progress: wizard.progress(at: nil), in: wizard,
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
            "The five pages at the left take you there. Nothing is sent, and nothing is saved, unless you say so.")),
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
    show(draft.clientID.text.isEmpty ? KeysPage().page : CredentialsPage(focus: .clientSecret).page)
  }

  mutating func changeWorkspace(to workspace: Workspace) {
    parked = draft.site.practice == nil ? Workspace(draft: draft, journey: journey) : nil
    draft = workspace.draft
    journey = workspace.journey
  }

  private mutating func showFirstPageWithSomethingMissing(at moment: Moment) {
    if draft.clientID.text.isEmpty {
      show(KeysPage())
    } else if !draft.hasSecret {
      show(CredentialsPage(focus: .clientSecret))
    } else {
      leaveCredentials(at: moment)
    }
  }
}
