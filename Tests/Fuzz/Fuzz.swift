// The fuzzer owns the search for a text that ends the program, stalls it, or brings a control character into what it
// says. `swift run -c release fuzz` tries a million; every input follows from the seed and its number alone, so that
// one can be had again. It knows the core, the pages and the examples, and never touches the network or a file.

import Foundation
import Synchronization

/// The fuzzer's entry: reads its few arguments, shares the inputs out, and says what came of it.
@main
enum Fuzz {
  static func main() {
    guard let options = Options(CommandLine.arguments.dropFirst()) else {
      print(Options.usage)
      exit(2)
    }
    let last = options.first + options.count - 1
    print("seed \(options.seed): inputs \(options.first) to \(last) on \(options.threads) threads")
    let start = ContinuousClock.now
    let tally = Tally()
    let workers = (0..<options.threads).map { worker in
      Thread {
        var number = options.first + worker
        while number <= last, tally.isGoing {
          if options.isLoud { print("input \(number)") }
          tally.count(Trial(seed: options.seed, number: number).run())
          number += options.threads
        }
        tally.workerEnded()
      }
    }
    for worker in workers {
      worker.stackSize = 8 << 20
      worker.start()
    }
    tally.wait(for: options.threads)
    print("\(tally.summary) in \(start.duration(to: .now))")
    exit(tally.isGoing ? 0 : 1)
  }
}

/// What the command line asks for.
struct Options {
  static let usage = """
    usage: fuzz [--seed N] [--first N] [--count N] [--threads N] [--loud]
      --seed     what all inputs follow from (default 2026)
      --first    the number of the first input (default 0)
      --count    how many inputs (default 1000000)
      --threads  how many at a time (default: the processors)
      --loud     print each number before its input is tried, to find the one that ends the program
    """

  private(set) var seed: UInt64 = 2026
  private(set) var first: UInt64 = 0
  private(set) var count: UInt64 = 1_000_000
  private(set) var threads = UInt64(max(1, ProcessInfo.processInfo.activeProcessorCount))
  private(set) var isLoud = false

  /// Reads the arguments; nil if they are not understood.
  init?(_ arguments: ArraySlice<String>) {
    var rest = arguments
    while let name = rest.popFirst() {
      if name == "--loud" {
        isLoud = true
        continue
      }
      guard let text = rest.popFirst(), let number = UInt64(text) else { return nil }
      switch name {
      case "--seed": seed = number
      case "--first": first = number
      case "--count" where number > 0: count = number
      case "--threads" where (1...256).contains(number): threads = number
      default: return nil
      }
    }
    guard !first.addingReportingOverflow(count).overflow else { return nil }
  }
}

/// What the workers have found so far.
final class Tally: Sendable {
  private struct State {
    var inputs = 0
    var slowest = Duration.zero
    var slowestNumber: UInt64 = 0
    var endedWorkers: UInt64 = 0
    var hasFailed = false
  }

  private let state = Mutex(State())
  private let ended = DispatchSemaphore(value: 0)

  /// Whether no input has failed yet.
  var isGoing: Bool { state.withLock { !$0.hasFailed } }

  /// Takes in the outcome of one input, and prints what went wrong with it.
  func count(_ outcome: Trial.Outcome) {
    state.withLock { state in
      state.inputs += 1
      if outcome.time > state.slowest {
        state.slowest = outcome.time
        state.slowestNumber = outcome.number
      }
      if state.inputs.isMultiple(of: 100_000) { print("\(state.inputs) inputs") }
      guard !outcome.complaints.isEmpty else { return }
      state.hasFailed = true
      print("input \(outcome.number) failed:")
      for complaint in outcome.complaints { print("  \(complaint)") }
      print("  the input, as JSON: \(outcome.quotedInput)")
    }
  }

  func workerEnded() {
    state.withLock { $0.endedWorkers += 1 }
    ended.signal()
  }

  func wait(for workers: UInt64) {
    for _ in 0..<workers { ended.wait() }
  }

  var summary: String {
    state.withLock { state in
      "\(state.inputs) inputs, \(state.hasFailed ? "FAILED" : "none failed"); "
        + "the slowest, number \(state.slowestNumber), took \(state.slowest)"
    }
  }
}
