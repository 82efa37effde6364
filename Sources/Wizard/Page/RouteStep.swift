import TerminalUI

/// A step on the way to a token, in the order in which they are gone; each has a page that opens it.
enum RouteStep: CaseIterable, Sendable {
  case keys, credentials, authorize, accountCentral, paste, token

  /// The page that opens the step.
  var page: any StepPage.Type {
    switch self {
    case .keys: KeysPage.self
    case .credentials: CredentialsPage.self
    case .authorize: AuthorizePage.self
    case .accountCentral: AccountCentralPage.self
    case .paste: PastePage.self
    case .token: TokenPage.self
    }
  }

  /// The only route that has the step; nil where both have it.
  private var onlyRoute: TokenRoute? {
    switch self {
    case .keys, .credentials, .token: nil
    case .authorize, .paste: .code
    case .accountCentral: .accountCentral
    }
  }

  /// The step's name on every page.
  var title: String { page.stepTitle }

  /// The steps of a route, in their order.
  static func all(on route: TokenRoute) -> [RouteStep] {
    allCases.filter { $0.onlyRoute == nil || $0.onlyRoute == route }
  }
}

/// A page that opens a step of the route.
protocol StepPage: Page {
  /// The step's name on every page.
  static var stepTitle: String { get }

  /// The page as one comes to it from the step before or the one behind.
  init(openedIn wizard: inout Wizard, at moment: Moment)
}

extension Wizard {
  /// The number of a step on the present route; nil if that one leads past it.
  func number(of step: RouteStep) -> Int? {
    RouteStep.all(on: journey.route).firstIndex(of: step).map { $0 + 1 }
  }

  /// How a sentence names the pages of these steps: "page 4", "pages 3 and 4"; by their titles where the route leads
  /// past them.
  func reference(to steps: RouteStep...) -> String {
    let numbers = steps.compactMap(number)
    let isOnRoute = numbers.count == steps.count
    let names = isOnRoute ? numbers.map(String.init) : steps.map { "\"\($0.title)\"" }
    return "\(isOnRoute ? "" : "the ")page\(steps.count == 1 ? "" : "s") \(names.joined(separator: " and "))"
  }

  /// How many steps the present route has, in a word.
  var stepCountInWords: String {
    let count = RouteStep.all(on: journey.route).count
    let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    return words.indices.contains(count) ? words[count] : "\(count)"
  }

  /// Opens a step.
  mutating func open(_ step: RouteStep, at moment: Moment) { show(step.page.init(openedIn: &self, at: moment)) }

  /// Opens the step after this one on the present route.
  mutating func goOn(from step: RouteStep, at moment: Moment) { move(from: step, by: 1, at: moment) }

  /// Opens the step before this one on the present route.
  mutating func goBack(from step: RouteStep, at moment: Moment) { move(from: step, by: -1, at: moment) }

  private mutating func move(from step: RouteStep, by distance: Int, at moment: Moment) {
    let steps = RouteStep.all(on: journey.route)
    guard let index = steps.firstIndex(of: step), steps.indices.contains(index + distance) else { return }
    open(steps[index + distance], at: moment)
  }
}
