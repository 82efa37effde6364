import Testing

/// A megabyte of anything; how long it took is printed, since a loaded machine proves nothing.
///
/// A debug build is given a tenth of it, and takes as long: `swift test -c release --filter LargeInputTests` for all.
@Suite(.serialized) struct LargeInputTests {
  /// A text that is repeated to fill the megabyte, and what it is.
  struct Trick: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let unit: String
    var kinds: Set<String> = ["noise"]
  }

  #if DEBUG
    private static let size = 100_000
  #else
    private static let size = 1 << 20
  #endif

  private static let tricks = [
    Trick(testDescription: "schemes", unit: "http://"),
    Trick(testDescription: "schemes with hosts", unit: "https://a ", kinds: ["noise", "redirect"]),
    Trick(testDescription: "percent signs", unit: "%"),
    Trick(testDescription: "percent signs, encoded ever again", unit: "%25"),
    Trick(testDescription: "quotes", unit: "\""),
    Trick(testDescription: "quotes and backslashes", unit: "\\\""),
    Trick(testDescription: "braces", unit: "{"),
    Trick(testDescription: "objects", unit: "{\"error\":", kinds: ["noise", "error"]),
    Trick(testDescription: "arrays", unit: "["),
    Trick(testDescription: "parentheses", unit: "(("),
    Trick(testDescription: "Markdown", unit: "[a](", kinds: ["noise"]),
    Trick(testDescription: "HTML entities", unit: "&amp;"),
    Trick(testDescription: "parameters", unit: "code=a&", kinds: ["redirect", "noise"]),
    Trick(testDescription: "nested addresses", unit: "https://localhost/?code=a&u=", kinds: ["redirect"]),
    Trick(testDescription: "curl commands", unit: "curl -d a=b ", kinds: ["curl", "noise"]),
    Trick(
      testDescription: "links", unit: "https://signin.infusionsoft.com/app/oauth/authorize?client_id=",
      kinds: ["authorize-url"]),
    Trick(testDescription: "keys", unit: "KeapAK-a", kinds: ["api-key", "noise", "code"]),
    Trick(testDescription: "line breaks", unit: "\n", kinds: ["empty"]),
    Trick(testDescription: "soft breaks", unit: "=\n", kinds: ["empty"]),
    Trick(testDescription: "header lines", unit: "HTTP/1.1 200 OK\n", kinds: ["noise"]),
    Trick(testDescription: "escapes", unit: "\u{1B}[", kinds: ["noise", "empty"]),
    Trick(testDescription: "one word", unit: "a", kinds: ["code", "noise"]),
    Trick(testDescription: "tickets", unit: "In a ticket: ", kinds: ["noise", "diagnosis"]),
  ]

  @Test(arguments: tricks)
  func `much of one trick is answered`(_ trick: Trick) async throws {
    let bytes = Array(String(repeating: trick.unit, count: Self.size / trick.unit.utf8.count).utf8)
    try await explain(bytes, named: trick.testDescription, kinds: trick.kinds)
  }

  @Test func `much of all bytes is answered`() async throws {
    var random = Lehmer(state: 2026)
    let bytes = (0..<Self.size).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    try await explain(bytes, named: "noise", kinds: nil)
  }

  @Test func `an address in the middle of many words is found`() async throws {
    let words = String(repeating: "The quick brown fox jumps over the lazy dog. ", count: Self.size / 90)
    let address = "\nhttps://localhost/callback?code=A7x9kQ2m&state=q7V\n"
    try await explain(Array((words + address + words).utf8), named: "an address in words", kinds: ["redirect"])
  }

  private func explain(_ bytes: [UInt8], named name: String, kinds: Set<String>?) async throws {
    let start = ContinuousClock.now
    let run = try await ExplainRun.json(bytes)
    let time = start.duration(to: .now)
    print("explain: \(bytes.count) bytes of \(name) in \(time), the start of the process included")
    let report = try run.report()
    if let kinds { #expect(kinds.contains(report.kind)) }
    #expect(run.output.utf8.count < 1 << 21)
    #expect(Published.hasControlCharacter(run.output) == false)
  }
}

/// A small generator with a seed (Lehmer, 64 bits out of 128).
struct Lehmer: RandomNumberGenerator {
  private var state: UInt128

  init(state: UInt64) { self.state = UInt128(state) << 1 | 1 }

  mutating func next() -> UInt64 {
    state = state &* 0xDA94_2042_E4DD_58B5
    return UInt64(truncatingIfNeeded: state >> 64)
  }
}
