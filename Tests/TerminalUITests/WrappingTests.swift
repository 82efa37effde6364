import Testing

@testable import TerminalUI

struct WrappingTests {
  @Test(
    arguments: [
      ("", 5, [""]),
      ("one two three", 7, ["one two", "three"]),
      ("one two three", 6, ["one", "two", "three"]),
      ("one  two", 20, ["one  two"]),
      ("one  two", 4, ["one", "two"]),
      ("  in", 10, ["  in"]),
      ("one ", 3, ["one"]),
      ("a\n\nb", 5, ["a", "", "b"]),
      ("a\n", 5, ["a", ""]),
      ("abcdefgh", 3, ["abc", "def", "gh"]),
      ("a abcdefgh i", 3, ["a", "abc", "def", "gh", "i"]),
      ("漢字 漢字", 5, ["漢字", "漢字"]),
      ("漢字漢", 3, ["漢", "字", "漢"]),
      ("漢a", 1, ["�", "a"]),
      ("e\u{301}e\u{301} x", 2, ["e\u{301}e\u{301}", "x"]),
      ("\u{1B}[0m", 2, ["␛[", "0m"]),
      ("a\r\nb", 5, ["a␍", "b"]),
      ("anything", 0, []),
      ("anything", -1, []),
    ] as [(String, Int, [String])])
  func `words break at spaces`(_ text: String, width: Int, rows: [String]) {
    #expect(Wrapping.atSpaces(text, width: width) == rows)
  }

  @Test(
    arguments: [
      ("one two three", 3, ["one", "two three"]),
      ("three two", 3, ["", "three two"]),
      ("abcdefghijkl", 3, ["abc", "defghijkl"]),
      ("one", 0, ["", "one"]),
    ] as [(String, Int, [String])])
  func `a shorter first row is filled as far as whole words go`(_ text: String, first: Int, rows: [String]) {
    #expect(Wrapping.atSpaces(text, width: 9, firstWidth: first) == rows)
  }

  @Test(
    arguments: [
      ("", 4, [""]), ("abcd", 4, ["abcd"]), ("abcde", 4, ["abcd", "e"]), ("a b c", 3, ["a b", " c"]),
      ("ab\ncd", 4, ["ab␊c", "d"]), ("a漢字b", 3, ["a漢", "字b"]), ("漢漢", 3, ["漢", "漢"]), ("漢", 1, ["�"]), ("x", 0, []),
    ] as [(String, Int, [String])])
  func `a URL breaks anywhere`(_ text: String, width: Int, rows: [String]) {
    #expect(Wrapping.anywhere(text, width: width) == rows)
  }

  @Test func `a URL beside a remark has a shorter first row`() {
    #expect(Wrapping.anywhere("abcdefgh", width: 5, firstWidth: 2) == ["ab", "cdefg", "h"])
  }

  @Test(arguments: [
    ("short", 5, "short"), ("longer", 5, "long…"), ("漢字漢", 5, "漢字…"), ("漢字漢字", 4, "漢…"), ("ab", 1, "…"), ("ab", 0, ""),
    ("", 3, ""), ("a\nb", 3, "a␊b"),
  ])
  func `a cut text says that it is cut`(_ text: String, width: Int, cut: String) {
    #expect(Wrapping.cut(text, to: width) == cut)
  }

  @Test(arguments: 1...12)
  func `no row is wider than it may be, and nothing but spaces is lost`(_ width: Int) {
    let text = "It starts with  https://localhost/callback?code=… 漢字かな, e\u{301}\u{302}\n\tand 🙂 ends."
    for rows in [Wrapping.atSpaces(text, width: width), Wrapping.anywhere(text, width: width)] {
      #expect(rows.allSatisfy { displayWidth(of: $0) <= width })
      guard width > 1 else { continue }
      let signs = VisibleText(text).description.filter { $0 != " " && $0 != "␊" }
      #expect(rows.joined().filter { $0 != " " && $0 != "␊" } == signs)
    }
  }
}
