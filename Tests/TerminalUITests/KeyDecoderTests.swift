import Testing

@testable import TerminalUI

/// What a terminal sends, as text in which the control pictures stand for their characters: "␛" for ESC, "␡" for DEL.
private func bytes(_ text: String) -> [UInt8] {
  text.unicodeScalars.flatMap { scalar -> [UInt8] in
    switch scalar.value {
    case 0x2400...0x241F: [UInt8(scalar.value - 0x2400)]
    case 0x2421: [0x7F]
    default: Array(String(scalar).utf8)
    }
  }
}

/// The inputs of bytes that come in one read, with the time that completes them.
private func inputs(of bytes: [UInt8], keyStrings: [[UInt8]: Key] = [:]) -> [Input] {
  var decoder = KeyDecoder(keyStrings: keyStrings)
  let inputs = decoder.feed(bytes) + decoder.timeOut()
  #expect(decoder.patience == nil)
  return inputs
}

private func inputs(of text: String, keyStrings: [[UInt8]: Key] = [:]) -> [Input] {
  inputs(of: bytes(text), keyStrings: keyStrings)
}

private func keys(_ keys: Key...) -> [Input] { keys.map(Input.key) }

/// One key for each character.
private func typed(_ text: String) -> [Input] { text.map { .key(.character($0)) } }

private func paste(_ text: String) -> Input { .paste(PastedText(bytes: bytes(text))) }

@Suite struct KeyDecoderTests {
  @Test(
    arguments: [
      ("a", .character("a")), (" ", .character(" ")), ("é", .character("é")), ("漢", .character("漢")),
      ("e\u{301}", .character("e\u{301}")), ("👩‍💻", .character("👩‍💻")),
      ("␍", .enter), ("␊", .enter), ("␍␊", .enter), ("␉", .tab), ("␡", .backspace), ("␈", .backspace),
      ("␁", .control("a")), ("␃", .control("c")), ("␚", .control("z")), ("␀", .control("@")),
      ("␜", .control("\\")), ("␟", .control("_")),
      ("␛", .escape), ("␛a", .alt("a")), ("␛A", .alt("A")), ("␛é", .alt("é")), ("␛漢", .alt("漢")), ("␛[", .alt("[")),
      ("␛O", .alt("O")), ("␛]", .alt("]")), ("␛P", .alt("P")), ("␛\\", .alt("\\")), ("␛␍", .enter), ("␛␉", .tab),
      ("␛␡", .backspace), ("␛␇", .control("g")),
    ] as [(String, Key)])
  func `a key that is a character, a control character or either with Alt`(sent: String, key: Key) {
    #expect(inputs(of: sent) == keys(key))
  }

  @Test(
    arguments: [
      ("␛[A", .up), ("␛[B", .down), ("␛[C", .right), ("␛[D", .left), ("␛OA", .up), ("␛OB", .down), ("␛OC", .right),
      ("␛OD", .left), ("␛[1;5A", .up), ("␛[1;2D", .left), ("␛O5C", .right), ("␛O1;5C", .right), ("␛[a", .up),
      ("␛Od", .left),
      ("␛␛[A", .up), ("␛␛OD", .left), ("␛[1;3:1B", .down),
      ("␛[H", .home), ("␛[F", .end), ("␛OH", .home), ("␛OF", .end), ("␛[1~", .home), ("␛[4~", .end), ("␛[7~", .home),
      ("␛[8~", .end), ("␛[1;5H", .home), ("␛[7$", .home), ("␛[8^", .end), ("␛[7@", .home),
      ("␛[3~", .delete), ("␛[3;5~", .delete), ("␛[5~", .pageUp), ("␛[6~", .pageDown), ("␛[6;2~", .pageDown),
      ("␛[Z", .backTab), ("␛[27;2;9~", .backTab), ("␛[9;2u", .backTab), ("␛[27u", .escape), ("␛[13;5u", .enter),
      ("␛[27;5;103~", .control("g")), ("␛[103;5u", .control("g")), ("␛[71;6u", .control("g")), ("␛[120;3u", .alt("x")),
      ("␛[233u", .character("é")), ("␛[127;5u", .backspace),
      ("␛OP", .function(1)), ("␛OQ", .function(2)), ("␛OR", .function(3)), ("␛OS", .function(4)), ("␛[P", .function(1)),
      ("␛[1;2R", .function(3)), ("␛[11~", .function(1)), ("␛[12~", .function(2)), ("␛[13~", .function(3)),
      ("␛[14~", .function(4)), ("␛[15~", .function(5)), ("␛[17~", .function(6)), ("␛[18~", .function(7)),
      ("␛[19~", .function(8)), ("␛[20~", .function(9)), ("␛[21~", .function(10)), ("␛[23~", .function(11)),
      ("␛[24~", .function(12)), ("␛[24;5~", .function(12)), ("␛[[A", .function(1)), ("␛[[E", .function(5)),
      ("␛OM", .enter), ("␛OI", .tab), ("␛Op", .character("0")), ("␛Oy", .character("9")), ("␛On", .character(".")),
      ("␛Oj", .character("*")), ("␛OX", .character("=")), ("␛O ", .character(" ")),
    ] as [(String, Key)])
  func `a key that is a sequence, in the forms of xterm, rxvt, the Linux console and DEC`(sent: String, key: Key) {
    #expect(inputs(of: sent) == keys(key))
    #expect(inputs(of: sent + "x") == keys(key, .character("x")))
  }

  @Test(arguments: [
    "␛[2~", "␛[25~", "␛[I", "␛[O", "␛[?1;2c", "␛[24;80R", "␛[?2026;2$y", "␛[>0;276;0c", "␛[<0;10;20M", "␛[<0;10;20m",
    "␛[M !!", "␛[[Z", "␛Oz", "␛[57441u", "␛[0;1;1;1;1;1y", "␛[ q", "␛[99999999999999999999~", "␛[1114112u", "␛[55296u",
    "␛]11;rgb:0000/0000/0000␇", "␛]52;c;Zm9v␛\\", "␛P>|XTerm(390)␛\\", "␛_Gi=1;OK␛\\", "␛^x␛\\", "␛Xabc␛\\",
    "␛[201~",
  ])
  func `a sequence that is no key is swallowed whole`(sent: String) {
    #expect(inputs(of: sent) == [])
    #expect(inputs(of: sent + "x") == keys(.character("x")))
  }

  @Test(
    arguments: [
      ("␛[1;␃", keys(.control("c"))),
      ("␛[1;␛[A", keys(.up)),
      ("␛[1;é", keys(.character("é"))),
      ("␛[␍", keys(.alt("["), .enter)),
      ("␛O␍", keys(.alt("O"), .enter)),
      ("␛]0;title␃", keys(.control("c"))),
      ("␛]0;title␘x", keys(.character("x"))),
      ("␛]0;title␛[A", keys(.up)),
      ("␛[[␍", keys(.enter)),
      ("␛\u{FFFD}", keys(.escape, .character("\u{FFFD}"))),
      ("␛␛", keys(.escape, .escape)),
      ("␛␛x", keys(.escape, .alt("x"))),
      ("␛␛[", keys(.escape, .alt("["))),
      ("␛[1;5", []),
      ("␛]0;never ended", []),
    ] as [(String, [Input])])
  func `a sequence that is broken off ends there, and takes no key with it`(sent: String, expected: [Input]) {
    #expect(inputs(of: sent) == expected)
  }

  @Test func `a sequence without end is swallowed in bounded memory`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed(bytes("␛[")) == [])
    for _ in 0..<1000 { #expect(decoder.feed(Array(repeating: UInt8(ascii: "1"), count: 100)) == []) }
    #expect(decoder.feed(bytes("Ax")) == keys(.character("x")))
  }

  @Test(
    arguments: [
      ("␛O5P", .up), ("␛[1Z", .home), ("␛?x", .pageUp),
    ] as [(String, Key)])
  func `terminfo's strings come before the common forms`(sent: String, key: Key) {
    let strings: [[UInt8]: Key] = [
      bytes("␛O5P"): .up, bytes("␛[1Z"): .home, bytes("␛?x"): .pageUp, bytes("␊"): .down, bytes("x"): .delete,
      bytes("␛"): .left, []: .right,
    ]
    #expect(inputs(of: sent, keyStrings: strings) == keys(key))
    #expect(inputs(of: "x␊␛", keyStrings: strings).last == .key(.escape))
    #expect(inputs(of: "␛?", keyStrings: strings) == keys(.alt("?")))
  }

  @Test func `Esc is told from a sequence by time alone`() {
    var decoder = KeyDecoder()
    #expect(decoder.patience == nil)
    #expect(decoder.feed([0x1B]) == [])
    #expect(decoder.patience == .milliseconds(25))
    #expect(decoder.timeOut() == keys(.escape))
    #expect(decoder.patience == nil)
    #expect(decoder.feed([0x1B]) == [])
    #expect(decoder.feed(bytes("[")) == [])
    #expect(decoder.patience == .milliseconds(25))
    #expect(decoder.feed(bytes("1")) == [])
    #expect(decoder.patience == .seconds(2))
    #expect(decoder.feed(bytes(";5A")) == keys(.up))
    #expect(decoder.patience == nil)
    #expect(decoder.timeOut() == [])
  }

  // MARK: UTF-8

  @Test(
    arguments: [
      ([0x61, 0xFF, 0x62], ["a", "\u{FFFD}", "b"]),
      ([0xC3, 0x28], ["\u{FFFD}", "("]),
      ([0xE6, 0xBC], ["\u{FFFD}"]),
      ([0xF0, 0x9F, 0x92], ["\u{FFFD}"]),
      ([0xC0, 0x80, 0x61], ["\u{FFFD}", "\u{FFFD}", "a"]),
      ([0xED, 0xA0, 0x80, 0x61], ["\u{FFFD}", "\u{FFFD}", "\u{FFFD}", "a"]),
      ([0x80, 0x61], ["\u{FFFD}", "a"]),
    ] as [([UInt8], [Character])])
  func `what is not UTF-8 becomes a replacement sign and takes nothing with it`(sent: [UInt8], expected: [Character]) {
    #expect(inputs(of: sent) == expected.map { .key(.character($0)) })
  }

  @Test func `a character that is cut off does not swallow the next key, nor make a paste of it`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0xC3]) == [])
    #expect(decoder.patience == .seconds(2))
    #expect(decoder.feed([0x0D]) == keys(.character("\u{FFFD}"), .enter))
    #expect(decoder.feed([0xE6, 0xBC]) == [])
    #expect(decoder.feed([0x1B, 0x5B, 0x41]) == keys(.character("\u{FFFD}"), .up))
  }

  // MARK: Pastes

  @Test(arguments: [
    "", "x", "two␍␊lines␍", "␛[A␛", "␛[201", "␛[200~", "a␉b␃c␀", "漢字", "␛␛[20␛[2",
  ])
  func `a bracketed paste is one event with its bytes as they are`(text: String) {
    #expect(inputs(of: "a␛[200~" + text + "␛[201~␍") == keys(.character("a")) + [paste(text)] + keys(.enter))
  }

  @Test func `invalid UTF-8 in a bracketed paste stays as it came`() {
    let noise: [UInt8] = [0xFF, 0xC3, 0x28, 0x1B, 0x5B, 0x80]
    let sent = bytes("␛[200~") + noise + bytes("␛[201~")
    #expect(inputs(of: sent) == [.paste(PastedText(bytes: noise))])
  }

  @Test func `a bracketed paste whose end never comes ends in time`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed(bytes("␛[200~abc␛[20")) == [])
    #expect(decoder.patience == .seconds(2))
    #expect(decoder.timeOut() == [paste("abc␛[20")])
    #expect(decoder.feed(bytes("x")) == keys(.character("x")))
  }

  @Test(arguments: ["a␍", "abc␍", "␍abc", "one␊two", "a␉␍", "123456789", "a␃b␍c", "漢字かな漢字かなか"])
  func `text that nobody types in one read is a paste`(text: String) {
    #expect(inputs(of: text) == [paste(text)])
  }

  @Test(
    arguments: [
      ("12345678", typed("12345678")),
      ("漢字かな", typed("漢字かな")),
      ("a␉b", keys(.character("a"), .tab, .character("b"))),
      ("ab␃", keys(.character("a"), .character("b"), .control("c"))),
      ("␍␍", keys(.enter, .enter)),
      ("␉␉␉␉␉␉␉␉␉", keys(.tab, .tab, .tab, .tab, .tab, .tab, .tab, .tab, .tab)),
      ("␡␡a", keys(.backspace, .backspace, .character("a"))),
      ("␍␛[Aab", keys(.enter, .up, .character("a"), .character("b"))),
      ("ab␛[A␍", keys(.character("a"), .character("b"), .up, .enter)),
    ] as [(String, [Input])])
  func `what a fast typist or an input method sends in one read stays keys`(text: String, expected: [Input]) {
    #expect(inputs(of: text) == expected)
  }

  @Test func `an unbracketed paste that comes in many reads is one, and its last newline is not Enter`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed(bytes("https://localhost/")) == [])
    #expect(decoder.patience == .milliseconds(25))
    #expect(decoder.feed(bytes("callback")) == [])
    #expect(decoder.feed(bytes("␍")) == [])
    #expect(decoder.timeOut() == [paste("https://localhost/callback␍")])
    #expect(decoder.feed(bytes("␍")) == keys(.enter))
  }

  @Test func `a sequence ends an unbracketed paste`() {
    #expect(inputs(of: "a long text␍␛[Ab") == [paste("a long text␍")] + keys(.up) + typed("b"))
  }

  @Test(arguments: [100_000, 1_000_000])
  func `a long paste in reads of 64 KiB is one event`(count: Int) {
    let text = [UInt8]((0..<count).map { $0 % 80 == 79 ? .escape : UInt8(33 + $0 % 90) })
    let sent = bytes("␛[200~") + text + bytes("␛[201~")
    var decoder = KeyDecoder()
    var inputs: [Input] = []
    for start in stride(from: 0, to: sent.count, by: 65_536) {
      inputs += decoder.feed(Array(sent[start..<min(start + 65_536, sent.count)]))
    }
    #expect(inputs == [.paste(PastedText(bytes: text))])
  }

  @Test func `a paste beyond 4 MiB is cut, and what follows its end is keys again`() {
    var decoder = KeyDecoder()
    let piece = [UInt8](repeating: UInt8(ascii: "x"), count: 65_536)
    #expect(decoder.feed(bytes("␛[200~")) == [])
    for _ in 0..<70 { #expect(decoder.feed(piece) == []) }
    let expected = PastedText(bytes: [UInt8](repeating: UInt8(ascii: "x"), count: 4 << 20))
    #expect(decoder.feed(bytes("␛[201~y")) == [.paste(expected)] + typed("y"))
  }

  // MARK: Cuts

  @Test func `wherever the bytes are cut, the inputs are the same`() {
    let sent = bytes(
      "a␛[1;5A漢␛OP␡␛[200~one␍␊two␛[20␛[A␛[201~é␃␛]52;c;Zm9v␛\\␛[24~␛x␛[M !!👍␛[?1;2c␛␛[D␛[27;5;103~")
    let whole = inputs(of: sent)
    let expected =
      typed("a") + keys(.up) + typed("漢") + keys(.function(1), .backspace) + [paste("one␍␊two␛[20␛[A")] + typed("é")
      + keys(.control("c"), .function(12), .alt("x")) + typed("👍") + keys(.left, .control("g"))
    #expect(whole == expected)
    for cut in 0...sent.count {
      var decoder = KeyDecoder()
      let inputs = decoder.feed(Array(sent[..<cut])) + decoder.feed(Array(sent[cut...]))
      #expect(inputs == whole, "cut at \(cut)")
    }
    var decoder = KeyDecoder()
    #expect(sent.flatMap { decoder.feed([$0]) } == whole)
  }

  @Test func `no noise keeps it from reading the key that comes after`() {
    var state: UInt64 = 42
    for _ in 0..<200 {
      var decoder = KeyDecoder(keyStrings: [bytes("␛[[A"): .function(1)])
      let sent = (0..<300).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let random = UInt8(truncatingIfNeeded: state >> 33)
        return random % 4 == 0 ? [0x1B, 0x5B, 0x4F, 0x5D, 0x31, 0x7E, 0x0D, 0xC3][Int(random >> 5)] : random
      }
      for start in stride(from: 0, to: sent.count, by: 7) {
        _ = decoder.feed(Array(sent[start..<min(start + 7, sent.count)]))
      }
      _ = decoder.timeOut()
      #expect(decoder.feed(bytes("x")) == typed("x"))
    }
  }
}
