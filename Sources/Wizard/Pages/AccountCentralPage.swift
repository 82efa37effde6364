import FoundationEssentials
import InfusionsoftOAuth
import TerminalUI

/// The article's steps 6 to 8, the second way to a token: two values out, two tokens back.
struct AccountCentralPage: Page {
  /// What the cursor goes through: two values to copy, two fields to fill.
  enum Row: Int, CaseIterable { case clientID, clientSecret, accessToken, refreshToken }
  enum Intent { case copyAndNext, next, finish, up, down, open, generate, reveal, empty }

  var selected = Row.clientID
  /// Whether the secret and the tokens are shown; they are masked again when the page is left.
  var isRevealed = false
  /// The field whose being empty was met with Enter: the next Enter goes on.
  var warned: Row?
  var footnote: Notice?

  var page: ShownPage { .accountCentral(self) }
  var helpTopic: HelpTopic { .accountCentral }

  func bindings(in wizard: Wizard) -> [Binding<Intent>] {
    var bindings: [Binding<Intent>] = []
    switch selected {
    case .clientID, .clientSecret:
      bindings.append(Binding(.enter, .copyAndNext, "copy, then next", compact: "copy, next"))
    case .accessToken: bindings.append(Binding(.enter, .next, "next field", compact: "next"))
    case .refreshToken: bindings.append(Binding(.enter, .finish, "these are my tokens", compact: "done"))
    }
    bindings.append(.arrows(up: .up, down: .down))
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

  func perform(_ intent: Intent, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    var changed = AccountCentralPage(selected: selected, isRevealed: isRevealed)
    var effects: [Effect] = []
    switch intent {
    case .copyAndNext:
      if selected == .clientSecret, !wizard.draft.hasSecret {
        changed.footnote = Notice("The secret is still empty. Esc, and Esc again, leads to it.", tone: .warning)
      } else {
        effects = [.copy(selected == .clientID ? .clientID : .clientSecret)]
      }
      changed.selected = selected.next
    case .next: changed.selected = selected.next
    case .finish: return finish(in: &wizard, at: moment)
    case .up: changed.selected = Row(rawValue: selected.rawValue - 1) ?? selected
    case .down: changed.selected = Row(rawValue: selected.rawValue + 1) ?? selected
    case .open: effects = [.openBrowser(wizard.draft.site.accountCentral)]
    case .generate: effects = [.generateTokens(wizard.draft.credentials)]
    case .reveal: changed.isRevealed.toggle()
    case .empty: if let field = selected.field { wizard.draft[keyPath: field].clear() }
    }
    wizard.show(changed)
    return effects
  }

  /// Takes both tokens over; without a refresh token only after it was said what that means.
  private func finish(in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    var changed = AccountCentralPage(selected: selected, isRevealed: isRevealed)
    let access = wizard.draft.accessToken.text
    let refresh = wizard.draft.refreshToken.text
    if access.isEmpty {
      changed.selected = .accessToken
      changed.footnote = Notice("The access token is still empty.", tone: .warning)
    } else if let trouble = AccountCentralText.trouble(access: access, refresh: refresh), warned != .refreshToken {
      changed.warned = .refreshToken
      changed.footnote = Notice("\(trouble) Enter once more goes on.", tone: .warning)
    } else {
      wizard.journey.take(
        Token.pasted(
          accessToken: Secret(access), refreshToken: refresh.isEmpty ? nil : Secret(refresh), at: moment.now))
      wizard.show(TokenPage())
      return []
    }
    wizard.show(changed)
    return []
  }

  func type(_ key: Key, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    var changed = AccountCentralPage(selected: selected, isRevealed: isRevealed)
    switch key {
    case .tab: changed.selected = selected.next
    case .backTab: changed.selected = Row(rawValue: selected.rawValue - 1) ?? selected
    case .control("v"): changed.footnote = PasteText.controlV
    default:
      guard let field = selected.field, wizard.draft[keyPath: field].handle(key) else { return [] }
    }
    wizard.show(changed)
    return []
  }

  /// A paste with both tokens in it fills both fields; a single value goes to the field with the cursor.
  func paste(_ text: PastedText, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    var changed = AccountCentralPage(selected: selected, isRevealed: isRevealed)
    let recognition = Recognizer(context: wizard.recognizerContext).recognize(text.text)
    switch recognition.kind {
    case .tokenPair(let access, let refresh?, _, _):
      wizard.draft.accessToken.replaceAll(with: access.exposed)
      wizard.draft.refreshToken.replaceAll(with: refresh.exposed)
      changed.selected = .refreshToken
      changed.footnote = Notice("Both tokens were in what you pasted.", tone: .good)
    case .redirect, .denied, .redirectWithoutCode, .authorizeURL:
      changed.footnote = AccountCentralText.partnerTrap
    default:
      let row = selected.field == nil ? wizard.draft.accessToken.text.isEmpty ? .accessToken : .refreshToken : selected
      guard let field = row.field else { return [] }
      let tidied = CredentialCheck.tidy(text.text)
      wizard.draft[keyPath: field].insert(tidied.text)
      changed.selected = row
      changed.footnote = PasteText.pasted(tidied, count: text.text.count)
    }
    wizard.show(changed)
    return []
  }

  func values(in wizard: Wizard) -> [CopyTarget: CopiedValue] {
    [
      .clientID: CopiedValue(wizard.draft.clientID.text),
      .clientSecret: CopiedValue(Secret(wizard.draft.clientSecret.text)),
    ]
  }

  func receive(_ event: Event, in wizard: inout Wizard) -> [Effect] {
    var changed = self
    if case .tokensGenerated(let access, let refresh) = event {
      wizard.draft.accessToken.replaceAll(with: access.exposed)
      wizard.draft.refreshToken.replaceAll(with: refresh.exposed)
      changed.selected = .refreshToken
      changed.footnote = Notice("Practice has made both, and they are filled in.", tone: .good)
    } else if case .generationRefused(let words) = event {
      changed.footnote = Notice("The page said: \(words)", tone: .warning)
    }
    wizard.show(changed)
    return []
  }

  /// Back to the way with a code, from which this page is reached.
  func goBack(in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    wizard.journey.route = .code
    wizard.show(AuthorizePage())
    return []
  }

  func screen(in wizard: Wizard, at now: Date) -> Screen {
    frame(
      at: .accountCentral, aside: "article steps 6 to 8", in: wizard,
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

  var next: Self { Self(rawValue: rawValue + 1) ?? self }
}
