/// The signs that random values are made of.
enum Alphabet: String {
  case lowercase = "abcdefghijklmnopqrstuvwxyz0123456789"
  case alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"

  /// A random text of so many signs.
  func text(_ count: Int, using generator: inout some RandomNumberGenerator) -> String {
    let signs = Array(rawValue)
    return String((0..<count).map { _ in signs[Int.random(in: signs.indices, using: &generator)] })
  }
}
