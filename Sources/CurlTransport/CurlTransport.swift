// CurlTransport owns how a request of the core reaches a server: over libcurl, by way of CCurl.
// It decides what address is sent to at all, and turns libcurl's outcomes into the core's words.
// It never imports a terminal target, nor libcurl's own header.

internal import CCurl
public import InfusionsoftOAuth

/// Sends each request over libcurl, on a thread and a connection of its own.
///
/// HTTP/1.1, no cookies, no authentication of the library's own, no redirect followed, nothing repeated. TLS is always
/// verified, plain http goes to this machine only. The proxies that the environment names (`https_proxy`, `all_proxy`,
/// `no_proxy`) are used, but never for this machine.
public struct CurlTransport: Transport {
  /// The most bytes of a body that a response holds: 1 MiB.
  public static let bodyLimit = 1 << 20

  /// The most bytes of header lines that are read before an answer counts as malformed: 256 KiB.
  public static let headerLimit = 1 << 18

  private let caFile: String?
  private let connectTimeout: Duration
  private let totalTimeout: Duration
  private let library: String?

  /// A transport.
  ///
  /// - Parameters:
  ///   - caFile: The certificates to trust instead of the system's, a PEM file; nil is the file that the environment
  ///     names in `SSL_CERT_FILE`, if it names one.
  ///   - connectTimeout: How long name, connection, proxy and TLS may take together.
  ///   - totalTimeout: How long all of it may take, until the last byte of the answer.
  public init(
    caFile: String? = nil, connectTimeout: Duration = .seconds(10), totalTimeout: Duration = .seconds(30)
  ) {
    self.init(caFile: caFile, connectTimeout: connectTimeout, totalTimeout: totalTimeout, library: nil)
  }

  /// A transport that loads libcurl from a file of that name, if it is not loaded yet; nil is the usual one.
  init(
    caFile: String? = nil, connectTimeout: Duration = .seconds(10), totalTimeout: Duration = .seconds(30),
    library: String?
  ) {
    self.caFile = caFile
    self.connectTimeout = connectTimeout
    self.totalTimeout = totalTimeout
    self.library = library
  }

  /// The answer, whatever its status; a body beyond `bodyLimit` is cut and says so.
  ///
  /// Cancelling the task does not take the request back: a one-time code or token that has left must not lose its
  /// answer. Who no longer wants to wait stops waiting.
  ///
  /// - Throws: `TransportError`. Its `wasSent` is false only if the connection never stood, so that no byte of the
  ///   request left.
  public func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
    try loadLibrary()
    guard let address = RequestAddress(request.url) else {
      throw TransportError(
        .addressRefused, wasSent: false, detail: "Only https is sent to, and plain http on this machine")
    }
    let exchange = try prepare(request, to: address)
    return try await perform(exchange).get()
  }

  /// Loads libcurl, if it is not loaded yet, so that the first request need not wait for it; sends nothing.
  public func prepare() { try? loadLibrary() }

  /// Loads libcurl, which takes some milliseconds, with the first request and not at the program's start.
  private func loadLibrary() throws(TransportError) {
    let trouble = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { trouble -> String? in
      guard let start = trouble.baseAddress, !ccurl_load(library, start, trouble.count) else { return nil }
      return String(cString: start)
    }
    if let trouble { throw TransportError(.other, wasSent: false, detail: trouble) }
  }

  /// A request in libcurl's hands, not yet started.
  private func prepare(_ request: HTTPRequest, to address: RequestAddress) throws(TransportError) -> OpaquePointer {
    let lines = try HeaderLines.sent(with: request)
    let exchange = withOptions(for: address) {
      ccurl_exchange_create(request.method.rawValue, request.url, $0)
    }
    guard let exchange else { throw Self.outOfResources }
    guard lines.allSatisfy({ ccurl_exchange_add_header(exchange, $0) }),
      request.body.map({ ccurl_exchange_set_body(exchange, $0.exposed) }) ?? true
    else {
      ccurl_exchange_free(exchange)
      throw Self.outOfResources
    }
    return exchange
  }

  private func withOptions<Result>(
    for address: RequestAddress, _ body: (UnsafePointer<ccurl_options>) -> Result
  ) -> Result {
    func call(_ caFile: UnsafePointer<CChar>?) -> Result {
      var options = ccurl_options(
        ca_file: caFile, bypasses_proxies: address.isLoopback, connect_timeout: connectTimeout.wholeMilliseconds,
        total_timeout: totalTimeout.wholeMilliseconds, body_limit: Self.bodyLimit, header_limit: Self.headerLimit)
      return body(&options)
    }
    return caFile.map { $0.withCString(call) } ?? call(nil)
  }

  /// What came of the request, which is freed then.
  private func perform(_ exchange: OpaquePointer) async -> Outcome {
    await withCheckedContinuation { continuation in
      let waiting = Unmanaged.passRetained(Waiting(continuation))
      let hasStarted = ccurl_exchange_start(exchange, waiting.toOpaque()) { context, exchange in
        guard let context, let exchange else { return }
        let outcome = Outcome(finished: exchange)
        ccurl_exchange_free(exchange)
        Unmanaged<Waiting>.fromOpaque(context).takeRetainedValue().continuation.resume(returning: outcome)
      }
      guard !hasStarted else { return }
      ccurl_exchange_free(exchange)
      waiting.takeRetainedValue().continuation.resume(returning: .failure(Self.outOfResources))
    }
  }

  private static let outOfResources = TransportError(
    .other, wasSent: false, detail: "No memory or no thread is left for the request")
}

/// Who waits for the answer, as an object so that C can hand it back.
private final class Waiting: Sendable {
  let continuation: CheckedContinuation<Outcome, Never>

  init(_ continuation: CheckedContinuation<Outcome, Never>) { self.continuation = continuation }
}

extension Duration {
  /// The duration in milliseconds, rounded up: 0 would mean libcurl's own time-out.
  fileprivate var wholeMilliseconds: Int {
    let largest = Int(Int32.max)
    let (seconds, attoseconds) = components
    guard seconds < largest / 1000 else { return largest }
    return max(1, Int(seconds) * 1000 + Int((attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000))
  }
}
