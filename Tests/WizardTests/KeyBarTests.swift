import InfusionsoftOAuth
import TerminalUI
import Testing

@testable import Wizard

/// The key bar says what the keys do, no less and no more.
struct KeyBarTests {
  @Test(arguments: PageCase.all) func `every key that is shown does something`(_ stop: PageCase) {
    let walk = stop.walk
    for action in walk.page.actions + walk.page.constantActions {
      let isAnswered = action.keys.contains { key in
        var after = walk
        after.press(key)
        return after.wizard != walk.wizard || !after.effects.isEmpty
      }
      #expect(isAnswered, "\(action.keys.map(\.name)) \(action.label)")
    }
  }

  @Test(arguments: PageCase.all) func `no key is shown for two things`(_ stop: PageCase) {
    let page = stop.walk.page
    let keys = (page.actions + page.constantActions).flatMap(\.keys)
    #expect(Set(keys).count == keys.count, "\(keys.map(\.name))")
  }

  /// Keys that a page names itself: b in what is said after a copy.
  private static let silent: [String: String] = ["token": "b"]

  @Test(arguments: PageCase.all) func `a letter that is not shown does nothing, unless it is text`(_ stop: PageCase) {
    let walk = stop.walk
    let shown = Set((walk.page.actions + walk.page.constantActions).flatMap(\.keys))
    for letter in "abcdefghijklmnopqrstuvwxyz" where !(Self.silent[walk.name] ?? "").contains(letter) {
      var after = walk
      after.press(.character(letter))
      if stop.hasField {
        #expect(!shown.contains(.character(letter)), "\(letter)")
        #expect(after.name == walk.name, "\(letter)")
        #expect(after.effects == [], "\(letter)")
        #expect(after.wizard.draft != walk.wizard.draft, "\(letter)")
      } else if !shown.contains(.character(letter)) {
        #expect(after.wizard == walk.wizard, "\(letter)")
        #expect(after.effects == [], "\(letter)")
      }
    }
  }

  @Test(arguments: PageCase.all) func `F1 and F2 are the silent twins of Ctrl-G and Ctrl-T`(_ stop: PageCase) {
    let walk = stop.walk
    for (silent, shown) in [(Key.function(1), Key.control("g")), (.function(2), .control("t"))] {
      var (one, other) = (walk, walk)
      one.press(silent)
      other.press(shown)
      #expect(one.wizard == other.wizard)
      #expect(one.effects == other.effects)
    }
  }

  @Test(arguments: PageCase.all) func `Ctrl-Z suspends, on every page`(_ stop: PageCase) {
    var walk = stop.walk
    let before = walk.wizard
    walk.press(.control("z"))
    #expect(walk.effects == [.suspend])
    #expect(walk.wizard == before)
  }

  @Test(arguments: PageCase.all) func `Ctrl-C quits at once where no token would be lost, and asks where one would`(
    _ stop: PageCase
  ) {
    var walk = stop.walk
    let journey = walk.wizard.journey
    let isAsked = journey.record.token != nil && journey.savedSetup == nil && walk.name != "leaving"
    walk.press(.control("c"))
    if isAsked {
      #expect(walk.effects == [])
      #expect(walk.name == "leaving")
      walk.press(.control("c"))
    }
    guard case .quit(let farewell, isInterrupt: true) = walk.effects.first else {
      Issue.record("\(walk.effects)")
      return
    }
    #expect(walk.effects.count == 1)
    #expect((farewell == nil) == (journey.record.token == nil))
  }

  @Test(arguments: PageCase.all) func `help covers every page, and gives it back as it was`(_ stop: PageCase) {
    for way in [Key.escape, .enter] {
      var walk = stop.walk
      let before = walk.wizard
      walk.press(.control("g"))
      #expect(walk.name == "help")
      walk.press(way)
      #expect(walk.wizard == before)
    }
  }

  @Test(arguments: PageCase.all) func `the request covers every page that has one, and gives it back as it was`(
    _ stop: PageCase
  ) {
    var walk = stop.walk
    guard walk.page.constantActions.contains(where: { $0.keys == [.control("t")] }) else { return }
    let before = walk.wizard
    walk.press(.control("t"))
    #expect(walk.name == "request")
    walk.press(.escape)
    #expect(walk.wizard == before)
  }

  @Test(arguments: PageCase.all) func `Esc goes back, and loses nothing that was typed`(_ stop: PageCase) {
    var walk = stop.walk
    let isWaiting = walk.name == "waiting"
    let isUnlocking = walk.name == "setups"
    let draft = walk.wizard.draft
    for _ in 0..<12 { walk.press(.escape) }
    #expect(walk.name == "start")
    var kept = walk.wizard.draft
    if isWaiting { kept.address = draft.address }
    // The passphrase of a saved setup is asked for anew each time.
    if isUnlocking { kept.passphrase = draft.passphrase }
    #expect(kept == draft)
  }
}
