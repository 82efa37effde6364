import InfusionsoftOAuth

/// A single word, and how much it looks like a code (RFC 6749 appendix A.11 allows any visible sign).
///
/// Codes of eight and of twenty-four letters and digits have been seen; the length says nothing.
struct CodeWord {
  /// What the word's signs speak for.
  enum Likelihood { case code, word }

  let text: String
  let likelihood: Likelihood

  /// A word that may be a code; nil for more than a word, and for signs that no code has been seen with.
  init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty, bytes.allSatisfy(Self.isPart), bytes.contains(where: \.isLetterOrDigit),
      !bytes.starts(with: "//".utf8)
    else { return nil }
    self.text = String(text)
    let isNumber = bytes.allSatisfy { $0.isDigit || $0.isOne(of: "-.") }
    let isName = bytes.contains(UInt8(ascii: ".")) || bytes.contains(UInt8(ascii: "/"))
    likelihood = isNumber || isName || AddressScanner.isOrdinaryWord(bytes) ? .word : .code
  }

  static func isPart(_ byte: UInt8) -> Bool { byte.isLetterOrDigit || byte.isOne(of: "-._~+/") }
}

/// The error codes of RFC 6749 sections 4.1.2.1 and 5.2.
enum ServerCode {
  static let known: [StaticString] = [
    "invalid_request", "invalid_client", "invalid_grant", "unauthorized_client", "unsupported_grant_type",
    "unsupported_response_type", "invalid_scope", "access_denied", "server_error", "temporarily_unavailable",
  ]

  static func isKnown(_ text: String) -> Bool { known.contains { "\($0)" == text.lowercased() } }
}
