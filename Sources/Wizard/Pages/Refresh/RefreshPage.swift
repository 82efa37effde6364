import FoundationEssentials
import InfusionsoftOAuth
import Setups
import TerminalUI

/// Before a refresh: what it does to whoever else holds the refresh token.
struct RefreshPage: Page {
  enum Intent { case refresh, enterSecret }

  var footnote: Notice?

  var name: String { "refresh" }

  func heading(in wizard: Wizard) -> Heading { Heading(at: .token, named: "Refresh", aside: "nothing sent yet") }

  func bindings(in wizard: Wizard) -> [Binding<Intent>] {
    wizard.draft.hasSecret
      ? [Binding(.enter, .refresh, "refresh now", compact: "refresh now")]
      : [Binding(.enter, .enterSecret, "enter the secret first", compact: "enter the secret")]
  }

  mutating func perform(_ intent: Intent, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    switch intent {
    case .refresh: return wizard.refresh(at: moment)
    case .enterSecret:
      var credentials = CredentialsPage(focus: .clientSecret)
      credentials.footnote = Notice("The tokens are kept: Ctrl-N leads back to them.")
      wizard.show(credentials)
      return []
    }
  }

  mutating func goBack(in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    wizard.show(TokenPage())
    return []
  }

  /// A text pasted here is meant for no field.
  mutating func paste(_ text: PastedText, in wizard: inout Wizard, at moment: Moment) -> [Effect] { [] }

  func request(in wizard: Wizard) -> RequestInView? {
    guard let token = wizard.journey.record.token?.refreshToken else { return nil }
    return .next(
      TokenRequest.refresh(token, credentials: wizard.draft.credentials, endpoint: wizard.draft.site.endpoints.token))
  }

  func screen(in wizard: Wizard, at now: Date) -> Screen {
    let keeping =
      wizard.journey.savedSetup.map {
        "The new pair is written to the saved setup \"\($0.name.text)\" before it is shown."
      } ?? "The new pair is in this program's memory only, until you save it."
    return frame(
      in: wizard,
      body: [
        .prose(Prose("Refresh the tokens?", tone: .strong)), .gap,
        .prose(
          Prose(
            "The refresh token is exchanged for a new pair: an access token for another 24 hours, and a refresh token "
              + "for another 45 days, as the vendor says.")),
        .gap,
        .notice(
          Notice(
            "A refresh token works once. Any other program that holds this one is signed out by it, for good.",
            tone: .warning)),
        .gap,
        .prose(
          Prose(
            "If the answer is lost on the way, the old one may be dead already, so it is sent once and never again by "
              + "itself.")),
        .gap, .prose(Prose(keeping)),
      ],
      footnote: Notice(
        wizard.draft.hasSecret ? "Nothing has been sent yet." : "It takes the client secret too, which is still empty.")
    )
  }
}
