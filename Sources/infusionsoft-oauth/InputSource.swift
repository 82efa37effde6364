import ArgumentParser
import InfusionsoftOAuth

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Where a value comes from that is never an argument: a file, or standard input as "-".
enum InputSource: Equatable, ExpressibleByArgument {
  case standardInput
  case file(String)

  init?(argument: String) {
    guard !argument.isEmpty else { return nil }
    self = argument == "-" ? .standardInput : .file(argument)
  }

  /// Refuses more than one "-" among sources: standard input is read once.
  static func checkStandardInput(_ sources: InputSource?...) throws {
    guard sources.count(where: { $0 == .standardInput }) > 1 else { return }
    throw ValidationError("only one value can come from standard input: one \"-\" at most.")
  }

  /// A secret: the whole text, without the line break at its end.
  ///
  /// At a terminal "-" asks for it, as typed text would be seen.
  ///
  /// - Parameter name: what it is, for the question and for sentences: "client secret".
  func secret(_ name: String) throws(CommandFailure) -> Secret {
    if self == .standardInput, isatty(STDIN_FILENO) == 1 { return try Prompt.secret(name) }
    var text = try text(name)
    while let last = text.last, last.isNewline { text.removeLast() }
    guard !text.isEmpty else { throw .unreadable(name, "there is nothing in it") }
    guard !text.contains(where: \.isNewline) else { throw .unreadable(name, "there is more than one line in it") }
    return Secret(text)
  }

  /// The whole text.
  func text(_ name: String) throws(CommandFailure) -> String {
    guard let bytes = try bytes(name) else { throw .interrupted }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .unreadable(name, "it is not text") }
    return text
  }

  private func bytes(_ name: String) throws(CommandFailure) -> [UInt8]? {
    switch self {
    case .standardInput: return TextInput.read(asking: false)
    case .file(let path):
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw .unreadable(name, String(cString: strerror(errno))) }
      defer { close(descriptor) }
      errno = 0
      let bytes = TextInput.readAll(from: descriptor)
      guard errno == 0 || !bytes.isEmpty else { throw .unreadable(name, String(cString: strerror(errno))) }
      return bytes
    }
  }
}
