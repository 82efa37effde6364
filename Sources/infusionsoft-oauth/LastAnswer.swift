import Commands
import InfusionsoftOAuth
import Platform
import Setups
import Wizard
import WizardEffects

/// A one-time request that is out when the program ends: its answer is waited for, and said.
struct LastAnswer {
  let runner: EffectRunner
  let wakeUp: WakeUp
  let world: CommandEnvironment

  /// Waits until the request that is out has its answer or its time-out, 30 seconds; a second signal ends that.
  func waitAndSay() {
    guard runner.isAwaitingToken else { return }
    world.complain("a code is on its way; waiting for its answer, 30 seconds at most. Ctrl-C stops that.")
    while true {
      let reasons = wakeUp.wait()
      for event in runner.takeEvents() {
        if case .tokenAnswered(let answer, _, _) = event { return say(answer) }
        if case .setupRefreshed(let outcome, _, _, _) = event { return say(outcome) }
      }
      if reasons.contains(where: { $0 == .interrupted || $0 == .terminated }) { return }
    }
  }

  private func say(_ outcome: RefreshOutcome) {
    switch outcome {
    case .refreshed(let setup), .notNeeded(let setup):
      world.complain("the new tokens came, and are saved as \"\(setup.name.text)\".")
    case .refusedOrFailed: world.complain("no new tokens came; what was saved is as it was.")
    case .writeFailed(let token, let error):
      world.complain("new tokens came and could not be saved. \(error.explanation)")
      world.output.write("access token   \(token.accessToken.exposed)\n")
      if let refreshToken = token.refreshToken {
        world.output.write("refresh token  \(refreshToken.exposed)\n")
      }
    case .setupError(let error): world.complain("nothing was sent. \(error.explanation)")
    }
  }

  private func say(_ answer: TokenOutcome) {
    switch answer.result {
    case .success(let token):
      let account = token.account.map { " for the account \($0)" } ?? ""
      world.complain("a token came\(account), and is not kept. Open the link again for another.")
    case .failure: world.complain("no token came. Open the link again for a new code.")
    }
  }
}
