/// Something about a redirect URI, as a fact; offsets count characters from 0.
package enum RedirectURIFinding: Equatable, Sendable {
  /// There is nothing.
  case empty
  /// The first blank or line break.
  case innerBlank(offset: Int)
  /// The first control character that is no blank.
  case controlCharacter(offset: Int)
  /// The first character outside ASCII, zero-width ones included.
  case nonASCII(offset: Int)
  /// A path without a host: "/callback".
  case relative
  /// A host without `https://` before it: "localhost/callback".
  case noScheme
  /// A scheme that is neither https nor http: "myapp".
  case otherScheme(String)
  /// Not encrypted, and to this machine: accepted by the vendor at least at times.
  case httpToLoopback
  /// Not encrypted, and to another machine.
  case http(host: String)
  /// A fragment, which RFC 6749 section 3.1.2 forbids.
  case fragment(offset: Int)
  /// A query, which the vendor is reported to refuse when the token is asked for.
  case query(offset: Int)
  /// Another machine than this one: its web server receives the code, and may use it.
  case ownSite(host: String)
  /// It cannot be taken apart: no host, no number as its port, a name before an `@`.
  case unreadable
}
