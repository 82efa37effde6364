#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// An open descriptor, as bytes that are read from it and written to it without a buffer, so that nothing is lost or
/// reordered on any way out.
package struct ByteStream: Hashable, Sendable {
  package let descriptor: Int32

  package init(descriptor: Int32) { self.descriptor = descriptor }

  package static let standardInput = ByteStream(descriptor: STDIN_FILENO)
  package static let standardOutput = ByteStream(descriptor: STDOUT_FILENO)
  package static let standardError = ByteStream(descriptor: STDERR_FILENO)

  /// Whether it is a terminal.
  package var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Writes a text as it is; what cannot be written is lost.
  package func write(_ text: String) { try? write(Array(text.utf8)) }

  /// Writes all bytes, and waits for room where there is none.
  package func write(_ bytes: [UInt8]) throws(SystemFailure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { libcWrite(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count < 0, errno == EAGAIN {
        _ = Poll.wait(forRoomIn: descriptor)
      } else if count == 0 || errno != EINTR {
        throw .last
      }
    }
  }

  /// Writes a byte if there is room for it at once.
  func offer(_ byte: UInt8) {
    _ = withUnsafeBytes(of: byte) { libcWrite(descriptor, $0.baseAddress, $0.count) }
  }

  /// The most bytes that one read takes.
  private static let readSize = 64 * 1024

  /// Reads what there is, waiting for it if there is nothing yet.
  ///
  /// Nil at the end of input or where the terminal is gone, empty when a signal came first or nothing is there.
  package func read() -> [UInt8]? {
    guard let bytes = try? readOnce() else { return nil }
    return bytes
  }

  /// Reads everything up to the end of input, or up to a byte that stands for it.
  ///
  /// - Parameter limit: reading ends once there are so many bytes.
  package func readAll(until end: UInt8? = nil, limit: Int) throws(SystemFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < limit, let piece = try readOnce() {
      if let end, let place = piece.firstIndex(of: end) { return bytes + piece[..<place] }
      bytes += piece
    }
    return bytes
  }

  private func readOnce() throws(SystemFailure) -> [UInt8]? {
    var failure: SystemFailure?
    var atEnd = false
    let bytes = [UInt8](unsafeUninitializedCapacity: Self.readSize) { buffer, count in
      let result = libcRead(descriptor, buffer.baseAddress, buffer.count)
      count = max(0, result)
      atEnd = result == 0
      if result == -1, errno != EINTR, errno != EAGAIN { failure = .last }
    }
    if let failure { throw failure }
    return atEnd ? nil : bytes
  }
}

// The names of these two are methods above.
#if canImport(Darwin)
  private let (libcWrite, libcRead) = (Darwin.write, Darwin.read)
#else
  private let (libcWrite, libcRead) = (Glibc.write, Glibc.read)
#endif
