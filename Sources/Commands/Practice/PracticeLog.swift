import FoundationEssentials
import Platform
import PracticeServer

/// The requests of a practice server as lines of JSON in a file, each there as soon as it happened; no value is in it.
struct PracticeLog: Sendable {
  private let file: Descriptor

  /// {"event": "received" or "answered", "at", "number", "method", "path", "grant", "parameters"}, and of an answer
  /// "status" and, if it did not arrive whole, "fault" ("cut" or "dropped").
  private struct Line: Encodable {
    let event, at, method, path: String
    let number: Int
    let grant: String?
    let parameters: [String]
    let status: Int?
    let fault: String?
  }

  /// Appends to a file, which only its owner can read if it is new.
  init(path: String) throws(SystemFailure) { file = try PrivateFile.append(to: path) }

  func write(_ event: LogEvent) {
    let (status, fault): (Int?, String?) =
      switch (event.kind, event.entry.outcome) {
      case (.received, _): (nil, nil)
      case (.answered, .answered(let status)): (status, nil)
      case (.answered, .cut(let status)): (status, "cut")
      case (.answered, .dropped): (nil, "dropped")
      }
    let line = Line(
      event: event.kind.rawValue, at: Date().formatted(.iso8601.time(includingFractionalSeconds: true)),
      method: event.entry.method, path: event.entry.path, number: event.entry.number, grant: event.entry.grant,
      parameters: event.entry.parameters, status: status, fault: fault)
    ByteStream(descriptor: file.raw).write(JSONText.of(line))
  }
}
