import Foundation
import InfusionsoftOAuth
import TestSupport

@testable import Setups

/// A folder of its own for a test, removed with its last reference.
final class Workplace: Sendable {
  private let folder: TemporaryFolder
  let keyring: MemoryKeyring

  init(keyring: MemoryKeyring = MemoryKeyring()) throws {
    folder = try TemporaryFolder("setups")
    self.keyring = keyring
  }

  var path: String { folder.path }
  var directory: String { path + "/data/infusionsoft-oauth" }
  var setups: String { directory + "/setups" }

  func store(
    lockWait: Duration = .seconds(30), step: @escaping SetupStore.StepHook = { _ in }
  ) -> SetupStore {
    SetupStore(
      directory: directory, keyring: keyring, lockWait: lockWait, clock: { Instant.madeAt },
      scryptCost: ScryptCost(rounds: 1 << 10, blockSize: 8, parallelism: 1), step: step)
  }

  /// The path of the one file in `setups` whose name ends so.
  func file(_ suffix: String) throws -> String {
    let names = try FileManager.default.contentsOfDirectory(atPath: setups).filter { $0.hasSuffix(suffix) }
    guard names.count == 1 else { throw CocoaError(.fileNoSuchFile) }
    return setups + "/" + names[0]
  }

  /// Every file's bytes, by its path below the folder.
  func contents() throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: directory) {
      contents[name] = FileManager.default.contents(atPath: directory + "/" + name)
    }
    return contents
  }

  /// A second place that is as this one is now, as if all processes had been killed.
  func snapshot() throws -> Workplace {
    let copy = try Workplace(keyring: MemoryKeyring(keyring.items))
    try FileManager.default.copyItem(atPath: path + "/data", toPath: copy.path + "/data")
    return copy
  }

  static func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }
}
