// The sentences of this module, all of them here.

extension SetupError {
  /// What happened and what mends it, in one or two sentences.
  package var explanation: String {
    switch self {
    case .notFound(let name): "No setup is saved as \(name)."
    case .nameTaken(let name): "A setup is saved as \(name) already. Choose another name, or replace it."
    case .removedMeanwhile(let name): "The setup \(name) was removed meanwhile. Nothing was sent."
    case .noFolder: "There is no folder to save in. Set HOME or XDG_DATA_HOME to an absolute path."
    case .damaged(let path):
      "The file is damaged and is left as it is: \(path). Put a copy back, or move it away and save the setup anew."
    case .newerFormat(let version, let path):
      "A newer version of this program wrote the file (format \(version)). It is left as it is: \(path)."
    case .openPermissions(let path, let mode):
      "Others may open \(path) (mode 0\(String(mode, radix: 8))). Run: chmod go= \(ShellWord.inQuotes(path))"
    case .otherOwner(let path, let owner):
      "\(path) belongs to user \(owner), not to you. Become its owner, or set XDG_DATA_HOME to a folder of yours."
    case .wrongKind(let path):
      "\(path) is a link or a device, where a file or folder of this program's own must be. Move it away."
    case .notWritable(let path):
      "You may not read or write \(path). Give yourself the right to, or set XDG_DATA_HOME to another folder."
    case .diskFull(let path): "The disk is full, or your share of it: nothing more can be written to \(path)."
    case .locked(let process):
      "Another process\(process.map { " (\($0))" } ?? "") is changing this setup. Try again when it has ended."
    case .system(let errno, let path): "The system failed at \(path) (error \(errno))."
    case .keyringLocked: "The keyring is locked. Unlock it and try again, or keep the setup in an encrypted file."
    case .keyringAbsent: "No keyring answers here. Start the session's keyring, or keep the setup in an encrypted file."
    case .keyringEmptied(let name):
      "The keyring no longer has the secrets of \(name). Remove the setup and sign in again."
    case .keyringTooSmall(let bytes, let limit):
      "The secrets are too long for the keyring: \(bytes) bytes, \(limit) at the most. Use an encrypted file."
    case .keyringFailed(let detail): "The keyring's tool failed. It said: \(detail)"
    case .passphraseNeeded(let name): "The setup \(name) is encrypted: its passphrase is needed."
    case .passphraseWrong(let path): "Wrong passphrase, or the file is damaged. It is left as it is: \(path)."
    case .nothingToRefresh(let part): part.explanation
    case .refreshLostMeanwhile(let intent):
      "Another process has just sent the refresh token of \(intent.label) and got no answer. It was not sent again."
    }
  }
}

extension MissingPart {
  /// Why nothing can be refreshed without it.
  package var explanation: String {
    switch self {
    case .token: "No token is saved in this setup. Sign in first."
    case .refreshToken: "This token came without a refresh token. Sign in again when it ends."
    case .clientSecret: "The client secret is not saved in this setup, and a refresh needs it."
    }
  }
}

extension SetupNameError {
  /// What is wrong with the name.
  package var explanation: String {
    switch self {
    case .empty: "A setup needs a name."
    case .tooLong: "A name has \(SetupName.longest) characters at the most."
    case .control(let sign): "A name has no control characters: U+\(code(sign)) is in it."
    case .badStart(let character): "A name does not begin with \(character)"
    case .blankAtEnd: "A name does not begin or end with a blank."
    }
  }

  private func code(_ sign: Unicode.Scalar) -> String {
    let digits = String(sign.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension RefreshTokenFate {
  /// What is known of the saved refresh token, and what to try, in which order.
  package var explanation: String {
    switch self {
    case .untouched: "Nothing was sent. The saved refresh token is as good as before."
    case .refused: "The server refused the request and issued no new pair. What is saved is as it was."
    case .maybeUsed:
      """
      The refresh token was sent and no readable answer came: it may be used up. The access token may still work. Then \
      refresh once more: if the server refuses, sign in again.
      """
    }
  }
}

extension RefreshIntent {
  /// What the mark means, and what to try, in which order.
  package var explanation: String {
    """
    A refresh of \(name) began with \(label) and did not come to its end: the saved refresh token may be used up. \
    Refresh once more: if the server refuses, sign in again.
    """
  }
}
