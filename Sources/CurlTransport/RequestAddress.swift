internal import CCurl

/// An address that may be sent to.
struct RequestAddress: Equatable {
  /// Whether it is this machine's own: 127.0.0.0/8, ::1 or localhost.
  let isLoopback: Bool

  /// Nil if the address is not absolute, not http or https, plain http to another machine, or names a user.
  ///
  /// libcurl reads it, so that what is judged here is what is connected to: it takes `http://127.1/` and
  /// `http://0x7f000001/` for 127.0.0.1, and so does this.
  init?(_ url: String) {
    var address = ccurl_address()
    // A C string ends at a NUL, so the address that is judged would not be the one that was given.
    guard !url.utf8.contains(0), ccurl_read_address(url, &address) else { return nil }
    isLoopback = Self.isLoopback(host: Self.text(of: &address.host))
    switch Self.text(of: &address.scheme) {
    case "https": break
    case "http" where isLoopback: break
    default: return nil
    }
  }

  private static func isLoopback(host: String) -> Bool {
    if host == "[::1]" || host.lowercased() == "localhost" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }

  /// The text in one of C's fixed arrays, which Swift sees as a tuple.
  private static func text<Characters>(of characters: inout Characters) -> String {
    withUnsafeBytes(of: &characters) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }
}
