import FoundationEssentials
import InfusionsoftOAuth

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A token pair that came and could not be saved: there is no second one, so it goes to the terminal or to a file.
struct UnsavedPair {
  let token: Token

  /// Where the pair went.
  enum Place: Equatable {
    case terminal
    case file(String)
    case nowhere
  }

  /// The shape of the file.
  private struct Shape: Encodable {
    var version = 1
    let accessToken: String
    let refreshToken: String?
    let account: String?

    enum CodingKeys: String, CodingKey {
      case version, account
      case accessToken = "access_token"
      case refreshToken = "refresh_token"
    }
  }

  /// Shows it at the terminal, or with none keeps it in a file of this user's, 0600, in the runtime folder.
  func rescue() -> Place {
    if isatty(STDERR_FILENO) == 1 {
      let refresh = token.refreshToken.map { "refresh token  \($0.exposed)\n" } ?? ""
      StandardStream.write("access token   \(token.accessToken.exposed)\n" + refresh, to: STDERR_FILENO)
      return .terminal
    }
    let content = Secret(
      JSONText.of(
        Shape(
          accessToken: token.accessToken.exposed, refreshToken: token.refreshToken?.exposed, account: token.account)))
    for folder in [runtimeFolder, temporaryFolder] {
      guard let folder = folder() else { continue }
      let path = "\(folder)/infusionsoft-oauth-\(UUID().uuidString.lowercased()).json"
      if PrivateFile.create(path, content) == nil { return .file(path) }
    }
    return .nowhere
  }

  /// The session's own folder, which only this user may enter.
  private func runtimeFolder() -> String? {
    guard let path = ProcessInfo.processInfo.environment["XDG_RUNTIME_DIR"], path.hasPrefix("/") else { return nil }
    var attributes = stat()
    guard stat(path, &attributes) == 0, attributes.st_mode & S_IFMT == S_IFDIR, attributes.st_uid == geteuid(),
      attributes.st_mode & 0o077 == 0
    else { return nil }
    return path
  }

  /// A new folder, 0700.
  private func temporaryFolder() -> String? {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("infusionsoft-oauth-XXXXXX").path
    var template = Array(path.utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}

extension CommandFailure {
  /// A pair that came and could not be saved, for the given reason; where it went instead is said.
  init(unsaved token: Token, because reason: String) {
    let remedy =
      switch UnsavedPair(token: token).rescue() {
      case .terminal: "Both are shown above, this once: the pair before them is dead. Keep them in another place."
      case .file(let path): "Both are in \(path), which only you can read: the pair before them is dead."
      case .nowhere: "They could not be kept anywhere else either. " + Self.signInAgain
      }
    self.init(
      code: "pair-not-saved", message: "New tokens came and could not be saved. \(reason)", remedies: [remedy],
      status: .refused)
  }
}
