import Foundation
import InfusionsoftOAuth
import Testing

@testable import Setups

@Suite struct LifeTests {
  @Test(
    arguments: [
      (0, 86_399, true), (0, 86_400, false), (86_099, 300, true), (86_100, 300, false), (86_399, 0, false),
      // The clock went back: by a minute it may be a correction, by more it says nothing.
      (-60, 300, true), (-61, 300, false), (-1_000_000, 0, false),
    ] as [(TimeInterval, TimeInterval, Bool)])
  func `a token lives for so long`(after: TimeInterval, seconds: TimeInterval, lives: Bool) {
    #expect(Token.sample.lives(seconds, at: Instant.madeAt.addingTimeInterval(after)) == lives)
  }

  @Test func `a clock that was always behind does not lengthen a life`() {
    // The server is an hour ahead of this machine, in the run of the arrival and in every later one.
    let end = Instant.madeAt.addingTimeInterval(3600 + 86_399)
    let token = Token(
      accessToken: Secret("a"), refreshToken: nil, tokenType: nil, scope: nil, origin: .codeExchange,
      expiry: .at(end), lifetime: 86_399, arrivedAt: Instant.madeAt,
      serverDate: Instant.madeAt.addingTimeInterval(3600), refreshExpiry: nil)
    #expect(token.lives(300, at: Instant.madeAt.addingTimeInterval(86_000)))
    #expect(!token.lives(300, at: Instant.madeAt.addingTimeInterval(86_399)))
  }

  @Test(arguments: [SavingTests.pasted, SavingTests.unknown])
  func `of a token that came without its life nothing is proved`(token: Token) {
    #expect(!token.lives(0, at: Instant.madeAt))
  }

  @Test func `how far the clock went back is known`() {
    #expect(Token.sample.clockMovedBack(at: Instant.madeAt.addingTimeInterval(-7200)) == 7200)
    #expect(Token.sample.clockMovedBack(at: Instant.madeAt.addingTimeInterval(-30)) == nil)
    #expect(Token.sample.clockMovedBack(at: Instant.nextDay) == nil)
  }

  @Test func `a history keeps its last hundred records, and counts on`() {
    var setup = Setup.sample()
    for _ in 0..<150 { setup = setup.holding(.refreshed) }
    #expect(setup.history.count == 100)
    #expect(setup.history.first?.label == "token 52")
    #expect(
      setup.tokenRecord
        == TokenRecord(
          number: 151, origin: .refresh, refreshNumber: 150, madeAt: Instant.nextDay, account: "ab123"))
    #expect(setup.holding(.sample).tokenRecord?.refreshNumber == nil)
  }
}
