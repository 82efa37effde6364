internal import FlyingFox
internal import FlyingSocks
internal import Foundation

extension HTTPResponse {
  /// The response that delivers an answer.
  init(_ answer: Answer, withBody: Bool) {
    let code = HTTPStatusCode(answer.status, phrase: Self.phrase(answer.status))
    var headers = HTTPHeaders()
    for header in answer.headers { headers.addValue(header.value, for: HTTPHeader(header.name)) }
    let body = Data(answer.body.utf8)
    switch answer.delivery {
    case .whole, .late:
      self.init(statusCode: code, headers: headers, body: withBody ? body : Data())
      if !withBody { self.headers[.contentLength] = "\(body.count)" }
    case .cut:
      let half = CutBody(bytes: Array(body.prefix(body.count / 2)))
      self.init(statusCode: code, headers: headers, body: HTTPBodySequence(from: half, count: body.count))
    case .lost:
      self = .dropped
    }
  }

  /// The end of the connection without a byte.
  ///
  /// A handler that throws becomes a 500 in FlyingFox; a refused upgrade is its one way to drop a connection.
  static var dropped: HTTPResponse { HTTPResponse(webSocket: Dropping()) }

  private static func phrase(_ status: Int) -> String {
    switch status {
    case 200: "OK"
    case 302: "Found"
    case 400: "Bad Request"
    case 401: "Unauthorized"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 413: "Content Too Large"
    case 429: "Too Many Requests"
    case 503: "Service Unavailable"
    case _: "Practice"
    }
  }
}

/// A handler that never upgrades.
private struct Dropping: WSHandler {
  func makeFrames(for client: AsyncThrowingStream<WSFrame, any Error>) async throws -> AsyncStream<WSFrame> {
    throw CancellationError()
  }
}

/// A body that breaks off.
private struct CutBody: AsyncBufferedSequence {
  let bytes: [UInt8]

  func makeAsyncIterator() -> Iterator { Iterator(rest: bytes) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    var rest: [UInt8]

    mutating func next() async throws -> UInt8? {
      guard !rest.isEmpty else { throw CancellationError() }
      return rest.removeFirst()
    }

    mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
      guard !rest.isEmpty else { throw CancellationError() }
      let part = Array(rest.prefix(count))
      rest.removeFirst(part.count)
      return part
    }
  }
}
