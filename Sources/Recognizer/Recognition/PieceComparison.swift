import InfusionsoftOAuth

/// Compares what the pieces of a text say about the same sign-in.
struct PieceComparison {
  private let pieces: [Piece]

  init(_ pieces: [Piece]) { self.pieces = pieces }

  /// The client IDs, redirect URIs and hosts that differ from the first one.
  var findings: [Finding] {
    guard pieces.count > 1 else { return [] }
    return differing(.clientIDsDiffer, "client_id", clientIDs) + differingRedirectURIs + differingHosts
      + equalCredentials
  }

  private var clientIDs: [String] {
    pieces.compactMap { piece in
      switch piece.recognition.kind {
      case .authorizeURL(let reading): reading.clientID
      case .clientID(let text): text
      case .curlCommand(let command): command.open("client_id")
      case _: nil
      }
    }
  }

  private var redirectURIs: [String] {
    pieces.compactMap { piece in
      switch piece.recognition.kind {
      case .authorizeURL(let reading): reading.redirectURI
      case .redirectURI(let text): text
      case .redirect(let address), .denied(let address), .redirectWithoutCode(let address):
        address.base.contains("://") ? address.base : nil
      case .curlCommand(let command): command.open("redirect_uri")
      case _: nil
      }
    }
  }

  private var hosts: [String] {
    pieces.compactMap { piece in
      guard case .authorizeURL(let reading) = piece.recognition.kind, !reading.host.isEmpty else { return nil }
      return reading.host
    }
  }

  /// A host that is not the vendor's is named before one that is.
  private var differingHosts: [Finding] {
    let names = hosts
    let others = names.filter { $0 != names.first }
    guard let first = names.first, let other = others.first(where: { VendorHost($0) != .signIn }) ?? others.first
    else { return [] }
    let isForeign = [first, other].contains { VendorHost($0) == .lookalike || VendorHost($0) == .foreign }
    return [
      Finding(.hostsDiffer, severity: isForeign ? .error : nil, value: other, expected: first, count: Set(names).count)
    ]
  }

  private func differing(_ code: FindingCode, _ parameter: String?, _ values: [String]) -> [Finding] {
    guard let first = values.first, let other = values.first(where: { $0 != first }) else { return [] }
    return [Finding(code, parameter: parameter, value: other, expected: first, count: Set(values).count)]
  }

  /// A browser adds the first `/` after a host, so that alone is no difference.
  private var differingRedirectURIs: [Finding] {
    let values = redirectURIs
    guard let first = values.first,
      let (other, difference) = values.lazy.compactMap({ value in
        RedirectURIDifference.between(value, first).map { (value, $0) }
      }).first(where: { !Self.isFirstSlash($0.1) })
    else { return [] }
    let mark = difference.places.first.map { Mark(text: other, columns: $0.first) }
    return [
      Finding(
        .redirectURIsDiffer, parameter: "redirect_uri", value: other, expected: first, count: Set(values).count,
        mark: mark)
    ]
  }

  private static func isFirstSlash(_ difference: RedirectURIDifference) -> Bool {
    guard difference.places.map(\.part) == [.trailingSlash] else { return false }
    let shorter = difference.first.utf8.count < difference.second.utf8.count ? difference.first : difference.second
    return Address(Array(shorter.utf8)).pathText.isEmpty
  }

  private var equalCredentials: [Finding] {
    let secrets = pieces.compactMap { piece in
      if case .clientSecret(let secret) = piece.recognition.kind { secret.exposed } else { nil }
    }
    return clientIDs.contains { secrets.contains($0) } ? [Finding(.clientIDEqualsSecret)] : []
  }
}

extension CurlCommand {
  /// A parameter's value, unless it is missing, empty or a secret.
  fileprivate func open(_ name: String) -> String? {
    for field in parameters where field.name == name {
      if case .open(let text) = field.value, !text.isEmpty { return text }
    }
    return nil
  }
}
