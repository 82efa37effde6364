internal import FoundationEssentials

/// A client ID and secret, as an Authorization header of the scheme Basic carries them.
struct BasicCredentials: Equatable, Sendable {
  let clientID: String
  let clientSecret: String

  /// Reads the header's value; nil if it is no well-formed Basic.
  ///
  /// The vendor takes the raw `id:secret`, not form-encoded first as RFC 6749 section 2.3.1 would have it, and standard
  /// base64 in one line.
  init?(header: String) {
    let parts = header.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].lowercased() == "basic",
      let data = Data(base64Encoded: String(parts[1])),
      let text = String(validating: data, as: UTF8.self),
      let colon = text.firstIndex(of: ":")
    else { return nil }
    clientID = String(text[..<colon])
    clientSecret = String(text[text.index(after: colon)...])
  }
}
