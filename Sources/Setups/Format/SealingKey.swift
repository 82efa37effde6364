import Crypto
import CryptoExtras
import FoundationEssentials
import InfusionsoftOAuth
import Platform

/// How a passphrase became a key (RFC 7914): kept beside what the key opens.
struct ScryptParameters: Codable, Equatable, Sendable {
  /// N, a power of two: the cost in time and memory.
  let rounds: Int
  /// r.
  let blockSize: Int
  /// p.
  let parallelism: Int
  let salt: Data

  /// Parameters of that cost, with a new salt.
  init(_ cost: ScryptCost) {
    var random = SystemRandomNumberGenerator()
    rounds = cost.rounds
    blockSize = cost.blockSize
    parallelism = cost.parallelism
    salt = Data((0..<16).map { _ in UInt8.random(in: .min ... .max, using: &random) })
  }

  /// Whether they are of a size that this program could have written, or a later one of the same format.
  ///
  /// Others would make a file that was tampered with eat all memory.
  var isPlausible: Bool {
    (2...1 << 20).contains(rounds) && rounds.nonzeroBitCount == 1 && (1...16).contains(blockSize)
      && (1...16).contains(parallelism) && (16...64).contains(salt.count)
  }
}

/// What making a key costs: N, r and p of RFC 7914.
struct ScryptCost: Sendable {
  let rounds: Int
  let blockSize: Int
  let parallelism: Int

  /// OWASP's choice for 32 MiB of memory.
  static let standard = ScryptCost(rounds: 1 << 15, blockSize: 8, parallelism: 3)
}

/// A key that a passphrase was made into, and how.
struct SealingKey: Sendable {
  let scrypt: ScryptParameters
  private let key: SymmetricKey

  /// Makes the key, which takes a moment on purpose.
  init(_ passphrase: Secret, _ scrypt: ScryptParameters, path: String) throws(SetupError) {
    guard scrypt.isPlausible else { throw .damaged(path: path) }
    self.scrypt = scrypt
    do {
      key = try KDF.Scrypt.deriveKey(
        from: Data(passphrase.exposed.utf8), salt: scrypt.salt, outputByteCount: 32, rounds: scrypt.rounds,
        blockSize: scrypt.blockSize, parallelism: scrypt.parallelism)
    } catch {
      // The library names no other reason.
      throw .system(errno: SystemFailure.outOfMemory.number, path: path)
    }
  }

  /// Encrypts a payload for the file of a name, and for no other.
  func seal(_ payload: [UInt8], for name: SetupName, path: String) throws(SetupError) -> SealedPayload {
    do {
      let box = try AES.GCM.seal(payload, using: key, authenticating: context(name))
      guard let combined = box.combined else { throw SetupError.damaged(path: path) }
      return SealedPayload(scrypt: scrypt, box: combined)
    } catch {
      throw .damaged(path: path)
    }
  }

  /// Decrypts a payload.
  ///
  /// - Throws: `passphraseWrong`, which a damaged box is too: it cannot be told from a wrong key.
  func open(_ sealed: SealedPayload, of name: SetupName, path: String) throws(SetupError) -> [UInt8] {
    do {
      let box = try AES.GCM.SealedBox(combined: sealed.box)
      return try Array(AES.GCM.open(box, using: key, authenticating: context(name)))
    } catch {
      throw .passphraseWrong(path: path)
    }
  }

  /// What is authenticated without being encrypted: a box copied into another setup's file does not open there.
  private func context(_ name: SetupName) -> Data { Data("infusionsoft-oauth setup 1 \(name.text)".utf8) }
}
