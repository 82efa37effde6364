package import FoundationEssentials

/// One request as the server remembers it: what was asked and what came of it, never a value that was sent.
///
/// Only names that the server knows are kept as they came; a secret in the wrong place would otherwise end up here.
package struct LogEntry: Equatable, Sendable {
  /// What came of a request.
  package enum Outcome: Equatable, Sendable {
    /// A whole response with this HTTP status.
    case answered(status: Int)
    /// A response with this HTTP status whose body broke off.
    case cut(status: Int)
    /// The connection was dropped without an response.
    case dropped
  }

  /// Counted from 1.
  package let number: Int
  /// When it was answered, by the server's clock.
  package let moment: Date
  /// The HTTP method; "DECIDE" for a decision that was made without a browser.
  package let method: String
  /// The route's path; "(other)" for one that the server does not have.
  package let path: String
  /// The names of the parameters in the query and the form; "(other)" for unknown ones.
  package let parameters: [String]
  /// The grant type, where it is a known one.
  package let grant: String?
  /// What came of it.
  package let outcome: Outcome
}

extension LogEntry: CustomStringConvertible {
  /// One line: "3 2026-11-21T13:08:31Z POST /token refresh_token 200 [grant_type refresh_token]".
  package var description: String {
    let result =
      switch outcome {
      case .answered(let status): "\(status)"
      case .cut(let status): "\(status) cut"
      case .dropped: "dropped"
      }
    let words = ["\(number)", moment.formatted(.iso8601), method, path, grant, result].compactMap(\.self)
    return words.joined(separator: " ") + " [" + parameters.joined(separator: " ") + "]"
  }
}
