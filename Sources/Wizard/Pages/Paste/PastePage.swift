import Diagnosis
import FoundationEssentials
import InfusionsoftOAuth
import Recognizer
import TerminalUI

/// One box for whatever came back, and what was understood of it before anything is sent.
struct PastePage: StepPage {
  static let stepTitle = "Paste the code"

  /// What a text in the box turned out to be.
  enum Understanding: Equatable, Sendable {
    /// A code that can be sent.
    case grant(AuthorizationGrant, pastedAt: Date)
    /// A code that was sent already.
    case sentCode(AuthorizationGrant, sentAt: Date)
    /// Something else.
    case other(Recognition)
  }
  enum Intent: Equatable {
    case understand, browserShows, getToken, enterSecret, toLink, toClientID, takeTokens, clear, reveal
  }

  /// What was understood; nil while the box is shown.
  var understanding: Understanding?
  /// Whether the box shows what was typed; it is masked again when the page is left.
  var isRevealed = false
  var footnote: Notice?

  init() {}

  init(openedIn wizard: inout Wizard, at moment: Moment) {}

  var name: String { understanding == nil ? "paste" : "understood" }

  func heading(in wizard: Wizard) -> Heading { Heading(at: .paste, aside: "after article step 5") }

  func bindings(in wizard: Wizard) -> [Binding<Intent>] {
    guard let understanding else { return boxBindings(in: wizard) }
    let clear = Binding<Intent>(.control("u"), .clear, "clear and paste again", compact: "again")
    switch understanding {
    case .grant:
      return [
        wizard.draft.hasSecret
          ? Binding(.enter, .getToken, "get the token", compact: "get the token")
          : Binding(.enter, .enterSecret, "enter the secret first", compact: "enter the secret"),
        clear,
      ]
    case .sentCode: return [Binding(.enter, .toLink, "get a new code", compact: "new code"), clear]
    case .other(let recognition):
      switch RecognitionText.way(from: recognition) {
      case .toLink: return [Binding(.enter, .toLink, "to the whole link", compact: "to the link"), clear]
      case .toClientID: return [Binding(.enter, .toClientID, "to the client ID", compact: "client ID"), clear]
      case .takeTokens: return [Binding(.enter, .takeTokens, "these are my tokens", compact: "take them"), clear]
      case .pasteAgain: return [Binding(.enter, .clear, "paste again", compact: "again")]
      }
    }
  }

  private func boxBindings(in wizard: Wizard) -> [Binding<Intent>] {
    guard !wizard.draft.address.text.isEmpty else {
      return [Binding(.enter, .browserShows, "my browser shows something else", compact: "something else")]
    }
    return [
      Binding(.enter, .understand, "what is this?", compact: "what is this?"),
      Binding(.control("u"), .clear, "clear", compact: "clear"),
      Binding(.control("r"), .reveal, isRevealed ? "hide it" : "show it"),
    ]
  }

  mutating func perform(_ intent: Intent, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    switch intent {
    case .understand: Self.understand(in: &wizard, at: moment)
    case .browserShows: wizard.show(BrowserShowsPage())
    case .getToken:
      guard case .grant(let grant, let pastedAt) = understanding else { return [] }
      return wizard.send(grant, pastedAt: pastedAt, at: moment)
    case .enterSecret:
      var credentials = CredentialsPage(focus: .clientSecret)
      credentials.leadsBackToCode = true
      credentials.footnote = Notice("The code is kept. After the secret, Enter leads back to it.")
      wizard.show(credentials)
    case .toLink: return wizard.mend(by: .openLinkAgain, attempt: nil, at: moment)
    case .toClientID: return wizard.mend(by: .correctClientID, attempt: nil, at: moment)
    case .takeTokens: takeTokens(in: &wizard, at: moment)
    case .clear:
      wizard.draft.address.clear()
      self = PastePage()
    case .reveal: isRevealed.toggle()
    }
    return []
  }

  mutating func type(_ key: Key, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    guard understanding == nil else { return [] }
    if key == .control("v") {
      footnote = PasteText.controlV
    } else if wizard.draft.address.handle(key) {
      footnote = nil
    }
    return []
  }

  /// A paste is understood at once; after one that was understood, the next takes its place.
  mutating func paste(_ text: PastedText, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    if understanding != nil { wizard.draft.address.clear() }
    wizard.draft.address.insert(text.text)
    Self.understand(in: &wizard, at: moment)
    return []
  }

  /// Shows what the text in the box is; nothing is sent by it.
  static func understand(in wizard: inout Wizard, at moment: Moment) {
    let recognition = Recognizer(context: wizard.recognizerContext).recognize(wizard.draft.address.text)
    guard let request = wizard.journey.record.link else { return }
    var understood = PastePage()
    switch recognition.kind {
    case .empty:
      understood.footnote = Notice("There is nothing in that paste.", tone: .warning)
    case .code(let code):
      understood.understanding = wizard.understanding(
        of: AuthorizationGrant.bareCode(code, answering: request), at: moment)
    case .redirect(let address), .denied(let address), .redirectWithoutCode(let address):
      switch AuthorizationGrant.read(address, answering: request, earlier: wizard.journey.record.earlierLinks) {
      case .success(let grant): understood.understanding = wizard.understanding(of: grant, at: moment)
      case .failure(let refusal):
        return wizard.fail(.authorization(refusal), FailureText.aside(refusal), at: moment)
      }
    case .errorBody(let envelope):
      return wizard.fail(.errorBody(envelope, status: nil, headers: []), "an error", at: moment)
    case .authorizeURL, .vendorPage, .tokenPair, .refreshToken, .apiKey, .clientID, .clientSecret, .redirectURI,
      .headerDump, .curlCommand, .diagnosisCode, .noise:
      understood.understanding = .other(recognition)
    }
    wizard.show(understood)
  }

  private func takeTokens(in wizard: inout Wizard, at moment: Moment) {
    guard case .other(let recognition) = understanding,
      case .tokenPair(let access, let refresh, _, let scope) = recognition.kind
    else { return }
    wizard.journey.take(
      Token.pasted(accessToken: access, refreshToken: refresh, account: scope.flatMap(Scope.account), at: moment.now))
    wizard.draft.address.clear()
    wizard.show(TokenPage())
  }

  /// Back to the link; from what was no code, back to the box, with the text still in it.
  mutating func goBack(in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    switch understanding {
    case .grant, nil: wizard.goBack(from: .paste, at: moment)
    case .sentCode, .other: self = PastePage()
    }
    return []
  }

  func request(in wizard: Wizard) -> RequestInView? {
    switch understanding {
    case .grant(let grant, _):
      .next(
        TokenRequest.exchange(grant, credentials: wizard.draft.credentials, endpoint: wizard.draft.site.endpoints.token)
      )
    case .sentCode, .other, nil: wizard.journey.record.link.map(RequestInView.link)
    }
  }

  func screen(in wizard: Wizard, at now: Date) -> Screen {
    let (body, compactBody): ([Block], [Block]?) =
      switch understanding {
      case .grant(let grant, _): (GrantText.body(grant, in: wizard), GrantText.compactBody(grant, in: wizard))
      case .sentCode(let grant, let date):
        (GrantText.sent(grant, at: date, in: wizard), GrantText.compactSent(grant, at: date, in: wizard))
      case .other(let recognition): (RecognitionText.body(recognition, in: wizard), nil)
      case nil: (box(in: wizard, isCompact: false), box(in: wizard, isCompact: true))
      }
    return frame(
      in: wizard, body: body, compactBody: compactBody,
      footnote: footnote ?? Notice(standingFootnote))
  }

  private var standingFootnote: String {
    switch understanding {
    case .grant: "Nothing has been sent yet."
    case .sentCode: "It has not been sent again."
    case .other: "Nothing has been sent."
    case nil: "Nothing is sent before you have seen what is in it."
    }
  }

  private func box(in wizard: Wizard, isCompact: Bool) -> [Block] {
    let address = wizard.draft.address
    let field = Field(
      label: "", labelPlacement: .none,
      content: isRevealed && !address.text.isEmpty ? .text(address.text) : address.content, cursor: address.cursor,
      rows: 3)
    let redirectURI = wizard.draft.redirectURI.text
    if isCompact {
      return [
        .prose(Prose("Copy the whole address of the page that came after Allow, and paste it here:")), .field(field),
        .gap,
        .prose(Prose("An error page is right. Its address has code= in it. The code alone is enough.")),
      ]
    }
    return [
      .prose(
        Prose(
          "After Allow, your browser shows an error page such as \"This site can't be reached\". That is right: no "
            + "site has to answer. What counts is the address of that page.")),
      .gap,
      .list(
        List([
          List.Item("1", "Click into the browser's address bar."),
          List.Item("2", "Select the whole address and copy it."),
          List.Item("3", "Paste it here: Ctrl-Shift-V, Cmd-V, or right click."),
        ])),
      .gap, .field(field), .gap,
      .prose(
        Prose(
          "It starts with \(redirectURI)? and has code= in it. The code alone is enough. Do not wait long: a "
            + "code works once, and for a short time.")),
    ]
  }
}

extension Wizard {
  /// A grant, judged by what was sent in this run.
  fileprivate mutating func understanding(
    of grant: AuthorizationGrant, at moment: Moment
  ) -> PastePage.Understanding {
    if let sentAt = journey.record.sentAt(code: grant.code) { return .sentCode(grant, sentAt: sentAt) }
    return .grant(grant, pastedAt: journey.record.firstReading(of: grant.code, at: moment.now))
  }
}
