/// Why a call to the API brought nothing readable.
///
/// Facts only; the sentences belong to whoever shows them.
public enum APIError: Error, Equatable, Sendable {
  /// No whole answer came.
  case transport(TransportError)
  /// The gateway or the API answered with an error, verbatim.
  case refused(status: Int, envelope: ErrorEnvelope)
  /// The server answered with a redirect, which is never followed.
  case redirected(status: Int, location: String?)
  /// The answer is not in the language of the API.
  case unreadable(UnreadableResponse)
}
