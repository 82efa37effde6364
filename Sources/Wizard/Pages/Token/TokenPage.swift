import FoundationEssentials
import InfusionsoftOAuth
import Setups
import TerminalUI

/// The token: whose account it opens, both values, both clocks, and what to do with it next.
struct TokenPage: StepPage {
  static let stepTitle = "Token"

  /// The two values, one of which the keys are about.
  enum Row: CaseIterable { case access, refresh }
  enum Intent { case finish, move(Move), copy, reveal, bare, test, save, programGuide, refresh, goOnForReal }

  var selected = Row.access
  /// Whether both values are shown; they are masked again when the page is left.
  var isRevealed = false
  var footnote: Notice?

  init() {}

  init(openedIn wizard: inout Wizard, at moment: Moment) {}

  var name: String { "token" }

  func heading(in wizard: Wizard) -> Heading {
    guard let token = wizard.journey.record.token else { return Heading(at: .token, aside: "") }
    return Heading(at: .token, aside: token.account.map { "account \($0)" } ?? "account not named")
  }

  func bindings(in wizard: Wizard) -> [Binding<Intent>] {
    var bindings: [Binding<Intent>] = [Binding(.enter, .finish, "finish", compact: "end")]
    bindings.append(Binding(.character("c"), .copy, "copy"))
    bindings.append(Binding(.control("r"), .reveal, isRevealed ? "hide" : "show"))
    bindings.append(Binding(.character("t"), .test, "test", compact: "test"))
    if wizard.journey.savedSetup == nil {
      bindings.append(Binding(.character("s"), .save, "save", compact: "save"))
    }
    bindings.append(Binding(.character("p"), .programGuide, "page"))
    if wizard.journey.record.token?.refreshToken != nil {
      bindings.append(Binding(.character("f"), .refresh, "refresh"))
    }
    if wizard.draft.site.practice != nil {
      bindings.append(Binding(.character("g"), .goOnForReal, "real"))
    }
    if wizard.journey.record.token?.refreshToken != nil {
      bindings.append(Binding.arrows(Intent.move).silent)
    }
    bindings.append(Binding(.character("b"), .bare, "alone").silent)
    return bindings
  }

  mutating func perform(_ intent: Intent, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    switch intent {
    case .finish: return wizard.leave(isInterrupt: false)
    case .goOnForReal:
      wizard.beginSignIn(at: moment)
      return [.closePractice]
    case .copy: return [.copy(target)]
    case .bare: return [.showBare(target)]
    case .test: return wizard.checkToken(at: moment)
    case .save: return wizard.beginSaving()
    case .programGuide:
      wizard.show(ProgramGuidePage())
      return []
    case .refresh:
      wizard.show(RefreshPage())
      return []
    case .move(let move): selected = move.neighbor(of: selected)
    case .reveal: isRevealed.toggle()
    }
    footnote = nil
    return []
  }

  private func nextSteps(in wizard: Wizard) -> List {
    TokenText.nextSteps(
      isSaved: wizard.journey.savedSetup != nil, isPractice: wizard.draft.site.practice != nil)
  }

  /// Whether the tokens are kept, and where; after a refresh, which one this is.
  private func standingFootnote(in wizard: Wizard) -> Notice {
    guard let saved = wizard.journey.savedSetup else {
      return Notice(
        "Not saved yet: leaving loses \(wizard.journey.record.token?.refreshToken == nil ? "it" : "both tokens").",
        tone: .warning)
    }
    return Notice("Saved as \"\(saved.name.text)\", \(saved.vault.shortPlace).", tone: .good)
  }

  private var target: CopyTarget { selected == .access ? .accessToken : .refreshToken }

  func values(in wizard: Wizard) -> [CopyTarget: CopiedValue] {
    var values: [CopyTarget: CopiedValue] = [:]
    values[.accessToken] = wizard.journey.record.token.map { CopiedValue($0.accessToken) }
    values[.refreshToken] = wizard.journey.record.token?.refreshToken.map { CopiedValue($0) }
    return values
  }

  /// The code is used, so the way back leads to the link.
  mutating func goBack(in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    wizard.open(wizard.journey.route == .code ? .authorize : .accountCentral, at: moment)
    return []
  }

  /// A text pasted here is meant for no field.
  mutating func paste(_ text: PastedText, in wizard: inout Wizard, at moment: Moment) -> [Effect] { [] }

  func request(in wizard: Wizard) -> RequestInView? {
    wizard.journey.route == .code ? wizard.journey.record.lastRequest.flatMap(\.http).map(RequestInView.sent) : nil
  }

  func screen(in wizard: Wizard, at now: Date) -> Screen {
    guard let token = wizard.journey.record.token else {
      return frame(in: wizard, body: [.prose(Prose("There is no token yet."))])
    }
    let view = TokenView(
      token: token, history: wizard.journey.history, now: now, zone: wizard.environment.timeZone)
    var page = frame(
      in: wizard,
      body: view.body(selected: selected, isRevealed: isRevealed)
        + [.gap, .list(nextSteps(in: wizard))],
      compactBody: view.compactBody(selected: selected, isRevealed: isRevealed) + [.gap, .list(nextSteps(in: wizard))],
      footnote: footnote ?? standingFootnote(in: wizard))
    page.changesAt = view.changesAt
    return page
  }
}
