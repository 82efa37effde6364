import InfusionsoftOAuth
import Platform
import Wizard

/// The files that the wizard writes into the working folder.
enum FileEffects {
  /// Writes a new file that only its owner can read, and never over one that is there.
  static func write(_ content: Secret, named name: String) -> Event {
    do throws(SystemFailure) {
      try PrivateFile.create(name, Array(content.exposed.utf8))
      return .fileWritten(name)
    } catch {
      return .fileNotWritten(reason(error, name))
    }
  }

  private static func reason(_ error: SystemFailure, _ name: String) -> String {
    switch error.kind {
    case .exists: "\(name) is there already, and is not written over. Move it away first."
    case .notPermitted: "This folder cannot be written to. Start the program in another one."
    case .noRoom: "The disk is full; nothing was written."
    case .notFound, .wrongKind, .addressInUse, .other: "Nothing was written: \(error.words)."
    }
  }
}
