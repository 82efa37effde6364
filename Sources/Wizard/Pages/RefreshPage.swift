import FoundationEssentials
import InfusionsoftOAuth
import Setups
import TerminalUI

/// Before a refresh: what it does to whoever else holds the refresh token.
struct RefreshPage: Page {
  enum Intent { case refresh, enterSecret }

  var footnote: Notice?

  var page: ShownPage { .refresh(self) }
  var helpTopic: HelpTopic { .refresh }

  func bindings(in wizard: Wizard) -> [Binding<Intent>] {
    wizard.draft.hasSecret
      ? [Binding(.enter, .refresh, "refresh now", compact: "refresh now")]
      : [Binding(.enter, .enterSecret, "enter the secret first", compact: "enter the secret")]
  }

  func perform(_ intent: Intent, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    switch intent {
    case .refresh: return wizard.refresh(at: moment)
    case .enterSecret:
      var credentials = CredentialsPage(focus: .clientSecret)
      credentials.footnote = Notice("The tokens are kept: Ctrl-N leads back to them.")
      wizard.show(credentials)
      return []
    }
  }

  func goBack(in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    wizard.show(TokenPage())
    return []
  }

  /// A text pasted here is meant for no field.
  func paste(_ text: PastedText, in wizard: inout Wizard, at moment: Moment) -> [Effect] { [] }

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
      at: .token, named: "Refresh", aside: "nothing sent yet", in: wizard,
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
        wizard.draft.hasSecret ? "Nothing has been sent yet." : "The client secret has to go with it, and is empty."))
  }
}

extension Wizard {
  /// Sends the refresh token, once: from a saved setup under its lock, else straight from memory.
  mutating func refresh(at moment: Moment) -> [Effect] {
    guard let refreshToken = journey.record.token?.refreshToken else { return [] }
    let request = TokenRequest.refresh(
      refreshToken, credentials: draft.credentials, endpoint: draft.site.endpoints.token)
    let attempt = noteSent(.refresh(request, startedAt: moment.now))
    show(WaitingPage(attempt: attempt, since: moment.now))
    if let saved = journey.savedSetup {
      return [.refreshSetup(saved.name, passphrase: saved.passphrase, attempt: attempt)]
    }
    return [.requestToken(request, attempt: attempt)]
  }
}
