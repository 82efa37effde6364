public import FoundationEssentials

/// The record of one request: what was sent, when, and what came of it.
///
/// Its description and mirror name no header's or form's value and nothing of the body.
public struct Exchange: Equatable, Sendable {
  /// What came of a request.
  public enum Outcome: Equatable, Sendable {
    /// A whole answer, whatever its status.
    case received(HTTPResponse)
    /// No whole answer.
    case failed(TransportError)
  }

  /// The request as it was handed over.
  public let request: HTTPRequest
  /// When it was handed over, by the clock of this machine.
  public let startedAt: Date
  /// When its answer or its failure was known.
  public let endedAt: Date
  /// What came of it.
  public let outcome: Outcome

  /// A record of the given parts.
  public init(request: HTTPRequest, startedAt: Date, endedAt: Date, outcome: Outcome) {
    self.request = request
    self.startedAt = startedAt
    self.endedAt = endedAt
    self.outcome = outcome
  }

  /// The answer; nil if none came.
  public var response: HTTPResponse? {
    switch outcome {
    case .received(let response): response
    case .failed: nil
    }
  }

  /// How far the server's clock was ahead of this machine's at the answer, in seconds; nil without a readable `Date`.
  public var clockOffset: TimeInterval? {
    guard let date = response?.header("Date").flatMap(HTTPDate.read) else { return nil }
    return date.timeIntervalSince(endedAt)
  }
}

extension Transport {
  /// Sends a request and records it, with the times by `now`.
  func exchange(_ request: HTTPRequest, now: @Sendable () -> Date) async -> Exchange {
    let startedAt = now()
    let outcome: Exchange.Outcome
    do throws(TransportError) {
      outcome = .received(try await send(request))
    } catch {
      outcome = .failed(error)
    }
    return Exchange(request: request, startedAt: startedAt, endedAt: now(), outcome: outcome)
  }
}

extension Exchange: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Method, URL, and the status or the reason of the failure.
  public var description: String {
    switch outcome {
    case .received(let response): "\(request.method.rawValue) \(request.url): \(response.status)"
    case .failed(let error): "\(request.method.rawValue) \(request.url): \(error.reason)"
    }
  }

  /// The same as `description`.
  public var debugDescription: String { description }
  /// The same as `description`, and nothing beneath it.
  public var customMirror: Mirror { Mirror(self, children: ["summary": description]) }
}
