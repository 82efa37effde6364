import InfusionsoftOAuth
import TerminalUI
import Testing

@testable import Wizard

/// A page with a dialogue that leads to it; what is true of all pages is tried on all of these.
struct Stop: Sendable, CustomTestStringConvertible {
  let name: String
  /// Whether letters are text here.
  let hasField: Bool
  private let surroundings: Surroundings
  private let dialogue: @Sendable (inout Walk) -> Void

  init(
    _ name: String, hasField: Bool = false, in surroundings: Surroundings = .here,
    _ dialogue: @escaping @Sendable (inout Walk) -> Void
  ) {
    self.name = name
    self.hasField = hasField
    self.surroundings = surroundings
    self.dialogue = dialogue
  }

  /// The dialogue up to this page.
  var walk: Walk {
    var walk = Walk(surroundings)
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
