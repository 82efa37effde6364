import Foundation
import InfusionsoftOAuth
import TerminalUI
import Wizard

/// The input as a paste into the real pages, drawn as a terminal would show them.
extension Judge {
  private static let moment = Moment(
    now: Date(timeIntervalSince1970: 1_795_266_511), freshState: AuthorizationState("q7VhT2mZ0sLx9BdKc4RnWg"))

  private static let start = Wizard(
    environment: Environment(version: "0.1.0", timeZone: .gmt, isOverSSH: false, canOpenBrowser: true))

  /// The Explain page before its paste.
  private static let explain = pressed([.down, .down, .enter], in: start)

  /// The Paste page before its paste.
  private static let paste: Wizard = {
    var wizard = pressed([.enter, .enter], in: start)
    for value in ["k3yFromTheDeveloperPortal", secret] {
      _ = wizard.reduce(.pasted(PastedText(value), moment))
      wizard = pressed([.enter], in: wizard)
    }
    return pressed([.enter, .enter], in: wizard)
  }()

  private static func pressed(_ keys: [Key], in wizard: Wizard) -> Wizard {
    var wizard = wizard
    for key in keys { _ = wizard.reduce(.pressed(key, moment)) }
    return wizard
  }

  /// Pastes the input on both pages that take anything, presses Enter, and looks at every cell.
  mutating func draw(_ input: [UInt8]) {
    for page in [Self.explain, Self.paste] {
      var wizard = page
      _ = wizard.reduce(.pasted(PastedText(bytes: input), Self.moment))
      look(at: wizard)
      _ = wizard.reduce(.pressed(.enter, Self.moment))
      look(at: wizard)
    }
  }

  private mutating func look(at wizard: Wizard) {
    for size in [Size(width: 80, height: 24), Size(width: 40, height: 12)] {
      var viewport = Viewport()
      let canvas = Layout().draw(wizard.screen(at: Self.moment.now), size: size, viewport: &viewport)
      for row in canvas.lines { expectPlain(row, "a row of the page \(wizard.pageName)") }
    }
  }
}
