import FoundationEssentials
import InfusionsoftOAuth
import TerminalUI

/// A page for the integrator's own program: addresses, rules, a first call; and, asked for, the values in a file.
struct ProgramGuidePage: Page {
  enum Intent { case back, copy, writePage, writeEnvironment, writeJSON }

  var footnote: Notice?

  var name: String { "program guide" }

  func heading(in wizard: Wizard) -> Heading {
    Heading(at: .token, named: "For your program", aside: "no secret in it")
  }

  func bindings(in wizard: Wizard) -> [Binding<Intent>] {
    [
      Binding(.enter, .back, "back", compact: "back"),
      Binding(.character("c"), .copy, "copy", compact: "copy"),
      Binding(.character("w"), .writePage, "write the page"),
      Binding(.character("e"), .writeEnvironment, "values as .env"),
      Binding(.character("j"), .writeJSON, "values as JSON"),
    ]
  }

  mutating func perform(_ intent: Intent, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    guard let programGuide = wizard.programGuide else { return goBack(in: &wizard, at: moment) }
    switch intent {
    case .back: return goBack(in: &wizard, at: moment)
    case .copy: return [.copy(.programGuide)]
    case .writePage: return [.writeFile(named: "infusionsoft-token.md", Secret(programGuide.markdown))]
    case .writeEnvironment: return [.writeFile(named: "infusionsoft-token.env", programGuide.values(as: .environment))]
    case .writeJSON: return [.writeFile(named: "infusionsoft-token.json", programGuide.values(as: .json))]
    }
  }

  func values(in wizard: Wizard) -> [CopyTarget: CopiedValue] {
    wizard.programGuide.map { [.programGuide: CopiedValue($0.markdown)] } ?? [:]
  }

  mutating func receive(_ event: Event, in wizard: inout Wizard) -> [Effect] {
    if case .fileWritten(let path) = event {
      footnote = Notice("Written to \(path), for you alone.", tone: .good)
    } else if case .fileNotWritten(let reason) = event {
      footnote = Notice(reason, tone: .warning)
    }
    return []
  }

  mutating func goBack(in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    wizard.show(TokenPage())
    return []
  }

  /// A text pasted here is meant for no field.
  mutating func paste(_ text: PastedText, in wizard: inout Wizard, at moment: Moment) -> [Effect] { [] }

  func screen(in wizard: Wizard, at now: Date) -> Screen {
    frame(
      in: wizard,
      body: wizard.programGuide.map { ProgramGuideText.blocks(of: $0.markdown) } ?? [],
      footnote: footnote ?? Notice("No secret is on this page; .env and JSON hold them all."))
  }
}

extension Wizard {
  /// What is handed over, once there is a token.
  var programGuide: ProgramGuide? {
    journey.record.token.map {
      ProgramGuide(
        endpoints: draft.site.endpoints, clientID: draft.clientID.text,
        clientSecret: Secret(draft.clientSecret.text), redirectURI: draft.redirectURI.text, token: $0)
    }
  }
}
