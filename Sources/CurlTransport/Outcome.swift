internal import CCurl
internal import InfusionsoftOAuth

/// An answer, or why there is none.
typealias Outcome = Result<HTTPResponse, TransportError>

extension Outcome {
  /// What libcurl ended with, in the core's words.
  init(finished exchange: OpaquePointer) {
    if let reason = TransportError.Reason(ccurl_exchange_outcome(exchange)) {
      self = .failure(TransportError(finished: exchange, reason: reason))
    } else {
      self = .success(HTTPResponse(finished: exchange))
    }
  }
}

extension HTTPResponse {
  fileprivate init(finished exchange: OpaquePointer) {
    self.init(
      status: Int(ccurl_exchange_status(exchange)),
      headers: HeaderLines.received(bytes(of: exchange, ccurl_exchange_header_lines)),
      body: bytes(of: exchange, ccurl_exchange_body),
      isBodyCut: ccurl_exchange_is_body_cut(exchange))
  }
}

extension TransportError {
  fileprivate init(finished exchange: OpaquePointer, reason: Reason) {
    let words = ccurl_exchange_detail(exchange).map { String(cString: $0) } ?? ""
    let status = Int(ccurl_exchange_status(exchange))
    self.init(
      reason, wasSent: ccurl_exchange_was_sent(exchange),
      // libcurl quotes what a server or a proxy sent.
      detail: String(
        String.UnicodeScalarView(words.unicodeScalars.filter { $0.properties.generalCategory != .control })),
      status: status == 0 ? nil : status)
  }
}

extension TransportError.Reason {
  /// The reason for an outcome; nil if an answer came.
  fileprivate init?(_ outcome: ccurl_outcome) {
    switch outcome {
    case .answered: return nil
    case .address_refused: self = .addressRefused
    case .host_not_found: self = .hostNotFound
    case .connection_failed: self = .connectionFailed
    case .proxy_failed: self = .proxyFailed
    case .certificate_refused: self = .certificateRefused
    case .tls_failed: self = .tlsFailed
    case .timed_out: self = .timedOut
    case .connection_lost: self = .connectionLost
    case .malformed_answer: self = .malformedResponse
    case .other_failure: self = .other
    }
  }
}

/// A copy of bytes that the exchange holds.
private func bytes(
  of exchange: OpaquePointer, _ read: (OpaquePointer, UnsafeMutablePointer<Int>) -> UnsafePointer<UInt8>?
) -> [UInt8] {
  var count = 0
  let start = read(exchange, &count)
  return Array(UnsafeBufferPointer(start: start, count: count))
}
