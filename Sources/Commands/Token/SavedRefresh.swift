import FoundationEssentials
import InfusionsoftOAuth
import Setups

/// A refresh of a saved setup as the commands run it: a signal does not lose its answer.
struct SavedRefresh {
  let store: SetupStore
  let name: SetupName
  let passphrase: Secret?
  let caFile: String?
  private let world: CommandEnvironment

  /// What came of it: the setup with a token that is good, and how to end if a signal came meanwhile.
  struct Answer {
    let setup: Setup
    let isRefreshed: Bool
    let ending: ExitStatus?
  }

  /// Opens what a command names, and reports a refresh that was cut off in an earlier run.
  init(_ access: SetupAccess, in world: CommandEnvironment) throws(CommandFailure) {
    self.world = world
    store = try world.setupStore()
    name = access.name
    passphrase = try access.passphrase(in: store, world)
    caFile = access.opening.caFile
    store.sayInterruptedRefresh(of: name, in: world)
  }

  /// Refreshes if the access token does not live on for so many seconds; nil always refreshes.
  func run(minimumLifetime: TimeInterval?) throws(CommandFailure) -> Answer {
    let client = world.tokenClient(caFile: caFile)
    let finished = try world.waitThroughSignals(
      saying: "a refresh token may be on its way; its answer is waited for and saved, 30 seconds at most."
    ) { [store, name, passphrase, now = world.now] in
      await store.refresh(
        name, minimumLifetime: minimumLifetime, passphrase: passphrase, client: client, now: now)
    }
    do throws(CommandFailure) {
      let (setup, isRefreshed) = try setup(in: finished.value)
      return Answer(setup: setup, isRefreshed: isRefreshed, ending: finished.ending)
    } catch {
      guard let ending = finished.ending else { throw error }
      // What only waited for its turn has nothing to say after a signal.
      if case .setupError = finished.value { throw .ended(ending) }
      throw error.ending(with: ending)
    }
  }

  private func setup(in outcome: RefreshOutcome) throws(CommandFailure) -> (Setup, isRefreshed: Bool) {
    switch outcome {
    case .notNeeded(let setup): return (setup, false)
    case .refreshed(let setup): return (setup, true)
    case .refusedOrFailed(let setup, let error):
      throw CommandFailure(error, refreshing: setup, in: world)
    case .writeFailed(let token, let error): throw CommandFailure(unsaved: token, because: error.explanation, in: world)
    case .setupError(let error): throw CommandFailure(error)
    }
  }
}
