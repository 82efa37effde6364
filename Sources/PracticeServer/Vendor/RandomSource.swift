/// The configured source of randomness, as the one concrete type that generic functions take.
struct RandomSource: RandomNumberGenerator, Sendable {
  private var generator: any RandomNumberGenerator & Sendable

  init(_ generator: any RandomNumberGenerator & Sendable) { self.generator = generator }

  mutating func next() -> UInt64 { generator.next() }
}
