import FoundationEssentials
import InfusionsoftOAuth
import TerminalUI

/// Client ID, client secret and redirect URI, with help for the one that has the cursor.
struct CredentialsPage: Page {
  enum FieldName: Int, CaseIterable, Sendable { case clientID, clientSecret, redirectURI }
  enum Intent { case next, empty, up, down, reveal, restore }

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

  var page: ShownPage { .credentials(self) }
  var helpTopic: HelpTopic { .credentials }

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
    bindings.append(.arrows(up: .up, down: .down))
    if wizard.draft.hasSecret {
      bindings.append(
        Binding(
          .control("r"), .reveal, isRevealed ? "hide the secret" : "show the secret",
          compact: isRevealed ? "hide" : "show"))
    }
    return bindings
  }

  func perform(_ intent: Intent, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    switch intent {
    case .next: goOn(in: &wizard, at: moment)
    case .empty:
      wizard.draft[focus].clear()
      wizard.show(settled(on: focus))
    case .restore:
      wizard.draft.redirectURI = TextField(Draft.usualRedirectURI)
      wizard.show(settled(on: .redirectURI))
    case .up: wizard.show(settled(on: FieldName(rawValue: focus.rawValue - 1) ?? focus))
    case .down: wizard.show(settled(on: FieldName(rawValue: focus.rawValue + 1) ?? focus))
    case .reveal:
      var changed = self
      changed.isRevealed.toggle()
      wizard.show(changed)
    }
    return []
  }

  /// The same page with the cursor on a field, and nothing said about what came before.
  private func settled(on field: FieldName) -> CredentialsPage {
    var changed = CredentialsPage(focus: field)
    changed.isRevealed = isRevealed
    changed.leadsBackToCode = leadsBackToCode
    return changed
  }

  /// Whether Enter leads back to the code that waits.
  private var awaitsSecret: Bool { leadsBackToCode && focus == .clientSecret }

  /// Enter: on a field with a warning it stays once to say why; then on to the next field, and to the next page.
  private func goOn(in wizard: inout Wizard, at moment: Moment) {
    if focus == .redirectURI, wizard.draft.redirectURI.text.isEmpty {
      wizard.draft.redirectURI = TextField(Draft.usualRedirectURI)
      var changed = settled(on: .redirectURI)
      changed.footnote = Notice("The usual redirect URI was put back: a link needs one.")
      return wizard.show(changed)
    }
    if mistakeOnLeaving(in: wizard) != nil, warned != focus {
      var changed = settled(on: focus)
      changed.warned = focus
      return wizard.show(changed)
    }
    if awaitsSecret, wizard.draft.hasSecret {
      wizard.journey.prepareRequest(for: wizard.draft, at: moment)
      return PastePage.understand(in: &wizard, at: moment)
    }
    if let next = FieldName(rawValue: focus.rawValue + 1) { return wizard.show(settled(on: next)) }
    guard !wizard.draft.clientID.text.isEmpty else {
      var changed = settled(on: .clientID)
      changed.warned = .clientID
      changed.footnote = Notice("Without a client ID there is no link to make.", tone: .warning)
      return wizard.show(changed)
    }
    wizard.leaveCredentials(at: moment)
  }

  func type(_ key: Key, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    var changed = settled(on: focus)
    switch key {
    case .tab: changed.focus = FieldName(rawValue: focus.rawValue + 1) ?? .clientID
    case .backTab: changed.focus = FieldName(rawValue: focus.rawValue - 1) ?? .redirectURI
    case .control("v"): changed.footnote = PasteText.controlV
    default: guard wizard.draft[focus].handle(key) else { return [] }
    }
    wizard.show(changed)
    return []
  }

  func paste(_ text: PastedText, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    let tidied = CredentialCheck.tidy(text.text)
    wizard.draft[focus].insert(tidied.text)
    var changed = settled(on: focus)
    changed.footnote = PasteText.pasted(tidied, count: text.text.count)
    wizard.show(changed)
    return []
  }

  func goBack(in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    wizard.show(KeysPage())
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
    let goesOn = Notice("Enter once more goes on all the same.")
    return frame(
      at: .credentials, aside: "article step 5", in: wizard,
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

extension Wizard {
  /// Goes to the page after Credentials, on whichever road is walked.
  mutating func leaveCredentials(at moment: Moment) {
    journey.prepareRequest(for: draft, at: moment)
    switch journey.route {
    case .code: show(AuthorizePage())
    case .accountCentral: show(AccountCentralPage())
    }
  }
}
