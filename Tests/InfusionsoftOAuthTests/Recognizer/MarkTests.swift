import InfusionsoftOAuth
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
