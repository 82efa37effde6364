import ArgumentParser
import InfusionsoftOAuth
import Platform

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
  func secret(_ name: String, in world: CommandEnvironment) throws(CommandFailure) -> Secret {
    if self == .standardInput, world.input.isTerminal { return try Prompt.secret(name, in: world) }
    var text = try text(name, in: world)
    while let last = text.last, last.isNewline { text.removeLast() }
    guard !text.isEmpty else { throw .unreadable(name, "there is nothing in it") }
    guard !text.contains(where: \.isNewline) else { throw .unreadable(name, "there is more than one line in it") }
    return Secret(text)
  }

  /// The whole text.
  func text(_ name: String, in world: CommandEnvironment) throws(CommandFailure) -> String {
    guard let bytes = try bytes(name, in: world) else { throw .interrupted }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .unreadable(name, "it is not text") }
    return text
  }

  private func bytes(_ name: String, in world: CommandEnvironment) throws(CommandFailure) -> [UInt8]? {
    switch self {
    case .standardInput: return TextInput.read(asking: false, in: world)
    case .file(let path):
      do throws(SystemFailure) { return try SystemCall.readWhole(path, limit: TextInput.limit) } catch {
        throw .unreadable(name, error.words)
      }
    }
  }
}
