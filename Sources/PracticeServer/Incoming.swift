internal import FlyingFox
internal import Foundation

/// A request as it was read from the wire.
struct Incoming: Sendable {
  /// What came behind the header.
  enum Body: Equatable, Sendable {
    case bytes([UInt8])
    case tooLarge
  }

  /// The method in capitals.
  let method: String
  /// The path, still percent-encoded.
  let path: String
  /// What stands behind the question mark, still percent-encoded.
  let query: String
  /// The header lines; names in lower case.
  let headers: [String: String]
  let body: Body

  /// The longest body that is read, in bytes.
  static let bodyLimit = 65_536
  /// How much of a longer body is read past, so that a client that writes first gets to read the answer.
  private static let drainLimit = 16 * 1_048_576

  init(method: String, path: String, query: String = "", headers: [String: String] = [:], body: Body = .bytes([])) {
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
    self.body = body
  }

  init(_ request: HTTPRequest) async throws {
    var bytes: [UInt8] = []
    var count = 0
    for try await chunk in request.bodySequence {
      count += chunk.count
      guard count <= Self.drainLimit else { throw CancellationError() }
      if count <= Self.bodyLimit { bytes += chunk }
    }
    self.init(
      method: request.method.rawValue, path: request.target.path(), query: request.target.query(),
      headers: request.headers.reduce(into: [:]) { $0[$1.key.rawValue.lowercased()] = $1.value },
      body: count > Self.bodyLimit ? .tooLarge : .bytes(bytes))
  }

  /// The query's parameters; empty where the query cannot be read.
  var parameters: Form { Form(query) ?? .empty }

  /// The body as a form; nil unless it says that it is one and can be read as one.
  var form: Form? {
    guard mediaType == "application/x-www-form-urlencoded", case .bytes(let bytes) = body,
      let text = String(validating: bytes, as: UTF8.self)
    else { return nil }
    return Form(text)
  }

  /// The content type without its parameters, in lower case.
  var mediaType: String {
    let value = headers["content-type"] ?? ""
    return value.prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces).lowercased()
  }
}
