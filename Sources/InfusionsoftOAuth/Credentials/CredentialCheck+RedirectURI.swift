extension CredentialCheck {
  /// What there is to say of a redirect URI, and nothing about `https://localhost/callback`.
  package static func redirectURI(_ text: String) -> [RedirectURIFinding] {
    // Most people keep it, and it is looked at with every key.
    if text == "https://localhost/callback" { return [] }
    guard !text.isEmpty else { return [.empty] }
    var findings: [RedirectURIFinding] = []
    if !text.isVisibleASCII {
      if let offset = text.offset(where: \.isWhitespace) { findings.append(.innerBlank(offset: offset)) }
      if let offset = text.offset(where: \.isControl) { findings.append(.controlCharacter(offset: offset)) }
      if let offset = text.offset(where: \.isForeign) { findings.append(.nonASCII(offset: offset)) }
    }
    findings += place(text)
    let fragment = text.offset { $0 == "#" }
    if let query = text.offset(where: { $0 == "?" }), query < fragment ?? .max {
      findings.append(.query(offset: query))
    }
    if let fragment { findings.append(.fragment(offset: fragment)) }
    return findings
  }

  /// What there is to say of scheme and host.
  private static func place(_ text: String) -> [RedirectURIFinding] {
    let scheme = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    let rest = text.dropFirst(scheme.count)
    guard rest.first == ":", scheme.first?.isLetter == true, !isPort(rest.dropFirst()) else {
      return [withoutScheme(text)]
    }
    let name = scheme.lowercased()
    guard name == "https" || name == "http" else { return [.otherScheme(String(scheme))] }
    guard rest.hasPrefix("://"), let host = host(rest.dropFirst(3)) else { return [.unreadable] }
    switch (name == "https", isLoopback(host)) {
    case (true, true): return []
    case (true, false): return [.ownSite(host: host)]
    case (false, true): return [.httpToLoopback]
    case (false, false): return [.http(host: host), .ownSite(host: host)]
    }
  }

  /// A path, or a host that lacks its scheme: "localhost", "example.org/callback", "//example.org", "localhost:8080".
  private static func withoutScheme(_ text: String) -> RedirectURIFinding {
    if text.hasPrefix("//") { return .noScheme }
    let first = text.prefix { !"/?#".contains($0) }
    let looksLikeHost =
      first.lowercased() == "localhost" || first.contains(":") || first.dropFirst().contains(".")
    return looksLikeHost && !first.hasPrefix(".") ? .noScheme : .relative
  }

  /// Whether what follows a colon is a port: "localhost:8080/callback" has no scheme.
  private static func isPort(_ text: Substring) -> Bool {
    text.first.map { $0.isASCII && $0.isNumber } ?? false
  }

  /// The host of an authority, in lower case, brackets kept; nil if there is none or what is beside it is unreadable.
  private static func host(_ rest: Substring) -> String? {
    let authority = rest.prefix { !"/?#\\".contains($0) }
    guard !authority.isEmpty, !authority.contains("@"), !authority.contains(where: \.isWhitespace) else { return nil }
    let host: Substring
    if authority.hasPrefix("[") {
      guard let end = authority.firstIndex(of: "]") else { return nil }
      host = authority[...end]
    } else {
      host = authority.prefix { $0 != ":" }
    }
    let port = authority.dropFirst(host.count)
    guard !host.isEmpty, port.isEmpty || (isPort(port.dropFirst()) && UInt16(port.dropFirst()) != nil) else {
      return nil
    }
    return host.lowercased()
  }

  /// Whether a host is this machine: localhost, anything under 127.0.0.0/8, or [::1].
  private static func isLoopback(_ host: String) -> Bool {
    if host == "localhost" || host == "[::1]" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }
}
