import InfusionsoftOAuth
import NcursesTerminal
import Setups
import Wizard

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A one-time request that is out when the program ends: its answer is waited for, and said.
struct LastAnswer {
  let runner: EffectRunner
  let wakeUp: WakeUp

  /// Waits until the request that is out has its answer or its time-out, 30 seconds; a second signal ends that.
  func waitAndSay() {
    guard runner.isAwaitingToken else { return }
    StandardStream.complain("a code is on its way; waiting for its answer, 30 seconds at most. Ctrl-C stops that.")
    while true {
      var ready = pollfd(fd: wakeUp.descriptor, events: Int16(POLLIN), revents: 0)
      _ = poll(&ready, 1, -1)
      let reasons = wakeUp.drain()
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
      StandardStream.complain("the new tokens came, and are saved as \"\(setup.name.text)\".")
    case .refusedOrFailed: StandardStream.complain("no new tokens came; what was saved is as it was.")
    case .writeFailed(let token, let error):
      StandardStream.complain("new tokens came and could not be saved. \(error.explanation)")
      StandardStream.write("access token   \(token.accessToken.exposed)\n", to: STDOUT_FILENO)
      token.refreshToken.map { StandardStream.write("refresh token  \($0.exposed)\n", to: STDOUT_FILENO) }
    case .setupError(let error): StandardStream.complain("nothing was sent. \(error.explanation)")
    }
  }

  private func say(_ answer: TokenOutcome) {
    switch answer.result {
    case .success(let token):
      let account = token.account.map { " for the account \($0)" } ?? ""
      StandardStream.complain("a token came\(account), and is not kept. Open the link again for another.")
    case .failure: StandardStream.complain("no token came. Open the link again for a new code.")
    }
  }
}
