import FoundationEssentials
import InfusionsoftOAuth
import Platform

/// A token pair that came and could not be saved: there is no second one, so it goes to the terminal or to a file.
struct UnsavedPair {
  let token: Token
  let world: CommandEnvironment

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
    if world.errors.isTerminal {
      let refresh = token.refreshToken.map { "refresh token  \($0.exposed)\n" } ?? ""
      world.errors.write("access token   \(token.accessToken.exposed)\n" + refresh)
      return .terminal
    }
    let content = JSONText.of(
      Shape(accessToken: token.accessToken.exposed, refreshToken: token.refreshToken?.exposed, account: token.account))
    for folder in [runtimeFolder, temporaryFolder] {
      guard let folder = folder() else { continue }
      let path = "\(folder)/infusionsoft-oauth-\(UUID().uuidString.lowercased()).json"
      if (try? PrivateFile.create(path, Array(content.utf8))) != nil { return .file(path) }
    }
    return .nowhere
  }

  /// The session's own folder, which only this user may enter.
  private func runtimeFolder() -> String? {
    guard let path = world.variables["XDG_RUNTIME_DIR"], path.hasPrefix("/"), PrivateFile.isFolder(path) else {
      return nil
    }
    return path
  }

  /// A new folder, 0700.
  private func temporaryFolder() -> String? {
    let parent = world.variables["TMPDIR"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
    return PrivateFile.makeTemporaryFolder(in: parent, prefix: "infusionsoft-oauth")
  }
}

extension CommandFailure {
  /// A pair that came and could not be saved, for the given reason; where it went instead is said.
  init(unsaved token: Token, because reason: String, in world: CommandEnvironment) {
    let remedy =
      switch UnsavedPair(token: token, world: world).rescue() {
      case .terminal: "Both are shown above, this once: the pair before them is dead. Keep them in another place."
      case .file(let path): "Both are in \(path), which only you can read: the pair before them is dead."
      case .nowhere: "They could not be kept anywhere else either. " + Self.signInAgain
      }
    self.init(
      code: "pair-not-saved", message: "New tokens came and could not be saved. \(reason)", remedies: [remedy],
      status: .refused)
  }
}
