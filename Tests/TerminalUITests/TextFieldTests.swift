import TerminalUI
import Testing

struct TextFieldTests {
  @Test(
    arguments: [
      ("", [.character("a"), .character(" "), .character("é")], "a é", 3),
      ("abc", [.left, .backspace], "ac", 1),
      ("abc", [.home, .delete], "bc", 0),
      ("abc", [.home, .backspace], "abc", 0),
      ("abc", [.delete], "abc", 3),
      ("abc", [.home, .left, .right, .character("x")], "axbc", 2),
      ("abc", [.home, .end, .right, .character("x")], "abcx", 4),
      ("abc", [.left, .control("u")], "", 0),
      ("one two  ", [.control("w")], "one ", 4),
      ("one two", [.control("w"), .control("w"), .control("w")], "", 0),
      ("one two", [.left, .control("w")], "one o", 4),
      ("one two", [.home, .right, .control("k")], "o", 1),
      ("👩\u{200D}👧x", [.left, .backspace], "x", 0),
      ("e\u{301}", [.backspace], "", 0),
      ("e", [.character("\u{301}"), .left, .delete], "", 0),
    ] as [(String, [Key], String, Int)])
  func `keys edit by whole characters`(_ start: String, keys: [Key], text: String, cursor: Int) {
    var field = TextField(start)
    let handled = keys.map { field.handle($0) }
    #expect(!handled.contains(false))
    #expect(field.text == text)
    #expect(field.cursor == cursor)
    #expect(field.count == text.count)
  }

  @Test(
    arguments: [
      .enter, .tab, .backTab, .escape, .up, .down, .pageUp, .pageDown, .function(1), .alt("u"), .control("g"),
    ] as [Key])
  func `every other key is left to the page`(_ key: Key) {
    var field = TextField("abc")
    let isHandled = field.handle(key)
    #expect(!isHandled)
    #expect(field == TextField("abc"))
  }

  @Test func `a paste goes in at the cursor, line breaks and all`() {
    var field = TextField("ad")
    field.cursor = 1
    field.insert("b\r\nc")
    #expect(field.text == "ab\r\ncd")
    #expect(field.cursor == 4)
  }

  @Test func `a mark that joins the letter after the cursor leaves the cursor inside the text`() {
    var field = TextField("\u{301}")
    field.cursor = 0
    field.insert("e")
    #expect(field.text == "e\u{301}")
    #expect(field.cursor == 1)
  }

  @Test(arguments: [(-5, 0), (2, 2), (99, 3)])
  func `the cursor stays within the text`(_ wanted: Int, cursor: Int) {
    var field = TextField("abc")
    field.cursor = wanted
    #expect(field.cursor == cursor)
  }

  @Test func `what is too long is taken as far as there is room, in whole scalars`() {
    var field = TextField("12é4567", maximumLength: 5)
    #expect(field.text == "12é4")
    field.insert("x")
    #expect(field.text == "12é4")
    field.replaceAll(with: "1234é")
    #expect(field.text == "1234")
    #expect(field.cursor == 4)
    #expect(TextField("abc", maximumLength: -1).text == "")
  }

  @Test func `a masked field shows its length only`() {
    var field = TextField("k3yFromTheDeveloperPortal", isMasked: true)
    #expect(field.content == .masked(count: 25, atMost: nil))
    var dumped = ""
    dump(field, to: &dumped)
    dump([field], to: &dumped)
    let shown = [field.description, field.debugDescription, "\(field)", String(reflecting: field), dumped]
    #expect(shown.allSatisfy { !$0.contains("k3y") && $0.contains("25") })
    field.isMasked = false
    #expect(field.content == .text("k3yFromTheDeveloperPortal"))
    field.clear()
    #expect(field.content == .empty)
    field.isMasked = true
    #expect(field.content == .empty)
  }

  @Test func `a megabyte is pasted, moved in and edited`() {
    var field = TextField()
    field.insert(String(repeating: "aé\u{301}\n", count: 200_000))
    #expect(field.count == 600_000)
    for key in [Key.left, .backspace, .control("w")] { _ = field.handle(key) }
    #expect(field.count == 599_998)
    #expect(field.cursor == 599_997)
  }
}
