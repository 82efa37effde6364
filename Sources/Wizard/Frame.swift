import InfusionsoftOAuth
import TerminalUI

/// A place on the road, with its name there.
enum Place: String, Sendable {
  case keys = "Get your keys"
  case credentials = "Credentials"
  case authorize = "Authorize"
  case accountCentral = "Account Central"
  case paste = "Paste the code"
  case token = "Token"

  static func all(on route: TokenRoute) -> [Place] {
    switch route {
    case .code: [.keys, .credentials, .authorize, .paste, .token]
    case .accountCentral: [.keys, .credentials, .accountCentral, .token]
    }
  }
}

extension Wizard {
  /// The name above the road.
  static let programName = "infusionsoft-oauth"

  /// The road with everything before the place behind; all of it ahead without a place.
  func progress(at place: Place?) -> [ProgressStep] {
    let places = Place.all(on: journey.route)
    let here = place.flatMap(places.firstIndex)
    return places.enumerated().map { index, each in
      guard let here else { return ProgressStep(each.rawValue, .ahead) }
      return ProgressStep(each.rawValue, index < here ? .done : index == here ? .current : .ahead)
    }
  }

  /// "2 of 5 · Credentials".
  func numberedTitle(_ place: Place, named name: String? = nil) -> String {
    let places = Place.all(on: journey.route)
    let number = (places.firstIndex(of: place) ?? 0) + 1
    return "\(number) of \(places.count) · \(name ?? place.rawValue)"
  }

  func head(_ title: String, aside: String) -> Head {
    Head(
      program: Self.programName, title: title, aside: aside,
      badge: draft.site.practice.map { $0.fault.map { "PRACTICE: \($0)" } ?? "PRACTICE" })
  }
}

extension Page {
  /// A page at a place of the road, with the keys that this page answers.
  func frame(
    at place: Place, named name: String? = nil, aside: String, in wizard: Wizard, body: [Block],
    compactBody: [Block]? = nil, footnote: Notice? = nil
  ) -> Screen {
    frame(
      head: wizard.head(wizard.numberedTitle(place, named: name), aside: aside), progress: wizard.progress(at: place),
      in: wizard, body: body, compactBody: compactBody, footnote: footnote)
  }

  /// A page beside the road.
  func frame(
    head: Head, progress: [ProgressStep], in wizard: Wizard, body: [Block], compactBody: [Block]? = nil,
    footnote: Notice? = nil
  ) -> Screen {
    Screen(
      head: head, progress: progress, body: body, compactBody: compactBody, footnote: wizard.lateFootnote ?? footnote,
      actions: bindings(in: wizard).compactMap(\.action), constantActions: constantActions(in: wizard))
  }
}

extension Wizard {
  /// What Ctrl-N leads to: what came late, else the token, which must not be lost on the way back.
  var news: PendingResult? {
    if let news = journey.pendingResult { return news }
    return journey.token != nil && !page.isAboutToken ? .token : nil
  }

  /// Shows what Ctrl-N leads to; false where there is nothing.
  mutating func showNews() -> Bool {
    guard let news else { return false }
    journey.pendingResult = nil
    switch news {
    case .token: show(TokenPage())
    case .refusal(let failure): show(failure)
    }
    return true
  }
}

extension PendingResult {
  /// What Ctrl-N shows, in the key bar's words.
  var label: String {
    switch self {
    case .token: "your token"
    case .refusal: "the answer"
    }
  }

  var compactLabel: String {
    switch self {
    case .token: "token"
    case .refusal: "answer"
    }
  }
}

extension Wizard {
  /// What is said at the bottom of any page while something came that was not looked at.
  fileprivate var lateFootnote: Notice? {
    switch journey.pendingResult {
    case .token: Notice("The token you stopped waiting for has come. Ctrl-N shows it.", tone: .good)
    case .refusal: Notice("The answer you stopped waiting for has come. Ctrl-N shows it.", tone: .warning)
    case nil: nil
    }
  }
}
