import FoundationEssentials
import InfusionsoftOAuth
import TerminalUI

/// Client ID, client secret and redirect URI, with help for the one that has the cursor.
struct CredentialsPage: StepPage {
  static let stepTitle = "Credentials"

  enum FieldName: Int, CaseIterable, Sendable { case clientID, clientSecret, redirectURI }
  enum Intent { case next, empty, move(Move), reveal, restore }

  var focus: FieldName
  /// Whether the secret is shown; it is masked again when the page is left.
  var isRevealed = false
  /// The field whose warning was met with Enter: the next Enter goes on.
  var warned: FieldName?
  /// What was just done to what was typed.
  var footnote: Notice?

  /// Whether a code waits for the secret that is entered here.
  var leadsBackToCode = false

  init(focus: FieldName) { self.focus = focus }

  init(openedIn wizard: inout Wizard, at moment: Moment) { self.init(focus: .clientID) }

  var name: String { "credentials" }

  func heading(in wizard: Wizard) -> Heading { Heading(at: .credentials, aside: "article step 5") }

  func bindings(in wizard: Wizard) -> [Binding<Intent>] {
    let isLast = focus == .redirectURI
    var bindings: [Binding<Intent>] = [
      awaitsSecret
        ? Binding(.enter, .next, "back to the code", compact: "to the code")
        : Binding(.enter, .next, isLast ? "next page" : "next field", compact: "next")
    ]
    if !isLast, mistake(in: wizard) != nil, !wizard.draft[focus].text.isEmpty {
      bindings.append(Binding(.control("u"), .empty, "empty"))
    }
    if isLast, wizard.draft.redirectURI.text != Draft.usualRedirectURI {
      bindings.append(Binding(.control("o"), .restore, "the usual one"))
    }
    bindings.append(.arrows(Intent.move))
    if wizard.draft.hasSecret {
      bindings.append(
        Binding(
          .control("r"), .reveal, isRevealed ? "hide the secret" : "show the secret",
          compact: isRevealed ? "hide" : "show"))
    }
    return bindings
  }

  mutating func perform(_ intent: Intent, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    switch intent {
    case .next: goOn(in: &wizard, at: moment)
    case .empty:
      wizard.draft[focus].clear()
      settle(on: focus)
    case .restore:
      wizard.draft.redirectURI = TextField(Draft.usualRedirectURI)
      settle(on: .redirectURI)
    case .move(let move): settle(on: move.neighbor(of: focus))
    case .reveal: isRevealed.toggle()
    }
    return []
  }

  /// Sets the cursor on a field, and forgets what was said of the one before.
  private mutating func settle(on field: FieldName) {
    focus = field
    warned = nil
    footnote = nil
  }

  /// Whether Enter leads back to the code that waits.
  private var awaitsSecret: Bool { leadsBackToCode && focus == .clientSecret }

  /// Enter: on a field with a warning it stays once to say why; then on to the next field, and to the next page.
  private mutating func goOn(in wizard: inout Wizard, at moment: Moment) {
    let wasWarned = warned == focus
    settle(on: focus)
    if focus == .redirectURI, wizard.draft.redirectURI.text.isEmpty {
      wizard.draft.redirectURI = TextField(Draft.usualRedirectURI)
      footnote = Notice("The usual redirect URI was put back: a link needs one.")
    } else if mistakeOnLeaving(in: wizard) != nil, !wasWarned {
      warned = focus
    } else if awaitsSecret, wizard.draft.hasSecret {
      wizard.journey.prepareRequest(for: wizard.draft, at: moment)
      PastePage.understand(in: &wizard, at: moment)
    } else if focus != .redirectURI {
      focus = Move.down.neighbor(of: focus)
    } else if wizard.draft.clientID.text.isEmpty {
      focus = .clientID
      warned = .clientID
      footnote = Notice("Without a client ID there is no link to make.", tone: .warning)
    } else {
      wizard.goOn(from: .credentials, at: moment)
    }
  }

  mutating func type(_ key: Key, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    switch key {
    case .tab: settle(on: focus == .redirectURI ? .clientID : Move.down.neighbor(of: focus))
    case .backTab: settle(on: focus == .clientID ? .redirectURI : Move.up.neighbor(of: focus))
    case .control("v"):
      settle(on: focus)
      footnote = PasteText.controlV
    default: if wizard.draft[focus].handle(key) { settle(on: focus) }
    }
    return []
  }

  mutating func paste(_ text: PastedText, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    let tidied = CredentialCheck.tidy(text.text)
    wizard.draft[focus].insert(tidied.text)
    settle(on: focus)
    footnote = PasteText.pasted(tidied, count: text.text.count)
    return []
  }

  mutating func goBack(in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    wizard.goBack(from: .credentials, at: moment)
    return []
  }

  func request(in wizard: Wizard) -> RequestInView? {
    .link(wizard.draft.linkPreview)
  }

  /// What is wrong with the field that has the cursor, apart from being empty.
  private func mistake(in wizard: Wizard) -> FieldMistake? {
    FieldMistake.find(in: focus, of: wizard.draft).flatMap { $0 == .empty ? nil : $0 }
  }

  /// What Enter stays for: on leaving, an empty field is a mistake too.
  private func mistakeOnLeaving(in wizard: Wizard) -> FieldMistake? { FieldMistake.find(in: focus, of: wizard.draft) }

  func screen(in wizard: Wizard, at now: Date) -> Screen {
    let mistakes = FieldName.allCases.map { FieldMistake.find(in: $0, of: wizard.draft) }
    let fields = zip(FieldName.allCases, mistakes)
    let found = mistakes[focus.rawValue]
    let shown = warned == focus || found != .empty ? found : nil
    let help =
      shown.map { CredentialsText.help(about: $0, in: focus, of: wizard) }
      ?? CredentialsText.help(about: focus, in: wizard)
    let goesOn = Notice("Press Enter again to continue anyway.")
    return frame(
      in: wizard,
      body: fields.flatMap { name, mistake -> [Block] in
        [.field(field(name, mistake, in: wizard, isCompact: false)), .gap]
      } + [.gap] + help,
      compactBody: fields.map { .field(field($0, $1, in: wizard, isCompact: true)) }
        + [.gap, .prose(Prose(CredentialsText.short(focus, mistake: shown)))] + [.gap] + help,
      footnote: footnote ?? (warned == focus && shown != nil ? goesOn : nil))
  }

  private func field(_ name: FieldName, _ mistake: FieldMistake?, in wizard: Wizard, isCompact: Bool) -> Field {
    let field = wizard.draft[name]
    let isShown = name == .clientSecret && isRevealed
    return Field(
      label: CredentialsText.label(name), hint: isCompact ? CredentialsText.hint(name, in: wizard) : nil,
      content: isShown && !field.text.isEmpty ? .text(field.text) : field.content,
      cursor: name == focus ? field.cursor : nil,
      remark: CredentialsText.remark(name, mistake: mistake, in: wizard, isCompact: isCompact))
  }
}

extension Draft {
  /// The field of that name.
  subscript(name: CredentialsPage.FieldName) -> TextField {
    get {
      switch name {
      case .clientID: clientID
      case .clientSecret: clientSecret
      case .redirectURI: redirectURI
      }
    }
    set {
      switch name {
      case .clientID: clientID = newValue
      case .clientSecret: clientSecret = newValue
      case .redirectURI: redirectURI = newValue
      }
    }
  }

  /// The link as it would be made now, its state still to come.
  var linkPreview: AuthorizationRequest {
    AuthorizationRequest(
      endpoint: site.endpoints.authorization, clientID: clientID.text, redirectURI: redirectURI.text,
      state: AuthorizationState("made-on-the-next-page"))
  }
}
