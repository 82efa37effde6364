package import FoundationEssentials
package import InfusionsoftOAuth
import Platform

extension SetupStore {
  /// Refreshes a saved setup: its refresh token is sent once, and the new pair is on the disk before this returns.
  ///
  /// All that can fail is tried first: the lock, the files, the passphrase, the room on the disk, the keyring. Only one
  /// process refreshes a setup at a time; another that has waited for it takes over its result and sends nothing. Nor
  /// does it send anything if that refresh lost its answer: the same refresh token would leave twice.
  ///
  /// - Parameters:
  ///   - minimumLifetime: for how many seconds the access token must live on to be left as it is; nil always refreshes.
  ///   - client: what sends the request.
  ///   - now: the time by this machine's clock.
  ///   - record: told what was sent and what came, before the outcome is known.
  package func refresh(
    _ name: SetupName, minimumLifetime: TimeInterval? = nil, passphrase: Secret? = nil, client: TokenClient,
    now: @escaping @Sendable () -> Date, record: @escaping @Sendable (Exchange) -> Void = { _ in }
  ) async -> RefreshOutcome {
    do throws(SetupError) {
      guard let folder = try Folders.open(directory)?.setups,
        let first = try await open(name, in: folder, passphrase: passphrase)
      else { throw .notFound(name) }
      if let minimumLifetime, first.setup.token?.lives(minimumLifetime, at: now()) == true {
        return .notNeeded(first.setup)
      }
      _ = try RefreshParts(first.setup)
      let left = try markLeftBehind(of: FileID(name), in: folder)
      let lock = try await lock(name, in: folder)
      return try await shielded { () async throws(SetupError) in
        defer { lock.release() }
        try step(.locked)
        guard let current = try await open(name, in: folder, passphrase: passphrase, known: first.key) else {
          throw .removedMeanwhile(name)
        }
        if isRefreshed(current.setup, since: first.setup, at: now()) { return .notNeeded(current.setup) }
        let mark = try refreshMark(of: FileID(name), in: folder)
        if lock.wasContended, let mark, mark != left, mark.token == current.file.token, let intent = mark.intent {
          throw .refreshLostMeanwhile(intent)
        }
        return try await rotate(
          current, mark: mark, in: folder, client: client, now: now, record: record)
      }
    } catch {
      return .setupError(error)
    }
  }

  /// Whether another process has put a new pair in the setup meanwhile, and it is alive.
  private func isRefreshed(_ current: Setup, since first: Setup, at now: Date) -> Bool {
    guard let token = current.token, let earlier = first.token, !token.hasSameValues(as: earlier) else { return false }
    return token.timeLeft(at: now) != 0
  }

  private func rotate(
    _ opened: OpenedSetup, mark found: RefreshMarkFile?, in folder: PrivateFolder, client: TokenClient,
    now: @Sendable () -> Date, record: @Sendable (Exchange) -> Void
  ) async throws(SetupError) -> RefreshOutcome {
    let setup = opened.setup
    let id = FileID(setup.name)
    let parts = try RefreshParts(setup)
    // What it doubts is settled if the token has changed since.
    let mark = found.flatMap { $0.token == parts.tokenMark ? $0 : nil }
    try? await sweepOrphans(of: id, keeping: opened.file.keyring, in: folder)
    let change = try await prepare(
      setup, in: opened.file.vault, key: opened.key, replacing: opened.file.keyring, in: folder)
    do throws(SetupError) {
      try setMark(parts.mark(at: now()), of: id, in: folder)
      try step(.marked)
    } catch {
      restore(mark, of: id, in: folder)
      await abandon(change)
      throw error
    }
    let answer = await client.send(parts.request)
    if let exchange = answer.exchange { record(exchange) }
    try? step(.answered)
    switch answer.result {
    case .failure(let error):
      if error.refreshTokenFate == .refused {
        restore(nil, of: id, in: folder)
      } else if !error.wasSent {
        restore(mark, of: id, in: folder)
      }
      await abandon(change)
      return .refusedOrFailed(setup, error)
    case .success(let answered):
      return await keep(answered.completed(by: parts.token), of: setup, change: change, at: now())
    }
  }

  /// Saves the new pair, and only then says that it came.
  private func keep(_ token: Token, of setup: Setup, change: PendingChange, at now: Date) async -> RefreshOutcome {
    let refreshed = setup.holding(token)
    do throws(SetupError) {
      try await commit(change, refreshed, savedAt: now)
    } catch {
      change.reserved.discard()
      return .writeFailed(token, error)
    }
    try? change.folder.remove(change.id.refreshMark)
    await tidy(after: change)
    return .refreshed(refreshed)
  }
}

/// What a refresh is made of, all of it there.
private struct RefreshParts {
  let token: Token
  let request: TokenRequest
  let tokenMark: SetupFile.TokenMark
  private let label: String
  private let name: SetupName

  /// - Throws: `SetupError.nothingToRefresh`.
  init(_ setup: Setup) throws(SetupError) {
    guard let token = setup.token, let record = setup.tokenRecord else { throw .nothingToRefresh(.token) }
    guard let refreshToken = token.refreshToken else { throw .nothingToRefresh(.refreshToken) }
    guard let secret = setup.clientSecret else { throw .nothingToRefresh(.clientSecret) }
    self.token = token
    request = .refresh(
      refreshToken, credentials: ClientCredentials(clientID: setup.clientID, secret: secret),
      endpoint: setup.endpoints.token)
    label = record.label
    name = setup.name
    tokenMark = SetupFile.TokenMark(record)
  }

  /// The mark of a refresh by this process.
  func mark(at now: Date) -> RefreshMarkFile {
    RefreshMarkFile(
      name: name.text, token: tokenMark, label: label, startedAt: now.timeIntervalSince1970,
      process: ThisProcess.number)
  }
}

extension SetupStore {
  private func setMark(_ mark: RefreshMarkFile, of id: FileID, in folder: PrivateFolder) throws(SetupError) {
    try folder.write(FormatJSON.encode(mark, path: folder.path(of: id.refreshMark)), to: id.refreshMark)
  }

  /// Puts an earlier mark back, or removes the one that stands; if that fails, a doubt too many is reported.
  private func restore(_ mark: RefreshMarkFile?, of id: FileID, in folder: PrivateFolder) {
    if let mark {
      try? setMark(mark, of: id, in: folder)
    } else {
      try? folder.remove(id.refreshMark)
    }
  }

  /// The mark of a process that has ended; nil if there is none, or its process may still be at it.
  private func markLeftBehind(of id: FileID, in folder: PrivateFolder) throws(SetupError) -> RefreshMarkFile? {
    guard let mark = try refreshMark(of: id, in: folder), !SystemCall.isAlive(mark.process) else { return nil }
    return mark
  }

  /// The mark of a refresh that has begun; nil if there is none.
  func refreshMark(of id: FileID, in folder: PrivateFolder) throws(SetupError) -> RefreshMarkFile? {
    guard let bytes = try folder.read(id.refreshMark) else { return nil }
    return try FormatJSON.decode(RefreshMarkFile.self, from: bytes, path: folder.path(of: id.refreshMark))
  }

  /// The refreshes that began and never ended, with no newer pair since.
  ///
  /// One that another process is at is not among them, nor one whose mark or setup cannot be read: of that, the next
  /// refresh or `listing()` says what is wrong.
  package func interruptedRefreshes() throws(SetupError) -> [RefreshIntent] {
    guard let folder = try Folders.open(directory)?.setups else { return [] }
    let marks = try folder.names().filter { $0.hasSuffix(FileID.refreshSuffix) }
    return marks.compactMap { (try? interrupted($0, in: folder)) ?? nil }.sorted { $0.name < $1.name }
  }

  private func interrupted(_ mark: String, in folder: PrivateFolder) throws(SetupError) -> RefreshIntent? {
    let path = folder.path(of: mark)
    guard let bytes = try folder.read(mark) else { return nil }
    let content = try FormatJSON.decode(RefreshMarkFile.self, from: bytes, path: path)
    guard let intent = content.intent, FileID(intent.name).refreshMark == mark else { throw .damaged(path: path) }
    guard try !FolderLock.isHeld(FileID(intent.name).lock, in: folder) else { return nil }
    // A refresh that ended between the two readings has taken its mark away, or set another token beside it.
    guard try folder.read(mark) == bytes, try file(of: intent.name, in: folder)?.token == content.token else {
      return nil
    }
    return intent
  }
}
