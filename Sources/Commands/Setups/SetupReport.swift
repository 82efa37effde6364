import FoundationEssentials
import InfusionsoftOAuth
import Setups
import TerminalUI

/// What there is to say of an opened setup at an instant: its two clocks, its account, its history.
struct SetupReport {
  let setup: Setup
  let time: LocalTime

  init(_ setup: Setup, at time: LocalTime) {
    self.setup = setup
    self.time = time
  }

  var name: String { setup.name.text }

  /// The clocks; nil without a token.
  var clocks: TokenClocks? { setup.token.map { TokenClocks($0, at: time) } }

  /// Both clocks in words, a line each.
  var clockLines: [String] { clocks?.words ?? [Self.row("token", "none is saved")] }

  /// Whether nothing but a new sign-in gives a token: the access token has ended, and no refresh brings another.
  var needsSignIn: Bool {
    guard let token = setup.token else { return true }
    guard token.status(at: time.now) == .expired else { return false }
    return token.refreshToken == nil || setup.clientSecret == nil || token.refreshTimeLeft(at: time.now) == 0
  }

  /// The tokens that were, the newest first, a line each.
  var history: [String] {
    setup.history.reversed().enumerated().map { index, record in
      return Self.row(
        index == 0 ? "history" : "", "\(record.label), \(record.originInList), \(time.words(record.madeAt))")
    }
  }

  /// "  account        ab123".
  static func row(_ label: String, _ value: String) -> String {
    "  " + label + String(repeating: " ", count: max(0, 15 - label.count)) + VisibleText(value).description
  }
}
