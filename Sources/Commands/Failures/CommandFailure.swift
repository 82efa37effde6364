import Diagnosis
import InfusionsoftOAuth
import Setups
import TerminalUI

/// Why a command did not do what it was asked for: in words on standard error, and as one object for programs.
struct CommandFailure: Error, Equatable {
  /// The stable name: that of a diagnosis, or one of those below.
  let code: String
  /// What happened, in one or two sentences.
  let message: String
  /// The server's own words, with the line before them.
  var serverWords: [String] = []
  /// What to do about it, in the order in which to try it.
  var remedies: [String] = []
  /// What the program leaves with.
  var status: ExitStatus

  /// The shape with `--json`: {"version": 1, "error": {"code", "message", "remedy", "server_words"}}.
  ///
  /// `remedy` is one text and may be missing; `server_words` are lines as they came, and are missing where nobody said
  /// anything.
  private struct Shape: Encodable {
    struct Inner: Encodable {
      let code, message: String
      let remedy: String?
      let serverWords: [String]?

      enum CodingKeys: String, CodingKey {
        case code, message, remedy
        case serverWords = "server_words"
      }
    }
    var version = 1
    let error: Inner
  }

  /// The same failure, at the end of a program that a signal has ended.
  func ending(with status: ExitStatus) -> CommandFailure {
    var failure = self
    failure.status = status
    return failure
  }

  /// Runs a command's work, and says what it failed by.
  static func reporting(asJSON isJSON: Bool, in world: CommandEnvironment, _ work: () throws -> Void) throws {
    do {
      try work()
    } catch let failure as CommandFailure {
      failure.say(asJSON: isJSON, in: world)
      throw failure.status
    }
  }

  private func say(asJSON isJSON: Bool, in world: CommandEnvironment) {
    guard !message.isEmpty else { return }
    let lines =
      [VisibleText(message).description]
      + serverWords.enumerated().map { ($0 == 0 ? "  " : "    ") + VisibleText($1).description }
      + remedies.map { "  " + VisibleText($0).description }
      + (DiagnosisCode(rawValue: code) == nil ? [] : ["  More: infusionsoft-oauth explain \(code)"])
    world.complain(lines.joined(separator: "\n"))
    guard isJSON else { return }
    let inner = Shape.Inner(
      code: code, message: message, remedy: remedies.isEmpty ? nil : remedies.joined(separator: " "),
      serverWords: serverWords.isEmpty ? nil : Array(serverWords.dropFirst()))
    world.print(JSONText.of(Shape(error: inner)))
  }
}

extension CommandFailure {
  /// What a record's failure means.
  init(_ record: SignInRecord, status: ExitStatus) {
    let diagnosis = Diagnosis.of(record)
    self.init(
      code: diagnosis?.code.rawValue ?? DiagnosisCode.transportFailed.rawValue, message: diagnosis?.headline ?? "",
      serverWords: diagnosis?.serverWords.map { [$0.introduction] + $0.lines } ?? [],
      remedies: diagnosis.map { [$0.wayOn] } ?? [], status: status)
  }

  /// A signal came, and there is nothing to say about it.
  static func ended(_ status: ExitStatus) -> CommandFailure {
    CommandFailure(code: "interrupted", message: "", status: status)
  }

  static let interrupted = CommandFailure.ended(.interrupted)

  static let outOfFiles = CommandFailure(
    code: "out-of-files", message: "this process can open no more files.", status: .refused)

  static func noTerminal(toAskFor name: String) -> CommandFailure {
    CommandFailure(
      code: "no-terminal", message: "there is no terminal to ask for the \(name) at.",
      remedies: ["Give it in a file, or by \"-\" on standard input; see --help."], status: .usage)
  }

  static let nothingEntered = CommandFailure(code: "nothing-entered", message: "nothing was entered.", status: .refused)

  static let passphrasesDiffer = CommandFailure(
    code: "passphrases-differ", message: "the two passphrases are not the same.", status: .refused)

  static func unreadable(_ name: String, _ reason: String) -> CommandFailure {
    CommandFailure(code: "unreadable-input", message: "the \(name) cannot be read: \(reason).", status: .refused)
  }
}
