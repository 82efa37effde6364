#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Writing plain lines, unbuffered, so that nothing is lost or reordered on any way out.
enum StandardStream {
  /// Writes a text to a descriptor; what cannot be written is lost.
  static func write(_ text: String, to descriptor: Int32) { _ = deliver(Array(text.utf8), to: descriptor) }

  /// Writes bytes to a descriptor.
  ///
  /// - Returns: whether all of them were written.
  static func deliver(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { buffer in
        #if canImport(Darwin)
          Darwin.write(descriptor, buffer.baseAddress, buffer.count)
        #else
          Glibc.write(descriptor, buffer.baseAddress, buffer.count)
        #endif
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      bytes = bytes.dropFirst(count)
    }
    return true
  }

  /// One sentence on standard error, named as this program's.
  static func complain(_ sentence: String) { write("infusionsoft-oauth: \(sentence)\n", to: STDERR_FILENO) }
}
