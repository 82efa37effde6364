import InfusionsoftOAuth
import TerminalUI
import Testing

@testable import Wizard

/// A page with a dialogue that leads to it; what is true of all pages is tried on all of these.
struct PageCase: Sendable, CustomTestStringConvertible {
  let name: String
  /// Whether letters are text here.
  let hasField: Bool
  private let environment: Environment
  private let dialogue: @Sendable (inout WizardDriver) -> Void

  init(
    _ name: String, hasField: Bool = false, in environment: Environment = .here,
    _ dialogue: @escaping @Sendable (inout WizardDriver) -> Void
  ) {
    self.name = name
    self.hasField = hasField
    self.environment = environment
    self.dialogue = dialogue
  }

  /// The dialogue up to this page.
  var walk: WizardDriver {
    var walk = WizardDriver(environment)
    dialogue(&walk)
    return walk
  }

  var testDescription: String { name }

  /// Every kind of page.
  static let all =
    starts + explanations + keys + credentials + links + consents + accountCentral + boxes + otherPastes + failures
    + tokens + nextSteps + saving + late
    + views
}
