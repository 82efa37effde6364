import Foundation

/// An HTTP client for tests that shows every byte: one connection a request, nothing followed, nothing mended.
enum WireClient {
  /// An answer as it came.
  struct Reply: Equatable, Sendable {
    var status: Int
    /// The header lines in their order.
    var headers: [String]
    var body: String
    /// Whether the body is as long as `Content-Length` says.
    var isWhole: Bool

    /// The value of a header, its name in any case.
    func header(_ name: String) -> String? {
      let line = headers.first { $0.lowercased().hasPrefix(name.lowercased() + ":") }
      return line.map { $0.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces) }
    }
  }

  enum Failure: Error, Equatable {
    case connect(errno: Int32)
    case write(errno: Int32)
    case read(errno: Int32)
    /// The connection ended before a header was whole; so many bytes came.
    case ended(bytes: Int)
  }

  /// Sends a request and reads until the answer is whole, or the server closes.
  ///
  /// The socket blocks, so it has a thread of its own: the tests' few threads are the server's too.
  static func send(
    _ text: String, to port: UInt16, host: String = "127.0.0.1", seconds: Double = 20
  ) async throws -> Reply {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(with: Result { try exchange(Array(text.utf8), host: host, port: port, seconds: seconds) })
      }
    }
  }

  /// A request without a body.
  static func get(
    _ target: String, method: String = "GET", headers: [String] = [], port: UInt16
  ) async throws -> Reply {
    try await send(head("\(method) \(target)", headers, port) + "\r\n", to: port)
  }

  /// A request with a body; a form, unless the headers name another type.
  static func post(
    _ target: String, _ body: String, headers: [String] = [], port: UInt16, seconds: Double = 20
  ) async throws -> Reply {
    let type =
      headers.contains { $0.hasPrefix("Content-Type:") } ? [] : ["Content-Type: application/x-www-form-urlencoded"]
    let lines = headers + type + ["Content-Length: \(body.utf8.count)"]
    return try await send(head("POST \(target)", lines, port) + "\r\n" + body, to: port, seconds: seconds)
  }

  private static func head(_ line: String, _ headers: [String], _ port: UInt16) -> String {
    let lines = ["\(line) HTTP/1.1", "Host: 127.0.0.1:\(port)", "Connection: close"] + headers
    return lines.map { $0 + "\r\n" }.joined()
  }

  private static func exchange(_ request: [UInt8], host: String, port: UInt16, seconds: Double) throws -> Reply {
    let socket = try connected(to: host, port, seconds: seconds)
    defer { close(socket) }
    var sent = 0
    while sent < request.count {
      let count = request[sent...].withUnsafeBytes { Foundation.send(socket, $0.baseAddress, $0.count, noSignal) }
      guard count > 0 else { throw Failure.write(errno: errno) }
      sent += count
    }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = recv(socket, &buffer, buffer.count, 0)
      guard count >= 0 else { throw Failure.read(errno: errno) }
      guard count > 0 else { return try reply(bytes) }
      bytes += buffer.prefix(count)
      // Not every server closes when it is asked to.
      if let whole = try? reply(bytes), whole.isWhole { return whole }
    }
  }

  private static func connected(to host: String, _ port: UInt16, seconds: Double) throws -> Int32 {
    #if canImport(Glibc)
      let stream = Int32(SOCK_STREAM.rawValue)
    #else
      let stream = SOCK_STREAM
    #endif
    let socket = Foundation.socket(AF_INET, stream, 0)
    var limit = timeval(tv_sec: Int(seconds), tv_usec: Int(seconds * 1_000_000) % 1_000_000)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr(host)
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else {
      let reason = errno
      close(socket)
      throw Failure.connect(errno: reason)
    }
    return socket
  }

  #if canImport(Glibc)
    private static let noSignal = Int32(MSG_NOSIGNAL)
  #else
    private static let noSignal: Int32 = 0
  #endif

  private static func reply(_ bytes: [UInt8]) throws -> Reply {
    let blank = Array("\r\n\r\n".utf8)
    guard let end = bytes.firstRange(of: blank) else { throw Failure.ended(bytes: bytes.count) }
    let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
    let body = bytes[end.upperBound...]
    var reply = Reply(
      status: Int(lines[0].split(separator: " ")[1]) ?? 0, headers: Array(lines.dropFirst()),
      body: String(decoding: body, as: UTF8.self), isWhole: true)
    reply.isWhole = reply.header("Content-Length") == "\(body.count)"
    return reply
  }
}
