import InfusionsoftOAuth
import Setups

/// Where a new token will be saved, found to be there before anything is sent.
struct SavingPlace {
  let store: SetupStore
  let name: SetupName
  let vault: Vault

  /// Checks that the name is free, and takes the place that was named or the best there is.
  init(
    _ name: SetupName, wanted: Vault?, hasPassphrase: Bool, in world: CommandEnvironment
  ) throws(CommandFailure) {
    let store = try world.setupStore()
    self.store = store
    self.name = name
    guard try !store.has(name) else { throw CommandFailure(SetupError.nameTaken(name)) }
    let available = try world.waitUntilSignal { await store.availableVaults() }
    if let wanted, !available.contains(wanted) { throw CommandFailure(SetupError.keyringAbsent) }
    vault = wanted ?? (hasPassphrase ? .encrypted : available.first ?? .encrypted)
    if wanted == nil { world.complain("it will be saved \(vault.placeInSentence). \(vault.explanation)") }
  }

  /// The passphrase of an encrypted file from where it was said to be; nil for another place, and if nothing was said.
  func given(_ source: InputSource?, in world: CommandEnvironment) throws(CommandFailure) -> Secret? {
    guard vault == .encrypted, let source else { return nil }
    return try source.secret("passphrase", in: world)
  }

  /// The passphrase of an encrypted file, asked for twice if it was not given; nil for another place.
  func passphrase(given: Secret?, in world: CommandEnvironment) throws(CommandFailure) -> Secret? {
    guard vault == .encrypted else { return nil }
    if let given { return given }
    return try Prompt.newPassphrase(in: world)
  }
}

extension SetupStore {
  /// Whether a setup has this name.
  fileprivate func has(_ name: SetupName) throws(CommandFailure) -> Bool {
    do throws(SetupError) {
      _ = try vault(of: name)
      return true
    } catch SetupError.notFound {
      return false
    } catch {
      throw CommandFailure(error)
    }
  }
}
