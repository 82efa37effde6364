/// A redirect URI as the authorize endpoint reads it.
struct RedirectURI: Equatable, Sendable {
  let text: String
  let isSecure: Bool
  let host: String

  /// Reads an absolute http or https URL without a fragment; nil for any other text.
  init?(_ text: String) {
    let forbidden = Set("\"<>\\^`{|}#".utf8)
    guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && !forbidden.contains($0) }),
      let colon = text.firstRange(of: "://")
    else { return nil }
    let scheme = text[..<colon.lowerBound].lowercased()
    guard scheme == "https" || scheme == "http" else { return nil }
    let authority = text[colon.upperBound...].prefix { $0 != "/" && $0 != "?" }
    guard !authority.contains("@"), let host = Self.host(authority), !host.isEmpty else { return nil }
    self.text = text
    self.host = host
    isSecure = scheme == "https"
  }

  /// Whether the host is this machine.
  var isLoopback: Bool { host == "localhost" || host == "[::1]" || host.hasPrefix("127.") }

  /// The address with parameters added, whose values are encoded already.
  func adding(_ parameters: [(name: String, value: String)]) -> String {
    let joint = !text.contains("?") ? "?" : text.hasSuffix("?") || text.hasSuffix("&") ? "" : "&"
    return text + joint + parameters.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
  }

  private static func host(_ authority: Substring) -> String? {
    if authority.hasPrefix("[") {
      return authority.firstIndex(of: "]").map { authority[...$0].lowercased() }
    }
    let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.dropFirst().allSatisfy({ $0.allSatisfy(\.isWholeNumber) }) else { return nil }
    return parts.first?.lowercased()
  }
}
