import FoundationEssentials
import InfusionsoftOAuth
import Setups
import TerminalUI

/// Where the tokens of this run are saved.
struct SavedSetup: Equatable, Sendable {
  let name: SetupName
  let vault: Vault
  /// The passphrase, kept in memory so that a refresh need not ask again; for an encrypted one only.
  let passphrase: Secret?
}

/// The saved setups: what a list can show without reading them.
struct SavedSetups: Equatable, Sendable {
  var summaries: [SetupSummary] = []
  /// Refreshes that were cut off, so that their outcome is not known.
  var interruptedRefreshes: [RefreshIntent] = []
}

extension Wizard {
  /// Goes on with a saved setup: on its tokens, or on what is missing for one.
  mutating func resume(_ setup: Setup, from saved: SavedSetup) {
    draft = Draft(entry: environment.entry)
    draft.site = setup.host.map(Site.vendor) ?? .given(setup.endpoints)
    draft.clientID = TextField(setup.clientID)
    draft.redirectURI = TextField(setup.redirectURI)
    draft.clientSecret = TextField(setup.clientSecret?.exposed ?? "", isMasked: true)
    draft.setupName = TextField(setup.name.text)
    journey = Journey()
    journey.savedSetup = saved
    journey.history = setup.history
    if let token = setup.token { journey.record.take(token) }
    if setup.token == nil {
      show(CredentialsPage(focus: .clientID))
    } else {
      var tokens = TokenPage()
      if let intent = self.saved.interruptedRefreshes.first(where: { $0.name == setup.name }) {
        tokens.footnote = Notice(
          "The refresh of \(intent.label) was cut off: these may be dead. t tests the access token.", tone: .warning)
      }
      show(tokens)
    }
  }

  /// Takes what became of a saved setup's refresh; the pair is on the disk already, or that is said.
  mutating func receive(_ outcome: RefreshOutcome, exchange: Exchange?, attempt: Int, at moment: Moment) -> [Effect] {
    switch outcome {
    case .refreshed(let setup), .notNeeded(let setup):
      guard let token = setup.token else { return [] }
      journey.history = setup.history
      return receive(TokenOutcome(exchange: exchange, result: .success(token)), attempt: attempt, at: moment)
    case .refusedOrFailed(_, let error):
      return receive(TokenOutcome(exchange: exchange, result: .failure(error)), attempt: attempt, at: moment)
    case .writeFailed(let token, let error):
      journey.savedSetup = nil
      let effects = receive(
        TokenOutcome(exchange: exchange, result: .success(token)), attempt: attempt, at: moment)
      var tokens = TokenPage()
      tokens.isRevealed = true
      tokens.footnote = Notice(
        "New tokens, not saved: \(error.explanation) s saves them in another place. The old ones are dead.", tone: .bad)
      show(tokens)
      return effects
    case .setupError(let error):
      journey.record.withdraw(attempt)
      var tokens = TokenPage()
      tokens.footnote = Notice("Nothing was sent. \(error.explanation)", tone: .warning)
      show(tokens)
      return []
    }
  }
}
