import Foundation
import InfusionsoftOAuth
import Testing

@testable import Setups

@Suite(.timeLimit(.minutes(2))) struct TwoAtOnceTests {
  let workplace: Workplace

  init() throws { workplace = try Workplace() }

  @Test(arguments: [300, nil] as [TimeInterval?])
  func `twenty that refresh at once make one request, and all have its result`(lifetime: TimeInterval?) async throws {
    try await workplace.store().save(.sample(), in: .plain)
    // The answer comes when the other nineteen wait.
    let (waiting, waits) = AsyncStream.makeStream(of: Void.self)
    let transport = ScriptedTransport(.newPair) {
      var waitingYet = waiting.makeAsyncIterator()
      for _ in 1..<20 { await waitingYet.next() }
    }
    let outcomes = await withTaskGroup(of: RefreshOutcome.self) { group in
      for _ in 0..<20 {
        // A store and a client each, as if each were a process.
        let store = workplace.store { step in if step == .waiting { waits.yield() } }
        group.addTask {
          await store.refresh(
            .sample, minimumLifetime: lifetime, client: TokenClient(transport), now: { Instant.nextDay })
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    let expected = Setup.sample().holding(.refreshed)
    #expect(await transport.requests.count == 1)
    #expect(outcomes.filter { $0 == .refreshed(expected) }.count == 1)
    #expect(outcomes.filter { $0 == .notNeeded(expected) }.count == 19)
  }

  @Test func `those that waited for an answer that was lost do not send the same token again`() async throws {
    try await workplace.store().save(.sample(), in: .plain)
    let (isOut, out) = AsyncStream.makeStream(of: Void.self)
    let (mayFail, fail) = AsyncStream.makeStream(of: Void.self)
    let transport = ScriptedTransport(.lost) {
      out.finish()
      for await _ in mayFail {}
    }
    async let first = workplace.store().refresh(.sample, client: TokenClient(transport), now: { Instant.nextDay })
    for await _ in isOut {}
    let second = ScriptedTransport(.newPair)
    let (isWaiting, waits) = AsyncStream.makeStream(of: Void.self)
    let patient = workplace.store { step in if step == .waiting { waits.finish() } }
    async let waiting = patient.refresh(.sample, client: TokenClient(second), now: { Instant.nextDay })
    for await _ in isWaiting {}
    fail.finish()
    _ = await first
    let outcome = await waiting
    let intent = try #require(try patient.interruptedRefreshes().first)
    #expect(outcome == .setupError(.refreshLostMeanwhile(intent)))
    #expect(await second.requests == [])
  }

  @Test func `those that waited behind one that followed a dead process do not send again either`() async throws {
    try await workplace.store().save(.sample(), in: .plain)
    let folder = try #require(try Folders.open(workplace.directory)).setups
    try Self.leaveMark(of: .max, in: folder)
    // The test plays the process that refreshes meanwhile: it has the lock, and sets its own mark.
    let lock = try await FolderLock.acquire(FileID(.sample).lock, in: folder, within: .seconds(5))
    let (isWaiting, waits) = AsyncStream.makeStream(of: Void.self)
    let second = ScriptedTransport(.newPair)
    let patient = workplace.store { step in if step == .waiting { waits.finish() } }
    async let waiting = patient.refresh(.sample, client: TokenClient(second), now: { Instant.nextDay })
    for await _ in isWaiting {}
    let intent = try Self.leaveMark(of: 1, in: folder)
    lock.release()
    #expect(await waiting == .setupError(.refreshLostMeanwhile(intent)))
    #expect(await second.requests == [])
  }

  @Test func `a mark that a dead process left does not keep one that waited from its turn`() async throws {
    let (isWaiting, waits) = AsyncStream.makeStream(of: Void.self)
    let store = workplace.store { step in if step == .waiting { waits.finish() } }
    try await store.save(.sample(), in: .plain)
    let folder = try #require(try Folders.open(workplace.directory)).setups
    try Self.leaveMark(of: .max, in: folder)
    let lock = try await FolderLock.acquire(FileID(.sample).lock, in: folder, within: .seconds(5))
    let transport = ScriptedTransport(.newPair)
    async let outcome = store.refresh(.sample, client: TokenClient(transport), now: { Instant.nextDay })
    for await _ in isWaiting {}
    lock.release()
    #expect(await outcome == .refreshed(Setup.sample().holding(.refreshed)))
    #expect(try store.interruptedRefreshes() == [])
  }

  @Test func `a refresh that is under way is not reported as one that was left`() async throws {
    let store = workplace.store()
    try await store.save(.sample(), in: .plain)
    let (isOut, out) = AsyncStream.makeStream(of: Void.self)
    let (mayAnswer, answer) = AsyncStream.makeStream(of: Void.self)
    let transport = ScriptedTransport(.newPair) {
      out.finish()
      for await _ in mayAnswer {}
    }
    async let outcome = store.refresh(.sample, client: TokenClient(transport), now: { Instant.nextDay })
    for await _ in isOut {}
    #expect(try workplace.file(".refresh").hasSuffix(".refresh"))
    #expect(try store.interruptedRefreshes() == [])
    answer.finish()
    #expect(await outcome == .refreshed(Setup.sample().holding(.refreshed)))
  }

  @Test func `a lock that another never gives back is waited for, but not for ever`() async throws {
    let store = workplace.store(lockWait: .milliseconds(100))
    try await store.save(.sample(), in: .plain)
    let folder = try #require(try Folders.open(workplace.directory)).setups
    let lock = try await FolderLock.acquire(FileID(.sample).lock, in: folder, within: .seconds(5))
    let transport = ScriptedTransport(.newPair)
    let process = ProcessInfo.processInfo.processIdentifier
    #expect(
      await store.refresh(.sample, client: TokenClient(transport), now: { Instant.nextDay })
        == .setupError(.locked(by: process)))
    await #expect(throws: SetupError.locked(by: process)) {
      try await store.save(.sample(), in: .plain, replacing: true)
    }
    await #expect(throws: SetupError.locked(by: process)) { try await store.remove(.sample) }
    lock.release()
    #expect(await transport.requests == [])
  }

  @Test func `a setup that is removed meanwhile is not sent for`() async throws {
    let (isWaiting, waits) = AsyncStream.makeStream(of: Void.self)
    let store = workplace.store { step in if step == .waiting { waits.finish() } }
    try await store.save(.sample(), in: .plain)
    let folder = try #require(try Folders.open(workplace.directory)).setups
    let id = FileID(.sample)
    let transport = ScriptedTransport(.newPair)
    let lock = try await FolderLock.acquire(id.lock, in: folder, within: .seconds(5))
    let task = Task { await store.refresh(.sample, client: TokenClient(transport), now: { Instant.nextDay }) }
    for await _ in isWaiting {}
    try folder.remove(id.setup)
    try lock.remove(id.lock, in: folder)
    lock.release()
    #expect(await task.value == .setupError(.removedMeanwhile(.sample)))
    #expect(await transport.requests == [])
  }

  @discardableResult
  private static func leaveMark(of process: Int32, in folder: PrivateFolder) throws -> RefreshIntent {
    let mark = RefreshMarkFile(
      name: SetupName.sample.text, token: .init(number: 1, madeAt: Instant.madeAt.timeIntervalSince1970),
      label: "token 1", startedAt: Instant.madeAt.timeIntervalSince1970, process: process)
    try folder.write(FormatJSON.encode(mark, path: ""), to: FileID(.sample).refreshMark)
    return try #require(mark.intent)
  }
}
