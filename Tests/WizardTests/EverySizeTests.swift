import TerminalUI
import Testing

@testable import Wizard

/// Every page at every size.
struct EverySizeTests {
  private static let widths = [0, 1, 7, 39, 40, 41, 67, 79, 80, 81, 133, 200]
  private static let heights = [0, 1, 5, 11, 12, 17, 18, 24, 60]

  @Test(arguments: PageCase.all) func `no page leaves the canvas, at any size`(_ stop: PageCase) {
    let page = stop.walk.page
    var viewport = Viewport()
    for width in Self.widths {
      for height in Self.heights {
        let size = Size(width: width, height: height)
        let canvas = Layout().draw(page, size: size, viewport: &viewport)
        #expect(canvas.faults(at: size) == [], "\(size)")
      }
    }
  }

  @Test(arguments: PageCase.all, [Size.full, .compact]) func `every page has a form in ASCII`(
    _ stop: PageCase, size: Size
  ) {
    let canvas = stop.walk.screen(at: size, signs: .ascii)
    #expect(canvas.rows.joined().allSatisfy { $0.text.utf8.count == 1 })
  }

  @Test(arguments: PageCase.all, [Size.full, .compact]) func `what does not fit is announced, and reached by scrolling`(
    _ stop: PageCase, size: Size
  ) {
    let page = stop.walk.page
    var viewport = Viewport()
    var seen: [String] = []
    _ = Layout().draw(page, size: size, viewport: &viewport)
    for down in 0..<30 {
      viewport.scroll(pages: down == 0 ? -30 : 1)
      let canvas = Layout().draw(page, size: size, viewport: &viewport)
      seen += canvas.lines
      guard canvas.lines.contains(where: { $0.contains("▾ more") }) else { break }
    }
    let text = seen.joined(separator: "\n")
    let blocks = size == .compact ? page.compactBody ?? page.body : page.body
    let words = Texts(blocks: blocks).words.map { VisibleText($0).description }
    #expect(words.filter { $0.count <= 20 && !text.contains($0) } == [])
  }

  @Test(arguments: PageCase.all) func `no key is left out of a full page's key bar`(_ stop: PageCase) {
    let walk = stop.walk
    let keys = walk.screen().lines.suffix(2).joined(separator: "\n")
    for action in walk.page.actions + walk.page.constantActions {
      let words = action.keys.map(\.name).joined(separator: " ") + " " + action.label
      #expect(keys.contains(words), "\(words) in:\n\(keys)")
    }
  }

  @Test(arguments: PageCase.all) func `the first key is in a small page's key bar`(_ stop: PageCase) {
    let walk = stop.walk
    let keys = walk.screen(at: .compact).lines.last ?? ""
    if let first = walk.page.actions.first {
      #expect(keys.hasPrefix(first.keys.map(\.name).joined(separator: " ")), "\(keys)")
    }
    #expect(keys.contains(walk.wizard.news == nil ? "Ctrl-G help" : "Ctrl-N "), "\(keys)")
  }
}

extension Canvas {
  /// What is wrong with it as a picture of cells.
  fileprivate func faults(at size: Size) -> [String] {
    var faults: [String] = []
    if self.size != size { faults.append("size \(self.size)") }
    if rows.count != size.height || rows.contains(where: { $0.count != size.width }) { faults.append("rows") }
    if let cursor, !(0..<size.height).contains(cursor.row) || !(0..<size.width).contains(cursor.column) {
      faults.append("cursor \(cursor)")
    }
    for (number, line) in lines.enumerated() {
      if displayWidth(of: line) > size.width { faults.append("row \(number) is too wide") }
      if line.unicodeScalars.contains(where: { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }) {
        faults.append("row \(number) has a control character")
      }
    }
    return faults
  }
}
