import InfusionsoftOAuth
import TerminalUI
import Testing

@testable import Wizard

/// The steps of both routes: their numbers, and how sentences name them.
struct RouteTests {
  private static func wizard(on route: TokenRoute) -> Wizard {
    var wizard = WizardDriver().wizard
    wizard.journey.route = route
    return wizard
  }

  @Test func `on the route with a code each step is named by its number`() {
    let wizard = Self.wizard(on: .code)
    #expect(
      RouteStep.allCases.map { wizard.reference(to: $0) } == [
        "page 1", "page 2", "page 3", "the page \"Account Central\"", "page 4", "page 5",
      ])
    #expect(wizard.reference(to: .authorize, .paste) == "pages 3 and 4")
    #expect(wizard.stepCountInWords == "five")
  }

  @Test func `through Account Central a step of the other route is named by its title`() {
    let wizard = Self.wizard(on: .accountCentral)
    #expect(
      RouteStep.allCases.map { wizard.reference(to: $0) } == [
        "page 1", "page 2", "the page \"Authorize\"", "page 3", "the page \"Paste the code\"", "page 4",
      ])
    #expect(wizard.reference(to: .authorize, .paste) == "the pages \"Authorize\" and \"Paste the code\"")
    #expect(wizard.stepCountInWords == "four")
  }

  @Test(arguments: RouteStep.allCases) func `the page that opens a step stands on that step`(_ step: RouteStep) {
    var wizard = WizardDriver().wizard
    let page = step.page.init(openedIn: &wizard, at: WizardDriver().moment)
    #expect(page.heading(in: wizard).step == step)
    #expect(page.heading(in: wizard).title == step.title)
  }

  @Test(arguments: [TokenRoute.code, .accountCentral])
  func `the head counts the steps of its own route`(_ route: TokenRoute) {
    var wizard = Self.wizard(on: route)
    let moment = WizardDriver().moment
    let steps = RouteStep.all(on: route)
    for (index, step) in steps.enumerated() {
      let screen = step.page.init(openedIn: &wizard, at: moment).screen(in: wizard, at: moment.now)
      #expect(screen.head.title == "\(index + 1) of \(steps.count) · \(step.title)")
      #expect(screen.progress.map(\.title) == steps.map(\.title))
      #expect(screen.progress.firstIndex { $0.status == .current } == index)
    }
  }

  @Test func `the help of Account Central sends nobody to the wrong page`() {
    var walk = WizardDriver()
    walk.walkToAccountCentral()
    walk.press(.control("g"))
    let sentences = Texts(walk.page).sentences.joined(separator: " ")
    #expect(sentences.contains("it cannot be exchanged on the page \"Paste the code\"."))
  }

  @Test(arguments: PageCase.all) func `a sentence that names a page by number names one of the route`(
    _ stop: PageCase
  ) {
    let walk = stop.walk
    let count = RouteStep.all(on: walk.wizard.journey.route).count
    let words = Texts(walk.page).sentences.flatMap { $0.split(separator: " ") }
    for (word, next) in zip(words, words.dropFirst()) where word.lowercased() == "page" {
      guard let number = Int(next.filter(\.isNumber)) else { continue }
      #expect((1...count).contains(number), "page \(number)")
    }
  }
}
