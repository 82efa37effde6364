/// An answer that is not in the language of the protocol.
public struct UnreadableResponse: Equatable, Sendable {
  /// The HTTP status.
  public let status: Int
  /// `Content-Type` as it came; nil if it is missing.
  public let contentType: String?
  /// The first characters of the body, 400 at the most, verbatim, U+FFFD for invalid UTF-8.
  ///
  /// Empty if the body speaks of a token, as it may hold one.
  public let beginning: String

  /// An answer of the given parts.
  public init(status: Int, contentType: String?, beginning: String) {
    self.status = status
    self.contentType = contentType
    self.beginning = beginning
  }

  /// What is to be said of a response.
  init(_ response: HTTPResponse) {
    let text = String(decoding: response.body, as: UTF8.self)
    let lowercased = text.lowercased()
    let mayHoldToken = ["access_token", "refresh_token", "accesstoken", "refreshtoken"].contains(
      where: lowercased.contains)
    self.init(
      status: response.status, contentType: response.header("Content-Type"),
      beginning: mayHoldToken ? "" : String(text.prefix(400)))
  }
}
