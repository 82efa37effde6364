/// An answer as the vendor gives it, and how it reaches the client.
struct Answer: Equatable, Sendable {
  /// A header line.
  struct Header: Equatable, Sendable {
    let name: String
    let value: String
  }

  /// How the answer reaches the client.
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

  /// An answer with a body of the given type.
  static func content(_ status: Int, _ type: String, _ body: String) -> Answer {
    Answer(status: status, headers: [Header(name: "Content-Type", value: type)], body: body)
  }

  /// A JSON answer.
  static func json(_ status: Int, _ value: JSONText) -> Answer {
    content(status, "application/json;charset=UTF-8", value.text)
  }

  /// A redirect; the address must have been checked or encoded before.
  static func redirect(to location: String) -> Answer {
    Answer(status: 302, headers: [Header(name: "Location", value: location)], body: "")
  }

  /// The same answer with one more header line.
  func adding(_ name: String, _ value: String) -> Answer {
    var answer = self
    answer.headers.append(Header(name: name, value: value))
    return answer
  }
}
