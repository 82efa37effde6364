import FoundationEssentials
import InfusionsoftOAuth
import Setups
import TerminalUI

/// The saved setups: a list that narrows as one types, and opens on the Token page.
struct SetupsPage: Page {
  /// No more than these are shown; typing finds the rest.
  private static let mostShown = 100

  enum Intent { case open, move(Move), remove }

  var selected = 0
  /// The setup whose passphrase is asked for.
  var unlocking: SetupName?
  /// The setup that the next Delete removes.
  var removing: SetupName?
  var footnote: Notice?

  var name: String { "setups" }

  func heading(in wizard: Wizard) -> Heading {
    let count = wizard.saved.summaries.count
    return Heading(beside: "Saved setups", aside: count == 1 ? "one" : "\(count)")
  }

  func bindings(in wizard: Wizard) -> [Binding<Intent>] {
    if unlocking != nil { return [Binding(.enter, .open, "unlock", compact: "unlock")] }
    guard !matches(in: wizard, atMost: 1).isEmpty else { return [] }
    return [
      Binding(.enter, .open, "open", compact: "open"), .arrows(Intent.move),
      Binding(.delete, .remove, removing == nil ? "remove" : "remove for good"),
    ]
  }

  /// The setups whose name or account has what was typed in it.
  private func matches(in wizard: Wizard, atMost limit: Int = mostShown) -> [SetupSummary] {
    wizard.saved.summaries.matching(wizard.draft.setupFilter.text, atMost: limit)
  }

  mutating func perform(_ intent: Intent, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    let shown = matches(in: wizard)
    switch intent {
    case .move(let move): self = SetupsPage(selected: move.neighbor(of: selected, in: Array(shown.indices)))
    case .open: return open(shown, in: &wizard)
    case .remove:
      guard shown.indices.contains(selected) else { return [] }
      let name = shown[selected].name
      if removing == name { return [.removeSetup(name)] }
      self = SetupsPage(selected: selected)
      removing = name
      footnote = Notice("Press Delete again to remove \"\(name.text)\" and its tokens.", tone: .warning)
    }
    return []
  }

  private mutating func open(_ shown: [SetupSummary], in wizard: inout Wizard) -> [Effect] {
    if let unlocking {
      footnote = Notice("Unlocking …")
      return [.openSetup(unlocking, passphrase: Secret(wizard.draft.passphrase.text))]
    }
    guard shown.indices.contains(selected) else { return [] }
    let summary = shown[selected]
    guard summary.vault == .encrypted else { return [.openSetup(summary.name, passphrase: nil)] }
    self = SetupsPage(selected: selected)
    unlocking = summary.name
    wizard.draft.passphrase.clear()
    return []
  }

  mutating func type(_ key: Key, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    let field: WritableKeyPath<Draft, TextField> = unlocking == nil ? \.setupFilter : \.passphrase
    guard wizard.draft[keyPath: field].handle(key) else { return [] }
    footnote = nil
    removing = nil
    if unlocking == nil { selected = 0 }
    return []
  }

  mutating func paste(_ text: PastedText, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    let field: WritableKeyPath<Draft, TextField> = unlocking == nil ? \.setupFilter : \.passphrase
    wizard.draft[keyPath: field].insert(CredentialCheck.tidy(text.text).text)
    return []
  }

  mutating func receive(_ event: Event, in wizard: inout Wizard) -> [Effect] {
    if case .setupOpened(let setup, let vault) = event {
      let passphrase = vault == .encrypted ? Secret(wizard.draft.passphrase.text) : nil
      wizard.draft.passphrase.clear()
      wizard.resume(setup, from: SavedSetup(name: setup.name, vault: vault, passphrase: passphrase))
    } else if case .setupRemoved(let name) = event {
      wizard.saved.summaries.removeAll { $0.name == name }
      self = SetupsPage(selected: max(0, selected - 1))
      footnote = Notice("\"\(name.text)\" was removed.")
    } else if case .setupFailed(let error) = event {
      footnote = Notice(error.explanation, tone: .warning)
    }
    return []
  }

  mutating func goBack(in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    if unlocking != nil {
      wizard.draft.passphrase.clear()
      self = SetupsPage(selected: selected)
      return []
    }
    wizard.show(StartPage(on: .setups))
    return []
  }

  func screen(in wizard: Wizard, at now: Date) -> Screen {
    frame(
      in: wizard,
      body: unlocking.map { unlockBlocks($0, in: wizard) } ?? listBlocks(in: wizard, at: now),
      footnote: footnote ?? wizard.saved.interruptedRefreshes.first.map { interrupted($0, in: wizard) })
  }

  private func unlockBlocks(_ name: SetupName, in wizard: Wizard) -> [Block] {
    let field = wizard.draft.passphrase
    return [
      .prose(Prose("\"\(name.text)\" is encrypted. Its passphrase opens it.")), .gap,
      .field(Field(label: "Passphrase", content: field.content, cursor: field.cursor)),
    ]
  }

  private func listBlocks(in wizard: Wizard, at now: Date) -> [Block] {
    let shown = matches(in: wizard)
    let filter = wizard.draft.setupFilter
    var blocks: [Block] = [
      .field(Field(label: "Type to narrow the list", content: filter.content, cursor: filter.cursor)), .gap,
    ]
    guard !shown.isEmpty else {
      let words =
        wizard.saved.summaries.isEmpty
        ? "Nothing is saved yet. On the Token page, s saves what you have." : "No name and no account contains that."
      return blocks + [.prose(Prose(words))]
    }
    let choice = Choice(of: Array(shown.indices), chosen: min(selected, shown.count - 1)) {
      Choice.Item(shown[$0].name.text, SetupsText.detail(shown[$0], at: now))
    }
    blocks.append(.choice(choice))
    if shown.count == Self.mostShown {
      blocks.append(.prose(Prose("The first \(shown.count) are shown. Type to find others.", tone: .quiet)))
    }
    return blocks
  }

  private func interrupted(_ intent: RefreshIntent, in wizard: Wizard) -> Notice {
    let time = TokenText.instant(intent.startedAt, in: wizard.environment.timeZone)
    return Notice(
      "A refresh of \"\(intent.name.text)\" was cut off on \(time); its refresh token may be dead. Test it, or sign in "
        + "again.", tone: .warning)
  }
}
