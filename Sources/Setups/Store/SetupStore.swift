package import FoundationEssentials
package import InfusionsoftOAuth
import Platform

/// The saved setups of one folder.
///
/// In the folder is `index.json`, a copy of what a list shows, and in `setups` a file for each setup, its lock, and what
/// marks a change that has begun. Every file is 0600 in a 0700 folder, is replaced as a whole or not at all, and is
/// refused if it belongs to someone else, is open to others or is a link.
package struct SetupStore: Sendable {
  /// The folder, an absolute path.
  package let directory: String
  let keyring: any KeyringTool
  let lockWait: Duration
  let clock: @Sendable () -> Date
  let scryptCost: ScryptCost
  let step: StepHook

  /// A store in a folder, which is made when something is first saved.
  ///
  /// - Parameters:
  ///   - lockWait: how long to wait for another process that changes the same setup; its request may take 40 s.
  ///   - clock: what the time of saving is taken from.
  package init(
    directory: String, keyring: any KeyringTool = SetupStore.systemKeyring(), lockWait: Duration = .seconds(60),
    clock: @escaping @Sendable () -> Date = { Date() }
  ) {
    self.init(
      directory: directory, keyring: keyring, lockWait: lockWait, clock: clock, scryptCost: .standard, step: { _ in })
  }

  /// A store whose changes report each step that they have taken.
  init(
    directory: String, keyring: any KeyringTool, lockWait: Duration, clock: @escaping @Sendable () -> Date,
    scryptCost: ScryptCost, step: @escaping StepHook
  ) {
    self.directory = directory
    self.keyring = keyring
    self.lockWait = lockWait
    self.clock = clock
    self.scryptCost = scryptCost
    self.step = step
  }

  /// The folder that an environment names: under `XDG_DATA_HOME`, else under `~/.local/share`.
  ///
  /// A relative `XDG_DATA_HOME` is passed over, as its specification asks.
  ///
  /// - Throws: `SetupError.noFolder`.
  package static func standardDirectory(in environment: [String: String]) throws(SetupError) -> String {
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") { return data + "/infusionsoft-oauth" }
    guard let home = environment["HOME"], home.hasPrefix("/") else { throw .noFolder }
    return home + "/.local/share/infusionsoft-oauth"
  }

  /// The keyring of this system.
  package static func systemKeyring() -> any KeyringTool {
    switch SystemKeyring.ofThisSystem {
    case .keychain: SecurityTool()
    case .secretService: SecretTool()
    }
  }

  /// Where secrets can be kept here, the best first; the keyring is among them if one answers.
  package func availableVaults() async -> [Vault] {
    await keyring.answers() ? [.keyring, .encrypted, .plain] : [.encrypted, .plain]
  }

  /// Reads a setup with its secrets.
  ///
  /// - Parameter passphrase: for an encrypted setup; others pass over it.
  package func load(_ name: SetupName, passphrase: Secret? = nil) async throws(SetupError) -> Setup {
    guard let folders = try Folders.open(directory),
      let opened = try await open(name, in: folders.setups, passphrase: passphrase)
    else { throw .notFound(name) }
    return opened.setup
  }

  /// Where a setup's secrets are kept; it is known without a passphrase.
  package func vault(of name: SetupName) throws(SetupError) -> Vault {
    guard let folders = try Folders.open(directory), let head = try file(of: name, in: folders.setups) else {
      throw .notFound(name)
    }
    return head.vault
  }
}

/// The two folders of a store.
struct Folders: Sendable {
  let root: PrivateFolder
  let setups: PrivateFolder

  private static let setupsName = "setups"

  /// Opens them; nil if nothing was ever saved.
  static func open(_ directory: String) throws(SetupError) -> Folders? {
    guard let root = try PrivateFolder.open(directory), let setups = try root.folder(setupsName) else { return nil }
    return Folders(root: root, setups: setups)
  }

  /// Opens them, and makes them first if they do not exist.
  static func make(_ directory: String) throws(SetupError) -> Folders {
    let root = try PrivateFolder.make(directory)
    return Folders(root: root, setups: try root.makeFolder(setupsName))
  }
}
