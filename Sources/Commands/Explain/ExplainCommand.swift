import ArgumentParser
import Diagnosis
import InfusionsoftOAuth
import Recognizer
import TerminalUI

/// Says what a text is, and what is wrong with it.
struct ExplainCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what a URL, an address, an error or a whole mail is, and what is wrong with it.",
    discussion: """
      Run it without an argument, paste the text, and press Ctrl-D. With "-" the text is read from standard input: \
      infusionsoft-oauth explain - < mail.txt

      The text is never an argument: a shell cuts a URL at "&" and keeps it in its history. The one argument it takes \
      is a diagnosis code, such as redirect-uri-mismatch.

      It ends with 0 for a code, an address with a code, a complete authorize URL, or a token, and with 1 for anything \
      else and for whatever needs mending.
      """)

  @Argument(help: ArgumentHelp("\"-\" for standard input, or a diagnosis code.", valueName: "-|code"))
  var subject: String?

  @Flag(help: "Print one JSON object; its shape is in the README.")
  var json = false

  @Flag(help: "Show codes, tokens and secrets in full.")
  var showSecrets = false

  func validate() throws {
    guard let subject, subject != "-", DiagnosisCatalog.explanation(ofCodeNamed: subject) == nil else { return }
    throw ValidationError(
      "the text to explain is not taken as an argument: a shell cuts it at \"&\" and keeps it in its history. "
        + "Run \"infusionsoft-oauth explain\" and paste it, or use \"explain -\" and standard input.")
  }

  func run(in world: CommandEnvironment) throws {
    if let subject, let explanation = DiagnosisCatalog.explanation(ofCodeNamed: subject) {
      let report = ExplainReport(explanation)
      return world.print(json ? report.json : CodeText.words(explanation))
    }
    guard let bytes = TextInput.read(asking: subject == nil, in: world) else { throw ExitStatus.interrupted }
    var context = Recognizer.Context()
    context.showsSecrets = showSecrets
    let recognition = Recognizer(context: context).recognize(String(decoding: bytes, as: UTF8.self))
    let report = ExplainReport(recognition, showsSecrets: showSecrets)
    world.print(json ? report.json : report.words)
    throw report.isFine ? ExitStatus.done : ExitStatus.refused
  }
}
