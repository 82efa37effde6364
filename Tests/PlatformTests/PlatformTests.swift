import Foundation
import Platform
import Testing

/// The door to the system, one test after the other: signals are the whole process's.
@Suite("Platform", .serialized) struct PlatformTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "platform-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
  }

  @Test func `what is written comes whole, though the pipe has no room for it at once`() async throws {
    var ends: [Int32] = [-1, -1]
    #expect(pipe(&ends) == 0)
    for end in ends { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    let (reader, writer) = (ByteStream(descriptor: ends[0]), ByteStream(descriptor: ends[1]))
    let bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
    let box = Mailbox<Bool>()
    DetachedThread.start {
      box.post((try? writer.write(bytes)) != nil)
      close(writer.descriptor)
    }
    var all: [UInt8] = []
    // Of a pipe that has nothing now, the reading is empty and not at its end.
    while let piece = reader.read() { all += piece }
    close(reader.descriptor)
    #expect(all == bytes)
    #expect(box.takeAll() == [true])
  }

  @Test func `a write to a pipe that nobody reads is a failure`() throws {
    var ends: [Int32] = [-1, -1]
    #expect(pipe(&ends) == 0)
    close(ends[0])
    defer { close(ends[1]) }
    let before = signal(SIGPIPE, SIG_IGN)
    defer { _ = signal(SIGPIPE, before) }
    #expect(throws: SystemFailure(number: EPIPE)) { try ByteStream(descriptor: ends[1]).write([1]) }
  }

  @Test func `a text is read up to the byte that ends it`() throws {
    var ends: [Int32] = [-1, -1]
    #expect(pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    ByteStream(descriptor: ends[1]).write("abc\u{4}def")
    #expect(try ByteStream(descriptor: ends[0]).readAll(until: 4, limit: 100) == Array("abc".utf8))
  }

  @Test func `a private file is 0600, and is never written over`() throws {
    let path = folder.appending(path: "file").path
    try PrivateFile.create(path, Array("first".utf8))
    #expect(throws: SystemFailure.exists) { try PrivateFile.create(path, Array("second".utf8)) }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "first")
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
  }

  @Test func `a link is not followed to where it leads`() throws {
    let link = folder.appending(path: "link").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder.appending(path: "x").path)
    #expect(throws: SystemFailure.exists) { try PrivateFile.create(link, [1]) }
    #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "x").path))
  }

  @Test func `a tool gets its input whole and gives its output`() async {
    let text = Array(String(repeating: "é", count: 30_000).utf8)
    let outcome = await Tool("cat", []).run(input: text, within: .seconds(20))
    #expect(outcome == .ended(isSuccess: true, output: text, complaint: ""))
  }

  @Test func `a tool that leaves its input unread does no harm`() async {
    let text = [UInt8](repeating: 65, count: 60_000)
    #expect(
      await Tool("false", []).run(input: text, within: .seconds(20))
        == .ended(isSuccess: false, output: [], complaint: ""))
    #expect(await Tool("/nowhere/tool", []).run(within: .seconds(20)) == .notStarted)
    #expect(await Tool("sleep", ["60"]).run(within: .milliseconds(50)) == .timedOut)
  }

  @Test func `a tool whose child keeps the output open is waited for only if it is read`() async {
    let start = ContinuousClock.now
    let outcome = await Tool("sh", ["-c", "sleep 60 & exit 0"]).run(within: .seconds(30), keepsOutput: false)
    #expect(outcome == .ended(isSuccess: true, output: [], complaint: ""))
    #expect(start.duration(to: .now) < .seconds(20))
  }

  @Test func `a signal leaves what loses nothing, and waits for the rest`() async throws {
    let signals = [SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGCONT, SIGTSTP]
    let before = signals.map { signal($0, SIG_DFL) }
    defer { for (number, action) in zip(signals, before) { _ = signal(number, action) } }
    let wakeUp = try #require(WakeUp())
    _ = wakeUp.drain()
    let said = Mailbox<Bool>()
    let results = Mailbox<[Int32?]>()
    DetachedThread.start {
      let wait = SignalSafeWait(wakeUp: wakeUp)
      let finished = wait.run(onSignal: { said.post(true) }) {
        kill(getpid(), SIGTERM)
        // A cancelled task does not sleep; what has been sent is answered all the same.
        try? await Task.sleep(for: .seconds(20))
        return Int32(7)
      }
      var left: Int32?
      do throws(SignalSafeWait.Left) {
        _ = try wait.runUntilSignal {
          kill(getpid(), SIGINT)
          try? await Task.sleep(for: .seconds(20))
        }
      } catch {
        left = error.reason.endingSignal
      }
      results.post([finished.value, finished.ending?.endingSignal, left])
    }
    let deadline = ContinuousClock.now + .seconds(15)
    var result: [Int32?]?
    while result == nil, ContinuousClock.now < deadline {
      result = results.takeAll().first
      try await Task.sleep(for: .milliseconds(2))
    }
    #expect(result == [7, SIGTERM, SIGINT])
    #expect(said.takeAll() == [true])
  }
}
