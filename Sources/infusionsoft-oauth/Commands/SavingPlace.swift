import InfusionsoftOAuth
import Setups

/// Where a new token will be saved, found to be there before anything is sent.
struct SavingPlace {
  let store: SetupStore
  let name: SetupName
  let vault: Vault

  /// Checks that the name is free, and takes the place that was named or the best there is.
  init(_ name: SetupName, in wanted: Vault?, hasPassphrase: Bool) throws(CommandFailure) {
    let store = try SetupStore.ofThisUser()
    self.store = store
    self.name = name
    guard try !store.has(name) else { throw CommandFailure(SetupError.nameTaken(name)) }
    let available = waitFor { await store.availableVaults() }
    if let wanted, !available.contains(wanted) { throw CommandFailure(SetupError.keyringAbsent) }
    vault = wanted ?? (hasPassphrase ? .encrypted : available.first ?? .encrypted)
    if wanted == nil { StandardStream.complain("it will be saved \(vault.place). \(vault.explanation)") }
  }

  /// The passphrase of an encrypted file, read or asked for twice; nil for another place.
  func passphrase(from source: InputSource?) throws(CommandFailure) -> Secret? {
    guard vault == .encrypted else { return nil }
    guard let source else { return try Prompt.newPassphrase() }
    return try source.secret("passphrase")
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
