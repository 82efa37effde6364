import FlyingSocks
import Foundation
import Synchronization

/// A server on loopback whose connections follow a script, byte by byte.
final class ScriptedServer: Sendable {
  /// The port that it listens on.
  let port: UInt16
  /// The requests as they arrive.
  let arrivals: AsyncStream<String>

  private let listener: Socket
  private let record: Mutex<Record>
  private let arrived: AsyncStream<String>.Continuation

  private struct Record {
    var requests: [String] = []
    var connections: [Socket] = []
    var hasStopped = false
  }

  /// Listens on a free port, and runs the script on a thread of its own for every connection.
  init(_ script: @escaping @Sendable (Connection) throws -> Void) throws {
    // A connection that the client closes must not end the tests.
    signal(SIGPIPE, SIG_IGN)
    listener = try Socket(domain: Int32(sa_family_t(AF_INET)))
    try listener.bind(to: .inet(ip4: "127.0.0.1", port: 0))
    try listener.listen()
    port = try listener.boundPort
    record = Mutex(Record())
    (arrivals, arrived) = AsyncStream.makeStream()
    Thread.detachNewThread { [self] in
      while let (file, _) = try? listener.accept() { serve(Socket(file: file), script) }
      try? listener.close()
    }
  }

  /// Answers every request with the same bytes, and closes.
  convenience init(answering answer: String) throws {
    try self.init {
      _ = try $0.readRequest()
      try $0.write(answer)
    }
  }

  /// Its address: "http://127.0.0.1:40000".
  var url: String { "http://127.0.0.1:\(port)" }

  /// The requests read so far.
  var requests: [String] { record.withLock { $0.requests } }

  /// How many connections were made.
  var connectionCount: Int { record.withLock { $0.connections.count } }

  /// Ends the listener and every connection.
  func stop() {
    record.withLock {
      $0.hasStopped = true
      for connection in $0.connections { shutdown(connection.file.rawValue, Int32(SHUT_RDWR)) }
    }
    shutdown(listener.file.rawValue, Int32(SHUT_RDWR))
  }

  fileprivate func note(_ request: String) {
    record.withLock { $0.requests.append(request) }
    arrived.yield(request)
  }

  private func serve(_ socket: Socket, _ script: @escaping @Sendable (Connection) throws -> Void) {
    let isWelcome = record.withLock {
      $0.connections.append(socket)
      return !$0.hasStopped
    }
    Thread.detachNewThread { [self] in
      // The descriptor stays open until the server is gone, so that `stop` never meets another one's number.
      if isWelcome { try? script(Connection(socket: socket, server: self)) }
      shutdown(socket.file.rawValue, Int32(SHUT_RDWR))
    }
  }

  deinit {
    record.withLock {
      for connection in $0.connections { try? connection.close() }
    }
  }
}

/// One connection of a scripted server.
struct Connection: Sendable {
  let socket: Socket
  let server: ScriptedServer

  /// Reads one whole request, by its `Content-Length`, and notes it.
  @discardableResult
  func readRequest() throws -> String {
    var bytes: [UInt8] = []
    while true {
      bytes += try socket.read(atMost: 65_536)
      let text = String(decoding: bytes, as: UTF8.self)
      guard let end = text.range(of: "\r\n\r\n") else { continue }
      let length = text[..<end.lowerBound].split(separator: "\r\n").lazy
        .compactMap { $0.hasPrefix("Content-Length: ") ? Int($0.dropFirst(16)) : nil }.first
      guard text[end.upperBound...].utf8.count >= length ?? 0 else { continue }
      server.note(text)
      return text
    }
  }

  /// Writes bytes, all of them.
  func write(_ bytes: some Sequence<UInt8>) throws {
    let data = Data(bytes)
    var index = data.startIndex
    while index < data.endIndex { index = try socket.write(data, from: index) }
  }

  /// Writes a text as UTF-8.
  func write(_ text: String) throws { try write(text.utf8) }

  /// Waits until the client is gone.
  func waitForClose() { while (try? socket.read(atMost: 65_536)) != nil {} }

  /// Closes with a reset instead of an orderly end.
  func reset() throws {
    try socket.setValue(linger(l_onoff: 1, l_linger: 0), for: LingerOption())
    // Closing is what sends the reset; the same descriptor number then stands for a socket that is already shut.
    let other = try Socket(domain: Int32(sa_family_t(AF_INET)))
    dup2(other.file.rawValue, socket.file.rawValue)
    try other.close()
  }
}

/// What closing does with bytes that are still on their way.
private struct LingerOption: SocketOption {
  let level = SOL_SOCKET
  let name = SO_LINGER
  func makeValue(from socketValue: linger) -> linger { socketValue }
  func makeSocketValue(from value: linger) -> linger { value }
}

extension Socket {
  /// The port that the socket is bound to.
  var boundPort: UInt16 {
    get throws {
      switch try sockname() {
      case .ip4(_, let port), .ip6(_, let port): port
      case .unix: 0
      }
    }
  }
}
