import InfusionsoftOAuth
import TerminalUI

/// Where a page stands on the route, and what its head says.
struct Heading: Equatable, Sendable {
  /// The step that the page belongs to; nil beside the route.
  let step: RouteStep?
  /// The step whose progress is drawn.
  let stepInSight: RouteStep?
  /// The page's title, without its number.
  let title: String
  /// What stands at the right.
  let aside: String
  /// Whether the head says that this is practice.
  let namesPractice: Bool

  /// A page at a step, under the step's own title if it has none.
  init(at step: RouteStep, named title: String? = nil, aside: String) {
    self.step = step
    stepInSight = step
    self.title = title ?? step.title
    self.aside = aside
    namesPractice = true
  }

  /// A page beside the route.
  init(beside title: String, aside: String, namesPractice: Bool = true) {
    step = nil
    stepInSight = nil
    self.title = title
    self.aside = aside
    self.namesPractice = namesPractice
  }

  /// A page that lies over another one, whose step stays in sight.
  init(over step: RouteStep?, _ title: String, aside: String) {
    self.step = nil
    stepInSight = step
    self.title = title
    self.aside = aside
    namesPractice = true
  }
}

extension Page {
  /// A screen with the page's own head and keys.
  func frame(
    in wizard: Wizard, body: [Block], compactBody: [Block]? = nil, footnote: Notice? = nil
  ) -> Screen {
    let heading = heading(in: wizard)
    return Screen(
      head: wizard.head(heading), progress: wizard.progress(at: heading.stepInSight), body: body,
      compactBody: compactBody, footnote: wizard.lateFootnote ?? footnote,
      actions: bindings(in: wizard).compactMap(\.action), constantActions: constantActions(in: wizard))
  }

  /// The step whose progress is drawn beside the page.
  func stepInSight(in wizard: Wizard) -> RouteStep? { heading(in: wizard).stepInSight }

  /// Whether the page is one of those that the token is on, or that lead back to it.
  fileprivate func isAboutToken(in wizard: Wizard) -> Bool {
    awaitedAttempt == nil && heading(in: wizard).step == .token
  }
}

extension Wizard {
  fileprivate func head(_ heading: Heading) -> Head {
    let practice = heading.namesPractice ? draft.site.practice : nil
    let number = heading.step.flatMap(number).map { "\($0) of \(RouteStep.all(on: journey.route).count) · " }
    return Head(
      program: "infusionsoft-oauth", title: (number ?? "") + heading.title, aside: heading.aside,
      badge: practice.map { $0.fault.map { "PRACTICE: \($0)" } ?? "PRACTICE" })
  }

  /// The steps of the route, everything before this one done; all of it ahead without a step.
  fileprivate func progress(at step: RouteStep?) -> [ProgressStep] {
    let steps = RouteStep.all(on: journey.route)
    let here = step.flatMap(steps.firstIndex)
    return steps.enumerated().map { index, each in
      guard let here else { return ProgressStep(each.title, .ahead) }
      return ProgressStep(each.title, index < here ? .done : index == here ? .current : .ahead)
    }
  }

  /// What Ctrl-N leads to: what came late, else the token, which must not be lost on the way back.
  var news: PendingResult? {
    if let result = journey.pendingResult { return result }
    guard journey.record.token != nil else { return nil }
    return pages.all.contains { $0.content.isAboutToken(in: self) } ? nil : .token
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

  /// What is said at the bottom of any page while something came that was not looked at.
  fileprivate var lateFootnote: Notice? {
    switch journey.pendingResult {
    case .token: Notice("The token you stopped waiting for has come. Ctrl-N shows it.", tone: .good)
    case .refusal: Notice("The answer you stopped waiting for has come. Ctrl-N shows it.", tone: .warning)
    case nil: nil
    }
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
