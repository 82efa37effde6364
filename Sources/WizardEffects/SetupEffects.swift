import FoundationEssentials
import InfusionsoftOAuth
import Setups
import Synchronization
import Wizard

/// The saved setups of this user, as the wizard asks for them; each call gives the event that answers it.
struct SetupEffects: Sendable {
  private let store: Result<SetupStore, SetupError>

  init(environment: [String: String]) {
    do throws(SetupError) {
      store = .success(
        SetupStore(directory: try SetupStore.standardDirectory(in: environment)))
    } catch {
      store = .failure(error)
    }
  }

  func list() -> Event {
    do throws(SetupError) {
      let store = try store.get()
      return .setupsListed(try store.summaries(), interrupted: try store.interruptedRefreshes())
    } catch {
      return .setupFailed(error)
    }
  }

  func vaults() async -> Event {
    guard case .success(let store) = store else { return .vaultsFound([]) }
    return .vaultsFound(await store.availableVaults())
  }

  func save(_ setup: Setup, in vault: Vault, passphrase: Secret?, replacing: Bool) async -> Event {
    do throws(SetupError) {
      try await store.get().save(setup, in: vault, passphrase: passphrase, replacing: replacing)
      return .setupSaved(setup.name, vault)
    } catch {
      return .setupFailed(error)
    }
  }

  func open(_ name: SetupName, passphrase: Secret?) async -> Event {
    do throws(SetupError) {
      let store = try store.get()
      let vault = try store.vault(of: name)
      return .setupOpened(try await store.load(name, passphrase: passphrase), vault)
    } catch {
      return .setupFailed(error)
    }
  }

  func remove(_ name: SetupName) async -> Event {
    do throws(SetupError) {
      try await store.get().remove(name)
      return .setupRemoved(name)
    } catch {
      return .setupFailed(error)
    }
  }

  /// Refreshes a saved setup, and gives the record of the request that was made for it, if one was.
  func refresh(_ name: SetupName, passphrase: Secret?, client: TokenClient) async -> (RefreshOutcome, Exchange?) {
    do throws(SetupError) {
      let store = try store.get()
      let exchange = ExchangeBox()
      let outcome = await store.refresh(
        name, passphrase: passphrase, client: client, now: { Date() }, record: { exchange.keep($0) })
      return (outcome, exchange.kept)
    } catch {
      return (.setupError(error), nil)
    }
  }
}

/// The one exchange of a refresh, handed from its task to the one that asked.
private final class ExchangeBox: Sendable {
  private let exchange = Mutex<Exchange?>(nil)

  var kept: Exchange? { exchange.withLock { $0 } }

  func keep(_ value: Exchange) { exchange.withLock { $0 = value } }
}
