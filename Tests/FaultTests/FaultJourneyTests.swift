import Diagnosis
import Foundation
import InfusionsoftOAuth
import PracticeServer
import TerminalUI
import Testing

@testable import Wizard

@Suite struct FaultJourneyTests {
  @Test(arguments: PractisedFailure.all)
  func `each failure ends on its diagnosis, and its first key on the field that mends it`(
    _ failure: PractisedFailure
  ) async throws {
    var walk = FaultWalk(failure.fault)
    await walk.walk(to: failure.stretch)
    let page = try #require(walk.failure, "\(walk.screen().joined(separator: "\n"))")
    #expect(page.diagnosis.code == failure.diagnosis)
    let screen = walk.screen().joined(separator: "\n")
    #expect(screen.contains("In a ticket: \(failure.diagnosis.rawValue), "))
    let typed = walk.typed
    let requests = walk.wizard.journey.record.requests.count
    await walk.press(.enter)
    #expect(walk.landing(after: requests) == failure.landing)
    #expect(walk.typed == typed)
    await walk.end()
  }

  @Test(arguments: PractisedFailure.all)
  func `after each failure, Enter alone leads on to what was wanted`(_ failure: PractisedFailure) async throws {
    var walk = FaultWalk(failure.fault)
    await walk.walk(to: failure.stretch)
    try #require(walk.failure != nil)
    var presses = 0
    while !walk.hasArrived, presses < 15 {
      await walk.press(.enter)
      presses += 1
    }
    #expect(walk.hasArrived, "\(walk.screen().joined(separator: "\n"))")
    await walk.end()
  }

  @Test func `a server whose clock is off gives a token, and the page says so`() async {
    var walk = FaultWalk(.clockWrong)
    await walk.walk(to: .exchange)
    #expect(walk.wizard.pageName == "token")
    let screen = walk.screen().joined(separator: "\n")
    #expect(screen.contains("clock-wrong"))
    #expect(screen.contains("This machine's clock is"))
    await walk.end()
  }

  @Test(arguments: [Fault.codeExpired, .codeUsed, .apiFault])
  func `where the server's words cannot tell, the page says what is practised`(_ fault: Fault) async throws {
    let failure = try #require(PractisedFailure.all.first { $0.fault == fault })
    var walk = FaultWalk(fault)
    await walk.walk(to: failure.stretch)
    let text = walk.screen().joined(separator: " ")
    #expect(text.contains("You practise: \(fault.summary.prefix(20))"), "\(text)")
    await walk.end()
  }

  @Test func `every failure of the list is walked to`() {
    #expect(Set(PractisedFailure.all.map(\.fault)).union([.clockWrong]) == Set(Fault.allCases))
  }

  @Test func `escapes in the server's words are drawn as signs`() async {
    var walk = FaultWalk(.hostileDescription)
    await walk.walk(to: .exchange)
    let scalars = walk.screen().joined().unicodeScalars
    #expect(scalars.filter { $0.properties.generalCategory == .control || $0.value == 0x202E } == [])
    await walk.end()
  }
}

extension FaultWalk {
  /// From Start to the page where a failure on that stretch shows.
  mutating func walk(to stretch: PractisedFailure.Stretch) async {
    await press(.enter, .character("f"), .enter, .enter, .enter, .enter)
    switch stretch {
    case .allow: break
    case .exchange: await press(.enter)
    case .refresh: await press(.enter, .character("f"), .enter)
    case .check: await press(.enter, .character("t"))
    }
  }

  /// The failure that is shown, if one is.
  var failure: FailurePage? {
    wizard.page as? FailurePage
  }

  /// What a person typed, which no key may lose.
  var typed: [String] {
    [wizard.draft.clientID.text, wizard.draft.clientSecret.text, wizard.draft.redirectURI.text]
  }

  /// Whether a token is shown, or what the API said of one.
  var hasArrived: Bool {
    if let check = wizard.page as? CheckPage, case .answered = check.progress { return true }
    return wizard.page is TokenPage
  }

  /// Where the last key has landed; nil for a page that no remedy leads to.
  func landing(after requests: Int) -> PractisedFailure.Landing? {
    switch wizard.page {
    case is AuthorizePage: .link
    case let page as CredentialsPage:
      switch page.focus {
      case .clientID: .clientID
      case .clientSecret: .clientSecret
      case .redirectURI: .redirectURI
      }
    case is RefreshPage: .refresh
    case is CheckPage: .check
    case is FailurePage, is TokenPage: wizard.journey.record.requests.count > requests ? .sentAgain : nil
    default: nil
    }
  }
}
