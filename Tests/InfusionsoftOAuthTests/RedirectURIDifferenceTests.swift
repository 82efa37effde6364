import InfusionsoftOAuth
import Testing

@Suite struct RedirectURIDifferenceTests {
  struct Row: Sendable {
    let first: String
    let second: String
    let places: [RedirectURIDifference.Place]
  }

  static let rows: [Row] = [
    Row(
      first: "http://shop.example/back", second: "https://shop.example/back",
      places: [.init(part: .scheme, first: 4..<4, second: 4..<5)]),
    Row(
      first: "https://shop.example/back", second: "https://www.shop.example/back",
      places: [.init(part: .host, first: 8..<8, second: 8..<12)]),
    Row(
      first: "https://localhost/Callback", second: "https://localhost/callback",
      places: [.init(part: .letterCase, first: 18..<19, second: 18..<19)]),
    Row(
      first: "https://localhost:8080/callback", second: "https://localhost/callback",
      places: [.init(part: .port, first: 18..<22, second: 17..<17)]),
    Row(
      first: "https://localhost/callback", second: "https://localhost/back",
      places: [.init(part: .path, first: 18..<22, second: 18..<18)]),
    Row(
      first: "https://localhost/callback/", second: "https://localhost/callback",
      places: [.init(part: .trailingSlash, first: 26..<27, second: 26..<26)]),
    Row(
      first: "https://localhost/callback?a=b", second: "https://localhost/callback",
      places: [.init(part: .query, first: 26..<30, second: 26..<26)]),
    Row(
      first: "https://localhost/a%2Fb", second: "https://localhost/a/b",
      places: [.init(part: .encoding, first: 19..<22, second: 19..<20)]),
    Row(
      first: "http://localhost/callback/", second: "https://localhost/callback",
      places: [
        .init(part: .scheme, first: 4..<4, second: 4..<5), .init(part: .trailingSlash, first: 25..<26, second: 26..<26),
      ]),
    Row(
      first: "https://localhost/callback#top", second: "https://localhost/callback",
      places: [.init(part: .fragment, first: 26..<30, second: 26..<26)]),
  ]

  @Test(arguments: rows)
  func `each difference is named and marked in both`(_ row: Row) {
    #expect(
      RedirectURIDifference.between(row.first, row.second)
        == RedirectURIDifference(first: row.first, second: row.second, places: row.places))
  }

  @Test func `the same text has no difference`() {
    #expect(RedirectURIDifference.between("https://localhost/callback", "https://localhost/callback") == nil)
  }

  @Test(arguments: [("", "https://localhost/"), ("é", "e\u{301}"), ("a", "b"), ("::", "//"), ("[", "]")])
  func `whatever differs has a place that both have`(_ first: String, _ second: String) throws {
    let difference = try #require(RedirectURIDifference.between(first, second))
    #expect(!difference.places.isEmpty)
    #expect(difference.places.allSatisfy { $0.first.upperBound <= first.count && $0.second.upperBound <= second.count })
  }
}
