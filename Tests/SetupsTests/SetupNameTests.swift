import Setups
import Testing

@Suite struct SetupNameTests {
  @Test(arguments: ["a", "Customer ab123", "客户", "a/../../etc/passwd", "a/b", "é", String(repeating: "x", count: 100)])
  func `any script makes a name`(text: String) throws {
    #expect(try SetupName(text).text == text)
  }

  @Test(
    arguments: [
      ("", .empty), ("  ", .empty), (".hidden", .badStart(".")), ("-f", .badStart("-")), (" a", .blankAtEnd),
      ("a ", .blankAtEnd), ("a\nb", .control("\n")), ("a\u{1B}[2J", .control("\u{1B}")),
      ("a\u{7F}", .control("\u{7F}")),
      ("a\u{85}", .control("\u{85}")), ("a\u{202E}b", .control("\u{202E}")), ("a\u{2028}b", .control("\u{2028}")),
      ("a\u{2066}b", .control("\u{2066}")), (String(repeating: "x", count: 101), .tooLong),
      ("e" + String(repeating: "\u{301}", count: 900), .tooLong),
    ] as [(String, SetupNameError)])
  func `a text that would do harm is no name`(text: String, error: SetupNameError) {
    #expect(throws: error) { try SetupName(text) }
  }
}
