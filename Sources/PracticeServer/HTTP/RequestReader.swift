internal import FlyingSocks

/// Reads one request from a connection (RFC 9112).
struct RequestReader {
  /// Why bytes are no request.
  enum Refusal: Error, Equatable {
    /// They do not follow the grammar.
    case malformed
    /// The head does not end.
    case headTooLong
    /// The body comes in pieces of unannounced number.
    case lengthMissing

    /// What the client gets to read.
    var response: Response {
      switch self {
      case .malformed: .content(400, "text/plain;charset=UTF-8", "This is not an HTTP request.\n")
      case .headTooLong: .content(431, "text/plain;charset=UTF-8", "The header of the request is too long.\n")
      case .lengthMissing: .content(411, "text/plain;charset=UTF-8", "The request needs a Content-Length.\n")
      }
    }
  }

  /// The longest head that is read, in bytes.
  static let headLimit = 65_536
  /// How much of a body over its limit is read past, so that a client that writes first gets to read the response.
  private static let drainLimit = 16 * 1_048_576

  private let client: AsyncSocket

  init(_ client: AsyncSocket) { self.client = client }

  /// Reads until the request is whole.
  ///
  /// - Throws: `SocketError`, if the client leaves before; `CancellationError`, if it sends far too much.
  func read() async throws -> Result<Request, Refusal> {
    var bytes: [UInt8] = []
    let blank = Array("\r\n\r\n".utf8)
    while bytes.firstRange(of: blank) == nil {
      guard bytes.count <= Self.headLimit else { return .failure(.headTooLong) }
      bytes += try await client.read(atMost: 4_096)
    }
    guard let end = bytes.firstRange(of: blank) else { return .failure(.malformed) }
    let head: RequestHead
    do throws(Refusal) { head = try RequestHead(String(decoding: bytes[..<end.lowerBound], as: UTF8.self)) } catch {
      return .failure(error)
    }
    return .success(head.request(with: try await body(of: head.bodyLength, begun: bytes[end.upperBound...])))
  }

  private func body(of length: Int, begun: ArraySlice<UInt8>) async throws -> Request.Body {
    guard length <= Self.drainLimit else { throw CancellationError() }
    var bytes = Array(begun.prefix(length))
    var count = bytes.count
    while count < length {
      let more = try await client.read(atMost: min(length - count, 4_096))
      count += more.count
      if length <= Request.bodyLimit { bytes += more }
    }
    return length > Request.bodyLimit ? .tooLarge : .bytes(bytes)
  }
}
