import Foundation

/// One input of the fuzzer, and what is tried with it.
struct Trial {
  /// What came of an input.
  struct Outcome {
    let number: UInt64
    let time: Duration
    let complaints: [String]
    /// The input as a JSON string, so that a terminal can show it.
    let quotedInput: String
  }

  /// No input is so long that a machine, however busy, needs this long for it.
  private static let patience = Duration.seconds(5)
  /// Pages are drawn for one input in so many: they cost far more than all the rest.
  private static let inputsAPage: UInt64 = 64

  let seed: UInt64
  let number: UInt64

  func run() -> Outcome {
    var random = Lehmer(seed: seed, number: number)
    let input = InputMaker.input(using: &random)
    let start = ContinuousClock.now
    var judge = Judge()
    judge.recognize(input)
    judge.answer(input, using: &random)
    if number.isMultiple(of: Self.inputsAPage) { judge.draw(input) }
    let time = start.duration(to: .now)
    var complaints = judge.complaints
    if time > Self.patience { complaints.append("it took \(time)") }
    return Outcome(
      number: number, time: time, complaints: complaints,
      quotedInput: complaints.isEmpty ? "" : Self.quoted(input))
  }

  /// Bytes that are not UTF-8 are lost in it; the number brings them back.
  private static func quoted(_ input: [UInt8]) -> String {
    let data = try? JSONEncoder().encode([String(decoding: input, as: UTF8.self)])
    return data.map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}

/// A small generator with a seed, one of its own for each input (Lehmer, the upper 64 of 128 bits).
struct Lehmer: RandomNumberGenerator {
  private var state: UInt128

  init(seed: UInt64, number: UInt64) {
    state = (UInt128(seed) << 64 | UInt128(number)) << 1 | 1
    for _ in 0..<4 { _ = next() }
  }

  mutating func next() -> UInt64 {
    state = state &* 0x2360_ED05_1FC6_5DA4_4385_DF64_9FCC_F645
    return UInt64(truncatingIfNeeded: state >> 64)
  }
}
