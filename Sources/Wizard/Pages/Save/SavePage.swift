import FoundationEssentials
import InfusionsoftOAuth
import Setups
import TerminalUI

/// Keeps a setup for later: its name, where it is kept, and a passphrase where that needs one.
struct SavePage: Page {
  enum FieldName: CaseIterable, Sendable { case name, passphrase, repeated }
  enum Intent { case next, otherPlace, move(Move), reveal }

  /// Where it can be kept, the best first; empty until it is known.
  var vaults: [Vault] = []
  var vault: Vault?
  var focus = FieldName.name
  /// Whether the passphrase is shown; it is masked again when the page is left.
  var isRevealed = false
  /// The name that is taken and that the next Enter replaces.
  var replaces: SetupName?
  /// Whether the program is to end once it is saved.
  var leavesAfterwards = false
  var footnote: Notice?

  var name: String { "save" }

  func heading(in wizard: Wizard) -> Heading { Heading(at: .token, named: "Save", aside: "for later") }

  func bindings(in wizard: Wizard) -> [Binding<Intent>] {
    guard vault != nil else { return [] }
    let isLast = vault != .encrypted || focus == .repeated
    var bindings: [Binding<Intent>] = [
      Binding(.enter, .next, isLast ? "save" : "next field", compact: isLast ? "save" : "next")
    ]
    if vaults.count > 1 { bindings.append(Binding(.control("o"), .otherPlace, "another place", compact: "place")) }
    if vault == .encrypted {
      bindings.append(.arrows(Intent.move))
      bindings.append(Binding(.control("r"), .reveal, isRevealed ? "hide" : "show"))
    }
    return bindings
  }

  mutating func perform(_ intent: Intent, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    if case .next = intent, vault != .encrypted || focus == .repeated { return save(in: &wizard, at: moment) }
    footnote = nil
    switch intent {
    case .otherPlace:
      let index = vault.flatMap(vaults.firstIndex) ?? 0
      vault = vaults[(index + 1) % vaults.count]
      focus = .name
    case .move(let move): focus = move.neighbor(of: focus)
    case .reveal: isRevealed.toggle()
    case .next: focus = Move.down.neighbor(of: focus)
    }
    return []
  }

  private mutating func save(in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    guard let vault else { return [] }
    do throws(SetupNameError) {
      let name = try SetupName(wizard.draft.setupName.text)
      if vault == .encrypted, let trouble = passphraseTrouble(in: wizard) {
        focus = .passphrase
        footnote = Notice(trouble, tone: .warning)
        return []
      }
      footnote = Notice("Saving …")
      let passphrase = vault == .encrypted ? Secret(wizard.draft.passphrase.text) : nil
      return [
        .saveSetup(
          wizard.setup(named: name, at: moment.now), in: vault, passphrase: passphrase, replacing: replaces == name)
      ]
    } catch {
      focus = .name
      footnote = Notice(error.explanation, tone: .warning)
      return []
    }
  }

  private func passphraseTrouble(in wizard: Wizard) -> String? {
    if wizard.draft.passphrase.text.isEmpty { return "An encrypted file needs a passphrase." }
    if wizard.draft.passphrase.text != wizard.draft.repeatedPassphrase.text { return "The two passphrases differ." }
    return nil
  }

  mutating func type(_ key: Key, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    let isControlV = key == .control("v")
    guard isControlV || wizard.draft[keyPath: focus.field].handle(key) else { return [] }
    footnote = isControlV ? PasteText.controlV : nil
    replaces = nil
    return []
  }

  mutating func paste(_ text: PastedText, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    wizard.draft[keyPath: focus.field].insert(CredentialCheck.tidy(text.text).text)
    return []
  }

  mutating func receive(_ event: Event, in wizard: inout Wizard) -> [Effect] {
    if case .vaultsFound(let vaults) = event {
      self.vaults = vaults
      vault = vaults.first
    } else if case .setupSaved(let name, _) = event {
      if leavesAfterwards { return [wizard.quit(isInterrupt: false)] }
      var tokens = TokenPage()
      tokens.footnote = Notice("Saved as \"\(name.text)\".", tone: .good)
      wizard.show(tokens)
      return [.listSetups]
    } else if case .setupFailed(let error) = event {
      footnote = Notice(error.explanation, tone: .warning)
      if case .nameTaken(let name) = error {
        replaces = name
        footnote = Notice("That name is taken. Press Enter again to replace it.", tone: .warning)
      }
    }
    return []
  }

  mutating func goBack(in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    wizard.show(TokenPage())
    return []
  }

  func screen(in wizard: Wizard, at now: Date) -> Screen {
    frame(
      in: wizard,
      body: [
        .prose(
          Prose(
            "This saves the client ID, the client secret, the redirect URI and both tokens, under a name you choose.")),
        .gap, .field(field(.name, "Name", in: wizard)), .gap,
        .prose(Prose("Kept in \(vault?.place ?? "… (looking for your keyring)")", tone: .strong)),
        .prose(Prose(vault?.explanation ?? "")),
      ]
        + (vault == .encrypted
          ? [
            .gap, .field(field(.passphrase, "Passphrase", in: wizard)), .gap,
            .field(field(.repeated, "Passphrase again", in: wizard)),
          ] : []),
      footnote: footnote ?? standingFootnote(in: wizard))
  }

  private func standingFootnote(in wizard: Wizard) -> Notice {
    wizard.draft.site.practice == nil
      ? Notice("Nothing is saved before you press Enter.")
      : Notice("A rehearsal: practice tokens end with this program.")
  }

  private func field(_ name: FieldName, _ label: String, in wizard: Wizard) -> Field {
    let field = wizard.draft[keyPath: name.field]
    let isShown = isRevealed && !field.text.isEmpty
    return Field(
      label: label, content: isShown ? .text(field.text) : field.content,
      cursor: name == focus ? field.cursor : nil)
  }
}

extension SavePage.FieldName {
  var field: WritableKeyPath<Draft, TextField> {
    switch self {
    case .name: \.setupName
    case .passphrase: \.passphrase
    case .repeated: \.repeatedPassphrase
    }
  }
}

extension Wizard {
  /// Opens the page that saves, with a name that suits the account.
  mutating func beginSaving(leavesAfterwards: Bool = false) -> [Effect] {
    if draft.setupName.text.isEmpty {
      let account = journey.record.token?.account ?? "my-setup"
      draft.setupName = TextField(draft.site.practice == nil ? account : "practice-\(account)")
    }
    var save = SavePage()
    save.leavesAfterwards = leavesAfterwards
    show(save)
    return [.findVaults]
  }

  /// What is saved: everything that a later day needs.
  func setup(named name: SetupName, at now: Date) -> Setup {
    let host: SignInHost? = if case .vendor(let host) = draft.site { host } else { nil }
    return Setup(
      name: name, endpoints: draft.site.endpoints, host: host, clientID: draft.clientID.text,
      redirectURI: draft.redirectURI.text, clientSecret: draft.hasSecret ? Secret(draft.clientSecret.text) : nil,
      token: journey.record.token, history: journey.history, createdAt: now)
  }
}
