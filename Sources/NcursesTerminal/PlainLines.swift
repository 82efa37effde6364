#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// A terminal in its ordinary line mode, while the full screen stands aside.
package struct PlainLines: Sendable {
  /// Where to read from, for `poll`.
  package let input: Int32
  /// Where to write to.
  package let output: Int32

  /// A terminal on two descriptors.
  init(input: Int32, output: Int32) {
    self.input = input
    self.output = output
  }

  /// Writes text as it is, so that the terminal itself wraps it; a line ends with "\n".
  ///
  /// What cannot be written is lost, as the terminal is.
  package func write(_ text: String) {
    var text = text
    text.withUTF8 { buffer in
      var rest = UnsafeRawBufferPointer(buffer)
      while let start = rest.baseAddress, !rest.isEmpty {
        #if canImport(Darwin)
          let count = Darwin.write(output, start, rest.count)
        #else
          let count = Glibc.write(output, start, rest.count)
        #endif
        if count > 0 {
          rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        } else if count == -1, errno == EAGAIN {
          var room = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
          poll(&room, 1, 1000)
        } else if count == 0 || errno != EINTR {
          return
        }
      }
    }
  }

  /// Reads what is there; a line, as the terminal is in line mode.
  ///
  /// Nil at the end of input, empty when a signal came first.
  package func read() -> [UInt8]? { readBytes(from: input) }
}

/// The most bytes that one read takes.
private let readSize = 64 * 1024

/// Reads what a descriptor has, waiting for it if it has nothing yet.
///
/// Nil at the end of input or where the terminal is gone, empty when a signal came first or nothing is there.
func readBytes(from descriptor: Int32) -> [UInt8]? {
  var atEnd = false
  let bytes = [UInt8](unsafeUninitializedCapacity: readSize) { buffer, count in
    #if canImport(Darwin)
      let result = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
    #else
      let result = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    #endif
    count = max(0, result)
    atEnd = result == 0 || (result == -1 && errno != EINTR && errno != EAGAIN)
  }
  return atEnd ? nil : bytes
}
