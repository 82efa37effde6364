import Foundation
import Platform
import Testing

extension PlatformTests {
  @Test func `signals and posted events wake the loop, each reason once`() throws {
    let signals = [SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGCONT, SIGTSTP]
    let before = signals.map { signal($0, SIG_DFL) }
    defer { for (number, action) in zip(signals, before) { _ = signal(number, action) } }
    let wakeUp = try #require(WakeUp())
    _ = wakeUp.drain()
    #expect(wakeUp.drain() == [])

    wakeUp.wake()
    wakeUp.wake()
    #expect(wakeUp.drain() == [.posted])
    let reasons: [WakeUp.Reason] = [.resized, .terminated, .hungUp, .interrupted, .continued, .stopRequested]
    for (number, reason) in zip(signals, reasons) {
      // To the process: this thread may be one that has signals blocked.
      kill(getpid(), number)
      var descriptor = pollfd(fd: wakeUp.descriptor, events: Int16(POLLIN), revents: 0)
      while poll(&descriptor, 1, 10_000) == -1, errno == EINTR {}
      #expect(wakeUp.drain() == [reason])
    }
  }

  @Test func `posting never blocks, however long nobody reads`() throws {
    let wakeUp = try #require(WakeUp())
    for _ in 0..<200_000 { wakeUp.wake() }
    #expect(wakeUp.drain() == [.posted])
  }

  @Test func `a pipe of its own has no signals, and never blocks either`() throws {
    let wakeUp = try #require(WakeUp.withoutSignals())
    let other = try #require(WakeUp.withoutSignals())
    for _ in 0..<200_000 { wakeUp.wake() }
    #expect(other.drain() == [])
    #expect(wakeUp.wait() == [.posted])
    #expect(wakeUp.drain() == [])
  }
}
