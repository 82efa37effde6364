/// Why a saved setup could not be read or changed.
///
/// Facts only; the sentences are in `SetupErrorText.swift`.
package enum SetupError: Error, Equatable, Sendable {
  /// No setup has this name.
  case notFound(SetupName)
  /// A setup has this name already, and was not to be replaced.
  case nameTaken(SetupName)
  /// It was there at first, and is gone.
  case removedMeanwhile(SetupName)
  /// There is no folder to save in: neither `XDG_DATA_HOME` nor `HOME` is an absolute path.
  case noFolder

  /// The file's content is not what this program writes. It is left as it is.
  case damaged(path: String)
  /// A newer version of this program wrote the file. It is left as it is.
  case newerFormat(version: Int, path: String)
  /// Others may read or write the file or folder.
  case openPermissions(path: String, mode: UInt32)
  /// The file or folder belongs to someone else.
  case otherOwner(path: String, owner: UInt32)
  /// It is a symbolic link or a device where a file or a folder of ours should be.
  case wrongKind(path: String)
  /// This user may not write there, or nobody may.
  case notWritable(path: String)
  /// No space is left, or none of this user's quota.
  case diskFull(path: String)
  /// Another process is changing the setup, and has not come to an end in time.
  case locked(by: Int32?)
  /// The system said something else.
  case system(errno: Int32, path: String)

  /// The keyring is locked, or its prompt was not answered in time.
  case keyringLocked
  /// No keyring answers: no program to reach it, or no service.
  case keyringAbsent
  /// The keyring no longer has the secrets of this setup.
  case keyringEmptied(SetupName)
  /// The secrets are longer than the keyring's tool takes, in bytes.
  case keyringTooSmall(bytes: Int, limit: Int)
  /// The keyring's tool failed, in its own words.
  case keyringFailed(detail: String)

  /// The setup is encrypted, and no passphrase was given.
  case passphraseNeeded(SetupName)
  /// The passphrase does not open the file, or the file is damaged: the two look the same.
  case passphraseWrong(path: String)

  /// A part that a refresh needs was never saved.
  case nothingToRefresh(MissingPart)
  /// While this refresh waited for its turn, another sent the same refresh token and got no answer.
  case refreshLostMeanwhile(RefreshIntent)
}

/// A part of a setup without which nothing can be refreshed.
package enum MissingPart: Equatable, Sendable {
  /// No token was saved.
  case token
  /// The token came without a refresh token.
  case refreshToken
  /// The client secret was not saved.
  case clientSecret
}
