/// An HTTP request, complete: what is in it is what is sent.
public struct HTTPRequest: Equatable, Sendable {
  /// The methods that this protocol uses.
  public enum Method: String, Sendable { case get = "GET", post = "POST" }

  /// A header or form value, which may be a secret.
  public enum FieldValue: Equatable, Sendable {
    case open(String)
    case secret(Secret)

    /// The value as it is sent.
    public var exposed: String {
      switch self {
      case .open(let text): text
      case .secret(let secret): secret.exposed
      }
    }
  }

  /// A name and a value, in the order of the wire.
  public struct Field: Equatable, Sendable {
    /// The name on the wire.
    public let name: String
    /// The value on the wire, before form encoding.
    public let value: FieldValue

    /// A name and a value.
    public init(_ name: String, _ value: FieldValue) {
      self.name = name
      self.value = value
    }
  }

  /// The method.
  public let method: Method
  /// The absolute URL, without any secret in it.
  public let url: String
  /// The headers, without `Content-Type` and `Content-Length` of the form.
  public let headers: [Field]
  /// The form parameters of the body (`application/x-www-form-urlencoded`); empty sends no body.
  public let form: [Field]

  /// A request of the given parts.
  public init(method: Method, url: String, headers: [Field] = [], form: [Field] = []) {
    self.method = method
    self.url = url
    self.headers = headers
    self.form = form
  }

  /// The body's bytes as text: the form, encoded; nil for a request without one.
  public var body: Secret? {
    guard !form.isEmpty else { return nil }
    return Secret(FormEncoding.encode(form.map { ($0.name, $0.value.exposed) }))
  }
}

/// An HTTP response as it came.
public struct HTTPResponse: Equatable, Sendable {
  /// The status code.
  public let status: Int
  /// The header lines in their order, names as they came, values without surrounding blanks.
  public let headers: [HTTPHeader]
  /// The body's bytes, at most 1 MiB of them.
  public let body: [UInt8]
  /// Whether the body was longer than that and the rest was left out.
  public let isBodyCut: Bool

  /// A response of the given parts.
  public init(status: Int, headers: [HTTPHeader] = [], body: [UInt8] = [], isBodyCut: Bool = false) {
    self.status = status
    self.headers = headers
    self.body = body
    self.isBodyCut = isBodyCut
  }

  /// The last value of a header, its name in any case; nil if there is none.
  public func header(_ name: String) -> String? {
    headers.last { $0.name.lowercased() == name.lowercased() }?.value
  }
}

/// A header line of a response.
public struct HTTPHeader: Equatable, Sendable {
  /// The name as it came.
  public let name: String
  /// The value without surrounding blanks.
  public let value: String

  /// A header line.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}
