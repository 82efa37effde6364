import TerminalUI
import Testing

/// Every sentence a person reads.
struct SentenceTests {
  /// Headlines over an explanation, lines that lead to a value below, and the line for a ticket.
  private static let openEnds = [
    "The client ID is still empty", "Client ID and client secret are the same text", "After Allow, the code goes to",
    "For a browser on this machine", "From another computer", "In a ticket: ",
  ]

  /// What is written for a program is no prose: the page of that kind is compared as a whole.
  private static func sentences(at stop: PageCase) -> [String] {
    let walk = stop.walk
    return walk.name == "program guide" ? [] : Texts(walk.page).sentences
  }

  @Test(arguments: PageCase.all) func `sentences are clean and end as sentences do`(_ stop: PageCase) {
    for sentence in Self.sentences(at: stop) where !sentence.isEmpty {
      for line in sentence.split(separator: "\n") {
        #expect(!line.contains("  "), "\(line)")
        #expect(!line.hasBlankAround, "\(line)")
        #expect(!line.lowercased().contains("please"), "\(line)")
        #expect(!line.contains("…") || line.hasSuffix("…") || line.contains("=…"), "\(line)")
      }
      #expect(!sentence.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" }, "\(sentence)")
    }
  }

  @Test(arguments: PageCase.all) func `the last line of a sentence ends in a full stop, a colon or a question mark`(
    _ stop: PageCase
  ) {
    for sentence in Self.sentences(at: stop) where sentence.first?.isUppercase == true {
      guard !Self.openEnds.contains(where: sentence.hasPrefix) else { continue }
      #expect(sentence.last.map { ".:?\"".contains($0) } == true, "\(sentence)")
    }
  }

  @Test(arguments: PageCase.all) func `labels have no full stop, and names no blank around them`(_ stop: PageCase) {
    let page = stop.walk.page
    for action in page.actions + page.constantActions {
      #expect(!action.label.hasSuffix("."), "\(action.label)")
      #expect(action.label.first?.isUppercase != true || action.label.hasPrefix("I ") || action.label == "API Access")
    }
    for name in Texts(page).names { #expect(!name.hasBlankAround, "\(name)") }
  }
}

extension StringProtocol {
  fileprivate var hasBlankAround: Bool { first?.isWhitespace == true || last?.isWhitespace == true }
}
