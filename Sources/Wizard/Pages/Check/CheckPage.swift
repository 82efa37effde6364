import FoundationEssentials
import InfusionsoftOAuth
import TerminalUI

/// The live check: the vendor is asked whose token this is, and its answer shown.
struct CheckPage: Page {
  enum Intent { case back, copy }

  /// How far the check is.
  enum Progress: Equatable, Sendable {
    case asking(attempt: Int, since: Date)
    case answered(LiveReading, at: Date)
  }

  let progress: Progress
  var footnote: Notice?

  init(progress: Progress) { self.progress = progress }

  var name: String { "check" }

  func heading(in wizard: Wizard) -> Heading {
    Heading(at: .token, named: "Whose token is it?", aside: "live check")
  }

  func bindings(in wizard: Wizard) -> [Binding<Intent>] {
    [Binding(.enter, .back, "back to the tokens", compact: "back")]
  }

  mutating func perform(_ intent: Intent, in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    goBack(in: &wizard, at: moment)
  }

  mutating func goBack(in wizard: inout Wizard, at moment: Moment) -> [Effect] {
    wizard.show(TokenPage())
    return []
  }

  /// A text pasted here is meant for no field.
  mutating func paste(_ text: PastedText, in wizard: inout Wizard, at moment: Moment) -> [Effect] { [] }

  func request(in wizard: Wizard) -> RequestInView? {
    guard let token = wizard.journey.record.token else { return nil }
    return .call(
      APIRequest(.userInfoV2, api: wizard.draft.site.endpoints.api, accessToken: token.accessToken))
  }

  func screen(in wizard: Wizard, at now: Date) -> Screen {
    switch progress {
    case .asking(_, let since):
      let elapsed = max(0, Int(now.timeIntervalSince(since)))
      var page = frame(
        in: wizard,
        body: CheckText.asking(wizard.draft.site, seconds: elapsed))
      page.changesAt = .seconds(since.timeIntervalSince1970 + Double(elapsed + 1))
      return page
    case .answered(let reading, let date):
      return frame(
        in: wizard,
        body: CheckText.answered(reading, at: date, in: wizard), footnote: footnote)
    }
  }
}

extension Wizard {
  /// Asks the vendor whose token it is; that changes nothing.
  mutating func checkToken(at moment: Moment) -> [Effect] {
    guard let token = journey.record.token else { return [] }
    // What is asked of the token is whether it opens the account that it came for.
    if let account = token.account { journey.record.accountMeant = Sourced(account, .observed) }
    let request = APIRequest(.userInfoV2, api: draft.site.endpoints.api, accessToken: token.accessToken)
    let attempt = noteSent(.call(request, startedAt: moment.now))
    show(CheckPage(progress: .asking(attempt: attempt, since: moment.now)))
    return [.checkToken(token.accessToken, api: draft.site.endpoints.api)]
  }
}
