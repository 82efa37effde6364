internal import FlyingSocks
internal import FoundationEssentials
internal import Platform

/// A socket on 127.0.0.1 that answers one request a connection, for as long as it runs.
///
/// Of FlyingFox only the sockets are used. Its server brings URLSession along, which links libcurl and so the thirty
/// libraries that the program starts without, and it has no plain way to drop a connection or to break off a body, which
/// are failures to practise.
struct Listener: Sendable {
  /// The TCP port that it listens on.
  let port: UInt16
  private let running: Task<Void, Never>

  /// Listens; connections are accepted from now on.
  ///
  /// - Parameters:
  ///   - port: the TCP port on 127.0.0.1; 0 takes any that is free.
  ///   - respond: what a request gets; nil ends its connection without a byte.
  /// - Throws: `PracticeServerError`, if the port cannot be had.
  init(
    port: UInt16, respond: @escaping @Sendable (Request) async -> Response?
  ) throws(PracticeServerError) {
    do {
      let socket = try Self.listeningSocket(on: port)
      guard case .ip4(_, let actual) = try socket.sockname() else { throw SocketError.unsupportedAddress }
      self.port = actual
      running = Task {
        try? await Self.serve(socket, respond)
        try? socket.close()
      }
    } catch {
      throw PracticeServerError(error, port: port)
    }
  }

  /// Begins to end every connection, and gives the port back then.
  func cancel() { running.cancel() }

  /// Ends every connection and gives the port back.
  func stop() async {
    cancel()
    await running.value
  }

  private static func listeningSocket(on port: UInt16) throws -> Socket {
    let socket = try Socket(domain: AddressFamily.ip4, type: .stream)
    do {
      try socket.setValue(true, for: .localAddressReuse)
      try socket.bind(to: .inet(ip4: "127.0.0.1", port: port))
    } catch {
      try? socket.close()
      throw error
    }
    // Closes the socket itself where it fails.
    try socket.listen()
    return socket
  }

  /// Accepts until cancelled; the end of the group ends every connection.
  private static func serve(_ socket: Socket, _ respond: @escaping @Sendable (Request) async -> Response?) async throws
  {
    let pool: some AsyncSocketPool = .make()
    try await pool.prepare()
    let listener = try AsyncSocket(socket: socket, pool: pool)
    try await withThrowingDiscardingTaskGroup { group in
      group.addTask { try await pool.run() }
      while true {
        do {
          let client = try await listener.accept()
          group.addTask { await serve(client, respond) }
        } catch SocketError.failed {
          // A client that left again, or no descriptor to spare: the next one may fare better.
          try await Task.sleep(for: .milliseconds(50))
        }
      }
    }
  }

  private static func serve(_ client: AsyncSocket, _ respond: @Sendable (Request) async -> Response?) async {
    defer { try? client.close() }
    // A client that went away cannot be told so.
    guard let reading = try? await RequestReader(client).read() else { return }
    switch reading {
    case .success(let request):
      guard let response = await respond(request) else { return }
      try? await client.write(Data(response.wire(withBody: request.method != "HEAD")))
    case .failure(let refusal):
      try? await client.write(Data(refusal.response.wire(withBody: true)))
    }
  }
}
