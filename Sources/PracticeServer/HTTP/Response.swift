/// A response as the vendor gives it, and how it reaches the client.
struct Response: Equatable, Sendable {
  /// A header line.
  struct Header: Equatable, Sendable {
    let name: String
    let value: String
  }

  /// How the response reaches the client.
  enum Delivery: Equatable, Sendable {
    case whole
    /// After so many seconds.
    case late(seconds: Double)
    /// Half of the body, then the connection ends.
    case cut
    /// The connection ends without a byte.
    case lost
  }

  var status: Int
  var headers: [Header]
  var body: String
  var delivery = Delivery.whole

  /// A response with a body of the given type.
  static func content(_ status: Int, _ type: String, _ body: String) -> Response {
    Response(status: status, headers: [Header(name: "Content-Type", value: type)], body: body)
  }

  /// A JSON response.
  static func json(_ status: Int, _ value: JSONText) -> Response {
    content(status, "application/json;charset=UTF-8", value.text)
  }

  /// A redirect; the address must have been checked or encoded before.
  static func redirect(to location: String) -> Response {
    Response(status: 302, headers: [Header(name: "Location", value: location)], body: "")
  }

  /// The same response with one more header line.
  func adding(_ name: String, _ value: String) -> Response {
    var response = self
    response.headers.append(Header(name: name, value: value))
    return response
  }
}
