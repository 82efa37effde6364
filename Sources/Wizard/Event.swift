package import FoundationEssentials
package import InfusionsoftOAuth
package import Setups
package import TerminalUI

/// What happened.
///
/// Events carry the time and the random values that their handling needs.
package enum Event: Equatable, Sendable {
  /// A key was pressed.
  case pressed(Key, Moment)
  /// A text arrived as one paste.
  case pasted(PastedText, Moment)
  /// The practice server listens.
  case practiceOpened(PracticeVendor)
  /// The practice server could not be started, and why.
  case practiceFailed(String)
  /// The practice server's consent question was answered.
  case consentAnswered(ConsentAnswer)
  /// The practice server's Account Central made an access and a refresh token.
  case tokensGenerated(Secret, Secret)
  /// The practice server's Account Central showed these words instead.
  case generationRefused(String)
  /// The token endpoint answered, or did not, to the request of this number.
  case tokenAnswered(TokenOutcome, attempt: Int, Moment)
  /// The API said whose token it is, or why not.
  case tokenChecked(LiveOutcome, Moment)
  /// The saved setups were listed; refreshes that were cut off are named.
  case setupsListed([SetupSummary], interrupted: [RefreshIntent])
  /// The places where a setup can be kept here, the best first.
  case vaultsFound([Vault])
  /// A setup was saved.
  case setupSaved(SetupName, Vault)
  /// A setup was read, with its secrets.
  case setupOpened(Setup, Vault)
  /// A setup was removed.
  case setupRemoved(SetupName)
  /// A setup could not be read or changed.
  case setupFailed(SetupError)
  /// A saved setup was refreshed, or not; the record of the request that was made for it, if one was.
  case setupRefreshed(RefreshOutcome, Exchange?, attempt: Int, Moment)
  /// A file was written, at this path.
  case fileWritten(String)
  /// A file was not written, and why, in a sentence.
  case fileNotWritten(String)
  /// A value was handed to a clipboard, or could not be.
  case copied(CopyTarget, Delivery)
  /// A browser was started, or could not be.
  case browserOpened(Bool)
}

/// The world at an event: what a pure function cannot find out for itself.
package struct Moment: Equatable, Sendable {
  /// The local clock's time.
  package let now: Date
  /// A state value that nobody has seen, for a link that may be made now.
  package let freshState: AuthorizationState

  /// A moment with a time and a random value of its own.
  package init(now: Date, freshState: AuthorizationState) {
    self.now = now
    self.freshState = freshState
  }
}

/// How a value left the program.
package enum Delivery: Equatable, Sendable {
  /// A clipboard tool of this machine took it: its name.
  case tool(String)
  /// The tmux that we run in took it, for its own paste key and for the terminal.
  case tmux
  /// It was sent to the terminal, which does not say whether it took it.
  case terminal
  /// Nothing took it.
  case failed
}

/// What followed from an answer to the practice server's consent question.
package enum ConsentAnswer: Equatable, Sendable {
  /// The browser is sent to this address.
  case redirect(PastedText)
  /// The browser ends in Account Central.
  case accountCentral
  /// The browser shows a page with these words.
  case page(String)
}
