import InfusionsoftOAuth
import TerminalUI
import Testing

@testable import Wizard

/// Help, a request and the question before leaving lie over a page, which goes on under them.
struct PageStackTests {
  @Test func `under help, a page that waits gets its token`() {
    var walk = WizardDriver()
    walk.walkToWaiting()
    walk.press(.control("g"))
    walk.answer(200, Sample.tokenResponse)
    #expect(walk.name == "token")
    #expect(walk.wizard.journey.pendingResult == nil)
  }

  @Test func `under help, a check gets its answer`() {
    var walk = WizardDriver()
    walk.walkToToken()
    walk.press(.character("t"), .control("g"))
    walk.happen(.tokenChecked(Sample.liveAnswer, walk.moment))
    #expect(walk.name == "check")
    #expect(walk.wizard.journey.record.reading != nil)
  }

  @Test func `under help, practice says that it did not start, and help stays`() {
    var walk = WizardDriver()
    walk.press(.down, .enter, .control("g"))
    walk.happen(.practiceFailed("no port of this machine is free."))
    #expect(walk.name == "help")
    walk.press(.escape)
    #expect(walk.page.footnote?.text == "Practice did not start: no port of this machine is free.")
  }

  @Test func `what lies over a page goes off one by one`() {
    var walk = WizardDriver()
    walk.walkToToken()
    let under = walk.wizard
    walk.press(.control("t"), .control("g"))
    #expect(walk.wizard.pages.all.map(\.content.name) == ["token", "request", "help"])
    walk.press(.escape)
    #expect(walk.name == "request")
    walk.press(.escape)
    #expect(walk.wizard == under)
  }

  @Test func `who stays is back on the very page, with what was typed`() {
    var walk = WizardDriver()
    walk.fillInAccountCentral()
    walk.press(.enter, .escape)
    let before = walk.wizard
    walk.press(.control("c"))
    #expect(walk.name == "leaving")
    #expect(walk.wizard.pages.base == before.pages.base)
  }

  @Test func `two pages are the same if all on them is`() {
    let page = ShownPage(content: CredentialsPage(focus: .clientID))
    #expect(page == ShownPage(content: CredentialsPage(focus: .clientID)))
    #expect(page != ShownPage(content: CredentialsPage(focus: .clientSecret)))
    #expect(page != ShownPage(content: KeysPage()))
  }

  @Test(arguments: [
    (Move.up, 0, 3, 0), (.up, 2, 3, 1), (.down, 0, 3, 1), (.down, 2, 3, 2), (.down, 0, 0, 0), (.up, 7, 3, 0),
  ])
  func `a move goes to the neighbor, and stays at the end`(_ move: Move, from chosen: Int, of count: Int, to next: Int)
  {
    #expect(move.neighbor(of: chosen, in: Array(0..<count)) == next)
  }
}
