import FoundationEssentials
import InfusionsoftOAuth
import Recognizer
import TerminalUI

/// The article's steps 6 to 8, the second way to a token: two values out, two tokens back.
struct AccountCentralPage: StepPage {
  static let stepTitle = "Account Central"

  /// What the cursor goes through: two values to copy, two fields to fill.
  enum Row: CaseIterable { case clientID, clientSecret, accessToken, refreshToken }
  enum Intent: Equatable { case copyAndNext, next, finish, move(Move), open, generate, reveal, empty }

  var selected = Row.clientID
  /// Whether the secret and the tokens are shown; they are masked again when the page is left.
  var isRevealed = false
  /// The field whose being empty was met with Enter: the next Enter goes on.
  var warned: Row?
  var footnote: Notice?

  init() {}

  init(openedIn wizard: inout Wizard, at moment: Moment) {
    wizard.journey.prepareRequest(for: wizard.draft, at: moment)
  }

  var name: String { "account central" }

  func heading(in wizard: Wizard) -> Heading { Heading(at: .accountCentral, aside: "article steps 6 to 8") }

  func bindings(in wizard: Wizard) -> [Binding<Intent>] {
    var bindings: [Binding<Intent>] = []
    switch selected {
    case .clientID, .clientSecret:
      bindings.append(Binding(.enter, .copyAndNext, "copy, then next", compact: "copy, next"))
    case .accessToken: bindings.append(Binding(.enter, .next, "next field", compact: "next"))
    case .refreshToken: bindings.append(Binding(.enter, .finish, "these are my tokens", compact: "done"))
    }
    bindings.append(.arrows(Intent.move))
    if selected.field == nil, wizard.environment.canOpenBrowser {
      bindings.append(Binding(.character("o"), .open, "open"))
    }
    if wizard.draft.site.practice != nil {
      bindings.append(Binding(.alt("g"), .generate, "generate", compact: "generate"))
    }
    if let field = selected.field, !wizard.draft[keyPath: field].text.isEmpty {
      bindings.append(Binding(.control("u"), .empty, "empty"))
    }
    bindings.append(
      Binding(
        .control("r"), .reveal, isRevealed ? "hide" : canNameSecret(in: wizard) ? "show the secret" : "show",
        compact: isRevealed ? "hide" : "show"))
    return bindings
  }

  /// In practice the key row has one key more, and less room.
  private func canNameSecret(in wizard: Wizard) -> Bool { selected.field == nil && wizard.draft.site.practice == nil }

  mutating func perform(_ intent: Intent, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    if intent == .finish { return finish(in: &wizard, at: moment) }
    settle()
    switch intent {
    case .copyAndNext:
      let row = selected
      selected = Move.down.neighbor(of: selected)
      guard row == .clientID || wizard.draft.hasSecret else {
        footnote = Notice("The secret is still empty. Esc, and Esc again, leads to it.", tone: .warning)
        return []
      }
      return [.copy(row == .clientID ? .clientID : .clientSecret)]
    case .next: selected = Move.down.neighbor(of: selected)
    case .move(let move): selected = move.neighbor(of: selected)
    case .open: return [.openBrowser(wizard.draft.site.accountCentral)]
    case .generate: return [.generateTokens(wizard.draft.credentials)]
    case .reveal: isRevealed.toggle()
    case .empty: if let field = selected.field { wizard.draft[keyPath: field].clear() }
    case .finish: break
    }
    return []
  }

  /// Forgets what was said and warned of.
  private mutating func settle() {
    warned = nil
    footnote = nil
  }

  /// Takes both tokens over; without a refresh token only after it was said what that means.
  private mutating func finish(in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    let wasWarned = warned == .refreshToken
    settle()
    let access = wizard.draft.accessToken.text
    let refresh = wizard.draft.refreshToken.text
    if access.isEmpty {
      selected = .accessToken
      footnote = Notice("The access token is still empty.", tone: .warning)
    } else if let trouble = AccountCentralText.trouble(access: access, refresh: refresh), !wasWarned {
      warned = .refreshToken
      footnote = Notice("\(trouble) Press Enter again to continue anyway.", tone: .warning)
    } else {
      wizard.journey.take(
        Token.pasted(
          accessToken: Secret(access), refreshToken: refresh.isEmpty ? nil : Secret(refresh), at: moment.now))
      wizard.show(TokenPage())
    }
    return []
  }

  mutating func type(_ key: Key, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    if let field = selected.field, wizard.draft[keyPath: field].handle(key) {
      settle()
      return []
    }
    switch key {
    case .tab: selected = Move.down.neighbor(of: selected)
    case .backTab: selected = Move.up.neighbor(of: selected)
    case .control("v"): break
    default: return []
    }
    settle()
    if key == .control("v") { footnote = PasteText.controlV }
    return []
  }

  /// A paste with both tokens in it fills both fields; a single value goes to the field with the cursor.
  mutating func paste(_ text: PastedText, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    let recognition = Recognizer(context: wizard.recognizerContext).recognize(text.text)
    switch recognition.kind {
    case .tokenPair(let access, let refresh?, _, _):
      settle()
      fillIn(access, refresh, in: &wizard)
      footnote = Notice("Both tokens were in what you pasted.", tone: .good)
    case .redirect, .denied, .redirectWithoutCode, .authorizeURL:
      settle()
      footnote = AccountCentralText.partnerTrap
    default:
      let row = selected.field == nil ? wizard.draft.accessToken.text.isEmpty ? .accessToken : .refreshToken : selected
      guard let field = row.field else { return [] }
      let tidied = CredentialCheck.tidy(text.text)
      wizard.draft[keyPath: field].insert(tidied.text)
      settle()
      selected = row
      footnote = PasteText.pasted(tidied, count: text.text.count)
    }
    return []
  }

  private mutating func fillIn(_ access: Secret, _ refresh: Secret, in wizard: inout Wizard) {
    wizard.draft.accessToken.replaceAll(with: access.exposed)
    wizard.draft.refreshToken.replaceAll(with: refresh.exposed)
    selected = .refreshToken
  }

  func values(in wizard: Wizard) -> [CopyTarget: CopiedValue] {
    [
      .clientID: CopiedValue(wizard.draft.clientID.text),
      .clientSecret: CopiedValue(Secret(wizard.draft.clientSecret.text)),
    ]
  }

  mutating func receive(_ event: Event, in wizard: inout Wizard) -> [Effect] {
    if case .tokensGenerated(let access, let refresh) = event {
      fillIn(access, refresh, in: &wizard)
      footnote = Notice("Practice has made both, and they are filled in.", tone: .good)
    } else if case .generationRefused(let words) = event {
      footnote = Notice("The page said: \(words)", tone: .warning)
    }
    return []
  }

  /// Back to the way with a code, from which this page is reached.
  mutating func goBack(in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    wizard.journey.route = .code
    wizard.open(.authorize, at: moment)
    return []
  }

  func screen(in wizard: Wizard, at now: Date) -> Screen {
    frame(
      in: wizard,
      body: AccountCentralText.body(rows: rows(in: wizard), site: wizard.draft.site),
      compactBody: AccountCentralText.compactBody(rows: rows(in: wizard), site: wizard.draft.site),
      footnote: footnote)
  }

  /// The two values and the two fields, as blocks.
  private func rows(in wizard: Wizard) -> AccountCentralText.Rows {
    let secret = wizard.draft.clientSecret
    return AccountCentralText.Rows(
      values: [
        Value(
          label: "Client ID", labelWidth: 16, content: .text(wizard.draft.clientID.text),
          isCurrent: selected == .clientID),
        Value(
          label: "Client secret", labelWidth: 16,
          content: secret.text.isEmpty ? .empty : isRevealed ? .text(secret.text) : secret.content,
          remark: secret.text.isEmpty
            ? Remark("still empty", tone: .warning) : Remark(CredentialsText.characters(secret.text.count)),
          isCurrent: selected == .clientSecret),
      ],
      fields: [
        field("Access token", .accessToken, in: wizard), field("Refresh token", .refreshToken, in: wizard),
      ])
  }

  private func field(_ label: String, _ row: Row, in wizard: Wizard) -> Field {
    let field = row.field.map { wizard.draft[keyPath: $0] } ?? TextField()
    let isEmpty = field.text.isEmpty
    return Field(
      label: label, labelPlacement: .before(width: 16),
      content: isEmpty ? .empty : isRevealed ? .text(field.text) : .masked(count: field.count, atMost: 16),
      cursor: row == selected ? field.cursor : nil,
      remark: isEmpty ? nil : Remark(CredentialsText.characters(field.text.count)))
  }
}

extension AccountCentralPage.Row {
  /// The field that the row fills; nil for a value to copy.
  var field: WritableKeyPath<Draft, TextField>? {
    switch self {
    case .clientID, .clientSecret: nil
    case .accessToken: \.accessToken
    case .refreshToken: \.refreshToken
    }
  }
}
