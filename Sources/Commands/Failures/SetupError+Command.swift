import Setups

extension CommandFailure {
  /// What stands between a command and a saved setup.
  init(_ error: SetupError) {
    self.init(code: error.publishedName, message: error.explanation, remedies: error.remedies, status: error.exitStatus)
  }

  /// What to do where nothing but a new sign-in helps.
  static let signInAgain = "To sign in again, run infusionsoft-oauth and choose Sign in."

  /// The same, with the client ID and secret of a setup.
  static func signInAgain(_ name: SetupName) -> String {
    "To sign in again, run: infusionsoft-oauth --setup \(ShellWord.quoted(name.text))"
  }
}

extension SetupError {
  /// The stable name, for programs that read `--json`.
  fileprivate var publishedName: String {
    switch self {
    case .notFound: "setup-not-found"
    case .nameTaken: "setup-name-taken"
    case .removedMeanwhile: "setup-removed-meanwhile"
    case .noFolder: "setup-folder-unknown"
    case .damaged: "setup-damaged"
    case .newerFormat: "setup-newer-format"
    case .openPermissions: "setup-open-permissions"
    case .otherOwner: "setup-other-owner"
    case .wrongKind: "setup-wrong-kind"
    case .notWritable: "setup-not-writable"
    case .diskFull: "disk-full"
    case .locked: "setup-locked"
    case .system: "system-error"
    case .keyringLocked: "keyring-locked"
    case .keyringAbsent: "keyring-absent"
    case .keyringEmptied: "keyring-emptied"
    case .keyringTooSmall: "keyring-too-small"
    case .keyringFailed: "keyring-failed"
    case .passphraseNeeded: "passphrase-needed"
    case .passphraseWrong: "passphrase-wrong"
    case .nothingToRefresh: "nothing-to-refresh"
    case .refreshLostMeanwhile: "refresh-lost-meanwhile"
    }
  }

  fileprivate var exitStatus: ExitStatus {
    switch self {
    case .nothingToRefresh, .keyringEmptied: .signInAgain
    case .refreshLostMeanwhile: .unreachable
    case .notFound, .nameTaken, .removedMeanwhile, .noFolder, .damaged, .newerFormat, .openPermissions, .otherOwner,
      .wrongKind, .notWritable, .diskFull, .locked, .system, .keyringLocked, .keyringAbsent, .keyringTooSmall,
      .keyringFailed, .passphraseNeeded, .passphraseWrong:
      .refused
    }
  }

  fileprivate var remedies: [String] {
    switch self {
    case .notFound: ["infusionsoft-oauth setups lists what is saved."]
    case .nothingToRefresh, .keyringEmptied: [CommandFailure.signInAgain]
    case .passphraseNeeded: ["Give it with --passphrase-file, or answer the question at a terminal."]
    case .refreshLostMeanwhile: [RefreshTokenFate.maybeUsed.explanation]
    case .nameTaken, .removedMeanwhile, .noFolder, .damaged, .newerFormat, .openPermissions, .otherOwner, .wrongKind,
      .notWritable, .diskFull, .locked, .system, .keyringLocked, .keyringAbsent, .keyringTooSmall, .keyringFailed,
      .passphraseWrong:
      []
    }
  }
}
