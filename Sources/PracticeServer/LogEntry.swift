public import FoundationEssentials

/// One request as the server remembers it: what was asked and what came of it, never a value that was sent.
///
/// Only names that the server knows are kept as they came; a secret in the wrong place would otherwise end up here.
public struct LogEntry: Equatable, Sendable {
  /// What came of a request.
  public enum Outcome: Equatable, Sendable {
    /// A whole answer with this HTTP status.
    case answered(status: Int)
    /// An answer with this HTTP status whose body broke off.
    case cut(status: Int)
    /// The connection was dropped without an answer.
    case dropped
  }

  /// Counted from 1.
  public let number: Int
  /// When it was answered, by the server's clock.
  public let moment: Date
  /// The HTTP method; "DECIDE" for a decision that was made without a browser.
  public let method: String
  /// The road's path; "(other)" for one that the server does not have.
  public let path: String
  /// The names of the parameters in the query and the form; "(other)" for unknown ones.
  public let parameters: [String]
  /// The grant type, where it is a known one.
  public let grant: String?
  /// What came of it.
  public let outcome: Outcome
}

extension LogEntry: CustomStringConvertible {
  /// One line: "3 2026-11-21T13:08:31Z POST /token refresh_token 200 [grant_type refresh_token]".
  public var description: String {
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
