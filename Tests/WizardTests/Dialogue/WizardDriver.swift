import Diagnosis
import Foundation
import InfusionsoftOAuth
import TerminalUI

@testable import Wizard

/// A dialogue with the wizard: keys, pastes and events go in, effects and screens come out.
///
/// The world it happens in is literal: the clock, a zone an hour ahead of UTC, the states of links, version 0.1.0.
struct WizardDriver {
  /// The state of the program after the last line of the dialogue.
  private(set) var wizard: Wizard
  /// What the last line of the dialogue wanted.
  private(set) var effects: [Effect] = []
  /// All that has happened, so that it can be told again.
  private(set) var events: [Event] = []
  /// Every token request that was wanted so far, with its attempt number.
  private(set) var requests: [(request: TokenRequest, attempt: Int)] = []
  /// What the clock shows: Saturday 21 November 2026, 14:08:31 +01:00, until the test moves it.
  var now = Date(timeIntervalSince1970: 1_795_266_511)
  /// The state of the next link that is made.
  var freshState = AuthorizationState(Sample.state)

  init(_ environment: Environment = .here) { wizard = Wizard(environment: environment) }

  /// Presses keys, one after the other.
  mutating func press(_ keys: Key...) {
    effects = []
    for key in keys { take(.pressed(key, moment)) }
  }

  /// Types a text, character by character.
  mutating func type(_ text: String) {
    effects = []
    for character in text { take(.pressed(.character(character), moment)) }
  }

  mutating func paste(_ text: String) { happen(.pasted(PastedText(text), moment)) }

  mutating func paste(bytes: [UInt8]) { happen(.pasted(PastedText(bytes: bytes), moment)) }

  /// Lets something happen outside the program.
  mutating func happen(_ event: Event) {
    effects = []
    take(event)
  }

  /// Lets time pass.
  mutating func wait(_ seconds: TimeInterval) { now.addTimeInterval(seconds) }

  var moment: Moment { Moment(now: now, freshState: freshState) }
  var page: Screen { wizard.screen(at: now) }
  var name: String { wizard.pageName }
  /// What the failure page says; nil on any other page.
  var diagnosis: Diagnosis? {
    (wizard.page as? FailurePage)?.diagnosis
  }

  /// The page as it is drawn, from its first row or as many pages down.
  func screen(at size: Size = .full, pagesDown: Int = 0, signs: Signs = .unicode) -> Canvas {
    let layout = Layout(signs: signs)
    var viewport = Viewport()
    var canvas = layout.draw(page, size: size, viewport: &viewport)
    guard pagesDown > 0 else { return canvas }
    for _ in 0..<pagesDown {
      viewport.scroll(pages: 1)
      canvas = layout.draw(page, size: size, viewport: &viewport)
    }
    return canvas
  }

  private mutating func take(_ event: Event) {
    events.append(event)
    let wanted = wizard.reduce(event)
    effects += wanted
    for case .requestToken(let request, let attempt) in wanted { requests.append((request, attempt)) }
  }
}

extension Size {
  static let full = Size(width: 80, height: 24)
  static let compact = Size(width: 40, height: 12)
}

extension Environment {
  /// A desktop with a browser.
  static let here = Environment.in()
  /// The same machine, reached over SSH.
  static let overSSH = Environment.in(isOverSSH: true)

  static func `in`(isOverSSH: Bool = false, proxyVariable: String? = nil, entry: Entry = Entry()) -> Environment {
    Environment(
      version: "0.1.0", timeZone: TimeZone(secondsFromGMT: 3600) ?? .gmt, isOverSSH: isOverSSH,
      canOpenBrowser: !isOverSSH, proxyVariable: proxyVariable, faults: Sample.faults, entry: entry)
  }
}
