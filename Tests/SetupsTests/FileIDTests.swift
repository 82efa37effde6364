import Testing

@testable import Setups

@Suite struct FileIDTests {
  @Test(
    arguments: [
      ("ab123", "ab123"), ("Customer ab123", "=43ustomer=20ab123"), ("a/../x", "a=2f=2e=2e=2fx"), ("a.b", "a=2eb"),
      ("=41", "=3d41"), ("client_a-b", "client_a-b"), ("é", "=c3=a9"), ("e\u{301}", "=c3=a9"), ("~", "=7e"),
    ])
  func `a name becomes a plain file name`(name: String, file: String) throws {
    #expect(FileID(try SetupName(name)).text == file)
  }

  @Test func `a long name keeps its beginning, and differs from every other`() throws {
    let long = String(repeating: "客户", count: 50)
    let first = FileID(try SetupName(long))
    let second = FileID(try SetupName(long.dropLast() + "x"))
    #expect(first.text.hasPrefix("=e5=ae=a2=e6=88=b7"))
    #expect(first.text.utf8.count == 60 + 1 + 64)
    #expect(first != second)
  }

  @Test func `no name needs more than a file system gives, or a sign that it refuses`() throws {
    for text in [
      String(repeating: "x", count: 100), String(repeating: "👩‍👩‍👧", count: 40), "CON", "NUL.txt", "a:b", "a\\b",
    ] {
      let file = FileID(try SetupName(text)).setup + ReservedFile.suffix
      #expect(file.utf8.count <= 200)
      #expect(file.utf8.allSatisfy { ("a"..."z").contains(UnicodeScalar($0)) || "0123456789-_=~.".utf8.contains($0) })
    }
  }
}
