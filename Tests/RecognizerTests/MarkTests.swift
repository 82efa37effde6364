import InfusionsoftOAuth
import Recognizer
import Testing

@Suite struct MarkTests {
  @Test func `a short line is shown whole`() {
    let mark = Mark(text: "http://shop.example/oauth/back", columns: 0..<4)
    #expect(mark.excerpt(width: 40) == mark)
    #expect(mark.carets == "^^^^")
  }

  @Test func `a place of no width is one column wide`() {
    #expect(Mark(text: "abc", columns: 3..<3).carets == "   ^")
  }

  @Test func `what acts on a terminal is in no line and in no excerpt of it`() {
    let mark = Mark(text: "https://shop.example/\u{1B}[2J\u{9B}\u{202E}\u{7F}back", columns: 21..<25)
    #expect(mark.text == "https://shop.example/␛[2J\u{FFFD}\u{FFFD}␡back")
    #expect(mark.excerpt(width: 16).text == "…ple/␛[2J\u{FFFD}\u{FFFD}␡back")
    #expect(mark.excerpt(width: 16).carets == "     ^^^^")
  }

  @Test func `a place far behind the end is right behind it`() {
    let text = String(repeating: "x", count: 60)
    #expect(Mark(text: text, columns: 500..<504).excerpt(width: 10) == Mark(text: "…xxxxxxxxx", columns: 10..<11))
  }

  @Test func `a long secret is hidden under its mark without moving it`() {
    let value = "https://localhost/callback?state=client_secret%3D" + String(repeating: "s", count: 200) + "%26x=1"
    for mark in Recognizer().recognize("error=1&redirect_uri=" + value).findings.compactMap(\.mark) {
      #expect(mark.columns.lowerBound <= mark.text.count)
      #expect(!mark.excerpt(width: 40).text.contains("sss"))
    }
  }

  @Test(arguments: FindingCode.allCases)
  func `what acts on a terminal is in no sentence that quotes it`(_ code: FindingCode) {
    let odd = "a\u{1B}[2J\u{0}\u{85}\u{202E}b"
    let finding = Finding(
      code, parameter: odd, value: odd, expected: odd, count: 2, mark: Mark(text: odd, columns: 1..<2))
    for text in [finding.message, finding.brief, finding.remedy ?? "", finding.mark?.text ?? ""] {
      #expect(
        text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control && $0.value != 0x202E }, "\(text)")
    }
  }

  @Test(arguments: [0, 1, 4, 5, 10, 45, 79, 200])
  func `an excerpt fits its width and has the place in it`(_ width: Int) {
    let text = String(repeating: "https://localhost/callback?code=", count: 4)
    for column in 0...text.count {
      let excerpt = Mark(text: text, columns: column..<column + 3).excerpt(width: width)
      #expect(excerpt.text.count <= max(4, width))
      #expect(excerpt.columns.lowerBound <= excerpt.text.count)
      let shown = Array(excerpt.text)
      if column < text.count, shown.indices.contains(excerpt.columns.lowerBound) {
        #expect(shown[excerpt.columns.lowerBound] == Array(text)[column])
      }
    }
  }
}
