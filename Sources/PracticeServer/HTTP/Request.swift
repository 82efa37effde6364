/// A request as it was read from the wire.
struct Request: Sendable {
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

  init(method: String, path: String, query: String = "", headers: [String: String] = [:], body: Body = .bytes([])) {
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
    self.body = body
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
    return value.prefix { $0 != ";" }.trimmed.lowercased()
  }
}
