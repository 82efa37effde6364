// Redirect URIs that are taken for the same, and the part in which they differ.

/// Two redirect URIs that a server does not take for the same.
package struct RedirectURIPair: Sendable, CustomStringConvertible {
  /// The parts that differ, by their names.
  package let parts: [String]
  /// One of the two.
  package let first: String
  /// The other one.
  package let second: String

  init(_ parts: String..., first: String, second: String) {
    self.parts = parts
    self.first = first
    self.second = second
  }

  package var description: String { "\(first) and \(second)" }
}

extension RedirectURIPair {
  /// Three pairs for each part.
  package static let all: [RedirectURIPair] = [
    .init("scheme", first: "http://shop.example/back", second: "https://shop.example/back"),
    .init("scheme", first: "https://localhost:8080/callback", second: "http://localhost:8080/callback"),
    .init("scheme", first: "shop.example/back", second: "https://shop.example/back"),
    .init("host", first: "https://shop.example/back", second: "https://www.shop.example/back"),
    .init("host", first: "https://localhost/callback", second: "https://127.0.0.1/callback"),
    .init("host", first: "https://shop.example/back", second: "https://test.shop.example/back"),
    .init("case", first: "https://localhost/Callback", second: "https://localhost/callback"),
    .init("case", first: "https://Shop.example/back", second: "https://shop.example/back"),
    .init("case", first: "HTTPS://shop.example/back", second: "https://shop.example/back"),
    .init("port", first: "https://localhost:8080/callback", second: "https://localhost/callback"),
    .init("port", first: "https://localhost:8080/callback", second: "https://localhost:8443/callback"),
    .init("port", first: "https://shop.example/back", second: "https://shop.example:443/back"),
    .init("path", first: "https://localhost/callback", second: "https://localhost/back"),
    .init("path", first: "https://shop.example/oauth/back", second: "https://shop.example/back"),
    .init("path", first: "https://shop.example/back", second: "https://shop.example/back.php"),
    .init("trailing-slash", first: "https://localhost/callback/", second: "https://localhost/callback"),
    .init("trailing-slash", first: "https://shop.example/oauth/back", second: "https://shop.example/oauth/back/"),
    .init("trailing-slash", first: "http://localhost:8080/a/b", second: "http://localhost:8080/a/b/"),
    .init("query", first: "https://localhost/callback?a=b", second: "https://localhost/callback"),
    .init("query", first: "https://shop.example/?page=oauth", second: "https://shop.example/?page=back"),
    .init("query", first: "https://shop.example/back", second: "https://shop.example/back?lang=en"),
    .init("fragment", first: "https://localhost/callback#top", second: "https://localhost/callback"),
    .init("fragment", first: "https://shop.example/#/oauth", second: "https://shop.example/#/back"),
    .init("fragment", first: "https://shop.example/back", second: "https://shop.example/back#_"),
    .init("encoding", first: "https://localhost/a%2Fb", second: "https://localhost/a/b"),
    .init("encoding", first: "https://shop.example/%7Ekim", second: "https://shop.example/~kim"),
    .init("encoding", first: "https://shop.example/back?to=%2Fa", second: "https://shop.example/back?to=/a"),
    .init("scheme", "trailing-slash", first: "http://localhost/callback/", second: "https://localhost/callback"),
  ]
}
