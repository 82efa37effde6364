import FoundationEssentials
import InfusionsoftOAuth
import TerminalUI

/// What a pasted thing is and what is wrong with it, and the same sign-in started from it.
struct ExplainPage: Page {
  enum Intent: Equatable { case understand, clear, reveal, move(Move), start, copy }

  /// What the text is; nil while the box is shown.
  var explanation: Explanation?
  /// Which way of starting a sign-in is selected.
  var selected = 0
  /// Whether the box shows what was typed; it is masked again when the page is left.
  var isRevealed = false
  var footnote: Notice?

  var name: String { explanation == nil ? "explain" : "explained" }

  func heading(in wizard: Wizard) -> Heading { Heading(beside: "Explain", aside: "nothing has been sent") }

  func bindings(in wizard: Wizard) -> [Binding<Intent>] {
    guard let explanation else {
      guard !wizard.draft.explained.text.isEmpty else { return [] }
      return [
        Binding(.enter, .understand, "explain it", compact: "explain"),
        Binding(.control("u"), .clear, "clear", compact: "clear"),
        Binding(.control("r"), .reveal, isRevealed ? "hide it" : "show it"),
      ]
    }
    var bindings: [Binding<Intent>] = []
    if explanation.starts.isEmpty {
      bindings.append(Binding(.enter, .clear, "explain another text", compact: "another"))
    } else {
      bindings += [Binding(.enter, .start, "start", compact: "start")]
      if explanation.starts.count > 1 { bindings.append(.arrows(Intent.move)) }
    }
    if explanation.mendedLink != nil {
      bindings.append(Binding(.character("c"), .copy, "copy the mended link", compact: "copy"))
    }
    if !explanation.starts.isEmpty { bindings.append(Binding(.control("u"), .clear, "other text", compact: "other")) }
    return bindings
  }

  mutating func perform(_ intent: Intent, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    switch intent {
    case .understand: explanation = Explanation(of: wizard.draft.explained.text)
    case .clear:
      wizard.draft.explained.clear()
      self = ExplainPage()
    case .reveal: isRevealed.toggle()
    case .move(let move): selected = move.neighbor(of: selected, in: Array((explanation?.starts ?? []).indices))
    case .start:
      guard let explanation, explanation.starts.indices.contains(selected) else { return [] }
      wizard.begin(explanation.starts[selected], at: moment)
      return []
    case .copy: return [.copy(.mendedLink)]
    }
    footnote = nil
    return []
  }

  mutating func type(_ key: Key, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    guard explanation == nil else { return [] }
    if key == .control("v") {
      footnote = PasteText.controlV
    } else if wizard.draft.explained.handle(key) {
      footnote = nil
    }
    return []
  }

  /// A paste is explained at once; after one that was, the next takes its place.
  mutating func paste(_ text: PastedText, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    if explanation != nil { wizard.draft.explained.clear() }
    wizard.draft.explained.insert(text.text)
    self = ExplainPage(explanation: Explanation(of: wizard.draft.explained.text))
    return []
  }

  func values(in wizard: Wizard) -> [CopyTarget: CopiedValue] {
    explanation?.mendedLink.map { [.mendedLink: CopiedValue($0)] } ?? [:]
  }

  /// From what was explained back to the box, with the text still in it; from there to Start.
  mutating func goBack(in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    if explanation != nil {
      self = ExplainPage()
    } else {
      wizard.show(StartPage(on: .explain))
    }
    return []
  }

  func screen(in wizard: Wizard, at now: Date) -> Screen {
    frame(
      in: wizard,
      body: explanation.map { ExplainText.body($0, selected: selected, in: wizard) } ?? box(in: wizard),
      footnote: footnote ?? (explanation == nil ? ExplainText.promise : nil))
  }

  private func box(in wizard: Wizard) -> [Block] {
    let text = wizard.draft.explained
    let content: Content = isRevealed && !text.text.isEmpty ? .text(text.text) : text.content
    return ExplainText.introduction + [
      .field(Field(label: "", labelPlacement: .none, content: content, cursor: text.cursor, rows: 3))
    ] + ExplainText.examples
  }
}
