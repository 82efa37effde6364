import Testing

@testable import TerminalUI

#if canImport(Glibc)
  import Glibc
#endif

struct DisplayWidthTests {
  @Test(
    arguments: [
      ("a", 1), ("é", 1), ("e\u{301}", 1), ("漢", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("ｱ", 1), ("Ａ", 2),
      ("🙂", 2), ("☀", 1), ("☀\u{FE0F}", 1), ("\u{1F1E9}\u{1F1EA}", 2), ("\u{301}", 1), ("•", 1), ("│", 1), ("\n", 1),
      ("\r\n", 2), ("\u{1F469}\u{200D}\u{1F467}", 5),
    ] as [(Character, Int)])
  func `a character is as wide as its parts are drawn`(_ character: Character, width: Int) {
    #expect(displayWidth(of: character) == width)
  }

  @Test(arguments: [("", 0), ("abc", 3), ("漢字", 4), ("a\u{301}b", 2), ("a\tb", 3), ("\u{1B}[31m", 5)])
  func `a text is as wide as its characters`(_ text: String, width: Int) {
    #expect(displayWidth(of: text) == width)
    #expect(displayWidth(of: VisibleText(text).description) == width)
  }

  @Test func `the table is sorted and no run repeats the kind of the one before`() {
    let runs = DisplayWidthTable.runs
    #expect(runs.first == 0x00000_3)
    #expect(zip(runs, runs.dropFirst()).allSatisfy { $0 >> 4 < $1 >> 4 && $0 & 15 != $1 & 15 })
    #expect(runs.allSatisfy { Drawing(rawValue: $0 & 15) != nil && $0 >> 4 < 0x110000 })
  }

  #if canImport(Glibc)
    @Test func `what is drawn as itself is as wide as the C library, and so curses, believes`() throws {
      let library = try #require(dlopen(nil, RTLD_NOW))
      let symbol = try #require(dlsym(library, "wcwidth"))
      let wcwidth = unsafeBitCast(symbol, to: (@convention(c) (wchar_t) -> Int32).self)
      let locale = try #require(newlocale(LC_CTYPE_MASK, "C.UTF-8", nil))
      let former = uselocale(locale)
      defer {
        uselocale(former)
        freelocale(locale)
        dlclose(library)
      }
      let differing = (0x20...0x10FFFF).compactMap(Unicode.Scalar.init(_:)).filter { scalar in
        let width = wcwidth(wchar_t(scalar.value))
        return switch Drawing(scalar) {
        case .narrow: width != 1
        case .mark: width != 0
        case .wide: width != 2
        case .sign: false
        }
      }
      #expect(differing == [])
    }
  #endif
}

struct VisibleTextTests {
  @Test(arguments: [
    ("plain text", "plain text"), ("\u{0}\u{1B}[2J\u{7F}", "␀␛[2J␡"), ("a\tb\r\nc", "a␉b␍␊c"),
    ("\u{85}\u{9B}31m", "��31m"), ("\u{202E}moc.live\u{202C}", "�moc.live�"), ("\u{2066}x\u{2069}", "�x�"),
    ("a\u{2028}b\u{2029}c", "a�b�c"), ("\u{FEFF}start", "�start"), ("soft\u{AD}hyphen", "soft�hyphen"),
    ("zero\u{200B}width\u{200D}joined", "zero�width�joined"), ("\u{E0041}", "�"), ("\u{3164}", "�"),
    ("\u{378}", "�"), ("❤\u{FE0F}!", "❤!"), ("A\u{FE0F}", "A�"), ("漢\u{E0100}", "漢�"), ("👍\u{1F3FD}", "👍�"),
    ("\u{301}", "◌\u{301}"), ("naïve nai\u{308}ve", "naïve nai\u{308}ve"), ("日本語", "日本語"), ("", ""),
  ])
  func `nothing in a drawn text moves, turns or hides`(_ text: String, drawn: String) {
    #expect(Array(VisibleText(text).description.unicodeScalars) == Array(drawn.unicodeScalars))
  }

  @Test func `scalars are drawn in as many cells as are counted, and drawing again changes nothing`() {
    let failing = (0...0x2FFFF).compactMap(Unicode.Scalar.init(_:)).filter { scalar in
      let glyphs = Array(Glyphs("a" + String(Character(scalar)) + "b"))
      let text = glyphs.map(\.text).joined()
      let isMark = Drawing(scalar) == .mark
      return glyphs.count != (isMark ? 2 : 3) || Array(Glyphs(text)).map(\.text) != glyphs.map(\.text)
    }
    #expect(failing == [])
  }

  @Test func `a letter carries four marks and no more`() {
    let text = VisibleText("a" + String(repeating: "\u{301}", count: 9)).description
    let glyphs = Array(Glyphs(text))
    #expect(glyphs.map { $0.text.unicodeScalars.count } == [5, 5, 2])
    #expect(glyphs.map(\.width) == [1, 1, 1])
    #expect(VisibleText(text).description == text)
  }
}
